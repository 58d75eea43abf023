log = []
class V:
    def __init__(self, name): self.name = name
    def __repr__(self): return self.name
def op(symbol):
    return lambda a, b: V(f"({a.name} {symbol} {b.name if isinstance(b, V) else b!r})")
for name, symbol in [("add", "+"), ("sub", "-"), ("mul", "*"), ("truediv", "/"), ("floordiv", "//"), ("mod", "%"), ("pow", "**"),
                     ("matmul", "@"), ("lshift", "<<"), ("rshift", ">>"), ("and", "&"), ("or", "|"), ("xor", "^"),
                     ("lt", "<"), ("le", "<="), ("gt", ">"), ("ge", ">="), ("eq", "=="), ("ne", "!=")]:
    setattr(V, f"__{name}__", op(symbol))
for name, symbol in [("neg", "-"), ("pos", "+"), ("invert", "~")]:
    setattr(V, f"__{name}__", (lambda s: lambda a: V(f"({s}{a.name})"))(symbol))
V.__hash__ = object.__hash__
V.__getitem__ = lambda a, k: V(f"{a.name}[{k!r}]")
V.__call__ = lambda a, *k: V(f"{a.name}{k!r}")
a, b, c, d = map(V, "abcd")
print(a + b * c ** d, a * b + c, a - b - c, a ** b ** c, -a ** b, (-a) ** b, a ** -b, ~a + -b, - - a, +~-a)
print(a | b ^ c & d, a & b << c + d, a << b >> c, a + b << c, a @ b * c // d % a / b)
print(a < b + c, a | b < c, a == b | c, -a < +b, a + b == c * d)
print(not a < b, not a == b and c, a or b and c, a and b or c, not a or not b)
print(a if b else c, a if not b else c, (a if b else c) + d, a + b if c else d, a if b else c if d else a)
print((lambda: a + b)(), (lambda x: x if x else b)(a), [x for x in (a, b) if not x < c])
print(a[b + c], a[b:c] if 0 else a[-b], a(b + c, -d), a[b](c)[d], -a[b], -a(b), ~a[b] ** c, a ** b[c])
print(1 + 2 * 3 - 4 // 3 ** 2 % 5 << 1 & 7 | 8 ^ 1, 1 < 2 < 3, 1 < 3 > 2, 3 > 2 == True, (3 > 2) == True, 1 == 1 != 2, 1 in [1] == True)
print(not 1 in [2], not (1 in [2]), 1 not in [2], 1 is not None, not 1 is None, 5 if 0 else 6 or 7, (5 if 0 else 6) or 7)
print(2 ** 3 ** 0, -3 ** 2, 2 ** -1 * 4, 10 - 2 - 3, 100 / 10 / 2, 7 // 2 * 2, 7 % 4 % 2, 1 << 2 << 3, 256 >> 2 >> 1, 1 - -1, 3 - +2)
print([1, 2][0] + 1, "a" "b" * 2, "ab"[1] * 3, (1, 2) + (3,) * 2, {1} | {2} & {3}, {1, 2} - {1} | {5}, 1,)
x = y = 5; x += 2 * y ** 2; x -= y if y > 3 else 1; x //= y or 1; x |= 1 << 4 & 31
print(x, (z := 3) + z, (w := z + 1, w), *[1, 2] or [3], *(a, b) if x else (c,))
print(lambda: (yield), type((lambda: (yield))())) if 0 else None
print(await_ := 5, [y := 1, y ** 2], {(k := "q"): k}, f"{(v := 2) + 1}")

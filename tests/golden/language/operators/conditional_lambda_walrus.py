f = lambda: 0; g = lambda x, /, y=2, *a, k, m=5, **kw: (x, y, a, k, m, kw); h = lambda *a, **k: (a, k); i = lambda *, k=1: k
print(f(), g(1, k=3), g(1, 2, 3, 4, k=5, z=6), h(1, a=2), i(), i(k=2), (lambda x: lambda y: x + y)(1)(2), (lambda: (yield))().__class__.__name__)
print([n for n in range(10) if (half := n // 2) > 2], half, (a := 1, b := a + 1), [c := 5, c ** 2], {(k := "x"): k}, (lambda: (z := 3) + z)())
print(1 if True else 2 if False else 3, (1 if False else 2) if True else 3, 1 if False else 2 if False else 3, [x if x % 2 else -x for x in range(4)], "a" if [] else "b" if {} else "c", (lambda x: "pos" if x > 0 else "neg" if x < 0 else "zero")(0))
while (chunk := a) < 4: a += 1
print(chunk, a)
if (n := len("abc")) > 2 and (m := n * 2): print(n, m)
def walrus():
    total = 0
    values = [total := total + v for v in range(5)]
    return total, values, any((hit := x) > 2 for x in [1, 2, 3, 4]), hit
print(walrus())
print((x := 1) + (x := x + 1) + x, [y := 2, y * (y := 3), y], f"{(w := 4)}{w}", (lambda q=(v := 9): q)(), v)
print(not 1 == 2, not (1, ) == (), 1 < 2 < 3, 1 < 3 < 2, 1 == 1.0 == True, 3 > 2 >= 2 != 1, 1 in [1] in [[1], True], "a" < "b" > "a", 1 < 2 == 2, (1 < 2) == True, 1 is not None, 2 not in [1])
def side(n): print("side", n, end=" "); return n
print(side(1) < side(2) < side(0) < side(9), side(3) and side(0) and side(4), side(0) or side("") or side(5), side(1) if side(0) else side(2))
print(0 or [] or "last", 1 and "x" and None, not [] and "yes", (0 or 1) and 2, [] == 0 or "o", None or 0 or (), 1 or 1 / 0, 0 and 1 / 0)
print(-2 ** 2, (-2) ** 2, 2 ** -1, 2 ** 3 ** 2, -3 // 2, -3 % 2, 7 // -2, ~5 & 3 | 4 ^ 1, 1 << 2 + 1, 1 + 2 << 1, not 0 + 1, 5 - -5, 2 * 3 % 4, 10 - 4 - 3, 2 / 2 / 2, 1 | 2 == 2, (1 | 2) == 3, -1 ** 2, +-+1, 3 < 4 & 1, "%d" % 3 * 2, [1] * 2 + [3])

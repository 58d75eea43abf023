# __bool__, __len__, __call__, __str__, __repr__, __format__, __bytes__, __index__.
class Falsy:
    def __bool__(self): return False
class Lenless:
    def __len__(self): return 0
class BothTruth:
    def __bool__(self): return True
    def __len__(self): return 0
class Nothing: pass


print([bool(x) for x in (Falsy(), Lenless(), BothTruth(), Nothing(), [], [0], "", " ", 0, 0.0, 0j, None, {}, (), set(), range(0), b"", ...)])
print("f" if Falsy() else "t", not Falsy(), Falsy() or "or", [x for x in (1,) if Lenless()])


class BadBool:
    def __bool__(self): return 1


try:
    bool(BadBool())
except TypeError as e:
    print(e)
try:
    if BadBool(): pass
except TypeError as e:
    print(e)


class Call:
    def __call__(self, *a, **k): return a, k


print(Call()(1, x=2), callable(Call()), callable(Nothing()), list(map(Call(), [1])))
n = Nothing()
n.__call__ = lambda: "instance call"
try:
    n()
except TypeError as e:
    print(e)


class OnlyRepr:
    def __repr__(self): return "R"
class OnlyStr:
    def __str__(self): return "S"
class Fmt:
    def __format__(self, spec): return f"<{spec}>"
    def __str__(self): return "fmt str"
    def __repr__(self): return "fmt repr"


print(OnlyRepr(), str(OnlyRepr()), f"{OnlyRepr()}", [OnlyRepr()], f"{OnlyStr()}", "%s %r" % (OnlyRepr(), OnlyRepr()))
print(repr(OnlyStr())[:18], f"{Fmt()}", f"{Fmt():abc}", f"{Fmt()!s:>10}|{Fmt()!r:^12}|", "{:x}{}".format(Fmt(), Fmt()), format(Fmt()), format(Fmt(), "q"))
width = 6
print(f"{Fmt():{width}.{width}}")
try:
    f"{Nothing():x}"
except TypeError as e:
    print(e)
for bad in ("__str__", "__repr__", "__format__"):
    T = type("T", (), {bad: lambda self, *a: 5})
    for f in (str, repr, format):
        try:
            f(T())
        except TypeError as e:
            print(bad, f.__name__, e)


class Bytes:
    def __bytes__(self): return b"bytes!"


print(bytes(Bytes()))


class Conv:
    def __int__(self): return 5
    def __float__(self): return 2.5
    def __index__(self): return 9


c = Conv()
print(int(c), float(c), oct(c), bin(c), round(2.567, c) if False else "-", chr(Conv() .__index__() + 60), "x" * c, [0] * c == [0] * 9)


class BadInt:
    def __int__(self): return "x"
    def __float__(self): return 1
    def __index__(self): return 1.5


for f in (int, float, hex, range, complex, lambda b: [1][b], lambda b: "a" * b):
    try:
        print(f(BadInt()))
    except TypeError as e:
        print(e)


class Str(str):
    def __str__(self): return "custom str"
    def __repr__(self): return "custom repr"


s = Str("content")
print(s, [s], s + "!", f"{s}", "%s" % s, len(s), s.upper(), "{}".format(s), "".join([s]))


class Hash:
    def __init__(self): self.calls = 0
    def __hash__(self):
        self.calls += 1
        return 1


h = Hash()
d = {h: 1}
d[h], h in d, hash(h)
print(h.calls)
print(f"{3!r:>4}", f"{'x'!a}", f"{[1]!s}", f"{None!r:5}|", f"{True:5}|", f"{True:d}")


class Len:
    def __length_hint__(self): return 5
    def __iter__(self): return iter([1, 2])


print(list(Len()))


class Rep:
    def __init__(self): self.me = [self]
    def __repr__(self): return "Rep(" + ", ".join("..." if x is self else repr(x) for x in self.me) + ")"


print(Rep(), {"k": Rep()}, (Rep(),))

# __len__, __getitem__, __setitem__, __delitem__, __contains__, __iter__, __reversed__, __missing__, slices.
class Seq:
    def __init__(self, *items): self.items = list(items)
    def __len__(self): return len(self.items)
    def __getitem__(self, i):
        print("getitem", i)
        return self.items[i]
    def __setitem__(self, i, v): print("setitem", i, v)
    def __delitem__(self, i): print("delitem", i)


s = Seq("a", "b", "c")
print(s[0], s[-1], s[1:], s[::2], len(s))
s[0] = 1
s[1:2] = [1]
del s[0], s[1:]
print(list(s))
print("b" in s, "z" in s)
print([x for x in s], list(reversed(s)), tuple(enumerate(s)))
a, b, c = s
print(a, b, c)


class OldStyle:
    def __getitem__(self, i):
        if i >= 3: raise IndexError
        return i * 10


print(list(OldStyle()), 20 in OldStyle(), max(OldStyle()), [*OldStyle()], sum(OldStyle()))
it = iter(OldStyle())
print(next(it), next(it), type(it).__name__)


class StopStyle:
    def __getitem__(self, i):
        if i == 2: raise StopIteration
        return i


print(list(StopStyle()))


class KeyStyle:
    def __getitem__(self, key): return f"key {key!r}"


k = KeyStyle()
print(k["x"], k[1, 2], k[1:2, ::3], k[...], k[()], k[1:2], k[None], k[k is None])


class Iter:
    def __init__(self, n): self.n = n
    def __iter__(self): return self
    def __next__(self):
        if self.n == 0: raise StopIteration
        self.n -= 1
        return self.n


print(list(Iter(3)), 2 in Iter(5), dict(zip(Iter(2), Iter(2))), list(map(str, Iter(2))))


class IterGen:
    def __iter__(self):
        yield 1
        yield 2


print(list(IterGen()), list(IterGen()), 2 in IterGen(), *IterGen())


class NoIter:
    __iter__ = None
    def __getitem__(self, i): return i


class BadIter:
    def __iter__(self): return 5


class NoContains:
    __contains__ = None
    def __iter__(self): return iter([1])


for f in (lambda: list(NoIter()), lambda: list(BadIter()), lambda: 1 in NoContains(), lambda: iter(5), lambda: 1 in 5,
          lambda: reversed(Iter(1)), lambda: next(Seq()), lambda: next(IterGen())):
    try:
        print(f())
    except TypeError as e:
        print(e)


class Contains:
    def __contains__(self, x): return x
class Reversible:
    def __reversed__(self): return "reversed result"
class Lengths:
    def __init__(self, n): self.n = n
    def __len__(self): return self.n


print(5 in Contains(), 0 in Contains(), "x" not in Contains(), reversed(Reversible()))
for n in (3, 0, -1, "x", 2.0, 10 ** 20, True):
    try:
        print(len(Lengths(n)), bool(Lengths(n)))
    except (TypeError, ValueError, OverflowError) as e:
        print(type(e).__name__, e)


class Default(dict):
    def __missing__(self, key):
        print("missing", key)
        value = self[key] = key * 2
        return value


d = Default(a=1)
print(d["a"], d["b"], d["b"], d, d.get("zz"), "zz" in d)


class IndexLike:
    def __init__(self, i): self.i = i
    def __index__(self): return self.i


print([1, 2, 3][IndexLike(1)], "abc"[IndexLike(0):IndexLike(2)], (1, 2)[IndexLike(-1)], range(10)[IndexLike(3)], bytes(IndexLike(2)))
try:
    [1][IndexLike("x")]
except TypeError as e:
    print(e)
print(iter(lambda l=[0]: l.append(1) or len(l), 5).__class__.__name__, list(iter(lambda l=[0]: l.append(1) or len(l), 5)))


class GetSlice:
    def __getitem__(self, s): return s.start, s.stop, s.step, s.indices(10)


print(GetSlice()[1:], GetSlice()[:-1:2], GetSlice()[::-1])
print(slice(1, 2), slice(None, 5) == slice(None, 5, None), slice(1, 2, 3).step)

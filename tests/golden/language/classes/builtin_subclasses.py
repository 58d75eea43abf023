# Subclasses of int, str, list, dict, tuple, float, set, bytes, frozenset.
class I(int):
    extra = "class"
    def double(self): return self * 2
    def __repr__(self): return f"I({int(self)})"


i = I(5)
i.attr = 1
print(i, repr(i), i + 1, type(i + 1).__name__, i.double(), i.attr, i == 5, hash(i) == hash(5), {5: "v"}[i], [0] * i, isinstance(i, int))
print(i.real, i.bit_length(), -i, abs(I(-3)), I("12"), I("ff", 16), range(10)[i], "abcdefg"[i], f"{i:03d}", "%d" % i, str(i), int(i) is i, i > 4, sum([i, i]))


class S(str):
    def shout(self): return self.upper() + "!"
    def __getitem__(self, k): return S("<" + str.__getitem__(self, k) + ">")


s = S("hello")
print(s, s.shout(), s[0], s[1:3], type(s.upper()).__name__, s + " world", s == "hello", {"hello": 1}[s], s.split("l"), "ell" in s, f"{s:>8}|", len(s), [c for c in s])


class L(list):
    def __init__(self, *args):
        super().__init__(args)
        self.log = []
    def append(self, x):
        self.log.append(x)
        super().append(x)
    def __getitem__(self, i):
        r = super().__getitem__(i)
        return f"got {r}" if not isinstance(i, slice) else r
    @property
    def last(self): return self[-1]


l = L(1, 2)
l.append(3)
l += [4]
l.extend([5])
print(l, l[0], l.last, l[1:], type(l[1:]).__name__, l.log, len(l), list(l), l == [1, 2, 3, 4, 5], sorted(l, reverse=True), l.__dict__)
print(type(l + [6]).__name__, type(l * 2).__name__, type(l.copy()).__name__, [*l], sum(l), 3 in l)


class D(dict):
    def __getitem__(self, k): return f"item {super().__getitem__(k)}"
    def __setitem__(self, k, v): super().__setitem__(k.lower(), v)
    def __contains__(self, k): return super().__contains__(k.lower())


d = D(A=1)
d["B"] = 2
d.update(C=3)
d.setdefault("D", 4)
print(d, d["b"], "B" in d, d.get("b"), list(d), d.items(), {**d}, dict(d), d == {"A": 1, "b": 2, "C": 3, "D": 4}, len(d), d.pop("A"))


class T(tuple):
    def __add__(self, o): return T(tuple(self) + tuple(o))
    def __eq__(self, o): return "custom eq"
    __hash__ = tuple.__hash__


t = T([1, 2])
print(t, t + (3,), type(t + (3,)).__name__, t == (1, 2), (1, 2) == t, t[0], t * 2, type(t * 2).__name__, hash(t) == hash((1, 2)), {(1, 2): "x"}.get(T([3])))


class F(float):
    def __repr__(self): return f"F<{float.__repr__(self)}>"


f = F(1.5)
print(f, f * 2, type(f * 2).__name__, -f, f == 1.5, int(f), f.is_integer(), f"{f:.3f}", round(f), [f], F("2.5"), hash(f) == hash(1.5))


class St(set):
    def add(self, x): super().add(x * 10)


st = St([1])
st.add(2)
print(st, st | {5}, type(st | {5}).__name__, 20 in st, st == {1, 20}, len(st))


class B(bytes):
    def hexed(self): return self.hex()


b = B(b"ab")
print(b, b.hexed(), b[0], b + b"c", type(b + b"c").__name__, b == b"ab")


class Fs(frozenset): pass


print(Fs([1]), Fs([1]) == {1}, {Fs([1]): 2}[frozenset([1])], type(Fs([1]) & {1}).__name__)


class Stack(list):
    push = list.append
    def peek(self): return self[-1]


st = Stack([1])
st.push(2)
print(st, st.peek(), st.pop(), Stack("ab"), bool(Stack()))


class Cmp(int):
    def __eq__(self, o): return True
    def __lt__(self, o): return "lt"
    def __hash__(self): return 1


print(Cmp(1) == "x", Cmp(5) < 1, Cmp(3) > 2, 2 > Cmp(3), [Cmp(9)] == [4])


class Idx(int):
    def __index__(self): return 0
    def __int__(self): return 100
    def __str__(self): return "str!"
    def __bool__(self): return False


x = Idx(2)
print([10, 20, 30][x], int(x), str(x), bool(x), f"{x}", f"{x:d}", x + 0, "T" if x else "F")


class SS(str):
    def __new__(cls, v, tag=None):
        self = super().__new__(cls, v)
        self.tag = tag
        return self
    def __eq__(self, o): return NotImplemented
    def __hash__(self): return super().__hash__()


ss = SS("abc", tag=7)
print(ss.tag, ss == "abc", ss != "abc", {ss: 1}, len({ss, "abc"}), ss.join(["x", "y"]))


class DM(dict):
    def __missing__(self, k): return k + "?"


print(DM(a="b")["z"], "%(a)s %(q)s" % DM(a="b"), "{a}".format_map(DM(a="c")), "{zz}".format_map(DM()))
class Ex(ValueError, KeyError): pass
print(Ex("a"), [Ex("b")], isinstance(Ex(), LookupError))

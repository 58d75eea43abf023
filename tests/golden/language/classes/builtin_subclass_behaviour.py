def attempt(function, *args, **keywords):
    try:
        return repr(function(*args, **keywords))
    except Exception as error:
        return f"{type(error).__name__}: {error}"


class L(list):
    def append(self, x): super().append(x); self.log = getattr(self, "log", 0) + 1
    def __getitem__(self, i): return ("got", super().__getitem__(i)) if not isinstance(i, slice) else super().__getitem__(i)
class D(dict):
    def __missing__(self, k): self[k] = k * 2; return self[k]
    def __setitem__(self, k, v): super().__setitem__(k, v if not isinstance(v, str) else v.upper())
class S(str):
    def __len__(self): return 99
    def __eq__(self, o): return "eq"
    __hash__ = str.__hash__
class I(int):
    def __repr__(self): return f"I({int(self)})"
    def __index__(self): return 7
    def __eq__(self, o): return True
    __hash__ = int.__hash__
class F(float):
    def __str__(self): return "F!"
class T(tuple):
    __slots__ = ()
    def __add__(self, o): return T(tuple.__add__(self, o))
class B(bytes): pass
class Se(set):
    def add(self, x): super().add(("wrapped", x))
class E(Exception):
    def __init__(self, code): super().__init__(f"code {code}"); self.code = code
    def __str__(self): return "E:" + super().__str__()
l = L([1, 2]); l.append(3); l.extend([4]); l += [5]
print(l, l[0], l[-1], l[1:], type(l[1:]).__name__, list(l), [*l], l.log, len(l), sorted(l), type(l + [1]).__name__, type(l * 2).__name__, type(l.copy()).__name__, l == [1, 2, 3, 4, 5], isinstance(l, list), repr(L()), L("ab"), min(l), 3 in l, l.pop(), vars(l))
d = D(a=1); d["b"] = "x"; d.update(c="y"); d.setdefault("d", "z")
print(d, d["q"], "w" in d, d.get("w"), d["w"], D({"k": "v"}), {**d}, type(d | {}).__name__, type({} | d).__name__, type(d.copy()).__name__, dict(d) == d, D.fromkeys("ab", "z"), type(D.fromkeys("a")).__name__)
s = S("abc")
print(s, len(s), s == 1, s != "abc", s.upper(), type(s.upper()).__name__, type(s[:]).__name__, type(s + "").__name__, {s: 1}, "abc" in {s: 1} , f"{s:>5}", s * 2, type(str(s)).__name__, "%s" % s, s.join(["x", "y"]), hash(s) == hash("abc"), s in ["zzz"], type("".join([s])).__name__)
i = I(5)
print(i, [i], str(i), f"{i}", f"{i:d}", i + 1, type(i + 1).__name__, -i, type(+i).__name__, int(i), type(int(i)).__name__, [0] * i == [0] * 5, "abcdefghij"[i], range(i), i == 9, i != 9, 9 == i, hash(i), {i: 1}.get(5), "%d" % i, round(i), abs(I(-3)), I(3) < 4, bool(I(0)), I("12"), i.bit_length(), divmod(i, 2), i ** 2, type(i ** 2).__name__)
f = F(1.5)
print(f, repr(f), [f], f"{f}", f"{f:.1f}", f + 1, type(f + 1).__name__, float(f), type(float(f)).__name__, f == 1.5, hash(f) == hash(1.5), round(f), int(f), F("2.5"), -f, f.hex(), f.is_integer())
t = T((1, 2))
print(t, t + (3,), type(t + (3,)).__name__, type(t[:]).__name__, type(t * 2).__name__, t == (1, 2), hash(t) == hash((1, 2)), attempt(setattr, t, "x", 1), T("ab"), T(), {t: 1}[(1, 2)], isinstance(t, tuple), tuple(t) is t, type(tuple(t)).__name__)
b = B(b"ab")
print(b, type(b).__name__, type(b + b"").__name__, type(b[:]).__name__, b == b"ab", b[0], B("é", "utf8"), B([1, 2]), b.upper(), type(b.upper()).__name__, hash(b) == hash(b"ab"))
x = Se([1]); x.add(2); x.update([3]); x |= {4}
print(sorted(map(str, x)), type(x).__name__, type(x | {5}).__name__, type(x.copy()).__name__, type(x & {1}).__name__, Se() == set(), repr(Se([1])))
for e in (E(5), E("x")): print(repr(e), str(e), e.args, e.code, isinstance(e, Exception))
class Meta(type):
    def __repr__(cls): return f"<{cls.__name__}!>"
    def __len__(cls): return 3
    def __getitem__(cls, k): return (cls.__name__, k)
    def __contains__(cls, x): return x == 1
    def __iter__(cls): return iter("xyz")
    def __add__(cls, o): return f"{cls.__name__}+{o}"
    def __bool__(cls): return False
class K(metaclass=Meta): pass
print(K, len(K), K[1], 1 in K, 2 in K, list(K), K + 1, bool(K), type(K), attempt(lambda: len(K())), [K], f"{K}", K == K, {K: 1}[K])

"""str(): from objects, bytes, keywords; and what __str__ may return."""

def t(f, *a, **k):
    try:
        return repr(f(*a, **k))
    except Exception as e:
        return f"{type(e).__name__}: {e}"


class A:
    def __str__(self):
        return "str A"


class B:
    def __repr__(self):
        return "repr B"


class C:
    def __str__(self):
        return 5


class D(str):
    def __str__(self):
        return "D.__str__"


class E:
    def __str__(self):
        return D("sub")


class R:
    def __repr__(self):
        return None


for make in (A, B, C, R):
    print(t(str, make()), t(repr, make()) if make in (B, R) else "", t(format, make()), t(lambda: f"{make()}"), t(lambda: f"{make()!s}"))
print(str(), str(D("x")), type(str(D("x"))), D("x"), repr(D("x")), D("x") + "y", D("abc").upper(), len(D("abc")), D("x") == "x", hash(D("x")) == hash("x"))
print(str(object="x"), t(str, 1, 2, 3, 4), t(str, object=1, foo=2), str(1.0), str(None), str([1, "a"]), str(str), str(Ellipsis), str(b"a", "ascii"), str(object=b"a", encoding="ascii"), str(encoding="ascii"), t(str, "a", errors="strict"))
print(str.__name__, str.__mro__, str.__new__(D, "q").__class__.__name__, t(str.__new__, int, "q"), t(str.__new__), t(str.upper, 5), t(str.join, 5, []), t(str.upper), "a".__class__, "a".__len__(), "ab".__contains__("b"), "a".__add__("b"), "a".__mul__(3), "a".__rmul__(2), "%s".__mod__(1), t("a".__rmod__, 1), "a".__eq__(1), "a".__lt__(1), "a".__getnewargs__(), "abc".__sizeof__() > 0)

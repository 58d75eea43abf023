"""complex: construction, texts, arithmetic, formatting."""

def t(f, *a, **k):
    try:
        return repr(f(*a, **k))
    except Exception as e:
        return f"{type(e).__name__}: {e}"


import operator as op

texts = ["1", "j", "-j", "1+2j", "1-2J", "(1+2j)", " 1j ", "1e5j", "nan+infj", "1+", "1 + 2j", "++1j", "1+2", "inf", "(1", "1j1", "", "1_0j", ".5-.5j", "infinityj", "-nanj"]
for text in texts:
    print(repr(text), t(complex, text))
values = [0j, 1j, -1j, 1 + 2j, complex(-0.0, 0.0), complex("inf+nanj"), 1e200 + 1e200j, 2, -0.5, True]
for name in "add sub mul truediv pow eq".split():
    for a in values:
        print(name, a, *[t(getattr(op, name), a, b) for b in values])
for v in values[:7]:
    print(v, repr(-v), +v, t(abs, v), v.conjugate(), v.real, v.imag, bool(v), hash(v) if v == v else "", [t(format, v, s) for s in ("", ".2f", "e", "g", "+.1f", ">20", "020", ",.1f", "z.1f", "=9", "d", "%", "#g", ".3")])
for name in "lt floordiv mod".split():
    print(t(getattr(op, name), 1j, 2), t(getattr(op, name), 1, 1j))
for args in [(1, 2), (1j, 1j), (1, "2"), ("1", 2), (None,), (1, None), ("1",), (), (2.5, True), ([],)]:
    print(args, t(complex, *args))
print(t(complex, real=1, imag=2), t(complex, imag=3), t(int, 1j), t(float, 1j), t(round, 1j), t(divmod, 1j, 2), t(pow, 1j, 2, 3), complex.from_number(3) if hasattr(complex, "from_number") else "no", t(lambda: 1j < 2j), (1 + 2j).__complex__(), complex(1.0, -0.0), -0j, 1 - 0j, t(lambda: 0j**-1), 0j**0)

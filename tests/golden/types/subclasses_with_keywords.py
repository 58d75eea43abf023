def t(f, *a, **k):
    try: print(repr(f(*a, **k)))
    except Exception as e: print(type(e).__name__, e)
for base in (int, float, str, bytes, set, frozenset, dict, complex, bytearray, tuple, BaseException, slice):
    try:
        class W(base):
            def __new__(cls, *a, extra=None, **k):
                s = super().__new__(cls, *a, **k); s.extra = extra
                return s
        t(lambda: (W(extra=4), W(extra=4).extra))
        class V(base):
            def __init__(self, *a, extra=None): self.extra = extra
        t(lambda: (V(extra=4), V(extra=4).extra))
    except TypeError as e: print(e)

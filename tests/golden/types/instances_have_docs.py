for v in (1, [], "a", None, print, int, len, {}.keys(), (lambda: 0), iter([]), type, object(), ValueError("x"), range(3), 1.5, b"", set(), property(), staticmethod(len), NotImplemented, ..., type(None), Exception):
    try: print(type(v).__name__, type(v.__doc__).__name__)
    except AttributeError as e: print(e)
class P:
    @property
    def q(self): raise AttributeError("boo")
    __match_args__ = ("q",)
match P():
    case P(q=x): print("no")
    case _: print("fine")
match P():
    case P(x): print("no")
    case _: print("fine")
print(hasattr(P(), "q"), getattr(P(), "q", 5))
class M:
    @property
    def __abstractmethods__(self): pass
class It:
    def __iter__(self): return self
    def __next__(self): raise StopIteration
    @property
    def keys(self): raise AttributeError
try: print(dict(It()))
except Exception as e: print(type(e), e)

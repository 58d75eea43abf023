class A(Exception): pass
class B(A): pass
class C(B, KeyError): pass
class D(BaseException): pass
def catch(error, *kinds):
    for kind in kinds:
        try:
            try: raise error
            except kind as e: return kind.__name__ if isinstance(kind, type) else tuple(k.__name__ for k in kind), e is error
        except BaseException: continue
    return "escaped"
for error in (A(), B(), C("k"), D(), KeyError("x"), ValueError(), SystemExit(), KeyboardInterrupt()):
    print(type(error).__name__, [catch(error, k) for k in (A, B, (KeyError, ValueError), LookupError, Exception, BaseException, (A, (B,)) if False else (A, D), ())])
for bad in (5, "A", None, [A], (A, 5), int, (A, (KeyError, (ValueError,))), object):
    try:
        try: raise ValueError("v")
        except bad: print("caught by", bad)
    except TypeError as e: print(type(e).__name__, e, "|", repr(e.__context__))
    except ValueError: print("passed", bad)
def dynamic():
    print("evaluated", end=" ")
    return KeyError
try: raise KeyError
except (dynamic()): print("dynamic")
try: pass
except dynamic(): print("never")
try: raise ValueError
except A: pass
except (OSError, KeyError): pass
except: print("bare")
try: raise OSError(2, "m")
except FileNotFoundError as e: print(type(e).__name__, e.errno, e)
try: raise ConnectionRefusedError
except ConnectionError as e: print(type(e).__name__, isinstance(e, OSError))
class Meta(type):
    def __instancecheck__(cls, x): return True
    def __subclasscheck__(cls, x): return True
class Fake(Exception, metaclass=Meta): pass
try:
    try: raise ValueError("real")
    except Fake: print("fake caught")
except ValueError: print("checks by MRO only")
def order():
    try: raise C("c")
    except KeyError: return "KeyError first"
    except A: return "A"
print(order())
try: [][0]
except LookupError as e: print(type(e).__name__, e.__class__.__mro__[1].__name__)
try: {}["k"]
except (IndexError, KeyError) as e: print(repr(e))
try: int("x")
except ValueError as e: print(e)
try: None.x
except AttributeError as e: print(e.name, e.obj)
try: undefined_name
except NameError as e: print(e.name)
try: import_error = __import__
except Exception: pass
try: from math import nothing_here
except ImportError as e: print(type(e).__name__, e.name, e.name_from)
try: import no_such_module_at_all
except ModuleNotFoundError as e: print(type(e).__name__, e.name)
for f in (lambda: 1 / 0, lambda: 1.0 // 0, lambda: 2.0 ** 5000, lambda: 10 ** 5000 * 1.0, lambda: "a" + 1, lambda: [1][2], lambda: {}[1], lambda: int("z"), lambda: None(), lambda: (1).x, lambda: len(5), lambda: chr(-1), lambda: next(iter([])), lambda: [].pop(), lambda: {}.popitem(), lambda: set().pop(), lambda: [].remove(1), lambda: "abc".index("z"), lambda: float("x"), lambda: bytes([300]), lambda: "\ud800".encode(), lambda: b"\xff".decode(), lambda: max([]), lambda: zip(1), lambda: [*5], lambda: {**5}, lambda: sorted([1, "a"]), lambda: hash([]), lambda: {[]: 1}, lambda: iter(5), lambda: abs("x"), lambda: round("x"), lambda: ord("ab"), lambda: "%d" % "x", lambda: "{}".format(), lambda: (1, 2) + [3], lambda: "x" * "y", lambda: [1] < 1, lambda: -"x", lambda: "x"[1.5], lambda: range(0, 1, 0), lambda: slice(0, 1, 0).indices(3) and [1][::0], lambda: isinstance(1, 5), lambda: type("X", (5,), {}), lambda: super(), lambda: object().x, lambda: setattr(5, "x", 1), lambda: exec if False else int(None)):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)

import traceback
def show(f):
    try: f()
    except BaseException as e:
        print(f.__name__, type(e).__name__, e, "| cause", repr(e.__cause__), "| context", repr(e.__context__), "| suppress", e.__suppress_context__)
        text = traceback.format_exception(e)
        print("   ", "".join(text).count("direct cause"), "".join(text).count("During handling"), [l.split(",")[-1].strip() for l in "".join(text).splitlines() if l.startswith("  File")])
def plain(): raise ValueError("a")
def context():
    try: plain()
    except ValueError: raise KeyError("b")
def cause():
    try: plain()
    except ValueError as e: raise KeyError("b") from e
def none():
    try: plain()
    except ValueError: raise KeyError("b") from None
def outside(): raise KeyError("b") from ValueError("outside")
def type_cause(): raise KeyError from ValueError
def self_cause():
    e = ValueError("me"); raise e from e
def bad_cause(): raise ValueError from 5
def bad_raise(): raise 5
def bad_raise_class(): raise int
def no_active(): raise
def reraise():
    try: plain()
    except ValueError: raise
def reraise_named():
    try: plain()
    except ValueError as e: raise e
def reraise_changed():
    try: plain()
    except ValueError as e: e.args = ("changed",); raise
def in_finally():
    try: plain()
    finally: raise KeyError("f")
def in_else():
    try: pass
    except ValueError: pass
    else: raise KeyError("else")
def nested_three():
    try:
        try:
            try: raise ValueError(1)
            except ValueError: raise TypeError(2)
        except TypeError: raise KeyError(3)
    except KeyError as e: raise OSError(4) from e.__context__
def swallowed():
    try:
        try: raise ValueError("x")
        except ValueError: 1 / 0
    except ZeroDivisionError: pass
    raise KeyError("clean")
def in_handler_call():
    def helper(): raise LookupError("helper")
    try: plain()
    except ValueError: helper()
def from_exit():
    class M:
        def __enter__(self): pass
        def __exit__(self, *a): raise OSError("exit")
    with M(): raise ValueError("body")
def generator():
    def g():
        try: yield
        except ValueError: raise KeyError("in gen")
    it = g(); next(it); it.throw(ValueError("thrown"))
def unset_cause():
    try: cause()
    except KeyError as e: e.__cause__ = None; raise
def set_context():
    e = KeyError("k"); e.__context__ = TypeError("manual"); raise e
def cycle():
    a, b = ValueError("a"), KeyError("b")
    a.__context__ = b
    try: raise a
    except ValueError: raise b
def deleted():
    try: plain()
    except ValueError as e: pass
    e
def class_no_args(): raise ValueError
def init_fails():
    class E(Exception):
        def __init__(self): raise TypeError("init")
    raise E
def new_returns_other():
    class E(Exception):
        def __new__(cls): return 5
    raise E
for f in (plain, context, cause, none, outside, type_cause, self_cause, bad_cause, bad_raise, bad_raise_class, no_active, reraise, reraise_named, reraise_changed, in_finally, in_else, nested_three, swallowed, in_handler_call, from_exit, generator, unset_cause, set_context, cycle, deleted, class_no_args, init_fails, new_returns_other):
    show(f)

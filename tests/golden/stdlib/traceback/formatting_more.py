import traceback


def outer():
    inner()


def inner():
    raise ValueError("deep")


try:
    outer()
except ValueError as e:
    tb = traceback.TracebackException.from_exception(e)
    print([(f.name, f.line) for f in tb.stack], list(tb.format_exception_only()))
    print([f.name for f in traceback.extract_tb(e.__traceback__, limit=1)], traceback.format_exception_only(e))
    saved = e
try:
    try:
        raise saved
    except ValueError:
        raise KeyError("second")
except KeyError as e:
    lines = "".join(traceback.format_exception(e)).splitlines()
    print([line for line in lines if not line.startswith("  ")])
e = TypeError("noted")
e.add_note("first note")
e.add_note("second\nnote")
print("".join(traceback.format_exception(e)), end="")
group = ExceptionGroup("many", [ValueError(1), ExceptionGroup("inner", [KeyError("k")])])
print("".join(traceback.format_exception(group)))
print(traceback.format_list([("f.py", 3, "fn", "code()")]))

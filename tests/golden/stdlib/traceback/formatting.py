import io
import sys
import traceback


def inner(x):
    return 1 / x


def outer(x):
    try:
        inner(x)
    except ZeroDivisionError as e:
        raise ValueError("outer failed") from e


def implicit():
    try:
        {}["missing"]
    except KeyError:
        int("nope")


def recursive(n):
    if n == 0:
        raise RuntimeError("deep")
    recursive(n - 1)


def group():
    errors = []
    for run in (lambda: inner(0), lambda: [].pop(), implicit):
        try:
            run()
        except Exception as e:
            errors.append(e)
    raise ExceptionGroup("several", errors)


def noted():
    e = TypeError("with notes")
    e.add_note("first note")
    e.add_note("second\nline")
    raise e


def relative(text):
    import re

    return re.sub(r"File \".*formatting.py\"", "File FILE", text)


for run in (lambda: inner(0), lambda: outer(0), implicit, lambda: recursive(6), group, noted):
    try:
        run()
    except Exception as e:
        print("--", type(e).__name__)
        print(relative(traceback.format_exc()), end="")
        print("chain=False", relative(traceback.format_exc(chain=False)), end="")
        print("limit=1", relative(traceback.format_exc(limit=1)), end="")
        print("limit=-1", relative(traceback.format_exc(limit=-1)), end="")
        print([relative(x) for x in traceback.format_exception_only(e)])
        assert "".join(traceback.format_exception(e)) == traceback.format_exc()
        assert traceback.format_exception(type(e), e, e.__traceback__) == traceback.format_exception(e)
        print([(f.name, f.lineno, f.line) for f in traceback.extract_tb(e.__traceback__)])
        print(len(traceback.format_tb(e.__traceback__)), relative(traceback.format_tb(e.__traceback__)[-1]))
        file = io.StringIO()
        traceback.print_exc(file=file)
        traceback.print_exception(e, file=file)
        traceback.print_tb(e.__traceback__, file=file)
        print(len(file.getvalue()) > 100, file.getvalue().count("Traceback"))
        made = traceback.TracebackException.from_exception(e)
        print(made.exc_type_str, str(made), made.__cause__ is not None, made.__context__ is not None, len(made.stack))
        print("".join(made.format()) == traceback.format_exc(), list(made.format_exception_only())[-1:])
print(repr(traceback.format_exc()))
print(traceback.format_exception_only(ValueError("just")), traceback.format_exception(KeyError("k")))
print(traceback.format_exception_only(None), traceback.format_exception(None))
print(traceback.format_list([("a.py", 3, "f", "x = 1"), ("b.py", 4, "g", None)]))
summary = traceback.FrameSummary("f.py", 3, "name", line="  code  ")
print(summary, list(summary), summary.line, summary == ("f.py", 3, "name", "code"), len(summary), summary[2])


def stack():
    return [(f.name, f.lineno, f.line) for f in traceback.extract_stack()]


def deeper():
    return stack()


print(deeper())
print([line.split(",", 1)[1] for line in traceback.format_stack()])
try:
    inner(0)
except ZeroDivisionError:
    tb = sys.exc_info()[2]
    print([(f.f_code.co_name, n) for f, n in traceback.walk_tb(tb)], tb.tb_lineno, tb.tb_frame.f_code.co_name)
    print(sys.exception() is sys.exc_info()[1])


class Custom(Exception):
    def __str__(self):
        raise RuntimeError


for e in (Custom(), SystemExit(3), KeyboardInterrupt(), Exception(), Exception("a", 1), OSError(2, "No such file")):
    print(traceback.format_exception_only(e))

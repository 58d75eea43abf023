"""except*: splitting nested groups, raising inside, what is left."""

def show(e, depth=0):
    if isinstance(e, BaseExceptionGroup):
        return f"{type(e).__name__}({e.message!r}, [{', '.join(show(x) for x in e.exceptions)}])"
    return repr(e)


def make():
    return ExceptionGroup("top", [ValueError(1), TypeError("t"), ExceptionGroup("in", [ValueError(2), KeyError("k"), ExceptionGroup("deep", [OSError(5, "io")])])])


def run(*handlers, raising=None, reraise=False):
    out = []
    try:
        try:
            raise raising or make()
        except* handlers[0] as a:
            out.append(("first", show(a)))
            if reraise:
                raise
        except* handlers[1] as b:
            out.append(("second", show(b)))
            if reraise == "new":
                raise RuntimeError("new")
        else:
            out.append("else")
        finally:
            out.append("finally")
    except BaseException as e:
        out.append(("left", show(e), show(e.__context__) if e.__context__ else None, show(e.__cause__) if e.__cause__ else None))
    return out


for handlers in [(ValueError, TypeError), (OSError, KeyError), (Exception, ValueError), ((ValueError, KeyError), OSError), (RuntimeError, ZeroDivisionError), (LookupError, Exception)]:
    print(handlers[0], run(*handlers))
    print(run(*handlers, reraise=True))
    print(run(*handlers, reraise="new"))
    print(run(*handlers, raising=ValueError("naked")))
for bad in [ExceptionGroup, BaseExceptionGroup, 5, (ValueError, ExceptionGroup), "x"]:
    print(run(bad, ValueError))
print(run(ValueError, TypeError, raising=BaseExceptionGroup("b", [KeyboardInterrupt(), ValueError(9)])))
group = make()
group.add_note("noted")
for condition in [ValueError, (ValueError, OSError), lambda e: isinstance(e, ExceptionGroup), lambda e: "5" in repr(e), Exception]:
    match, rest = group.split(condition)
    print(match and show(match), rest and show(rest), getattr(match, "__notes__", None), (s := group.subgroup(condition)) and show(s))
for args in [(), ("m",), ("m", []), ("m", [1]), ("m", 5), (5, [ValueError()]), ("m", [KeyboardInterrupt()]), ("m", (ValueError(),)), ("m", ["x"]), ("m", [ValueError], 1)]:
    for cls in (ExceptionGroup, BaseExceptionGroup):
        try:
            print(show(cls(*args)))
        except Exception as e:
            print(type(e).__name__, e)


class Mine(ExceptionGroup):
    def derive(self, excs):
        return Mine("derived", excs)


print([show(x) for x in Mine("m", [ValueError(1), TypeError(2)]).split(ValueError)], repr(make()), str(make()))

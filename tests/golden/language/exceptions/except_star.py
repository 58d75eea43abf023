# except*: splitting, wrapping, raising from handlers.
def run(f):
    print("--", f.__name__)
    try:
        print("returned", f())
    except BaseException as e:
        print("raised", repr(e), "| context", repr(e.__context__), "| cause", repr(e.__cause__))


def split():
    try:
        raise ExceptionGroup("g", [ValueError(1), TypeError(2), ValueError(3)])
    except* ValueError as e:
        print("values", e.exceptions)
    except* TypeError as e:
        print("types", e.exceptions)
    else:
        print("never")
    finally:
        print("finally")
    return "done"


def remainder():
    try:
        raise ExceptionGroup("g", [ValueError(1), OSError(2)])
    except* ValueError:
        pass


def naked():
    try:
        raise ValueError("naked")
    except* ValueError as e:
        print(repr(e), type(e).__name__)


def naked_unmatched():
    try:
        raise ValueError("naked")
    except* TypeError:
        pass


def no_error():
    try:
        x = 1
    except* ValueError:
        x = 2
    else:
        x = 3
    return x


def raise_new():
    try:
        raise ExceptionGroup("g", [ValueError(1), TypeError(2)])
    except* ValueError:
        raise KeyError("new")


def raise_two():
    try:
        raise ExceptionGroup("g", [ValueError(1), TypeError(2)])
    except* ValueError:
        raise KeyError("new 1")
    except* TypeError:
        raise IndexError("new 2")


def reraise_part():
    try:
        raise ExceptionGroup("g", [ValueError(1), TypeError(2), OSError(3)])
    except* ValueError:
        raise
    except* TypeError:
        pass


def from_part():
    try:
        raise ExceptionGroup("g", [ValueError(1)])
    except* ValueError as e:
        raise RuntimeError("chained") from e


def nested_groups():
    try:
        raise ExceptionGroup("a", [ExceptionGroup("b", [ValueError(1), KeyError(2)]), KeyError(3)])
    except* KeyError as e:
        print(repr(e))
    except* ValueError as e:
        print(repr(e))


def variable_deleted():
    try:
        raise ExceptionGroup("g", [ValueError(1)])
    except* ValueError as e:
        pass
    try:
        return e
    except NameError as err:
        return str(err)


def wrong_type():
    try:
        raise ValueError(1)
    except* ExceptionGroup:
        pass


def wrong_type2():
    try:
        raise ValueError(1)
    except* 5:
        pass


def base_errors():
    try:
        raise BaseExceptionGroup("b", [KeyboardInterrupt(), ValueError()])
    except* KeyboardInterrupt as e:
        print(repr(e))
    except* ValueError as e:
        print(repr(e))


def inside_loop():
    out = []
    for i in range(3):
        try:
            if i:
                raise ExceptionGroup("g", [ValueError(i)])
        except* ValueError as e:
            out.append(e.exceptions[0].args)
        else:
            out.append("else")
    return out


def nested_try():
    try:
        try:
            raise ExceptionGroup("g", [ValueError(1), KeyError(2), OSError(3)])
        except* ValueError:
            print("inner")
    except* KeyError as e:
        print("outer", repr(e))


for f in (split, remainder, naked, naked_unmatched, no_error, raise_new, raise_two, reraise_part, from_part,
          nested_groups, variable_deleted, wrong_type, wrong_type2, base_errors, inside_loop, nested_try):
    run(f)

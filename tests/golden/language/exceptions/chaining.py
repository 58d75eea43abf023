# __cause__, __context__, __suppress_context__, and what clears the handled exception.
def show(e, depth=0):
    while e is not None:
        print("  " * depth + repr(e), "| cause", repr(e.__cause__), "| context", repr(e.__context__), "|",
              e.__suppress_context__)
        e = e.__cause__ or e.__context__
        depth += 1


def attempt(f):
    print(f.__name__)
    try:
        f()
    except Exception as e:
        show(e, 1)


def implicit():
    try:
        {}["missing"]
    except KeyError:
        raise ValueError("while handling")


def explicit():
    try:
        {}["missing"]
    except KeyError as e:
        raise ValueError("from") from e


def from_none():
    try:
        {}["missing"]
    except KeyError:
        raise ValueError("clean") from None


def from_class():
    raise ValueError("v") from KeyError


def from_other():
    raise ValueError("v") from OSError("unrelated")


def from_wrong():
    raise ValueError("v") from 5


def three():
    try:
        try:
            1 / 0
        except ZeroDivisionError:
            [][0]
    except IndexError:
        int("x")


def in_finally():
    try:
        raise ValueError("body")
    finally:
        raise TypeError("finally")


def in_called():
    def helper():
        raise KeyError("helper")
    try:
        raise ValueError("outer")
    except ValueError:
        helper()


def after_handled():
    try:
        raise ValueError("handled")
    except ValueError:
        pass
    raise KeyError("no context")


def inner_handled():
    try:
        raise ValueError("outer")
    except ValueError:
        try:
            raise KeyError("inner")
        except KeyError:
            pass
        raise TypeError("context is outer")


def same_object():
    try:
        raise ValueError("same")
    except ValueError as e:
        raise e


def cycle():
    a, b = ValueError("a"), KeyError("b")
    try:
        try:
            raise a
        except ValueError:
            raise b
    except KeyError:
        raise a


def else_block():
    try:
        try:
            raise ValueError("x")
        except ValueError:
            pass
        else:
            pass
        finally:
            pass
    finally:
        raise KeyError("alone")


def reraise_keeps():
    try:
        try:
            raise ValueError("v")
        except ValueError:
            try:
                raise KeyError("k")
            except KeyError:
                raise
    except KeyError as e:
        raise


def assigned():
    e = ValueError("e")
    e.__cause__ = KeyError("c")
    raise e


def loop():
    for i in range(2):
        try:
            raise ValueError(i)
        except ValueError as e:
            last = e
    raise last


for f in (implicit, explicit, from_none, from_class, from_other, from_wrong, three, in_finally, in_called,
          after_handled, inner_handled, same_object, cycle, else_block, reraise_keeps, assigned, loop):
    attempt(f)

e = ValueError()
for name, value in (("__cause__", 5), ("__context__", "x"), ("__traceback__", 1)):
    try:
        setattr(e, name, value)
    except TypeError as err:
        print(err)
e.__context__ = KeyError()
e.__cause__ = None
print(e.__suppress_context__, e.__context__, e.with_traceback(None) is e)

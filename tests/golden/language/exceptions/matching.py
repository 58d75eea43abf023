# Which except clause takes an exception, and errors in except clauses.
class Base(Exception): ...
class Derived(Base): ...
class Other(Exception): ...


def classify(exc):
    try:
        raise exc
    except (KeyError, IndexError) as e:
        return f"lookup {type(e).__name__}"
    except Derived:
        return "derived"
    except Base:
        return "base"
    except ArithmeticError as e:
        return f"arithmetic {e}"
    except Exception:
        return "exception"
    except:
        return "bare"


for exc in (KeyError("k"), IndexError, Derived(), Base, Base("x"), ZeroDivisionError("z"), OverflowError("o"),
            Other, SystemExit(1), KeyboardInterrupt, GeneratorExit):
    print(classify(exc))

types = {"a": ValueError, "b": (TypeError, (KeyError))}
for key in "ab":
    try:
        raise KeyError("dyn") if key == "b" else ValueError("dyn")
    except types[key] as e:
        print(key, repr(e))


def evaluated():
    print("type expression evaluated")
    return ValueError


try:
    pass
except evaluated():
    pass
try:
    raise ValueError
except evaluated():
    print("matched")
for bad in (5, "text", object, (ValueError, 3), int, [ValueError]):
    try:
        try:
            raise TypeError("original")
        except bad:
            print("no")
    except TypeError as e:
        print(e, "| context:", repr(e.__context__))
try:
    try:
        raise KeyError
    except undefined_name:
        pass
except NameError as e:
    print(e, repr(e.__context__))
try:
    try:
        raise KeyError
    except ():
        print("never")
except KeyError:
    print("empty tuple matches nothing")
for raised in (5, "str", int, None, object(), [ValueError]):
    try:
        raise raised
    except TypeError as e:
        print(e)


class Weird(Exception):
    def __new__(cls, *args):
        return 5 if args == () else super().__new__(cls)


try:
    raise Weird
except TypeError as e:
    print(str(e)[:80])


class NeedsArgument(Exception):
    def __init__(self, code): self.code = code


try:
    raise NeedsArgument
except TypeError as e:
    print(e)
try:
    raise NeedsArgument(7)
except NeedsArgument as e:
    print(e.code, e.args, str(e), repr(e))


class Virtual(type):
    def __instancecheck__(cls, obj): return True
    def __subclasscheck__(cls, sub): return True


class Catcher(Exception, metaclass=Virtual): ...


try:
    try:
        raise ValueError("virtual is not asked")
    except Catcher:
        print("wrong")
except ValueError as e:
    print(e)
try:
    raise
except RuntimeError as e:
    print(e)


def reraise():
    raise


try:
    try:
        raise LookupError("outer frame")
    except LookupError:
        reraise()
except LookupError as e:
    print(repr(e))

"""What is thrown into a generator gets the handled exception as context; names that a class binds."""


class Tick:
    def __await__(self):
        yield "tick"


async def main():
    try:
        assert 0
    finally:
        await Tick()


def plain():
    try:
        raise KeyError("inner")
    except KeyError:
        try:
            yield 1
        except ValueError as e:
            yield repr(e.__context__)


def delegating():
    try:
        raise KeyError("outer")
    except KeyError:
        yield from iter_one()


def iter_one():
    yield 1


co = main()
co.send(None)
try:
    co.throw(ValueError("thrown"))
except ValueError as e:
    print(repr(e), repr(e.__context__))
g = plain()
next(g)
print(g.throw(ValueError("x")))
g = delegating()
next(g)
try:
    g.throw(ValueError("y"))
except ValueError as e:
    print(repr(e), repr(e.__context__))
g = iter_one()
next(g)
try:
    raise OSError("caller")
except OSError:
    try:
        g.throw(ValueError("z"))
    except ValueError as e:
        print(repr(e), repr(e.__context__))
g = iter_one()
try:
    g.throw(ValueError("early"))
except ValueError as e:
    print(repr(e), repr(e.__context__))
try:
    g.throw(ValueError("late"))
except ValueError as e:
    print(repr(e), repr(e.__context__))

x = "global"


def f(x="parameter"):
    class Binds:
        before = x
        x = "class"
        after = x

        def method(self):
            return x

    class Reads:
        seen = x

    class Deletes:
        x = 1
        del x
        seen = x

    class Loops:
        for x in ():
            pass
        seen = x

    return Binds.before, Binds.after, Binds().method(), Reads.seen, Deletes.seen, Loops.seen


print(f())
for fill in (None, 1, "x", b"xx"):
    for data in (b"a", bytearray(b"a")):
        try:
            data.rjust(5, fill)
        except TypeError as e:
            print(e)

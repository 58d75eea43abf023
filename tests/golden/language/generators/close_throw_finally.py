"""close, throw and finally in their odd orders."""

def t(f, *a, **k):
    try:
        return repr(f(*a, **k))
    except Exception as e:
        return f"{type(e).__name__}: {e}"


def log_all(it):
    try:
        return list(it)
    except BaseException as e:
        return repr(e), repr(e.__context__), repr(e.__cause__)


def stubborn():
    while True:
        try:
            yield 1
        except GeneratorExit:
            yield 2


def cleanup(trace):
    try:
        trace.append("start")
        got = yield "a"
        trace.append(got)
        yield "b"
    except ValueError as e:
        trace.append(repr(e))
        yield "caught"
        raise KeyError("after")
    finally:
        trace.append("finally")


def returns_in_finally():
    try:
        yield 1
    finally:
        return "ret"


def outer(inner):
    try:
        result = yield from inner
        yield ("result", result)
    except BaseException as e:
        yield ("outer saw", repr(e), repr(e.__context__))
        raise
    finally:
        yield "outer finally"


g = stubborn()
next(g)
print(t(g.close), next(g), t(g.throw, KeyError(1)))
trace = []
g = cleanup(trace)
print(next(g), g.send("x"), g.throw(ValueError("v")), t(next, g), t(next, g), trace, g.close())
g = cleanup([])
print(t(g.send, 1), t(g.throw, ValueError("early")), t(next, g), g.gi_frame, g.gi_running, g.gi_suspended)
g = returns_in_finally()
next(g)
print(t(g.throw, ValueError("eaten")), returns_in_finally().close(), t(lambda: (lambda q: (next(q), q.close())[1])(returns_in_finally())))
g = outer(cleanup(tr := []))
print(next(g), g.send(5), g.throw(ValueError("thrown")), g.send(None), t(next, g), t(next, g), tr)
for bad in [5, "x", ValueError, ValueError("i"), None, int]:
    g = cleanup([])
    next(g)
    print(t(g.throw, bad))
print(t(lambda: next(x for x in [1] if 1 / 0)), log_all(x for x in [next(iter([]))]) if False else "", t(lambda: list(next(iter([])) for _ in range(2))))


def reenter():
    try:
        next(me)
    except ValueError as e:
        yield str(e)


me = reenter()
print(next(me), list(me))


def context():
    try:
        raise KeyError("first")
    except KeyError:
        try:
            yield 1
        except ValueError as e:
            yield repr(e.__context__)


g = context()
next(g)
print(g.throw(ValueError("x")))


def delegated():
    try:
        raise KeyError("handled")
    except KeyError:
        yield from iter_plain()


def iter_plain():
    yield 1


g = delegated()
next(g)
try:
    g.throw(ValueError("thrown in"))
except ValueError as e:
    print(repr(e), repr(e.__context__))


class It:
    def __iter__(self):
        return self

    def __next__(self):
        return 1


def from_class():
    yield from It()


g = from_class()
print(next(g), t(g.send, None), t(g.send, 5), t(g.throw, OSError("o")), t(next, g))

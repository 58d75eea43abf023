# try/finally and with inside generators.
log = []


def guarded(name):
    log.append(f"open {name}")
    try:
        for i in range(5):
            yield f"{name}{i}"
    except GeneratorExit:
        log.append(f"exit {name}")
        raise
    finally:
        log.append(f"close {name}")


g = guarded("a")
for v in g:
    if v == "a1":
        break
g.close()
print(log)
log.clear()

print(list(zip(guarded("x"), [1, 2])))
log.clear()


class Resource:
    def __init__(self, name): self.name = name
    def __enter__(self):
        log.append(f"enter {self.name}")
        return self
    def __exit__(self, t, v, tb):
        log.append(f"exit {self.name} {t.__name__ if t else None}")


def uses():
    with Resource("r") as r:
        yield r.name
        yield "more"
    yield "after"


g = uses()
print(next(g))
g.close()
print(log)
log.clear()
print(list(uses()), log)
log.clear()
g = uses()
next(g)
try:
    g.throw(ValueError("v"))
except ValueError:
    print(log)
log.clear()


def yield_in_finally():
    try:
        yield "body"
    finally:
        yield "finally 1"
        yield "finally 2"
        print("finally done")


print(list(yield_in_finally()))
g = yield_in_finally()
next(g)
try:
    g.close()
except RuntimeError as e:
    print(e)


def return_in_finally():
    try:
        yield 1
        raise ValueError("lost")
    finally:
        return "kept"


g = return_in_finally()
next(g)
try:
    next(g)
except StopIteration as e:
    print(e.value)


def nested():
    try:
        try:
            yield 1
        finally:
            log.append("inner")
    except ValueError as e:
        log.append(f"caught {e}")
        yield 2
    else:
        log.append("else")
    finally:
        log.append("outer")


print(list(nested()), log)
log.clear()
g = nested()
next(g)
print(g.throw(ValueError("thrown")), list(g), log)
log.clear()


def loop_control():
    for i in range(4):
        try:
            if i == 1:
                continue
            if i == 3:
                break
            yield i
        finally:
            yield f"f{i}"


print(list(loop_control()))


def handler_context():
    try:
        yield 1
    except ValueError:
        try:
            raise KeyError("k")
        except KeyError as e:
            yield repr(e.__context__)


g = handler_context()
next(g)
print(g.throw(ValueError("ctx")))


def reraise():
    try:
        yield
    except ValueError:
        yield "waiting"
        raise


g = reraise()
next(g)
print(g.throw(ValueError("again")))
try:
    try:
        raise TypeError("outside")
    except TypeError:
        next(g)
except ValueError as e:
    print(repr(e), repr(e.__context__))

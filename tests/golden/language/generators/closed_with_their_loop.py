import contextlib


@contextlib.contextmanager
def noted(name):
    print("enter", name)
    try:
        yield
    finally:
        print("exit", name)


def numbers(name, limit=3):
    with noted(name):
        for i in range(limit):
            try:
                yield i
            except GeneratorExit:
                print("GeneratorExit at", i)
                raise


print("break")
for x in numbers("a"):
    print(x)
    if x == 1:
        break
print("after")

print("exhausted, else")
for x in numbers("b", 2):
    pass
else:
    print("else")


def first():
    try:
        for x in numbers("c"):
            return [x, print("value of return")]
    finally:
        print("outer finally")


print(first())

print("exception")
try:
    for x in numbers("d"):
        raise ValueError(x)
except ValueError as error:
    print("handled", repr(error), repr(error.__context__))

print("nested")
for x in numbers("outer"):
    for y in numbers("inner"):
        if y == 1:
            break
    else:
        print("not reached")
    if x == 1:
        break

print("pairs")


def pairs():
    try:
        yield 1, 2
        yield 3, 4
    finally:
        print("pairs end")


for a, b in pairs():
    print(a, b)
    break
try:
    for a, b in numbers("wrong pair"):
        pass
except TypeError as error:
    print(error)


class Owner:
    def method(self, *, key=1):
        yield from numbers(f"method {key}")

    @staticmethod
    def static():
        yield from numbers("static")

    @classmethod
    def of_class(cls, *args, **kwargs):
        yield from numbers(f"class {args} {kwargs}")

    def __getattr__(self, name):
        return self.method


print("methods")
owner = Owner()
for x in owner.method(key=2):
    break
for x in owner.static():
    break
for x in Owner.of_class(1, *[2], z=3, **{"y": 4}):
    break
for x in owner.anything():
    break
for x in Owner.method(owner):
    break
bound = owner.method
for x in bound():
    break
for x in (lambda: (yield from numbers("lambda")))():
    break

print("kept by somebody else")
kept = []


def keep(value):
    kept.append(value)
    return value


def make():
    return keep(numbers("kept"))


for x in keep(numbers("argument")):
    break
print(next(kept[0]))
for x in make():
    break
print(next(kept[1]))
for x in {}.setdefault("k", keep(numbers("default"))):
    break
print(next(kept[2]))
named = numbers("named")
for x in named:
    break
print(next(named))
for x in (walrus := numbers("walrus")):
    break
print(next(walrus))
for generator in kept + [named, walrus]:
    generator.close()

print("generator expressions")
for x in (y * 2 for y in numbers("in expression")):
    print(x)
    break
stored = (y for y in numbers("stored"))
for x in stored:
    break
print(next(stored))
stored.close()

print("comprehensions")
try:
    [1 // x for x in numbers("list")]
except ZeroDivisionError as error:
    print(error)
try:
    {x: 1 // (y - 1) for x in numbers("dict") for y in numbers("dict 2")}
except ZeroDivisionError as error:
    print(error)
print(any(x for x in numbers("any")))
print([x for x in numbers("whole", 1)])

print("a loop in a generator")


def chain():
    for x in numbers("in chain"):
        yield x


for x in chain():
    break
iterator = chain()
next(iterator)
iterator.close()

print("recursion")


def walk(depth):
    try:
        yield depth
        if depth:
            for each in walk(depth - 1):
                yield each
        yield -depth
    finally:
        print("left", depth)


for x in walk(3):
    if x == 1:
        break

print("what is being handled")


def contexts():
    try:
        yield
    except GeneratorExit as error:
        print(repr(error.__context__), repr(error.__cause__))
        raise


try:
    try:
        raise OSError("outside")
    except OSError:
        for _ in contexts():
            raise ValueError("inside")
except ValueError as error:
    print(repr(error), repr(error.__context__))

while True:
    for x in numbers("while"):
        break
    break


class Body:
    for x in numbers("class body"):
        break

"""Cases that the fuzzer found, around operators and displays."""


def show(make):
    try:
        print(repr(make()))
    except Exception as error:
        print(type(error).__name__, error)


def note(tag, value=None):
    print("note", tag)
    return value


# Three-argument pow, and the order in which slots are asked.
for args in ((NotImplemented, -1, 3), (None, 2, 3), (1.5, 2, 3), (2, 1.5, 3), (2, 3, None), (2, 3, 1.5),
             ("a", 3, 5), (1j, 3, 5), (3, 1j, 5), (None, 1j, 3), (3, None, 5), (3, -1, 6), (3, -1, 7)):
    show(lambda: pow(*args))

# Displays put each element in before the next one is evaluated, from the first star on.
show(lambda: {note(1, 1), *note(2, [2]), note(3, []), note(4)})
show(lambda: {note(1, []), note(2)})
show(lambda: {note(1, 1): note(2), **note(3, 3), note(4): note(5)})
show(lambda: {note(1, 1): note(2), **note(3, {3: 3}), note(4, []): note(5), **note(6)})
show(lambda: {**{"a": 1}, "b": 2, **{"a": 3}, "c": 4})
show(lambda: {*1})
show(lambda: {1, *None})
show(lambda: [*1])
show(lambda: (*1,))
show(lambda: {**1})
show(lambda: {1: 2, **[1]})
show(lambda: print(*1))
show(lambda: print(1, *1))
show(lambda: print(**1))
show(lambda: [note(i) for i in {*"ab", "c", *()} if not note("if")].count(None))


class A:
    pass


class B(str):
    pass


# In-place repetition does not look behind a left operand with a sequence protocol.
for a, b in ((A(), "a"), (A(), [1]), ({}, "a"), (5, "ab"), ("ab", A()), (1.5, "a"), ({1}, [1]), (None, "a"),
             (A(), B("a")), (range(2), "a"), ([1], [2]), ("a", "b"), ([1], 1.5), ([1], True), (2, [1])):
    def inplace():
        x = a
        x *= b
        return x
    show(inplace)
    show(lambda: a * b)

for call in (
    lambda: [].__mul__(), lambda: "a".__mul__(None), lambda: ().__rmul__(1.5), lambda: b"".__mul__(1, 2),
    lambda: [].__imul__(), lambda: [1].__imul__(None), lambda: "a".__getitem__(), lambda: [].__contains__(),
    lambda: "a".__add__(), lambda: [].__iadd__(), lambda: (1).__mul__(), lambda: [].__len__(1),
    lambda: [].__setitem__(1), lambda: [].__delitem__(), lambda: [].__iter__(1), lambda: [].__eq__(),
    lambda: "a".__hash__(1), lambda: (1).__pow__(), lambda: (1).__pow__(1, 2, 3), lambda: (1).__bool__(1),
    lambda: {}.__getitem__(), lambda: {}.__or__(), lambda: {}.pop([]), lambda: {}.pop([], 1),
    lambda: {1: 2}.pop([]),
):
    show(call)


# A built-in `__new__` lets keywords pass if the class has an `__init__` of its own.
def init(self, *args, **kwargs):
    print("init", args, kwargs)


for base in (tuple, float, frozenset, int, str, list, complex, dict, bytes, object):
    Own = type("Own", (base,), {"__init__": init})
    Plain = type("Plain", (base,), {})
    for cls in (Own, Plain):
        show(lambda: isinstance(cls(x=1), base))
        show(lambda: len(cls([1], x=2)))
show(lambda: type(zz=1))
show(lambda: type([1], zz=1))
show(lambda: type(1, 2))
for cls in (list, tuple, float, set, frozenset, zip, map, filter, reversed, bool, object, range, slice):
    show(lambda: cls(zz=1))


class Iterates:
    def __iter__(self):
        return 2


class Fails:
    def __iter__(self):
        raise TypeError("own")


class OldStyle:
    def __getitem__(self, index):
        return "abc"[index]


for container in (Iterates(), Fails(), OldStyle(), 5, A):
    show(lambda: "b" in container)
    show(lambda: list(container))
    show(lambda: list(reversed(container)))


class Int(int):
    def __float__(self):
        return 1.5


class Float(float):
    def __float__(self):
        return 2.5


class Bad(float):
    def __float__(self):
        return 1


class Text(str):
    def __repr__(self):
        return "<text>"


for value in (Int(3), Float(3), Bad(3), Text("x"), Text("4"), bytearray(b"q")):
    show(lambda: float(value))

for statement in range(8):
    try:
        match statement:
            case 0: (1)[0] = 2
            case 1: (1)[0] += 2
            case 2: (1).x = 2
            case 3: (1).x += 2
            case 4: del (1)[0]
            case 5: (1 - 2)()
            case 6: (-10**20)[0]
            case 7: print((1)[0] * 2.0 + 3.5 * 1.5)
    except Exception as error:
        print(type(error).__name__, error)

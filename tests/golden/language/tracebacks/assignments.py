# Errors at assignment targets.
class Locked:
    __slots__ = ("a",)


def unpack():
    a, b = 1, 2
    (a, b), c = [1, 2, 3], 4


def attribute():
    try:
        unpack()
    except ValueError:
        Locked().b = 5


def item():
    try:
        attribute()
    except AttributeError:
        t = (1, 2)
        t[0] = 3


def augmented():
    try:
        item()
    except TypeError:
        total = 5
        total += "x"


def delete():
    try:
        augmented()
    except TypeError:
        d = {}
        del d["k"]


def loop():
    try:
        delete()
    except KeyError:
        for a, b in [(1, 2), (3,)]:
            pass


def loop2():
    try:
        loop()
    except ValueError:
        for x in 5:
            pass


loop2()

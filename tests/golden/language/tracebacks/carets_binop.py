# Several uncaught-looking tracebacks in one chain: each shows its anchors.
def a(x, y):
    return (x + 1) * y / (y - 2)


def b(data):
    try:
        a(1, 2)
    except ZeroDivisionError:
        return data["list"][0]["name"]


def c(data):
    try:
        b(data)
    except KeyError:
        return data.value.other


def d(data):
    try:
        c(data)
    except AttributeError:
        return len(data) + "text" + str(data)


def e():
    try:
        d({"list": [{}]})
    except TypeError:
        result = undefined(1, 2, key=3)


def f():
    try:
        e()
    except NameError:
        x = (1, 2)
        x[0] += 5


def g():
    try:
        f()
    except TypeError:
        return -"negative" ** 2


def h():
    try:
        g()
    except TypeError:
        return 1 < "2"


def i():
    try:
        h()
    except TypeError:
        return not [] and 5 in 6


i()

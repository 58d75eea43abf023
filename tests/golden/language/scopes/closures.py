# Closures share variables, not values.
def counter(start=0):
    count = start

    def increment(by=1):
        nonlocal count
        count += by
        return count

    def reset():
        nonlocal count
        count = start

    def get():
        return count
    return increment, reset, get


inc, reset, get = counter(10)
print(inc(), inc(5), get())
reset()
print(get())
inc2, _, get2 = counter()
inc2()
print(get(), get2())

late = [lambda: i for i in range(4)]
early = [lambda i=i: i for i in range(4)]
print([f() for f in late], [f() for f in early])

fs = []
for k in range(3):
    def f():
        return k
    fs.append(f)
print([f() for f in fs])
k = "changed"
print([f() for f in fs])


def make():
    out = []
    for n in range(3):
        def show(): return n
        out.append(show)
    while n < 10:
        n += 3
    out.append(lambda: n * 2)
    return out


print([f() for f in make()])


def make_each():
    def bind(n):
        return lambda: n
    return [bind(n) for n in range(3)]


print([f() for f in make_each()])


def nested(x):
    def a(y):
        def b(z):
            nonlocal x, y
            x += 1
            y += 10
            return x, y, z
        return b
    return a


b = nested(1)(2)
print(b(3), b(4))


def parameter_captured(value, *args, key=None, **kwargs):
    def show():
        return value, args, key, kwargs

    def change():
        nonlocal value, args, key
        value = "v"
        args = "a"
        key = "k"
        kwargs["new"] = 1
    return show, change


show, change = parameter_captured(1, 2, 3, z=4)
print(show())
change()
print(show())


def later():
    def use():
        return defined_later
    try:
        use()
    except NameError as e:
        print(type(e).__name__, e)
    defined_later = "now"
    return use()


print(later())


def deleted():
    x = 1
    def use(): return x
    del x
    try:
        return use()
    except NameError as e:
        return str(e)


print(deleted())


def self_reference():
    def fact(n):
        return 1 if n < 2 else n * fact(n - 1)
    g = fact
    fact = lambda n: 100
    return g(5)


print(self_reference())


def in_try():
    try:
        raise ValueError("v")
    except ValueError as err:
        keep = lambda: err
        text = str(keep())
    try:
        keep()
    except NameError as e:
        return text, str(e)


print(in_try())


def accumulate():
    total = 0
    def add(x):
        nonlocal total
        total = total + x
        return total
    return [add(x) for x in range(5)], total


print(accumulate())

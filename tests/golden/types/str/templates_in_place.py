"""Templates that stand in the program, with their values beside them."""


class Odd:
    def __init__(self, name):
        self.name = name

    def __str__(self):
        return f"<{self.name}>"

    def __repr__(self):
        return f"Odd({self.name!r})"

    def __format__(self, spec):
        return f"{spec}:{self.name}"

    def __index__(self):
        return len(self.name)

    def __float__(self):
        return len(self.name) / 2


class Failing:
    def __str__(self):
        raise ValueError("no text")

    __repr__ = __str__


def told(value):
    print("evaluated", value)
    return value


def attempt(make):
    try:
        print(repr(make()))
    except Exception as error:
        line = error.__traceback__.tb_next.tb_lineno - make.__code__.co_firstlineno
        print(type(error).__name__, error, line)


odd = Odd("odd")
print("%s-%04d: %.3f %x" % ("event", 5, 5 / 7, 255))
print("%r %a %5s|%-5s|%.1s" % (odd, "é", odd, odd, "text"))
print("%d %i %u %5.1f %e %G %c %o %X %#x" % (odd, 2.9, True, odd, 10**20, 1e-9, "c", odd, odd, 31))
print("%+d % d %05d %-5d| %+.1f %05.1f" % (3, 3, -3, 3, 2.25, -2.25))
print("100%% of %s" % ("it",), "%%" % (), "plain" % ())
print("%s %s" % (told(1), told(2)))
print("{} {}".format(told(1), told(2)), "{1} {0} {a} {a!r:>5}".format(told(1), told(2), a=told("n")))
print("{0} {1!r} {name:^9}|{{}}".format(1, "text", name=odd), "{}".format(told("unused")), "".format(told(3)))
print("{:>{}}|{:{w}.{p}f}".format("a", 5, 2.5, w=8, p=3), "{0.name} {1[0]} {k[a]}".format(odd, [7], k={"a": 8}))
print("{!s} {!r} {!a}".format(odd, odd, "é"), "{:,} {:_x} {:.1%}".format(1234567, 1234567, 0.256))

for value in 5, -2.5, "x", None, True, 10**20, (1,), (1, 2), {"a": 1}, [1], odd, (), b"y":
    attempt(lambda: "%s|" % value)
    attempt(lambda: "%5r|" % value)
    attempt(lambda: "%d" % value)
    attempt(lambda: "<%8.2f>" % value)
    attempt(lambda: "%c" % value)
    attempt(lambda: "%(a)s" % value)
    attempt(lambda: "%s %s" % value)
    attempt(lambda: "no conversion" % value)

attempt(lambda: "%s %s" % (1,))
attempt(lambda: "%s" % (1, 2))
attempt(lambda: "%s %d" % (1, "2"))
attempt(lambda: "%s %x" % (1, 2.5))
attempt(lambda: "%s %y" % (1, 2))
attempt(lambda: "%s %" % (1, 2))
attempt(lambda: "%*d %.*f" % (5, 1, 2, 3.14159))
attempt(lambda: "%s %s" % (*[1], 2))
attempt(lambda: "%s %s" % (told(1), Failing()))
attempt(lambda: "%d %s" % ("wrong", told(2)))
attempt(lambda: "{} {}".format(1))
attempt(lambda: "{} {0}".format(1))
attempt(lambda: "{0} {}".format(1))
attempt(lambda: "{a} {b}".format(a=1))
attempt(lambda: "{} {".format(1))
attempt(lambda: "{!x}".format(1))
attempt(lambda: "{:d}".format("text"))
attempt(lambda: "{} {!s}".format(told(1), Failing()))
attempt(lambda: "{} {}".format(*[1, 2]))
attempt(lambda: "{a} {b}".format(**{"a": 1, "b": 2}))
attempt(lambda: "{} {}".format(1, missing))


def rebinding():
    x = 1
    text = "%s %s" % (x, (x := 2)), "{} {}".format(x, (x := 3)), "{1} {0}".format([x for x in "ab"], x)
    return text


print(rebinding())
print("%s" % (yielded,) if (yielded := "walrus") else "")

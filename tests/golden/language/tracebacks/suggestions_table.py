"""NameError, AttributeError and ImportError: what is suggested, and when nothing is."""

import traceback


class Thing:
    colour = length = 1
    _private = 2

    def __init__(self):
        self.value = self.values = 1

    def method(self):
        return lenght


def attempt(action):
    try:
        action()
    except Exception as e:
        print(traceback.format_exception(e)[-1].strip())


def local():
    counter = 1
    return conter


def in_nested():
    outer_name = 1

    def g():
        return outer_nmae, outer_name

    return g()


actions = [
    lambda: Thing().color, lambda: Thing().valeu, lambda: Thing().lengt, lambda: Thing().private, lambda: Thing().zzz, lambda: Thing().methods, lambda: Thing.colou, lambda: Thing().method(), local, in_nested,
    lambda: pritn(1), lambda: lst, lambda: strr, lambda: xyzzy, lambda: [].appendd, lambda: "".uper, lambda: {}.itms, lambda: (1).bitcount, lambda: [].add, lambda: None.foo, lambda: time.time(), lambda: math.pi, lambda: sys, lambda: a, lambda: __nam__, lambda: self.value, lambda: range(3).stp, lambda: (lambda: 0).__nam__, lambda: Thing().__clas__, lambda: int.fromhex, lambda: ValueError().arg, lambda: KeyEror,
]
for action in actions:
    attempt(action)


def imports():
    for text in ["sqroot", "sqr", "zzzz"]:
        try:
            if text == "sqroot":
                from math import sqroot
            elif text == "sqr":
                from math import sqr
            else:
                from math import zzzz
        except ImportError as e:
            print(traceback.format_exception(e)[-1].rpartition(". Did")[2].strip()[-30:] if "Did" in traceback.format_exception(e)[-1] else str(e).partition(" (")[0], e.name, e.name_from)


imports()
import math

attempt(lambda: math.sqr)
attempt(lambda: math.foo_bar)
attempt(lambda: Thing(1))
attempt(lambda: Thing().method(1))
attempt(lambda: int("1", bsae=2))
attempt(lambda: local(conter=1))

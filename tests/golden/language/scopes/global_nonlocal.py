# global and nonlocal, at every depth.
counter = 0


def bump():
    global counter
    counter += 1
    return counter


bump(); bump()
print(counter)


def create():
    global created, also
    created = "made"
    also = lambda: created


create()
print(created, also())


def remove():
    global created
    del created


remove()
try:
    print(created)
except NameError as e:
    print(e)
try:
    remove()
except NameError as e:
    print(e)


def outer():
    value = "outer"

    def middle():
        nonlocal value

        def inner():
            nonlocal value
            value += "+inner"
            global counter
            counter = value
        inner()
        value += "+middle"
    middle()
    return value


print(outer(), counter)


def mixed():
    counter = "local"

    def use_global():
        global counter
        counter = "global again"

        def deeper():
            return counter
        return deeper()

    def use_local():
        return counter
    return use_global(), use_local()


print(mixed(), counter)


def loop_target():
    global i
    for i in range(5):
        pass


loop_target()
print(i)


def import_target():
    global math
    import math


import_target()
print(math.pi)


def def_target():
    global made_function, MadeClass
    def made_function(): return made_function.__qualname__
    class MadeClass:
        def m(self): pass


def_target()
print(made_function(), MadeClass.__qualname__, MadeClass.m.__qualname__)


def with_and_except():
    global err
    try:
        1 / 0
    except ZeroDivisionError as err:
        print(err)


with_and_except()
try:
    err
except NameError as e:
    print(e)


def nonlocal_loop():
    last = None

    def run():
        nonlocal last
        for last in "abc":
            pass
        [last := c for c in "xyz"]
    run()
    return last


print(nonlocal_loop())


def nonlocal_del():
    v = 1

    def run():
        nonlocal v
        del v
    run()
    try:
        return v
    except UnboundLocalError as e:
        return str(e)


print(nonlocal_del())


def nonlocal_class():
    n = 0

    class C:
        nonlocal n
        n = 5
    return n, hasattr(C, "n")


print(nonlocal_class())


def globals_access():
    globals()["via_dict"] = 42
    return via_dict


print(globals_access(), "via_dict" in globals(), globals()["__name__"])
print(sorted(locals().keys() - globals().keys()), locals() is globals())


def local_dict(a, b=2):
    c = 3
    if False:
        d = 4
    return locals()


print(local_dict(1))

# NameError and UnboundLocalError: when and with which words.
def attempt(f, *args):
    try:
        print("ok", f(*args))
    except NameError as e:
        print(f"{type(e).__name__}: {e}", e.name)


def before_assignment():
    print(value)
    value = 1


def augmented():
    total += 1


module_level = 1


def shadowed():
    y = module_level
    module_level = 2
    return y


def one_branch(flag):
    if flag:
        found = 1
    return found


def loop_never():
    for item in []:
        pass
    return item


def while_never():
    while False:
        w = 1
    return w


def deleted():
    x = 1
    del x
    return x


def deleted_twice():
    x = 1
    del x
    del x


def del_unassigned():
    del never
    never = 1


def except_name():
    try:
        raise ValueError
    except ValueError as e:
        pass
    return e


def try_body():
    try:
        int("x")
        done = True
    except ValueError:
        pass
    return done


def with_target():
    class M:
        def __enter__(self): raise KeyError
        def __exit__(self, *a): return True
    try:
        with M() as m:
            pass
    except KeyError:
        pass
    return m


def free_variable():
    def inner():
        return later
    inner()
    later = 1


def free_chain():
    def a():
        def b():
            return deep
        return b()
    a()
    deep = 1


def import_later():
    math.sqrt(2)
    import math


def def_later():
    helper()
    def helper(): pass


def class_later():
    K()
    class K: pass


def unknown():
    return no_such_name_anywhere


def walrus_skipped(flag):
    if flag and (w := 1):
        pass
    return w


def nested_comprehension():
    return [q for _ in range(1)]
    q = 1


def match_capture(v):
    match v:
        case [a, b]:
            pass
    return a


def loop_rebinding():
    for i in range(2):
        if i:
            return prev
        del i
    prev = 1


for f in (before_assignment, augmented, shadowed, loop_never, while_never, deleted, deleted_twice, del_unassigned,
          except_name, try_body, with_target, free_variable, free_chain, import_later, def_later, class_later, unknown,
          nested_comprehension):
    attempt(f)
attempt(one_branch, True)
attempt(one_branch, False)
attempt(walrus_skipped, False)
attempt(walrus_skipped, True)
attempt(match_capture, [1, 2])
attempt(match_capture, 3)
try:
    loop_rebinding()
except UnboundLocalError as e:
    print(e)
print(issubclass(UnboundLocalError, NameError))
try:
    del not_there
except NameError as e:
    print(type(e).__name__, e)

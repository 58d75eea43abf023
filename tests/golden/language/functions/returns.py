# What functions return, and from where.
def nothing(): pass
def bare(): return
def several(): return 1, 2, *[3, 4]
def starred(): return *range(3),
def unpacked():
    (a, b), *c = (1, 2), 3, 4
    return a, b, c


def from_loop(items):
    for item in items:
        while True:
            if item % 3 == 0:
                return item
            break
    else:
        return "none"


def early(x):
    if x > 10: return "big"
    elif x > 5: return "medium"
    return "small"


def conditional(x): return "pos" if x > 0 else "zero" if x == 0 else "neg"


print(nothing(), bare(), several(), starred(), unpacked())
print(from_loop([1, 2, 9, 3]), from_loop([1, 2]), from_loop([]))
print([early(x) for x in (1, 7, 11)], [conditional(x) for x in (-1, 0, 1)])


def chained(*fs):
    def run(x):
        for f in fs:
            x = f(x)
        return x
    return run


print(chained(lambda x: x + 1, lambda x: x * 2, str, lambda s: s + "!")(4))


def apply_n(f, n):
    return f if n == 1 else lambda x: f(apply_n(f, n - 1)(x))


print(apply_n(lambda x: x * 2, 10)(1))


def unreachable():
    return 1
    return 2
    x = 5


def shadow(print):
    return print


def shadow_builtin():
    len = lambda x: "mine"
    return len([1])


print(unreachable(), shadow("p"), shadow_builtin(), len([1]))


def redefine(): return 1
first = redefine
def redefine(): return 2
print(first(), redefine(), first is redefine)

if True:
    def conditional_def(): return "yes"
else:
    def conditional_def(): return "no"
print(conditional_def())

for i in range(3):
    def in_loop(i=i): return i * 10
    print(in_loop(), end=" ")
print()
print(several()[-1], several.__call__(), (several)()[0:2])
print((lambda *a: sum(a))(*range(5)), max(3, *[1, 9], key=lambda v: -v))


def deep():
    def a():
        def b():
            def c():
                def d(): return "deep"
                return d
            return c
        return b
    return a


print(deep()()()()())

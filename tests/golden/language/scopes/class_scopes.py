# Class bodies are scopes that functions inside do not see.
x = "global"


class A:
    x = "class"
    y = x + "!"
    items = [1, 2, 3]
    first = [item for item in items]
    doubled = [i * 2 for i in range(len(items))]

    def method(self):
        return x

    def attribute(self):
        return self.x

    lam = lambda self: x
    try:
        bad = [x for _ in range(1)]
    except NameError as e:
        bad = str(e)

    class Inner:
        z = x

    del y
    for loop in range(3):
        pass
    if x == "class":
        flag = True


print(A.x, hasattr(A, "y"), A.first, A.doubled, A().method(), A().attribute(), A().lam(), A.bad)
print(A.Inner.z, A.loop, A.flag)
try:
    class B:
        items = [1, 2]
        pairs = [(i, j) for i in items for j in items]
except NameError as e:
    print(type(e).__name__, e)


def function():
    x = "function"

    class C:
        y = x
        x = "inner"
        z = x

        def read(self):
            return x
    return C


try:
    C = function()
except NameError as e:
    print(type(e).__name__, e)


def function2():
    x = "function"

    class C:
        y = x

        def read(self): return x

        def write(self):
            nonlocal x
            x = "written"
    return C, lambda: x


C, read = function2()
print(C.y, C().read())
C().write()
print(C().read(), read(), C.y)


class D:
    global made_global
    made_global = 5
    count = 0
    count += 1

    def made_global_reader(self): return made_global


print(made_global, hasattr(D, "made_global"), D.count, D().made_global_reader())


class E:
    print("body runs", __name__, __qualname__, __module__)
    a = locals()["__qualname__"]
    locals_names = sorted(n for n in locals() if not n.startswith("__"))

    def f(): return "plain"
    g = f()


print(E.a, E.locals_names, E.g)


class F:
    value = 1
    class G:
        class H:
            def m(self): pass
        def m(self): return __class__


print(F.G.H.__qualname__, F.G.H.m.__qualname__, F.G().m() is F.G)

x = "again"


class Conditional:
    if x == "again":
        def picked(self): return "first"
    else:
        def picked(self): return "second"
    x = x + " and class"


print(Conditional().picked(), Conditional.x, x)


class Unbound:
    try:
        print(undefined_name)
    except NameError as e:
        print(e)
    undefined_name = 1
    print(undefined_name)
    del undefined_name
    try:
        print(undefined_name)
    except NameError as e:
        print(e)
    try:
        del undefined_name
    except NameError as e:
        print(e)

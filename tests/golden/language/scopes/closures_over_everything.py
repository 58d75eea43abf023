fs = []
for i in range(3): fs.append(lambda: i)
print([f() for f in fs], [f() for f in [lambda: j for j in range(3)]], [f() for f in [(lambda k=k: k) for k in range(3)]], [f() for f in (lambda: n for n in range(3))])
def counter(start=0):
    n = start
    def inc(by=1):
        nonlocal n
        n += by
        return n
    def get(): return n
    def reset():
        nonlocal n
        n = start
    return inc, get, reset
a, b = counter(), counter(10)
print(a[0](), a[0](5), b[0](), a[1](), b[1](), a[2](), a[1]())
def outer():
    x = "outer"
    def middle():
        def inner():
            nonlocal x
            x = "inner"
            return x
        before = x
        return before, inner(), x
    return middle(), x
print(outer())
def late():
    def f(): return y
    y = 1
    r = f()
    y = 2
    return r, f()
print(late())
def recursive():
    def fact(n): return 1 if n < 2 else n * fact(n - 1)
    return fact(5)
print(recursive())
x = "global"
def shadow():
    x = "local"
    class C:
        x = x if False else "class"
        y = [x for _ in range(1)]
        z = (lambda: x)()
        def m(self): return x
    return C.x, C.y, C.z, C().m(), x
print(shadow())
class D:
    x = "class"
    def m(self): return x
    l = [x for _ in "a"]
    g = list(x for _ in "a")
    f = staticmethod(lambda: x)
print(D().m(), D.l, D.g, D.f())
def gl():
    global new, x
    new = 1
    x = "changed"
    def inner():
        global deep
        deep = new
    inner()
gl()
print(new, x, deep)
def args(a, *b, c=1, **d):
    def f(): return a, b, c, d
    a = "re"; b += (9,)
    return f()
print(args(1, 2, e=3))
def handler():
    try: 1 / 0
    except ZeroDivisionError as e:
        f = lambda: e
        first = type(f()).__name__
    try: f()
    except NameError as err: return first, str(err)
print(handler())
def comp():
    return [[(i, j, lambda: (i, j)) for j in range(2)] for i in range(2)][1][0][2]()
print(comp(), outer.__closure__, counter()[0].__code__.co_freevars, counter.__code__.co_cellvars, counter()[0].__closure__ is not None)
def defaults(lst=[], d={}):
    lst.append(len(lst)); d[len(d)] = 1
    return lst, d
defaults(); defaults()
print(defaults(), defaults([]), defaults.__defaults__)
def gen():
    n = 0
    def add(): nonlocal n; n += 1
    while n < 3:
        add()
        yield n
print(list(gen()))
def deleted():
    v = 1
    f = lambda: v
    del v
    try: f()
    except NameError as e: return str(e)
print(deleted())
def unbound():
    def f(): return later
    try: f()
    except NameError as e: print(e)
    later = 1
    return f()
print(unbound())

log = []
def deco(*args):
    def wrap(f):
        log.append(args)
        return f
    return wrap
table = {"d": deco, "list": [deco(1)]}
class NS:
    inner = type("I", (), {"make": staticmethod(deco)})
@table["d"]("sub", 1)
@table["list"][0]
@NS.inner.make("attr")
@(lambda f: f)
@(w := deco("walrus"))
@deco("if") if True else None
@[deco("list")][0]
def f(x, /, y=deco): "doc"; return x
print(f(5), log, f.__doc__)
order = []
def say(text):
    order.append(f"eval {text}")
    def wrap(obj):
        order.append(f"apply {text} to {obj.__name__}")
        return obj
    return wrap
@say("a")
@say("b")
class C(say("base")(object) if False else object):
    order.append("body")
    @say("m")
    def m(self): pass
    @property
    @say("p")
    def p(self): return 1
    @staticmethod
    @say("s")
    def s(): return 2
print(*order, sep="\n")
print(C().p, C.s(), C().s())
@(lambda f: print(f.__name__))
def printed(): pass
print(printed)
def replace(obj): return "replaced " + obj.__name__
@replace
class K: pass
@replace
def k(): pass
print(K, k)
async def co(): pass
@say("async")
async def a(): return 1
@say("gen")
def g(): yield 1
print(order[-4:], type(a).__name__, list(g()))
try:
    @undefined
    def never(): pass
except NameError as e: print(e)
try:
    @deco
    def wrong(): pass
    wrong(1)(2)
except TypeError as e: print(e)
try:
    @5
    def five(): pass
except TypeError as e: print(e)

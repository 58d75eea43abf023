# Evaluation order everywhere.
log = []


class T:
    def __init__(self, name): self.__dict__["name"] = name
    def __call__(self, *a, **k):
        log.append(f"{self.name}()")
        return self
    def __getattr__(self, n):
        if n.startswith("__"): raise AttributeError(n)
        log.append(f"{self.name}.{n}")
        return T(f"{self.name}.{n}")
    def __setattr__(self, n, v): log.append(f"{self.name}.{n}=")
    def __getitem__(self, k):
        log.append(f"{self.name}[]")
        return T(f"{self.name}[]")
    def __setitem__(self, k, v): log.append(f"{self.name}[]=")
    def __delitem__(self, k): log.append(f"del {self.name}[]")
    def __add__(self, o):
        log.append(f"{self.name}+{o.name}")
        return T("sum")
    def __iadd__(self, o):
        log.append(f"{self.name}+={o.name}")
        return self
    def __lt__(self, o):
        log.append(f"{self.name}<{o.name}")
        return True
    def __bool__(self):
        log.append(f"bool {self.name}")
        return True
    def __iter__(self):
        log.append(f"iter {self.name}")
        return iter([1, 2])
    def __hash__(self):
        log.append(f"hash {self.name}")
        return 1
    def __format__(self, spec):
        log.append(f"format {self.name} {spec}")
        return ""
    def __enter__(self):
        log.append(f"enter {self.name}")
        return (1, 2)
    def __exit__(self, *a): log.append(f"exit {self.name}")


def t(name):
    log.append(name)
    return T(name)


def show(label):
    print(label, "|", " ".join(log))
    log.clear()


t("a") + t("b") + t("c"); show("binary")
t("f")(t("x"), *[t("y")], t("z"), k=t("k"), **{"m": t("m")}); show("call")
t("o").attr.other(t("arg")); show("method")
t("o")[t("k")]; show("subscript")
t("o")[t("a"):t("b"):t("c")]; show("slice")
t("x").a = t("v"); show("attr assign")
t("x")[t("k")] = t("v"); show("item assign")
t("p").a, t("q")[t("k")] = t("v1"), t("v2"); show("tuple assign")
a = t("y").b = t("z")[t("i")] = t("val"); show("chain assign")
t("x").a += t("v"); show("aug attr")
t("x")[t("k")] += t("v"); show("aug item")
[t("a"), t("b"), *t("c")]; show("list")
{t("k1"): t("v1"), t("k2"): t("v2")}; show("dict")
{t("s1"), t("s2")}; show("set")
t("a") < t("b") < t("c"); show("chain")
t("a") and t("b") or t("c"); show("bool")
t("yes") if t("cond") else t("no"); show("ternary")
f"{t('a')}{t('b'):{t('spec').name}}{t('c')!s:.0}"; show("fstring")
del t("x")[t("k")], t("y")[t("l")]; show("del")
[(i, j) for i in t("outer") for j in t("inner") if t("if")]; show("comprehension")
{t("k"): t("v") for i in [1]}; show("dictcomp")
for t("target").x in t("iter"): pass
show("for")
with t("m1") as t("n").x, t("m2") as (a, b): t("body")
show("with")
lambda d=t("default"): 0; show("lambda default")


@t("deco1")
@t("deco2")
def f(a: t("ann") = t("def"), *, b: t("ann2") = t("kwdef")) -> t("ret"): pass


show("def")


def klass(*bases, **kw): return object


class C(*[object], **{}):
    t("body")
    x: t("annotation") = t("value")


show("class")
x = t("first") if not t("c") else t("second"); show("not")
assert t("cond"), t("message"); show("assert")
(w := t("walrus")) + w; show("walrus")
i = 0
l = [0, 0, 0]
i, l[i] = 1, "set"
print(i, l)
l = [1, 2]
i = 0
i, l[i], i = 1, 9, 0
print(i, l)
x = [1, 2, 3]
x[x.pop()] if False else x.append(x.pop(0))
print(x)


def swap():
    a, b, c = 1, 2, 3
    a, b, c = c, a, b
    (a, b), c = (b, a), a + b
    return a, b, c


print(swap())


def boom(): raise ValueError
for stmt in (lambda: t("a") + boom() + t("never"), lambda: t("f")(boom(), t("never")), lambda: [t("x"), boom(), t("never")]):
    try:
        stmt()
    except ValueError:
        show("raised")

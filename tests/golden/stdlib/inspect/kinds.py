import abc
import functools
import inspect
import sys
import types


class Base(abc.ABC):
    """Base doc.

        indented
    """

    @abc.abstractmethod
    def abstract(self):
        """Abstract doc."""

    @property
    def prop(self):
        """Prop doc."""
        return 1


class Child(Base):
    data = 3
    __slots__ = ("slot",)

    def abstract(self): ...

    @classmethod
    def cm(cls): ...

    @staticmethod
    def sm(): ...

    @property
    def prop(self):
        return 2


def func(): ...
def gen(): yield 1
async def coro(): ...
async def agen(): yield 1


things = {
    "module": sys, "class": Child, "abstract class": Base, "instance": Child(), "function": func, "lambda": lambda: 0,
    "bound": Child().abstract, "unbound": Child.abstract, "classmethod": Child.cm, "static": Child.sm, "property": Child.prop,
    "slot": Child.slot, "builtin": len, "builtin method": [].append, "method descriptor": list.append, "slot wrapper": int.__add__,
    "method wrapper": (1).__add__, "getset": type.__dict__["__dict__"], "generator function": gen, "coroutine function": coro,
    "async generator function": agen, "partial": functools.partial(gen), "code": func.__code__, "int": 3,
}
names = [n for n in inspect.__all__ if n.startswith("is") and n not in ("iskeyword",)]
for label, thing in things.items():
    print(label, [n[2:] for n in names if getattr(inspect, n)(thing)])
g = gen()
c = coro()
a = agen()
for label, thing in (("generator", g), ("coroutine", c), ("async generator", a)):
    print(label, [n[2:] for n in names if getattr(inspect, n)(thing)])
print(inspect.getgeneratorstate(g), inspect.getcoroutinestate(c), inspect.getasyncgenstate(a))
next(g)
print(inspect.getgeneratorstate(g))
g.close()
c.close()
print(inspect.getgeneratorstate(g), inspect.getcoroutinestate(c))
print(inspect.getdoc(Base), inspect.getdoc(Child), inspect.getdoc(Child.abstract), inspect.getdoc(Child.prop), inspect.getdoc(func))
print(repr(inspect.cleandoc("  first\n    second\n      third\n\n")), repr(inspect.cleandoc("\n\n   a\n   b\n")))
print([n for n, v in inspect.getmembers(Child) if not n.startswith("_")])
print(inspect.getmembers(Child(), inspect.ismethod)[0][0], [n for n, _ in inspect.getmembers(Child, inspect.isfunction)])
print([(x.name, x.kind, x.defining_class.__name__) for x in inspect.classify_class_attrs(Child) if not x.name.startswith("_")])
print([c.__name__ for c in inspect.getmro(Child)], inspect.isabstract(Base), inspect.isabstract(Child))


@functools.wraps(func)
def wrapper(): ...


print(inspect.unwrap(wrapper) is func, inspect.getmodule(func).__name__, inspect.getmodule(len).__name__)
print(type(inspect.getattr_static(Child, "cm")).__name__, inspect.getattr_static(Child, "nope", 5))
print(inspect.getclasstree([int, bool, float]))


def frames():
    frame = inspect.currentframe()
    return frame.f_code.co_name, frame.f_back.f_code.co_name, [f.function for f in inspect.stack()]


def outer():
    return frames()


print(outer())
info = inspect.getframeinfo(inspect.currentframe())
print(info.lineno, info.function, info.code_context, info.index)
try:
    1 / 0
except ZeroDivisionError:
    print([(t.function, t.lineno) for t in inspect.trace()])
print(inspect.get_annotations(frames), inspect.get_annotations(type("A", (), {"__annotations__": {"x": int}})))
print(inspect.formatannotation(int), inspect.formatannotation(list[int]), inspect.formatannotation("text"), inspect.indentsize("   x"))

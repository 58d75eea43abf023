import abc
import asyncio
import functools
import inspect
import sys
import types
import typing
import weakref
from collections import OrderedDict
from dataclasses import dataclass, field
from types import (CellType, CoroutineType, AsyncGeneratorType, BuiltinMethodType, WrapperDescriptorType, MethodWrapperType, MethodDescriptorType, ClassMethodDescriptorType,
                   TracebackType, FrameType, GetSetDescriptorType, MemberDescriptorType, EllipsisType, NotImplementedType, NoneType, GenericAlias, UnionType, ModuleType)


def deco(f):
    @functools.wraps(f)
    def w(*a, **k):
        return f(*a, **k)
    return w


class Base(abc.ABC):
    """Base doc."""

    __slots__ = ("slot",)
    attr = 1

    @abc.abstractmethod
    def method(self, a: int, /, b="x", *args: str, c, d=None, **kw) -> bool:
        """Method doc.

            indented
        """

    @classmethod
    def cm(cls, q=1): "cm doc"

    @staticmethod
    def sm(z): pass

    @property
    def prop(self): "prop doc"

    def __len__(self): return 0


class Child(Base):
    def method(self, a, /, b="x", *args, c, d=None, **kw):
        return True

    inner = lambda self: 0


def gen(): yield 1
async def coro(): pass
async def agen(): yield 1


@deco
def wrapped(x, y=2): "wrapped doc"


def outer():
    v = 1
    def closure(): return v
    return closure


things = {"module": sys, "class": Base, "function": gen, "lambda": lambda: 0, "bound": Child().method, "builtin": len, "builtin method": [].append, "method descriptor": list.append, "wrapper": list.__add__, "method wrapper": [].__add__,
          "getset": type.__dict__["__dict__"], "property": Base.prop, "slot": Base.slot, "generator": gen(), "coroutine fn": coro, "agen fn": agen, "agen": agen(), "partial": functools.partial(gen), "classmethod": Base.__dict__["cm"], "code": gen.__code__, "type": type, "int": 3}
predicates = [n for n in dir(inspect) if n.startswith("is") and n not in ("iskeyword",)]
for name, thing in things.items():
    print(f"{name:<18}", [p[2:] for p in predicates if getattr(inspect, p)(thing)])
c = coro()
print(inspect.isawaitable(c), inspect.iscoroutine(c), inspect.getcoroutinestate(c), type(c) is CoroutineType, c.close(), inspect.getcoroutinestate(c))
g = gen()
print(inspect.getgeneratorstate(g), next(g), inspect.getgeneratorstate(g), list(g), inspect.getgeneratorstate(g), inspect.GEN_CREATED, inspect.getasyncgenstate(agen()))
sig = inspect.signature(Child.method)
print(sig, inspect.signature(Child().method), inspect.signature(Base.method), inspect.signature(wrapped), inspect.signature(wrapped, follow_wrapped=False), inspect.signature(Base.cm), inspect.signature(Base.sm))
print([(p.name, str(p.kind), p.default if p.default is not p.empty else "-", str(p)) for p in sig.parameters.values()])
b = sig.bind("self", 1, "B", 3, 4, c=5, e=6)
print(b, b.arguments, b.args, b.kwargs, b.signature is sig)
for args, kwargs in (((), {}), (("s", 1), {}), (("s", 1), {"c": 1, "a": 2}), (("s",), {"a": 1, "c": 2}), (("s", 1), {"c": 1, "b": 2, "zz": 3})):
    try:
        print(sig.bind(*args, **kwargs).arguments)
    except TypeError as exc:
        print("TypeError:", exc)
P = inspect.Parameter
for make in (lambda: inspect.Signature([P("a", P.KEYWORD_ONLY), P("b", P.POSITIONAL_ONLY)]), lambda: inspect.Signature([P("a", P.POSITIONAL_OR_KEYWORD, default=1), P("b", P.POSITIONAL_OR_KEYWORD)]), lambda: inspect.Signature([P("a", P.VAR_KEYWORD), P("a", P.VAR_KEYWORD)]),
             lambda: P("1x", P.KEYWORD_ONLY), lambda: P("a", P.VAR_POSITIONAL, default=1), lambda: P("if", P.KEYWORD_ONLY), lambda: inspect.signature(3), lambda: P(5, P.KEYWORD_ONLY), lambda: inspect.Signature([P("a", P.POSITIONAL_ONLY, annotation=int), P("k", P.KEYWORD_ONLY, default=[])], return_annotation=typing.Optional[str])):
    try:
        print(make())
    except (ValueError, TypeError) as exc:
        print(type(exc).__name__, exc)
print(sig.replace(return_annotation=int) == sig, hash(sig) == hash(inspect.signature(Child.method)), sig.parameters["c"].replace(name="z", default=0), inspect.Signature.from_callable(gen), list(sig.parameters))
print(inspect.getdoc(Child.method), inspect.getdoc(Child), inspect.getdoc(Base.cm), inspect.cleandoc("  a\n    b\n   c\n"), inspect.getcomments(len), sep="|")
print(inspect.isabstract(Base), inspect.isabstract(Child), inspect.getmro(Child), inspect.unwrap(wrapped).__name__, type(inspect.getattr_static(Child(), "prop")), inspect.getmodule(Base).__name__, inspect.getmodulename("a/b/c.py"))
print([(n, k, d.__name__) for n, k, d, o in inspect.classify_class_attrs(Child) if n in ("cm", "sm", "prop", "method", "attr", "inner", "slot", "__len__")])
print([n for n, _ in inspect.getmembers(Child, inspect.isfunction)], [n for n, _ in inspect.getmembers_static(Base, lambda o: isinstance(o, property))], inspect.getclasstree([Base, Child])[1][0][0].__name__)
print(inspect.getfullargspec(Child.method), inspect.getfullargspec(wrapped), inspect.getcallargs(lambda a, *b, c=3, **d: 0, 1, 2, e=5), inspect.getargs(gen.__code__), inspect.indentsize("\t  x"), inspect.formatannotation(typing.List[int]), inspect.formatannotation(int))
print(inspect.get_annotations(Base.method), inspect.ismethod(Child.cm), inspect.isroutine(len), inspect.CO_GENERATOR & gen.__code__.co_flags, inspect.CO_COROUTINE & coro.__code__.co_flags > 0)


def who():
    f = inspect.currentframe()
    return type(f) is FrameType, f.f_code.co_name, f.f_back.f_code.co_name, f.f_lineno > 0, inspect.stack()[1].function, inspect.getframeinfo(f).function, inspect.getouterframes(f)[0].lineno > 0


print(who())
try:
    1 / 0
except ZeroDivisionError as exc:
    tb = exc.__traceback__
    print(isinstance(tb, TracebackType), inspect.istraceback(tb), inspect.getinnerframes(tb)[0].function, inspect.trace()[0].code_context, tb.tb_frame.f_globals["__name__"])
print(isinstance(outer().__closure__[0], CellType), outer().__code__.co_freevars, [t.__name__ for t in (type(len), type([].append), type(list.append), type(list.__add__), type([].__add__), type(dict.__dict__["fromkeys"]), type(type.__dict__["__mro__"]) if "__mro__" in type.__dict__ else type(None))])
print(type(...) is EllipsisType, type(NotImplemented) is NotImplementedType, type(None) is NoneType, isinstance(list[int], GenericAlias), isinstance(int | str, UnionType), types.resolve_bases((list[int],)), types.prepare_class("X", (Base,))[0].__name__, ModuleType("m", "doc").__doc__)
print(types.coroutine(gen) is not gen, types.DynamicClassAttribute.__name__, gen.__code__.co_name, gen.__code__.co_argcount, Child.method.__code__.co_varnames[:6], Child.method.__code__.co_posonlyargcount, Child.method.__code__.co_kwonlyargcount, Child.method.__defaults__, Child.method.__kwdefaults__, gen.__qualname__, Child.inner.__qualname__, outer().__qualname__)

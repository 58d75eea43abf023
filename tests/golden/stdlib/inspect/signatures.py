import functools
import inspect
from typing import Optional


def plain(a, b=1, *args, c, d="x", **kw) -> int: ...
def posonly(a, b=2, /, c: int = 3, *, d: "str" = "q") -> Optional[str]: ...
def nothing(): ...
async def coro(x: list[int]): ...
def gen(): yield


class C:
    def __init__(self, x, y=2): ...
    def method(self, a, *, b=None): ...
    @classmethod
    def cm(cls, a): ...
    @staticmethod
    def sm(a, b): ...
    def __call__(self, z): ...


class D(C): ...
class E:
    def __new__(cls, only): ...
class Meta(type):
    def __call__(cls, *args, special): ...
class F(metaclass=Meta): ...
class G: ...


def decorator(f):
    @functools.wraps(f)
    def wrapper(*args, **kwargs):
        return f(*args, **kwargs)
    return wrapper


@decorator
def decorated(a, b): ...


def attempt(run):
    try:
        print(run())
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)


for f in (plain, posonly, nothing, coro, gen, C, C.method, C(1).method, C.cm, C.sm, C(1), D, E, F, G, decorated,
          lambda x, *y: 0, functools.partial(plain, 1, c=5), functools.partial(posonly, 1, c=9), functools.partial(C.method, b=1),
          len, print, sorted, [].append, list.append, dict.get, "".join, str.split, isinstance, abs):
    attempt(lambda: inspect.signature(f))
print(inspect.signature(decorated, follow_wrapped=False))
for bad in (3, int.__add__, dict, type):
    try:
        print(str(inspect.signature(bad))[:5])
    except (TypeError, ValueError) as e:
        print(type(e).__name__)
sig = inspect.signature(plain)
for p in sig.parameters.values():
    print(p.name, p.kind, p.kind.description, p.default, p.annotation is p.empty, repr(p))
print(sig.return_annotation, repr(sig), sig == inspect.signature(plain), sig == inspect.signature(posonly))
b = sig.bind(1, 2, 3, 4, c=5, e=6)
print(b, b.args, b.kwargs, dict(b.arguments))
b = sig.bind(1, c=2)
b.apply_defaults()
print(b.arguments, b.args, b.kwargs)
for args, kwargs in (((), {}), ((1,), {}), ((1, 2, 3), {"c": 1, "a": 2}), ((1,), {"c": 1, "zz": 3})):
    attempt(lambda: sig.bind(*args, **kwargs))
for args, kwargs in (((), {"a": 1}), ((1, 2, 3, 4), {}), ((1,), {"c": 1, "b": 3}), ((1,), {"x": 1})):
    attempt(lambda: inspect.signature(posonly).bind(*args, **kwargs))
attempt(lambda: sig.bind_partial(1).arguments)
P = inspect.Parameter
made = inspect.Signature([P("a", P.POSITIONAL_ONLY), P("b", P.POSITIONAL_OR_KEYWORD, default=3, annotation=int), P("c", P.KEYWORD_ONLY)], return_annotation=list[int])
print(made, made.replace(return_annotation=str), made.parameters["b"].replace(name="bb", default=P.empty))
for bad in (
    lambda: P("1x", P.KEYWORD_ONLY), lambda: P("x", 9), lambda: P("x", P.VAR_KEYWORD, default=1), lambda: P(3, P.KEYWORD_ONLY), lambda: P("class", P.KEYWORD_ONLY),
    lambda: inspect.Signature([P("a", P.KEYWORD_ONLY), P("b", P.POSITIONAL_ONLY)]),
    lambda: inspect.Signature([P("a", P.POSITIONAL_ONLY, default=1), P("b", P.POSITIONAL_ONLY)]),
    lambda: inspect.Signature([P("a", P.KEYWORD_ONLY), P("a", P.KEYWORD_ONLY)]),
):
    attempt(bad)
for f in (plain, posonly, nothing, C.method, C(1).method, C, len):
    attempt(lambda: inspect.getfullargspec(f))
print(inspect.getcallargs(plain, 1, 2, c=3), inspect.signature(made.format) is not None)
print(made.format(max_width=10))

"""Tools that look at code: signatures, sources, decorators, class trees, literal evaluation, doc pages, call records."""

import ast
import dataclasses
import functools
import inspect
import io
import operator
import sys
import textwrap
import traceback
import types
import warnings
from collections import Counter, defaultdict
from contextlib import contextmanager, redirect_stdout
from typing import Callable


def record(calls: Counter):
    """Counts the calls of what it decorates."""

    def decorate(function):
        @functools.wraps(function)
        def wrapper(*args, **kwargs):
            bound = inspect.signature(function).bind(*args, **kwargs)
            bound.apply_defaults()
            calls[f"{function.__qualname__}({', '.join(f'{k}={v!r}' for k, v in bound.arguments.items())})"] += 1
            return function(*args, **kwargs)

        return wrapper

    return decorate


calls = Counter()


@record(calls)
def area(width: float, /, height: float = 1.0, *rest: int, unit: str = "m", **options) -> float:
    """The area of a rectangle.

    Args:
        width: how wide it is
        height: how high it is
    """
    # the comment within
    return width * height * functools.reduce(operator.mul, rest, 1)


class Shape:
    """Something with corners."""

    corners: int = 0
    _cache = {}

    def __init__(self, name):
        self.name = name

    @property
    def label(self) -> str:
        """The label."""
        return f"{self.name} ({self.corners})"

    @classmethod
    def make(cls, *names):
        return [cls(n) for n in names]

    @staticmethod
    def unit(value, *, digits=2):
        return round(value, digits)

    @functools.lru_cache(maxsize=8)
    def slow(self, n):
        return n**2

    def __eq__(self, other):
        return isinstance(other, Shape) and self.name == other.name

    __hash__ = None


class Square(Shape):
    corners = 4

    def grow(self, by: "int" = 1, *, twice: bool = False) -> "Square": ...


class Mixed(Square, Counter):
    pass


print(area(2), area(2, 3, 4, unit="cm", color="red"), dict(calls))
signature = inspect.signature(area)
print(signature, [(p.name, p.kind.description, p.default is p.empty, p.annotation) for p in signature.parameters.values()])
print(signature.replace(parameters=[p for p in signature.parameters.values() if p.kind is not p.VAR_KEYWORD][1:], return_annotation=int), inspect.signature(Shape), inspect.signature(Square.grow), inspect.signature(Shape("x").make), inspect.signature(functools.partial(area, 1, unit="x")))
for arguments in (((1,), {}), ((), {"width": 1}), ((1, 2), {"height": 3}), ((1,), {"unit": "x", "z": 1})):
    try:
        print(signature.bind(*arguments[0], **arguments[1]).arguments)
    except TypeError as error:
        print("TypeError", error)
print(inspect.getdoc(area), inspect.getdoc(Square.grow), inspect.cleandoc("\n    a\n      b\n    "), sep="\n---\n")
print(inspect.getsource(Square.grow), inspect.getsourcelines(Mixed)[0], inspect.unwrap(area).__name__, inspect.getsource(area).count("\n"))
print([c.__name__ for c in inspect.getmro(Mixed)][:4], inspect.getclasstree([Shape, Square]), [n for n, m in inspect.getmembers(Shape, inspect.isfunction)], [n for n, v in vars(Shape).items() if isinstance(v, (classmethod, staticmethod, property))])
print({a.name: a.kind for a in inspect.classify_class_attrs(Square) if a.defining_class is not object and not a.name.startswith("__")})
print(type(inspect.getattr_static(Square("s"), "label")).__name__, inspect.isdatadescriptor(Shape.label), inspect.ismethod(Square("s").grow), inspect.isroutine(len), inspect.isclass(Shape), inspect.isgeneratorfunction(lambda: (yield)), inspect.iscoroutinefunction(area), inspect.isabstract(Shape))


def page(thing, level=0):
    yield "  " * level + f"{type(thing).__name__} {thing.__name__}{inspect.signature(thing) if callable(thing) else ''}"
    doc = (inspect.getdoc(thing) or "").split("\n")[0]
    if doc:
        yield textwrap.indent(doc, "  " * (level + 1))
    if inspect.isclass(thing):
        for name, member in vars(thing).items():
            if not name.startswith("_") and (inspect.isfunction(member) or isinstance(member, staticmethod)):
                yield from page(getattr(thing, name), level + 1)


print("\n".join(page(Shape)))
for text in ("{'a': [1, 2.5, -3j], 'b': (None, True, b'x')}", "1 + 2j", "[1, 2", "__import__('os')", "{1, 2} - {1}", "'a' 'b'", "set()", "f'{1}'", "-5", "{**{}}"):
    try:
        print(text, "->", ast.literal_eval(text))
    except (ValueError, SyntaxError) as error:
        print(text, "->", type(error).__name__, str(error).split(":")[0])


@contextmanager
def warned():
    with warnings.catch_warnings(record=True) as found:
        warnings.simplefilter("always")
        yield found


def old(value):
    warnings.warn("old() is old", DeprecationWarning, stacklevel=2)
    if value > 1:
        warnings.warn(UserWarning("large"), stacklevel=1)
    return value


with warned() as found:
    old(1), old(5)
print([(w.category.__name__, str(w.message), w.lineno - inspect.getsourcelines(old)[1]) for w in found])
with warnings.catch_warnings():
    warnings.simplefilter("error")
    try:
        old(3)
    except DeprecationWarning as error:
        print("raised", error)
    warnings.filterwarnings("ignore", message="old.*")
    print(old(1), warnings.filters[0][0])


def frames():
    frame = inspect.currentframe()
    names = []
    while frame:
        names.append(frame.f_code.co_name)
        frame = frame.f_back
    return names


print(frames(), (lambda: frames())(), [f.function for f in inspect.stack()], sys._getframe().f_lineno > 0)
code = area.__wrapped__.__code__
print(code.co_varnames, code.co_argcount, code.co_kwonlyargcount, code.co_posonlyargcount, bool(code.co_flags & inspect.CO_VARARGS), code.co_name, area.__wrapped__.__defaults__, area.__wrapped__.__kwdefaults__, area.__annotations__)
made_adder = lambda n: (lambda m: n + m)
counter = (lambda: [n := 0, lambda: n])()[1]
print(counter.__closure__[0].cell_contents, counter.__code__.co_freevars, inspect.getclosurevars(counter).nonlocals, sorted(inspect.getclosurevars(made_adder(3)).nonlocals.items()))
made = types.new_class("Made", (Shape,), {}, lambda ns: ns.update(corners=7))
namespace = types.SimpleNamespace(x=1)
module = types.ModuleType("virtual", "A module of its own.")
module.value = 5
print(made("m").label, made.__mro__[1].__name__, namespace == types.SimpleNamespace(x=1), module, module.__doc__, vars(module)["value"], types.MethodType(lambda self: self.name, made("bound"))(), types.GenericAlias(list, (int,)), isinstance(int | str, types.UnionType))


@dataclasses.dataclass
class Node:
    name: str
    children: list = dataclasses.field(default_factory=list)

    def __getattr__(self, name):
        if name.startswith("find_"):
            return functools.partial(self._find, name.removeprefix("find_"))
        raise AttributeError(f"{type(self).__name__} has no {name}", name=name, obj=self)

    def _find(self, kind, text):
        return [n.name for n in self.walk() if {"prefix": str.startswith, "suffix": str.endswith}[kind](n.name, text)]

    def walk(self):
        yield self
        for child in self.children:
            yield from child.walk()

    def __dir__(self):
        return ["find_prefix", *super().__dir__()]


tree = Node("root", [Node("alpha"), Node("beta", [Node("alto")])])
print(tree.find_prefix("al"), tree.find_suffix("a"), "find_prefix" in dir(tree), hasattr(tree, "nope"), operator.attrgetter("children")(tree)[0], operator.methodcaller("find_prefix", "b")(tree))
try:
    tree.nmae
except AttributeError as error:
    print(error, error.name, "".join(traceback.format_exception_only(error)).strip())
out = io.StringIO()
with redirect_stdout(out):
    help(Shape.unit)
print(out.getvalue().splitlines()[2:], Callable[[int], str].__args__, defaultdict(int).__missing__("k"), callable(tree), sys.getsizeof([]) > 0)

import inspect
from dataclasses import dataclass
from functools import partial, wraps


def route(path, /, method="GET", *args, auth: bool = False, **options) -> dict:
    """Registers a route."""


@dataclass
class Point:
    x: int
    y: int = 0

    def norm(self) -> float:
        return 0.0


sig = inspect.signature(route)
print(sig, [(p.name, p.kind.name, p.default is p.empty) for p in sig.parameters.values()])
bound = sig.bind("/x", "POST", 1, 2, auth=True, extra=3)
bound.apply_defaults()
print(bound.arguments, bound.args, bound.kwargs)
for args, kwargs in (((), {}), (("/x",), {"path": 1}), (("/x", "G"), {"method": "P"})):
    try:
        print(sig.bind(*args, **kwargs))
    except TypeError as e:
        print(e)
print(inspect.signature(Point), inspect.signature(Point.norm), inspect.signature(Point.__init__), inspect.signature(partial(route, "/", auth=True)))


def logged(f):
    @wraps(f)
    def inner(*args, **kwargs):
        return f(*args, **kwargs)
    return inner


print(inspect.signature(logged(route)) == sig, inspect.unwrap(logged(route)) is route, inspect.getdoc(route))
print([n for n, m in inspect.getmembers(Point, inspect.isfunction) if not n.startswith("_") or n == "__init__"])
print(inspect.isclass(Point), inspect.isgeneratorfunction(lambda: (yield)), inspect.getfullargspec(route).kwonlyargs, inspect.cleandoc("  a\n    b\n  c"))
print(sig.replace(parameters=list(sig.parameters.values())[:2]), inspect.Signature.empty is sig.empty, inspect.ismethod(Point(1).norm))

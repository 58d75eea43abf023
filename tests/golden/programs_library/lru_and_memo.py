from functools import lru_cache, cache, cached_property, partial, reduce, wraps, singledispatch, total_ordering
import operator
import time


@lru_cache(maxsize=32)
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


print(fib(80), fib.cache_info(), fib.cache_parameters())
fib.cache_clear()
print(fib.cache_info())


def retry(times, exceptions=(Exception,)):
    def deco(fn):
        @wraps(fn)
        def inner(*args, **kwargs):
            last = None
            for attempt in range(1, times + 1):
                try:
                    return fn(*args, **kwargs)
                except exceptions as exc:
                    last = exc
                    print(f"  attempt {attempt} failed: {type(exc).__name__}: {exc}")
            raise RuntimeError(f"{fn.__name__} failed after {times} attempts") from last
        return inner
    return deco


state = {"n": 0}


@retry(3, (ValueError, KeyError))
def flaky(limit):
    """Fails until the limit."""
    state["n"] += 1
    if state["n"] < limit:
        raise ValueError(f"n={state['n']}")
    return state["n"]


print(flaky(3), flaky.__name__, flaky.__doc__, flaky.__wrapped__ is not flaky)
state["n"] = 0
try:
    flaky(10)
except RuntimeError as e:
    print(e, "|", repr(e.__cause__))


@total_ordering
class Version:
    def __init__(self, text):
        self.parts = tuple(int(p) for p in text.split("."))

    def __eq__(self, other):
        return self.parts == other.parts if isinstance(other, Version) else NotImplemented

    def __lt__(self, other):
        return self.parts < other.parts if isinstance(other, Version) else NotImplemented

    def __repr__(self):
        return "v" + ".".join(map(str, self.parts))

    @cached_property
    def major(self):
        print("computing major")
        return self.parts[0]


vs = [Version(x) for x in ("1.10.2", "1.9", "2.0.0", "1.10")]
print(sorted(vs), max(vs), Version("1.9") >= Version("1.10"))
v = vs[2]
print(v.major, v.major, v.__dict__)
try:
    Version("1") < 3
except TypeError as e:
    print(e)


@singledispatch
def describe(x):
    return f"object {x!r}"


@describe.register
def _(x: int):
    return f"int {x:+d}"


@describe.register(list)
@describe.register(tuple)
def _(x):
    return f"sequence of {len(x)}: " + ", ".join(describe(i) for i in x)


@describe.register
def _(x: bool):
    return "flag " + str(x).lower()


for value in (3, True, [1, "a", (2, False)], {"k": 1}, None):
    print(describe(value))
print(sorted(c.__name__ for c in describe.registry))
compose = lambda *fs: reduce(lambda f, g: lambda x: g(f(x)), fs)
pipeline = compose(str.strip, str.title, partial(str.replace, " ", "_") if False else lambda s: s.replace(" ", "_"))
print(pipeline("  hello big world "))
print(reduce(operator.or_, [{"a": 1}, {"b": 2}, {"a": 3}]))
power = partial(pow, exp=3)
print(power(2), partial(int, base=2)("1011"), power)

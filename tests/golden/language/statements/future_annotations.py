"""Module docstring."""
from __future__ import annotations

x: undefined + 1 = 5
y: list[Unknown[int, "str"]]


def f(a: Missing, *b: int, c: lambda q: q = None, **d: {"k": 1}) -> -x ** 2: ...


class C:
    a: Self | None = 3
    def m(self, o: C) -> list[C]: ...
    t: (1, 2)
    u: f"{x!r:>5}"
    v: x[1:2, ::3]
    w: a if b else c
    z: not a and b or c
    s: [i for i in range(3) if i]
    g: await_ .attr(1, *a, k=2, **b)


print(__annotations__)
print(f.__annotations__)
for k, v in C.__annotations__.items(): print(k, v)
print(C.m.__annotations__, __doc__)


def g():
    n: int = 1
    class L:
        q: n
    def h(z: n): ...
    return L.__annotations__, h.__annotations__


print(g())

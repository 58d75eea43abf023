"""What a function's names refer to, and documentation that is inherited or missing."""

import inspect

limit = 5


def outer(x):
    y = [2]

    def inner(a):
        return x + a + len(y) + limit + missing

    return inner


print(inspect.getclosurevars(outer(1)))
print(inspect.getclosurevars(outer).nonlocals, inspect.getclosurevars(lambda: limit).globals)
try:
    inspect.getclosurevars(len)
except TypeError as error:
    print(error)


class Base:
    def undocumented(self): ...

    def documented(self):
        "What it does."


class Derived(Base):
    def undocumented(self): ...

    def documented(self): ...

    def own(self): ...


print([inspect.getdoc(each) for each in (Derived.undocumented, Derived.documented, Derived().documented, Derived.own, Derived, outer)])

"""A metaclass of a program's own whose `__call__` passes on to EnumType; `bin` of the module."""

import enum
from enum import Enum, EnumMeta


class Default(EnumMeta):
    def __call__(cls, value=None, *args, **kwargs):
        return cls.DEFAULT if value is None and not args else super().__call__(value, *args, **kwargs)


class Mode(Enum, metaclass=Default):
    DEFAULT = 0
    FAST = 1
    PAIR = 1, 2


class Base(Enum, metaclass=Default):
    pass


print(Mode(), Mode(1), Mode(1, 2), EnumMeta.__call__(Mode, 0), list(Base("Made", "P Q")), Base("Other", {"X": 9}).X.value)
for bad in (lambda: Mode(9), lambda: EnumMeta.__call__(Mode), lambda: EnumMeta.__call__(Mode, value=7)):
    try:
        print(bad())
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
print([enum.bin(n) for n in (0, 1, -1, 10, ~10, 255, -256)], enum.bin(5, 8), enum.bin(-5, 8), enum.bin(300, 4))

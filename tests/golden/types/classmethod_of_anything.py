"""classmethod binds whatever it holds to the class, and abstract classes may be metaclasses."""

import abc
import functools
from typing import Dict, List, TypeVar


def show(*args, **kwargs):
    return [getattr(each, "__name__", each) for each in args], kwargs


class Maker:
    of_partial = classmethod(functools.partial(show, 1, a=2))
    of_class = classmethod(show)
    still = staticmethod(functools.partial(show, 1, a=2))
    method = functools.partialmethod(show, 1, a=2)

    @classmethod
    @property
    def chained(cls):
        return 1


print(Maker.of_partial(3, b=4), Maker().of_partial(3), Maker.of_class(5))
print(Maker().still(3), Maker().method(3)[0][1:])
print(type(Maker.chained).__name__)
try:
    Maker.chained()
except TypeError as error:
    print(error)


class Named(abc.ABC):
    @abc.abstractmethod
    def title(self): ...


class Titled(type, Named):
    def title(cls):
        return cls.__name__.lower()


class Book(metaclass=Titled):
    pass


print(Book.title(), isinstance(Book, Named), Titled.__abstractmethods__)

T = TypeVar("T")
print(list[List[T]][int], dict[str, List[T]][int], dict[T, Dict[str, T]][bool])

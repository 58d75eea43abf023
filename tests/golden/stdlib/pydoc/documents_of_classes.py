"""What pydoc says of classes of every kind."""

import enum
import pydoc
from abc import ABC, abstractmethod
from dataclasses import dataclass, field


class Shape(ABC):
    """Something with an area."""

    sides: int = 0

    @abstractmethod
    def area(self) -> float:
        """How large it is."""

    @property
    def name(self):
        """What it is called."""
        return type(self).__name__

    @classmethod
    def unit(cls, *args, scale=1.0, **options):
        """One of size one."""

    @staticmethod
    def helper(a, /, b, *, c: "int" = 3):
        pass


class Square(Shape):
    __slots__ = ("side",)

    def area(self):
        return self.side ** 2

    def __eq__(self, other):
        """Compares the sides."""
        return self.side == other.side


@dataclass
class Point:
    """A place."""

    x: int
    y: int = 0
    tags: list = field(default_factory=list)


for each in (Shape, Square, Point):
    print(pydoc.plain(pydoc.render_doc(each)))
print(pydoc.plain(pydoc.render_doc(Shape.unit)))
print(pydoc.plain(pydoc.render_doc(Shape.helper, "Help on %s:")))
print(pydoc.plain(pydoc.render_doc(Square.name)))

# help() describes functions, classes, their members and instances.
import abc
import contextlib
import dataclasses
import functools
import io


def plain():
    pass


def documented(first: int, second: str = "default value", *rest, only: bool = False, **others) -> dict:
    """Summary.

        Indented more.
    Args:
        first: a number
    """


# A comment stands for documentation.
def commented(value):
    return value


async def waits():
    "Waits."


for each in (plain, documented, commented, waits, lambda x, y=1: x):
    help(each)


class Base(abc.ABC):
    """A base.

    With more to say.
    """

    CONSTANT = {"a": 1}
    long = "x" * 200
    _private = 1
    number: int = 5

    def __init__(self, size, *, unit="m"):
        "Makes one."

    @abc.abstractmethod
    def area(self) -> float:
        """The area."""

    def __repr__(self):
        return "Base()"

    def _hidden(self):
        pass

    alias = __repr__
    shortcut = lambda self, x: x

    @functools.wraps(plain)
    def wrapped(self):
        pass

    @property
    def writable(self):
        "What can be set."

    @writable.setter
    def writable(self, value):
        pass

    read_only = property(lambda self: 1, doc="What cannot.")

    @functools.cached_property
    def kept(self):
        "What is kept."

    @staticmethod
    def helper(a, b=2):
        "Helps."

    @classmethod
    def make(cls, size):
        "Makes another."


class Child(Base):
    items = [1, 2]

    def area(self):
        return 1

    class Inner:
        "Inside."


help(Base)
help(Child)
help(Child(1))
for member in (Child.area, Child(1).area, Base.make, Base.writable, Base.helper, Child.Inner):
    help(member)


@dataclasses.dataclass
class Point:
    x: int
    y: list = dataclasses.field(default_factory=list)


class Slots:
    __slots__ = {"a": "the first", "b": "the second"}


class Meta(type):
    "A metaclass."

    def of_class(cls):
        pass


class Made(metaclass=Meta):
    def __call__(self):
        "Called."


for cls in (Point, Slots, Made):
    help(cls)
help("nothing_of_this_name")
text = io.StringIO()
with contextlib.redirect_stdout(text):
    help(plain)
print(repr(text.getvalue()))

# Arguments of typing's forms: nested ones become flat when parameters are filled in.
import typing
from typing import *

T = TypeVar("T")
P = ParamSpec("P")
Noted = Annotated[T, "outer"]
print(Noted[Annotated[int, "inner"]], Noted[int].__metadata__)
print(Literal[int], Literal[1, "a", None, [int]])
print(Callable[Concatenate[int, P], T][[str], int])


class Number(Annotated[int, "a note"]):
    pass


print(Number.__mro__)


@dataclass_transform(kw_only_default=True, extra=1)
def transforms(cls):
    return cls


print(transforms.__dataclass_transform__)
UserId = NewType("UserId", int)
try:
    class Sub(UserId):
        pass
except TypeError as error:
    print(error)

"""Aliases that make instances, copies of generic objects, and protocols asked without side effects."""

import copy
import typing
from typing import (
    Annotated,
    AsyncContextManager,
    ContextManager,
    Dict,
    Generic,
    List,
    Optional,
    Protocol,
    TypeVar,
    Union,
    final,
    runtime_checkable,
)

T = TypeVar("T")

print(typing.Counter("aab"), typing.Deque([1]), typing.DefaultDict(int), typing.OrderedDict(a=1))
print(typing.ChainMap({}), typing.Counter[str]("aab"), type(typing.Deque[int]()))
for alias in (List, Dict[str, int], typing.Iterable):
    try:
        print(alias())
    except TypeError as error:
        print(error)

# Copies.


class Node(Generic[T]):
    def __init__(self, items):
        self.items = items


node = Node[int]([1])
twin = copy.deepcopy(node)
print(twin.items is node.items, twin.items, twin.__orig_class__)
print(copy.copy(List[int]), copy.deepcopy(Union[int, str]), copy.copy(List))
print(copy.deepcopy({"a": Optional[int], "b": T}))

# Protocols.


@final
@runtime_checkable
class Named(Protocol):
    @property
    def name(self): ...


class Costly:
    @property
    def name(self):
        raise RuntimeError("asked")


class Anything:
    def __getattr__(self, name):
        return 1


class Slotted:
    __slots__ = ("name",)


class Assigned:
    def __init__(self):
        self.name = "x"


class Meta(type):
    name = "class"


class Made(metaclass=Meta):
    pass


for value in (Costly(), Anything(), Slotted(), Assigned(), Made, Made(), 1):
    print(type(value).__name__, isinstance(value, Named))


class Closing(ContextManager, Protocol):
    def close(self): ...


print(Closing.__mro__[1].__name__, typing.get_protocol_members(Named))

# Arguments.

print(Annotated[T, 5][int], List[Annotated[T, 5]][int], Annotated[List[T], "x"][str])
print(AsyncContextManager[int], ContextManager[int])

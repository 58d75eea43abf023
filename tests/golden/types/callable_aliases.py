from collections.abc import Callable
from typing import get_args, get_origin, ParamSpec, TypeVar
import typing
P = ParamSpec("P"); T = TypeVar("T")
print(Callable[[str], str], Callable[[], int], Callable[..., int], Callable[[int, str], None], Callable[P, T])
print(get_args(Callable[[str], str]), get_args(Callable[..., int]), get_args(Callable[[], int]), get_origin(Callable[[str], str]))
print(Callable[[T], T][int], Callable[[int], str].__args__, Callable[P, T].__parameters__, Callable[[int], T] | None, Callable[P, T][[int, str], bool])
print(typing.Callable[[str], str], typing.Callable[..., T], list[Callable[[int], str]], Callable[[list[int]], dict[str, T]])
print(Callable[[int], str] == Callable[[int], str], hash(Callable[[int], str]) == hash(Callable[[int], str]))
for bad in (lambda: Callable[int], lambda: Callable[int, str], lambda: Callable[[int], str, 3], lambda: Callable[[T], T][int, str]):
    try: print(bad())
    except TypeError as e: print(e)

def attempt(function, *args, **keywords):
    try:
        return repr(function(*args, **keywords))
    except Exception as error:
        return f"{type(error).__name__}: {error}"


from typing import Optional, Union
import collections.abc as abc
import numbers

VALUES = [1, True, 1.5, 1j, "s", b"b", None, [], (), {}, set(), frozenset(), range(1), len, int, lambda: 0, (x for x in ()), iter([]), ValueError(), object(), type(None), memoryview(b""), ..., {}.keys(), {}.items()]
CHECKS = [int, float, (int, str), int | str, int | None, Optional[str], Union[list, tuple], abc.Iterable, abc.Sized, abc.Container, abc.Hashable, abc.Callable, abc.Iterator, abc.Sequence, abc.Mapping, abc.Set, abc.MutableSequence, abc.Generator, abc.Collection, abc.Reversible, abc.ByteString if False else abc.KeysView, numbers.Number, numbers.Integral, numbers.Real, type, object, BaseException]
for check in CHECKS:
    print(getattr(check, "__name__", check) if not isinstance(check, tuple) else "tuple", "".join(".#"[isinstance(v, check)] for v in VALUES))
print([[issubclass(a, b) for b in (int, object, abc.Hashable, abc.Sized, numbers.Number, int | str)] for a in (bool, list, str, dict, type, float, object)])
print(int | str, str | int == int | str, int | int, int | None | str, type(int | str).__name__, (int | str).__args__, isinstance(int | str, type), attempt(lambda: int | 5), attempt(lambda: 5 | int), attempt(lambda: int | "x"), list[int] | None, hash(int | str) == hash(str | int), Union[int], Union[int, str], Optional[int], (int | str) | float, attempt(lambda: isinstance(1, int | list[int])), attempt(lambda: (int | str)()), {int | str: 1}[str | int], repr(int | list[str] | None))
class Meta(type):
    def __instancecheck__(cls, instance):
        return instance == "magic"
    def __subclasscheck__(cls, sub):
        return sub is int
class Magic(metaclass=Meta):
    pass
class Duck(abc.ABC if hasattr(abc, "ABC") else object):
    pass
print(isinstance("magic", Magic), isinstance("no", Magic), isinstance(Magic(), Magic), issubclass(int, Magic), issubclass(str, Magic), issubclass(Magic, Magic), isinstance("magic", (int, Magic)), isinstance("magic", int | Magic))
class Sized:
    def __len__(self):
        return 0
class NotHashable:
    __hash__ = None
class Claims:
    @property
    def __class__(self):
        return int
print(isinstance(Sized(), abc.Sized), issubclass(Sized, abc.Sized), isinstance(NotHashable(), abc.Hashable), isinstance(Claims(), int), type(Claims()) is int, Claims().__class__)

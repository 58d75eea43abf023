"""Enumerations. The classes are TypeScript; what is here works on them from outside."""

import sys


def _add_alias_(self, name):
    """Gives a member another name."""
    cls = self.__class__
    known = cls.__members__.get(name)
    if known is not None:
        if known is not self:
            raise NameError(f"{name!r} is already bound: {known!r}")
        return
    _enter_member(cls, name, self)


def _add_value_alias_(self, value):
    """Gives a member another value."""
    cls = self.__class__
    values = cls._value2member_map_
    try:
        if value in values:
            if values[value] is not self:
                raise ValueError(f"{value!r} is already bound: {values[value]!r}")
            return
        values[value] = self
    except TypeError:
        _enter_value(cls, value, self)


Enum._add_alias_ = _add_alias_
Enum._add_value_alias_ = _add_value_alias_
del _add_alias_, _add_value_alias_


def bin(num, max_bits=None):
    """A number in two's complement: the sign bit, a blank, the other bits."""
    width = num.bit_length()
    sign = "0" if num >= 0 else "1"
    digits = f"{num & (1 << width) - 1:0{width}b}" if width else ""
    if max_bits is not None:
        digits = digits.rjust(max_bits, sign)
    return f"0b{sign} {digits}"


def pickle_by_global_name(self, proto):
    return self.name


def pickle_by_enum_name(self, proto):
    return getattr, (self.__class__, self._name_)


def global_enum_repr(self):
    """The repr of a member with its module in the place of its class."""
    module = self.__class__.__module__.split(".")[-1]
    return f"{module}.{self._name_}"


def global_flag_repr(self):
    """The same for flags."""
    module = self.__class__.__module__.split(".")[-1]
    cls_name = self.__class__.__name__
    if self._name_ is None:
        return f"{module}.{cls_name}({self._value_})"
    if "|" not in self._name_:
        return f"{module}.{self._name_}"
    if self.__class__._boundary_ is not FlagBoundary.KEEP:
        return "|".join(f"{module}.{name}" for name in self.name.split("|"))
    return "|".join(
        name if name[0].isdigit() else f"{module}.{name}" for name in self._name_.split("|")
    )


def global_str(self):
    """The name alone."""
    if self._name_ is None:
        return f"{self.__class__.__name__}({self._value_})"
    return self._name_


def global_enum(cls, update_str=False):
    """Puts the members into the module of their class, and shows them so."""
    cls.__repr__ = global_flag_repr if issubclass(cls, Flag) else global_enum_repr
    if not issubclass(cls, ReprEnum) or update_str:
        cls.__str__ = global_str
    sys.modules[cls.__module__].__dict__.update(cls.__members__)
    return cls


def show_flag_values(value):
    """The values of the single flags in a value."""
    return [1 << i for i in range(value.bit_length()) if value >> i & 1]


__all__ = [
    "EnumType", "EnumMeta", "EnumDict", "Enum", "IntEnum", "StrEnum", "Flag", "IntFlag",
    "ReprEnum", "auto", "unique", "property", "verify", "member", "nonmember", "FlagBoundary",
    "STRICT", "CONFORM", "EJECT", "KEEP", "global_flag_repr", "global_enum_repr", "global_str",
    "global_enum", "EnumCheck", "CONTINUOUS", "NAMED_FLAGS", "UNIQUE", "pickle_by_global_name",
    "pickle_by_enum_name",
]

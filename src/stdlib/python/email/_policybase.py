"""Policies: how messages are parsed and written. `compat32` is what Python 3.2 did."""

import abc

from email import charset as _charset, header
from email.utils import _has_surrogates

__all__ = ["Policy", "Compat32", "compat32"]


class _PolicyBase:
    """Attributes that are class attributes; `clone` and `+` give a policy with others."""

    def __init__(self, **kw):
        for name, value in kw.items():
            if not hasattr(self, name):
                raise TypeError(
                    f"{name!r} is an invalid keyword argument for {self.__class__.__name__}"
                )
            object.__setattr__(self, name, value)

    def __repr__(self):
        shown = ", ".join(f"{name}={value!r}" for name, value in self.__dict__.items())
        return f"{self.__class__.__name__}({shown})"

    def clone(self, **kw):
        """A policy like this one with other values of some attributes."""
        made = self.__class__.__new__(self.__class__)
        for name, value in self.__dict__.items():
            object.__setattr__(made, name, value)
        for name, value in kw.items():
            if not hasattr(self, name):
                raise TypeError(
                    f"{name!r} is an invalid keyword argument for {self.__class__.__name__}"
                )
            object.__setattr__(made, name, value)
        return made

    def __setattr__(self, name, value):
        if hasattr(self, name):
            message = f"{self.__class__.__name__!r} object attribute {name!r} is read-only"
        else:
            message = f"{self.__class__.__name__!r} object has no attribute {name!r}"
        raise AttributeError(message)

    def __add__(self, other):
        return self.clone(**other.__dict__)


class Policy(_PolicyBase, metaclass=abc.ABCMeta):
    """How messages are parsed and written."""

    raise_on_defect = False
    linesep = "\n"
    cte_type = "8bit"
    max_line_length = 78
    mangle_from_ = False
    message_factory = None
    verify_generated_headers = True

    def handle_defect(self, obj, defect):
        """Raises a defect or notes it."""
        if self.raise_on_defect:
            raise defect
        self.register_defect(obj, defect)

    def register_defect(self, obj, defect):
        """Notes a defect."""
        obj.defects.append(defect)

    def header_max_count(self, name):
        """How many headers of that name there can be; None: any number."""
        return None

    @abc.abstractmethod
    def header_source_parse(self, sourcelines):
        """The name and the value of a header, from its lines."""
        raise NotImplementedError

    @abc.abstractmethod
    def header_store_parse(self, name, value):
        """The name and the value to keep for a header that a program sets."""
        raise NotImplementedError

    @abc.abstractmethod
    def header_fetch_parse(self, name, value):
        """The value that a program gets of a header."""
        raise NotImplementedError

    @abc.abstractmethod
    def fold(self, name, value):
        """A header as it is written in text."""
        raise NotImplementedError

    @abc.abstractmethod
    def fold_binary(self, name, value):
        """A header as it is written in bytes."""
        raise NotImplementedError


class Compat32(Policy):
    """The behaviour of the package in Python 3.2."""

    mangle_from_ = True

    def _sanitize_header(self, name, value):
        if isinstance(value, str) and _has_surrogates(value):
            return header.Header(value, charset=_charset.UNKNOWN8BIT, header_name=name)
        return value

    def header_source_parse(self, sourcelines):
        name, value = sourcelines[0].split(":", 1)
        value = "".join((value, *sourcelines[1:])).lstrip(" \t\r\n")
        return (name, value.rstrip("\r\n"))

    def header_store_parse(self, name, value):
        return (name, value)

    def header_fetch_parse(self, name, value):
        return self._sanitize_header(name, value)

    def fold(self, name, value):
        return self._fold(name, value, sanitize=True)

    def fold_binary(self, name, value):
        folded = self._fold(name, value, sanitize=self.cte_type == "7bit")
        return folded.encode("ascii", "surrogateescape")

    def _fold(self, name, value, sanitize):
        shown = value
        if isinstance(value, str):
            if not _has_surrogates(value):
                shown = header.Header(value, header_name=name)
            elif sanitize:
                shown = header.Header(value, charset=_charset.UNKNOWN8BIT, header_name=name)
        if not isinstance(shown, str):
            # The length that a Header was made with does not count.
            shown = shown.encode(linesep=self.linesep, maxlinelen=self.max_line_length or 0)
        return f"{name}: {shown}{self.linesep}"


compat32 = Compat32()

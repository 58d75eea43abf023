"""Context variables: values that each task has its own of."""

from types import GenericAlias as _GenericAlias

__all__ = ("Context", "ContextVar", "Token", "copy_context")

_missing = object()


class _MissingType:
    __slots__ = ()

    def __repr__(self):
        return "<Token.MISSING>"


_MISSING = _MissingType()


class Token:
    """What ContextVar.set() returns, to undo it with ContextVar.reset()."""

    __module__ = "_contextvars"
    __slots__ = ("_context", "_var", "_old", "_used")
    MISSING = _MISSING
    __class_getitem__ = classmethod(_GenericAlias)

    def __new__(cls, *args, **kwargs):
        raise RuntimeError("Tokens can only be created by ContextVars")

    @property
    def var(self):
        return self._var

    @property
    def old_value(self):
        return self._old

    def __repr__(self):
        used = " used" if self._used else ""
        return f"<Token{used} var={self._var!r} at {id(self):#x}>"


class ContextVar:
    """A variable whose value depends on the current context."""

    __module__ = "_contextvars"
    __slots__ = ("_name", "_default")
    __class_getitem__ = classmethod(_GenericAlias)

    def __init__(self, name, /, *, default=_missing):
        if not isinstance(name, str):
            raise TypeError("context variable name must be a str")
        self._name = name
        self._default = default

    @property
    def name(self):
        return self._name

    def get(self, default=_missing, /):
        value = _current._values.get(self, _missing)
        if value is not _missing:
            return value
        if default is not _missing:
            return default
        if self._default is not _missing:
            return self._default
        raise LookupError(self)

    def set(self, value, /):
        token = object.__new__(Token)
        token._context = _current
        token._var = self
        token._old = _current._values.get(self, _MISSING)
        token._used = False
        _current._values[self] = value
        return token

    def reset(self, token, /):
        if not isinstance(token, Token):
            raise TypeError(
                f"expected an instance of Token, got {token!r}"
            )
        if token._used:
            raise RuntimeError(f"{token!r} has already been used once")
        if token._var is not self:
            raise ValueError(f"{token!r} was created by a different ContextVar")
        if token._context is not _current:
            raise ValueError(f"{token!r} was created in a different Context")
        token._used = True
        if token._old is _MISSING:
            _current._values.pop(self, None)
        else:
            _current._values[self] = token._old

    def __repr__(self):
        default = "" if self._default is _missing else f" default={self._default!r}"
        return f"<ContextVar name={self._name!r}{default} at {id(self):#x}>"


class Context:
    """A mapping of context variables to their values."""

    __module__ = "_contextvars"
    __slots__ = ("_values", "_entered")

    def __init__(self):
        self._values = {}
        self._entered = False

    def run(self, callable, /, *args, **kwargs):
        global _current
        if self._entered:
            raise RuntimeError(f"cannot enter context: {self!r} is already entered")
        outer = _current
        self._entered = True
        _current = self
        try:
            return callable(*args, **kwargs)
        finally:
            _current = outer
            self._entered = False

    def copy(self):
        made = Context()
        made._values = self._values.copy()
        return made

    def __getitem__(self, var):
        _check(var)
        return self._values[var]

    def get(self, var, default=None, /):
        _check(var)
        return self._values.get(var, default)

    def __contains__(self, var):
        _check(var)
        return var in self._values

    def __len__(self):
        return len(self._values)

    def __iter__(self):
        return iter(self._values)

    def keys(self):
        return self._values.keys()

    def values(self):
        return self._values.values()

    def items(self):
        return self._values.items()

    def __eq__(self, other):
        if not isinstance(other, Context):
            return NotImplemented
        return self._values == other._values

    __hash__ = None


_register_mapping(Context)


def _check(var):
    if not isinstance(var, ContextVar):
        raise TypeError(f"a ContextVar key was expected, got {var!r}")


_current = Context()


def copy_context():
    """A shallow copy of the current context."""
    return _current.copy()


def _current_context():
    return _current


def _switch(context):
    """Makes another context the current one, a blank one for None; gives the one before."""
    global _current
    outer = _current
    _current = Context() if context is None else context
    return outer

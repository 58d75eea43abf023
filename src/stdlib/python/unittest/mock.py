"""Objects that stand in for others in tests, and remember what was done with them."""

import contextlib
import functools
import inspect
import sys
import types
from unittest.util import safe_repr

__all__ = (
    "Mock", "MagicMock", "patch", "sentinel", "DEFAULT", "ANY", "call", "create_autospec",
    "AsyncMock", "ThreadingMock", "FILTER_DIR", "NonCallableMock", "NonCallableMagicMock",
    "mock_open", "PropertyMock", "seal",
)

FILTER_DIR = True


class InvalidSpecError(Exception):
    """Raised when a mock is given a mock as its spec."""


class _SentinelObject:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return f"sentinel.{self.name}"

    def __reduce__(self):
        return f"sentinel.{self.name}"


class _Sentinel:
    """Gives an object of its own for each name."""

    def __init__(self):
        self._sentinels = {}

    def __getattr__(self, name):
        if name == "__bases__":
            raise AttributeError
        return self._sentinels.setdefault(name, _SentinelObject(name))

    def __reduce__(self):
        return "sentinel"


sentinel = _Sentinel()
DEFAULT = sentinel.DEFAULT
_missing = sentinel.MISSING
_deleted = sentinel.DELETED
_allowed_names = {
    "return_value", "_mock_return_value", "side_effect", "_mock_side_effect", "_mock_parent",
    "_mock_new_parent", "_mock_name", "_mock_new_name",
}


class _Any:
    """Is equal to anything."""

    def __eq__(self, other):
        return True

    def __ne__(self, other):
        return False

    def __repr__(self):
        return "<ANY>"


ANY = _Any()

# Calls


def _format_call_signature(name, args, kwargs):
    parts = [repr(arg) for arg in args] + [f"{key}={value!r}" for key, value in kwargs.items()]
    return f"{name}({', '.join(parts)})"


class _Call(tuple):
    """A call: name, positional arguments, keywords; the name, or both of the others, may be left out."""

    def __new__(cls, value=(), name="", parent=None, two=False, from_kall=True):
        args = ()
        kwargs = {}
        count = len(value)
        if count == 3:
            name, args, kwargs = value
        elif count == 2:
            first, second = value
            if isinstance(first, str):
                name = first
                if isinstance(second, tuple):
                    args = second
                else:
                    kwargs = second
            else:
                args, kwargs = first, second
        elif count == 1:
            (value,) = value
            if isinstance(value, str):
                name = value
            elif isinstance(value, tuple):
                args = value
            else:
                kwargs = value
        if two:
            return tuple.__new__(cls, (args, kwargs))
        return tuple.__new__(cls, (name, args, kwargs))

    def __init__(self, value=(), name=None, parent=None, two=False, from_kall=True):
        self._mock_name = name
        self._mock_parent = parent
        self._mock_from_kall = from_kall

    def __eq__(self, other):
        try:
            count = len(other)
        except TypeError:
            return NotImplemented
        self_name = ""
        if len(self) == 2:
            self_args, self_kwargs = self
        else:
            self_name, self_args, self_kwargs = self
        mine = getattr(self, "_mock_parent", None)
        theirs = getattr(other, "_mock_parent", None)
        if mine and theirs and mine != theirs:
            return False
        other_name = ""
        if count == 0:
            other_args, other_kwargs = (), {}
        elif count == 3:
            other_name, other_args, other_kwargs = other
        elif count == 1:
            (value,) = other
            if isinstance(value, tuple):
                other_args, other_kwargs = value, {}
            elif isinstance(value, str):
                other_name, other_args, other_kwargs = value, (), {}
            else:
                other_args, other_kwargs = (), value
        elif count == 2:
            first, second = other
            if isinstance(first, str):
                other_name = first
                if isinstance(second, tuple):
                    other_args, other_kwargs = second, {}
                else:
                    other_args, other_kwargs = (), second
            else:
                other_args, other_kwargs = first, second
        else:
            return False
        if self_name and other_name != self_name:
            return False
        # What is compared stands first, so that ANY may be anywhere.
        return (other_args, other_kwargs) == (self_args, self_kwargs)

    __ne__ = object.__ne__

    def __call__(self, /, *args, **kwargs):
        if self._mock_name is None:
            return _Call(("", args, kwargs), name="()")
        name = self._mock_name + "()"
        return _Call((self._mock_name, args, kwargs), name=name, parent=self)

    def __getattr__(self, attr):
        if self._mock_name is None:
            return _Call(name=attr, from_kall=False)
        return _Call(name=f"{self._mock_name}.{attr}", parent=self, from_kall=False)

    def __getattribute__(self, attr):
        if attr in tuple.__dict__ and not attr.startswith("__"):
            raise AttributeError
        return tuple.__getattribute__(self, attr)

    @property
    def args(self):
        return self[0] if len(self) == 2 else self[1]

    @property
    def kwargs(self):
        return self[1] if len(self) == 2 else self[2]

    def __repr__(self):
        if not self._mock_from_kall:
            name = self._mock_name or "call"
            return f"call{name}" if name.startswith("()") else name
        if len(self) == 2:
            name = "call"
            args, kwargs = self
        else:
            name, args, kwargs = self
            if not name:
                name = "call"
            elif not name.startswith("()"):
                name = f"call.{name}"
            else:
                name = f"call{name}"
        return _format_call_signature(name, args, kwargs)

    def call_list(self):
        """The calls of a chain of calls."""
        found = []
        thing = self
        while thing is not None:
            if thing._mock_from_kall:
                found.append(thing)
            thing = thing._mock_parent
        return _CallList(reversed(found))


call = _Call(from_kall=False)


class _CallList(list):
    """Calls; one list is in another if it stands there in one piece."""

    def __contains__(self, value):
        if not isinstance(value, list):
            return list.__contains__(self, value)
        size = len(value)
        return any(self[i:i + size] == value for i in range(len(self) - size + 1))

    def __repr__(self):
        import pprint

        return pprint.pformat(list(self))


# Mocks


def _is_exception(obj):
    return isinstance(obj, BaseException) or isinstance(obj, type) and issubclass(obj, BaseException)


def _is_list(obj):
    return type(obj) in (list, tuple)


def _is_async_callable(obj):
    if hasattr(obj, "__func__"):
        obj = obj.__func__
    return inspect.iscoroutinefunction(obj) or isinstance(obj, AsyncMockMixin)


def _signature_of(spec, skip_first):
    """The signature that calls of a mock must fit; None: any will do."""
    if isinstance(spec, type):
        try:
            return inspect.signature(spec)
        except (ValueError, TypeError):
            return None
    target = spec if callable(spec) else None
    if target is None:
        return None
    if not isinstance(target, (types.FunctionType, types.MethodType, staticmethod, classmethod)):
        if not isinstance(target, types.BuiltinFunctionType) and not hasattr(target, "__text_signature__"):
            target = getattr(type(target), "__call__", target)
            skip_first = True
    try:
        signature = inspect.signature(target)
    except (ValueError, TypeError):
        return None
    if skip_first:
        parameters = list(signature.parameters.values())
        if parameters and parameters[0].kind in (
            inspect.Parameter.POSITIONAL_ONLY,
            inspect.Parameter.POSITIONAL_OR_KEYWORD,
        ):
            signature = signature.replace(parameters=parameters[1:])
    return signature


class Base:
    _mock_return_value = DEFAULT
    _mock_side_effect = None

    def __init__(self, /, *args, **kwargs):
        pass


class NonCallableMock(Base):
    """Has any attribute; it cannot be called."""

    def __new__(cls, *args, **kwargs):
        # Each mock has a class of its own, so that special methods can be set on it.
        bases = (cls,)
        if not issubclass(cls, AsyncMockMixin):
            spec = kwargs.get("spec_set") or kwargs.get("spec") or (args[0] if args else None)
            if spec is not None and _is_async_callable(spec):
                bases = (AsyncMockMixin, cls)
        made = type(cls.__name__, bases, {"__doc__": cls.__doc__, "__module__": cls.__module__})
        return object.__new__(made)

    def __init__(
        self, spec=None, wraps=None, name=None, spec_set=None, parent=None, _spec_state=None,
        _new_name="", _new_parent=None, _spec_as_instance=False, _eat_self=None, unsafe=False,
        **kwargs,
    ):
        if _new_parent is None:
            _new_parent = parent
        own = self.__dict__
        own["_mock_parent"] = parent
        own["_mock_name"] = name
        own["_mock_new_name"] = _new_name
        own["_mock_new_parent"] = _new_parent
        own["_mock_sealed"] = False
        if spec_set is not None:
            spec = spec_set
            spec_set = True
        if _eat_self is None:
            _eat_self = parent is not None
        self._mock_add_spec(spec, spec_set, _spec_as_instance, _eat_self)
        own["_mock_children"] = {}
        own["_mock_wraps"] = wraps
        own["_mock_delegate"] = None
        own["_mock_called"] = False
        own["_mock_call_args"] = None
        own["_mock_call_count"] = 0
        own["_mock_call_args_list"] = _CallList()
        own["_mock_mock_calls"] = _CallList()
        own["method_calls"] = _CallList()
        own["_mock_unsafe"] = unsafe
        if kwargs:
            self.configure_mock(**kwargs)

    def attach_mock(self, mock, attribute):
        """Makes a mock an attribute, whose calls are then calls of this one."""
        inner = _extract_mock(mock)
        inner._mock_parent = None
        inner._mock_new_parent = None
        inner._mock_name = ""
        inner._mock_new_name = None
        setattr(self, attribute, mock)

    def mock_add_spec(self, spec, spec_set=False):
        self._mock_add_spec(spec, spec_set)

    def _mock_add_spec(self, spec, spec_set, _spec_as_instance=False, _eat_self=False):
        if isinstance(spec, NonCallableMock) and not isinstance(spec, type):
            pass
        spec_class = None
        signature = None
        names = None
        asyncs = []
        if spec is not None and not _is_list(spec):
            spec_class = spec if isinstance(spec, type) else type(spec)
            if not isinstance(spec, NonCallableMock):
                target = spec
                if isinstance(spec, type) and _spec_as_instance:
                    target = getattr(spec, "__call__", None)
                    signature = _signature_of(target, True) if target is not None else None
                else:
                    signature = _signature_of(spec, _eat_self)
            names = dir(spec)
            for attr in names:
                found = inspect.getattr_static(spec, attr, None)
                if inspect.iscoroutinefunction(found):
                    asyncs.append(attr)
        elif spec is not None:
            names = list(spec)
        own = self.__dict__
        own["_spec_class"] = spec_class
        own["_spec_set"] = spec_set
        own["_spec_signature"] = signature
        own["_mock_methods"] = names
        own["_spec_asyncs"] = asyncs

    @property
    def return_value(self):
        value = self._mock_return_value
        if self._mock_delegate is not None:
            value = self._mock_delegate.return_value
        if value is DEFAULT and self._mock_wraps is None:
            value = self._get_child_mock(_new_parent=self, _new_name="()")
            self.return_value = value
        return value

    @return_value.setter
    def return_value(self, value):
        if self._mock_delegate is not None:
            self._mock_delegate.return_value = value
        else:
            self._mock_return_value = value
            _check_and_set_parent(self, value, None, "()")

    @property
    def __class__(self):
        if self._spec_class is None:
            return type(self)
        return self._spec_class

    @__class__.setter
    def __class__(self, value):
        self.__dict__["_spec_class"] = value

    def _from_delegate(name, kept):
        def get(self):
            delegate = self._mock_delegate
            return getattr(self, kept) if delegate is None else getattr(delegate, name)

        def set(self, value):
            if self._mock_delegate is None:
                self.__dict__[kept] = value
            else:
                setattr(self._mock_delegate, name, value)

        return property(get, set)

    called = _from_delegate("called", "_mock_called")
    call_count = _from_delegate("call_count", "_mock_call_count")
    call_args = _from_delegate("call_args", "_mock_call_args")
    call_args_list = _from_delegate("call_args_list", "_mock_call_args_list")
    mock_calls = _from_delegate("mock_calls", "_mock_mock_calls")
    del _from_delegate

    @property
    def side_effect(self):
        delegate = self._mock_delegate
        if delegate is None:
            return self._mock_side_effect
        return delegate.side_effect

    @side_effect.setter
    def side_effect(self, value):
        if value is not None and not callable(value) and not _is_exception(value):
            try:
                value = iter(value)
            except TypeError:
                pass
        if self._mock_delegate is None:
            self._mock_side_effect = value
        else:
            self._mock_delegate.side_effect = value

    def reset_mock(self, visited=None, *, return_value=False, side_effect=False):
        """Forgets all calls."""
        visited = [] if visited is None else visited
        if id(self) in visited:
            return
        visited.append(id(self))
        self.called = False
        self.call_args = None
        self.call_count = 0
        self.mock_calls = _CallList()
        self.call_args_list = _CallList()
        self.__dict__["method_calls"] = _CallList()
        if return_value:
            self._mock_return_value = DEFAULT
        if side_effect:
            self._mock_side_effect = None
        for child in self._mock_children.values():
            if child is _deleted or isinstance(child, _PatchedSpec):
                continue
            child.reset_mock(visited, return_value=return_value, side_effect=side_effect)
        value = self._mock_return_value
        if isinstance(value, NonCallableMock) and value is not self:
            value.reset_mock(visited)

    def configure_mock(self, /, **kwargs):
        """Sets attributes; a name may be a path."""
        for path, value in sorted(kwargs.items(), key=lambda item: item[0].count(".")):
            *parts, final = path.split(".")
            obj = self
            for part in parts:
                obj = getattr(obj, part)
            setattr(obj, final, value)

    def __getattr__(self, name):
        if name in ("_mock_methods", "_mock_unsafe"):
            raise AttributeError(name)
        if self._mock_methods is not None:
            if name not in self._mock_methods or name in _all_magics:
                raise AttributeError(f"Mock object has no attribute {name!r}")
        elif _is_magic(name):
            raise AttributeError(name)
        if not self._mock_unsafe and (not self._mock_methods or name not in self._mock_methods):
            if name.startswith(("assert", "assret", "asert", "aseert", "assrt")) or name in _wrong_asserts:
                raise AttributeError(
                    f"{name!r} is not a valid assertion. Use a spec for the mock if {name!r} is meant to be an attribute."
                )
        result = self._mock_children.get(name)
        if result is _deleted:
            raise AttributeError(name)
        if result is None:
            wraps = None
            if self._mock_wraps is not None:
                wraps = getattr(self._mock_wraps, name)
            result = self._get_child_mock(
                parent=self, name=name, wraps=wraps, _new_name=name, _new_parent=self
            )
            self._mock_children[name] = result
        elif isinstance(result, _PatchedSpec):
            result = create_autospec(
                result.spec, result.spec_set, result.instance, result.parent, result.name
            )
            self._mock_children[name] = result
        return result

    def _extract_mock_name(self):
        parts = []
        last = self._mock_new_name
        dot = "."
        if last == "()":
            dot = ""
        if last is not None:
            parts = [last]
        parent = self._mock_new_parent
        seen = set()
        while parent is not None:
            parts.append((parent._mock_new_name or "") + dot)
            dot = "."
            if parent._mock_new_name == "()":
                dot = ""
            parent_of = parent._mock_new_parent
            if id(parent_of) in seen:
                break
            seen.add(id(parent_of))
            parent = parent_of
        parts.reverse()
        first = self._root_name()
        if len(parts) > 1 and parts[1] not in ("()", "().") and not first.endswith("."):
            first += "."
        if parts:
            parts[0] = first
        return "".join(parts)

    def _root_name(self):
        root = self
        seen = set()
        while root._mock_new_parent is not None and id(root) not in seen:
            seen.add(id(root))
            root = root._mock_new_parent
        return root._mock_name or "mock"

    def __repr__(self):
        name = self._extract_mock_name()
        shown = "" if name in ("mock", "mock.") else f" name={name!r}"
        spec = ""
        if self._spec_class is not None:
            word = "spec_set" if self._spec_set else "spec"
            spec = f" {word}={self._spec_class.__name__!r}"
        return f"<{type(self).__name__}{shown}{spec} id='{id(self)}'>"

    def __dir__(self):
        if not FILTER_DIR:
            return object.__dir__(self)
        extras = self._mock_methods or []
        from_type = [name for name in dir(type(self)) if not name.startswith("_")]
        from_dict = [name for name in self.__dict__ if not name.startswith("_") or _is_magic(name)]
        children = [name for name, value in self._mock_children.items() if value is not _deleted]
        return sorted(set(extras) | set(from_type) | set(from_dict) | set(children))

    def __setattr__(self, name, value):
        if name in _setattr_as_it_is:
            return object.__setattr__(self, name, value)
        if (
            self._spec_set
            and self._mock_methods is not None
            and name not in self._mock_methods
            and name not in self.__dict__
        ):
            raise AttributeError(f"Mock object has no attribute '{name}'")
        if name in _unsupported_magics:
            raise AttributeError(f"Attempting to set unsupported magic method {name!r}.")
        if name in _all_magics:
            if self._mock_methods is not None and name not in self._mock_methods:
                raise AttributeError(f"Mock object has no attribute '{name}'")
            if not isinstance(value, NonCallableMock):
                setattr(type(self), name, _as_method(name, value))
                original = value
                value = lambda *args, **kwargs: original(self, *args, **kwargs)
            else:
                _check_and_set_parent(self, value, None, name)
                setattr(type(self), name, value)
                self._mock_children[name] = value
        elif _check_and_set_parent(self, value, name, name):
            self._mock_children[name] = value
        if self._mock_sealed and not hasattr(self, name):
            raise AttributeError(f"Cannot set {self._extract_mock_name()}.{name}; mock object is sealed.")
        if isinstance(value, PropertyMock):
            self.__dict__[name] = value
            return
        return object.__setattr__(self, name, value)

    def __delattr__(self, name):
        if name in _all_magics and name in type(self).__dict__:
            delattr(type(self), name)
            if name not in self.__dict__:
                return
        known = self._mock_children.get(name, _missing)
        if name in self.__dict__:
            object.__delattr__(self, name)
        elif known is _deleted:
            raise AttributeError(name)
        if known is not _missing:
            del self._mock_children[name]
        self._mock_children[name] = _deleted

    # Assertions

    def _format_mock_call_signature(self, args, kwargs):
        return _format_call_signature(self._mock_name or "mock", args, kwargs)

    def _format_mock_failure_message(self, args, kwargs, action="call"):
        expected = self._format_mock_call_signature(args, kwargs)
        actual = self._format_mock_call_signature(*self.call_args[-2:])
        return f"expected {action} not found.\nExpected: {expected}\n  Actual: {actual}"

    def _call_matcher(self, made):
        """A call in the one form that its signature knows for it."""
        if not isinstance(made, tuple):
            return made
        name, args, kwargs = _Call(made)
        signature = self._signature_of_call(name)
        if signature is None:
            return made
        try:
            bound = signature.bind(*args, **kwargs)
        except TypeError as exc:
            return exc.with_traceback(None)
        if len(made) == 2 and not isinstance(made[0], str):
            return _Call((bound.args, bound.kwargs), two=True)
        return _Call((name, bound.args, bound.kwargs))

    def _signature_of_call(self, name):
        """The signature that a call of this mock, or of one below it, must fit."""
        signature = self.__dict__.get("_spec_signature")
        if not name:
            return signature
        children = self._mock_children
        for part in name.replace("()", "").split("."):
            child = children.get(part)
            if child is None:
                return None
            if isinstance(child, _PatchedSpec):
                child = create_autospec(
                    child.spec, child.spec_set, child.instance, child.parent, child.name
                )
            child = _extract_mock(child)
            if not isinstance(child, NonCallableMock):
                return None
            children = child._mock_children
            signature = child.__dict__.get("_spec_signature")
        return signature

    def _calls_repr(self, prefix="Calls"):
        if not self.mock_calls:
            return ""
        return f"\n{prefix}: {safe_repr(self.mock_calls)}."

    def assert_not_called(self):
        """Fails if it was called."""
        if self.call_count != 0:
            raise AssertionError(
                f"Expected '{self._mock_name or 'mock'}' to not have been called. "
                f"Called {self.call_count} times.{self._calls_repr()}"
            )

    def assert_called(self):
        """Fails if it was never called."""
        if self.call_count == 0:
            raise AssertionError(f"Expected '{self._mock_name or 'mock'}' to have been called.")

    def assert_called_once(self):
        """Fails if it was not called exactly once."""
        if self.call_count != 1:
            raise AssertionError(
                f"Expected '{self._mock_name or 'mock'}' to have been called once. "
                f"Called {self.call_count} times.{self._calls_repr()}"
            )

    def assert_called_with(self, /, *args, **kwargs):
        """Fails if the last call was not like this."""
        if self.call_args is None:
            expected = self._format_mock_call_signature(args, kwargs)
            raise AssertionError(
                f"expected call not found.\nExpected: {expected}\n  Actual: not called."
            )
        expected = self._call_matcher(_Call((args, kwargs), two=True))
        actual = self._call_matcher(self.call_args)
        if actual != expected:
            cause = expected if isinstance(expected, Exception) else None
            raise AssertionError(self._format_mock_failure_message(args, kwargs)) from cause

    def assert_called_once_with(self, /, *args, **kwargs):
        """Fails if it was not called exactly once, like this."""
        if self.call_count != 1:
            raise AssertionError(
                f"Expected '{self._mock_name or 'mock'}' to be called once. "
                f"Called {self.call_count} times.{self._calls_repr()}"
            )
        return self.assert_called_with(*args, **kwargs)

    def assert_has_calls(self, calls, any_order=False):
        """Fails if these calls were not made."""
        expected = [self._call_matcher(each) for each in calls]
        cause = next((each for each in expected if isinstance(each, Exception)), None)
        made = _CallList(self._call_matcher(each) for each in self.mock_calls)
        if not any_order:
            if expected not in made:
                if cause is None:
                    problem = "Calls not found."
                else:
                    errors = [each if isinstance(each, Exception) else None for each in expected]
                    problem = f"Error processing expected calls.\nErrors: {errors}"
                raise AssertionError(
                    f"{problem}\nExpected: {_CallList(calls)}{self._calls_repr('  Actual').rstrip('.')}"
                ) from cause
            return
        left = list(made)
        missing = []
        for each in expected:
            try:
                left.remove(each)
            except ValueError:
                missing.append(each)
        if missing:
            raise AssertionError(
                f"{self._mock_name or 'mock'!r} does not contain all of {tuple(missing)!r} in its call list, "
                f"found {left!r} instead"
            ) from cause

    def assert_any_call(self, /, *args, **kwargs):
        """Fails if no call was like this."""
        expected = self._call_matcher(_Call((args, kwargs), two=True))
        cause = expected if isinstance(expected, Exception) else None
        actual = [self._call_matcher(each) for each in self.call_args_list]
        if cause or expected not in _AnyComparer(actual):
            shown = self._format_mock_call_signature(args, kwargs)
            raise AssertionError(f"{shown} call not found") from cause

    def _get_child_mock(self, /, **kwargs):
        """A mock for an attribute or for what a call returns."""
        if self._mock_sealed:
            attribute = f".{kwargs['name']}" if "name" in kwargs else "()"
            raise AttributeError(self._extract_mock_name() + attribute)
        name = kwargs.get("_new_name")
        if name in self.__dict__.get("_spec_asyncs", ()) or name in _async_method_magics:
            return AsyncMock(**kwargs)
        kind = _mock_kind(type(self))
        if issubclass(type(self), AsyncMockMixin):
            if name in _all_sync_magics or (self._mock_methods and name in self._mock_methods):
                kind = MagicMock
            else:
                kind = AsyncMock
        elif kind is NonCallableMagicMock:
            kind = MagicMock
        elif kind is NonCallableMock:
            kind = Mock
        return kind(**kwargs)


class _AnyComparer(list):
    """Finds calls whose arguments are equal, ANY among them."""

    def __contains__(self, item):
        for each in self:
            if len(item) == len(each) and all(a == b for a, b in zip(item, each)):
                return True
        return False


_wrong_asserts = {
    "called_with", "called_once_with", "called_once", "has_calls", "any_call", "not_called",
    "any_called", "called_any",
}
_setattr_as_it_is = {
    "__class__",
    "return_value", "side_effect", "called", "call_count", "call_args", "call_args_list",
    "mock_calls", "_mock_return_value", "_mock_side_effect", "_mock_delegate", "_mock_sealed",
    "await_count", "await_args", "await_args_list", "_mock_await_count", "_mock_await_args",
    "_mock_await_args_list", "_mock_parent", "_mock_new_parent", "_mock_name", "_mock_new_name",
    "_mock_wraps",
}


def _mock_kind(cls):
    """The class that the program named, of the class that one mock has for itself."""
    for each in cls.__mro__[1:]:
        if each is not AsyncMockMixin:
            return each


def _extract_mock(obj):
    try:
        return obj.mock if isinstance(obj, _SpecFunction) else obj
    except AttributeError:
        return obj


def _check_and_set_parent(parent, value, name, new_name):
    value = _extract_mock(value)
    if not isinstance(value, NonCallableMock) or isinstance(value, type):
        return False
    if (value._mock_name or value._mock_new_name) or (
        value._mock_parent is not None or value._mock_new_parent is not None
    ):
        return False
    each = parent
    while each is not None:
        # It would be its own ancestor.
        if each is value:
            return False
        each = each._mock_new_parent
    if new_name:
        value._mock_new_parent = parent
        value._mock_new_name = new_name
    if name:
        value._mock_parent = parent
        value._mock_name = name
    return True


class CallableMixin(Base):
    """What can be called."""

    def __init__(
        self, spec=None, side_effect=None, return_value=DEFAULT, wraps=None, name=None,
        spec_set=None, parent=None, _spec_state=None, _new_name="", _new_parent=None, **kwargs,
    ):
        self.__dict__["_mock_return_value"] = return_value
        super().__init__(
            spec, wraps, name, spec_set, parent, _spec_state, _new_name, _new_parent, **kwargs
        )
        if isinstance(return_value, NonCallableMock):
            _check_and_set_parent(self, return_value, None, "()")
        self.side_effect = side_effect

    def _mock_check_sig(self, /, *args, **kwargs):
        signature = self.__dict__.get("_spec_signature")
        if signature is not None and self.__dict__.get("_mock_checks"):
            signature.bind(*args, **kwargs)

    def __call__(self, /, *args, **kwargs):
        self._mock_check_sig(*args, **kwargs)
        self._increment_mock_call(*args, **kwargs)
        return self._mock_call(*args, **kwargs)

    def _mock_call(self, /, *args, **kwargs):
        return self._execute_mock_call(*args, **kwargs)

    def _increment_mock_call(self, /, *args, **kwargs):
        self.called = True
        self.call_count += 1
        made = _Call((args, kwargs), two=True)
        self.call_args = made
        self.call_args_list.append(made)
        self.mock_calls.append(_Call(("", args, kwargs)))
        names = []
        is_method = self._mock_parent is not None
        method_name = self._mock_name
        child = self
        parent = self._mock_new_parent
        path = self._mock_new_name
        seen = {id(self)}
        while parent is not None:
            if is_method:
                parent.__dict__["method_calls"].append(_Call((method_name, args, kwargs)))
                is_method = parent._mock_parent is not None
                if is_method:
                    method_name = f"{parent._mock_name}.{method_name}"
            parent.mock_calls.append(_Call((path, args, kwargs)))
            if parent._mock_new_name:
                dot = "" if path.startswith("()") else "."
                path = parent._mock_new_name + dot + path
            child = parent
            parent = parent._mock_new_parent
            if parent is None or id(parent) in seen:
                break
            seen.add(id(parent))

    def _execute_mock_call(self, /, *args, **kwargs):
        effect = self.side_effect
        if effect is not None:
            if _is_exception(effect):
                raise effect
            if not callable(effect):
                result = next(effect)
                if _is_exception(result):
                    raise result
            else:
                result = effect(*args, **kwargs)
            if result is not DEFAULT:
                return result
        if self._mock_return_value is not DEFAULT:
            return self.return_value
        if self._mock_delegate is not None and self._mock_delegate.return_value is not DEFAULT:
            return self._mock_delegate.return_value
        if self._mock_wraps is not None:
            return self._mock_wraps(*args, **kwargs)
        return self.return_value


class Mock(CallableMixin, NonCallableMock):
    """Has any attribute, can be called, and remembers the calls."""


# Special methods

_numerics = (
    "add sub mul matmul truediv floordiv mod lshift rshift and xor or pow"
).split()
_numeric_magics = (
    {f"__{n}__" for n in _numerics} | {f"__i{n}__" for n in _numerics} | {f"__r{n}__" for n in _numerics}
    | {"__divmod__", "__rdivmod__"}
)
_plain_magics = {
    f"__{name}__"
    for name in (
        "lt gt le ge eq ne getitem setitem delitem len contains str sizeof enter exit neg pos abs "
        "invert complex int float index round trunc floor ceil bool next fspath aiter hash iter"
    ).split()
}
_async_method_magics = {"__aenter__", "__aexit__", "__anext__"}
_side_magics = {
    "__hash__", "__str__", "__sizeof__", "__repr__", "__dir__", "__subclasses__", "__format__",
    "__get__", "__set__", "__delete__", "__reversed__", "__missing__", "__reduce__",
    "__reduce_ex__", "__getinitargs__", "__getnewargs__", "__getstate__", "__setstate__",
    "__getformat__", "__repr__", "__dir__", "__subclasses__", "__getnewargs_ex__",
}
_magics = _numeric_magics | _plain_magics
_all_sync_magics = _magics | _side_magics
_all_magics = _all_sync_magics | _async_method_magics
_unsupported_magics = {
    "__getattr__", "__setattr__", "__init__", "__new__", "__prepare__", "__instancecheck__",
    "__subclasscheck__", "__del__",
}
_return_values = {
    "__lt__": NotImplemented, "__gt__": NotImplemented, "__le__": NotImplemented,
    "__ge__": NotImplemented, "__int__": 1, "__contains__": False, "__len__": 0, "__exit__": False,
    "__complex__": 1j, "__float__": 1.0, "__bool__": True, "__index__": 1, "__aexit__": False,
}
_calculated = {
    "__hash__": lambda self: object.__hash__(self),
    "__str__": lambda self: object.__str__(self),
    "__sizeof__": lambda self: object.__sizeof__(self),
    "__fspath__": lambda self: f"{type(self).__name__}/{self._extract_mock_name()}/{id(self)}",
}


def _is_magic(name):
    return f"__{name[2:-2]}__" == name


def _as_method(name, func):
    def method(self, /, *args, **kwargs):
        return func(self, *args, **kwargs)

    method.__name__ = name
    return method


def _eq_effect(self):
    def equal(other):
        value = self.__eq__._mock_return_value
        if value is not DEFAULT:
            return value
        return True if self is other else NotImplemented

    return equal


def _ne_effect(self):
    def unequal(other):
        if self.__ne__._mock_return_value is not DEFAULT:
            return DEFAULT
        return False if self is other else NotImplemented

    return unequal


def _iter_effect(self):
    def iterate():
        value = self.__iter__._mock_return_value
        return iter([]) if value is DEFAULT else iter(value)

    return iterate


class _AsyncIterator:
    """The items of an iterable, for async for."""

    def __init__(self, items):
        self._items = items

    def __aiter__(self):
        return self

    async def __anext__(self):
        try:
            return next(self._items)
        except StopIteration:
            raise StopAsyncIteration from None


def _aiter_effect(self):
    def iterate():
        value = self.__aiter__._mock_return_value
        return _AsyncIterator(iter([])) if value is DEFAULT else _AsyncIterator(iter(value))

    return iterate


_side_effects = {
    "__eq__": _eq_effect, "__ne__": _ne_effect, "__iter__": _iter_effect, "__aiter__": _aiter_effect,
}


def _set_return_value(mock, method, name):
    fixed = _return_values.get(name, DEFAULT)
    if fixed is not DEFAULT:
        method.return_value = fixed
        return
    calculate = _calculated.get(name)
    if calculate is not None:
        method.return_value = calculate(mock)
        return
    effect = _side_effects.get(name)
    if effect is not None:
        method.side_effect = effect(mock)


class MagicProxy(Base):
    """A special method that becomes a mock when it is first asked for."""

    def __init__(self, name, parent):
        self.name = name
        self.parent = parent

    def create_mock(self):
        name, parent = self.name, self.parent
        method = parent._get_child_mock(name=name, _new_name=name, _new_parent=parent)
        setattr(parent, name, method)
        _set_return_value(parent, method, name)
        return method

    def __get__(self, obj, _type=None):
        return self.create_mock()


class MagicMixin(Base):
    def __init__(self, /, *args, **kwargs):
        self._mock_set_magics()
        super().__init__(*args, **kwargs)
        self._mock_set_magics()

    def _mock_set_magics(self):
        wanted = _magics | _async_method_magics
        cls = type(self)
        allowed = self.__dict__.get("_mock_methods")
        if allowed is not None:
            remove = wanted - set(allowed)
            wanted = wanted & set(allowed)
            for name in remove:
                if isinstance(cls.__dict__.get(name), MagicProxy):
                    delattr(cls, name)
        for name in wanted:
            if name not in cls.__dict__:
                setattr(cls, name, MagicProxy(name, self))


class NonCallableMagicMock(MagicMixin, NonCallableMock):
    """A mock with special methods that cannot be called."""

    def mock_add_spec(self, spec, spec_set=False):
        self._mock_add_spec(spec, spec_set)
        self._mock_set_magics()


class MagicMock(MagicMixin, Mock):
    """A mock with special methods."""

    def mock_add_spec(self, spec, spec_set=False):
        self._mock_add_spec(spec, spec_set)
        self._mock_set_magics()


class AsyncMockMixin(Base):
    """What is called with await."""

    def __init__(self, /, *args, **kwargs):
        import asyncio

        super().__init__(*args, **kwargs)
        own = self.__dict__
        own["_mock_await_count"] = 0
        own["_mock_await_args"] = None
        own["_mock_await_args_list"] = _CallList()
        own["_is_coroutine_marker"] = inspect._is_coroutine_mark
        own["_is_coroutine"] = asyncio.coroutines._is_coroutine

    @property
    def await_count(self):
        return self._mock_await_count

    @await_count.setter
    def await_count(self, value):
        self.__dict__["_mock_await_count"] = value

    @property
    def await_args(self):
        return self._mock_await_args

    @await_args.setter
    def await_args(self, value):
        self.__dict__["_mock_await_args"] = value

    @property
    def await_args_list(self):
        return self._mock_await_args_list

    @await_args_list.setter
    def await_args_list(self, value):
        self.__dict__["_mock_await_args_list"] = value

    async def _execute_mock_call(self, /, *args, **kwargs):
        made = _Call((args, kwargs), two=True)
        self.await_count += 1
        self.await_args = made
        self.await_args_list.append(made)
        effect = self.side_effect
        if effect is not None:
            if _is_exception(effect):
                raise effect
            if not callable(effect):
                try:
                    result = next(effect)
                except StopIteration:
                    raise StopAsyncIteration
                if _is_exception(result):
                    raise result
            elif _is_async_callable(effect):
                result = await effect(*args, **kwargs)
            else:
                result = effect(*args, **kwargs)
            if result is not DEFAULT:
                return result
        if self._mock_return_value is not DEFAULT:
            return self.return_value
        if self._mock_wraps is not None:
            if _is_async_callable(self._mock_wraps):
                return await self._mock_wraps(*args, **kwargs)
            return self._mock_wraps(*args, **kwargs)
        return self.return_value

    def assert_awaited(self):
        if self.await_count == 0:
            raise AssertionError(f"Expected {self._mock_name or 'mock'} to have been awaited.")

    def assert_awaited_once(self):
        if self.await_count != 1:
            raise AssertionError(
                f"Expected {self._mock_name or 'mock'} to have been awaited once. "
                f"Awaited {self.await_count} times."
            )

    def assert_awaited_with(self, /, *args, **kwargs):
        if self.await_args is None:
            expected = self._format_mock_call_signature(args, kwargs)
            raise AssertionError(f"Expected await: {expected}\nNot awaited")
        expected = self._call_matcher(_Call((args, kwargs), two=True))
        if self._call_matcher(self.await_args) != expected:
            shown = self._format_mock_call_signature(args, kwargs)
            actual = self._format_mock_call_signature(*self.await_args[-2:])
            raise AssertionError(f"expected await not found.\nExpected: {shown}\n  Actual: {actual}")

    def assert_awaited_once_with(self, /, *args, **kwargs):
        if self.await_count != 1:
            raise AssertionError(
                f"Expected {self._mock_name or 'mock'} to have been awaited once. "
                f"Awaited {self.await_count} times."
            )
        return self.assert_awaited_with(*args, **kwargs)

    def assert_any_await(self, /, *args, **kwargs):
        expected = self._call_matcher(_Call((args, kwargs), two=True))
        if expected not in _AnyComparer(self._call_matcher(c) for c in self.await_args_list):
            shown = self._format_mock_call_signature(args, kwargs)
            raise AssertionError(f"{shown} await not found")

    def assert_has_awaits(self, calls, any_order=False):
        expected = [self._call_matcher(each) for each in calls]
        made = _CallList(self._call_matcher(each) for each in self.await_args_list)
        if not any_order:
            if expected not in made:
                raise AssertionError(
                    f"Awaits not found.\nExpected: {_CallList(calls)}\nActual: {self.await_args_list}"
                )
            return
        left = list(made)
        missing = []
        for each in expected:
            try:
                left.remove(each)
            except ValueError:
                missing.append(each)
        if missing:
            raise AssertionError(f"{tuple(missing)!r} not all found in await list")

    def assert_not_awaited(self):
        if self.await_count != 0:
            raise AssertionError(
                f"Expected {self._mock_name or 'mock'} to not have been awaited. "
                f"Awaited {self.await_count} times."
            )

    def reset_mock(self, /, *args, **kwargs):
        super().reset_mock(*args, **kwargs)
        self.await_count = 0
        self.await_args = None
        self.await_args_list = _CallList()


class AsyncMagicMixin(MagicMixin):
    pass


class AsyncMock(AsyncMockMixin, AsyncMagicMixin, Mock):
    """A mock whose calls are awaited."""


class ThreadingMixin(Base):
    def wait_until_called(self, *, timeout=None):
        if not self.called:
            raise AssertionError(f"{self._mock_name or 'mock'} was not called before timeout({timeout}).")

    def wait_until_any_call_with(self, *args, **kwargs):
        if _Call((args, kwargs), two=True) not in self.call_args_list:
            shown = self._format_mock_call_signature(args, kwargs)
            raise AssertionError(f"{shown} call not found")


class ThreadingMock(ThreadingMixin, MagicMixin, Mock):
    """A mock that can be waited for."""


class PropertyMock(Mock):
    """A mock to be used as a property: reading and setting are its calls."""

    def _get_child_mock(self, /, **kwargs):
        return MagicMock(**kwargs)

    def __get__(self, obj, obj_type=None):
        return self()

    def __set__(self, obj, val):
        self(val)


def seal(mock):
    """Lets a mock make no more attributes."""
    mock._mock_sealed = True
    for attr in dir(mock):
        try:
            child = getattr(mock, attr)
        except AttributeError:
            continue
        if not isinstance(child, NonCallableMock) or isinstance(child._mock_children.get(attr), _PatchedSpec):
            continue
        if child._mock_new_parent is mock and not child._mock_sealed:
            seal(child)


# Autospec


class _PatchedSpec:
    """An attribute whose mock is made when it is asked for."""

    def __init__(self, spec, spec_set=False, parent=None, name=None, ids=None, instance=False):
        self.spec = spec
        self.ids = ids
        self.spec_set = spec_set
        self.parent = parent
        self.instance = instance
        self.name = name


_SpecState = _PatchedSpec


def create_autospec(
    spec, spec_set=False, instance=False, _parent=None, _name=None, *, unsafe=False, **kwargs
):
    """A mock with the attributes and signatures of an object."""
    if isinstance(spec, NonCallableMock) and not isinstance(spec, type):
        raise InvalidSpecError(f"Cannot autospec a Mock object. [object={spec!r}]")
    if _is_list(spec):
        spec = type(spec)
    is_type = isinstance(spec, type)
    is_function = isinstance(spec, (types.FunctionType, types.MethodType))
    options = {"spec_set" if spec_set else "spec": spec}
    if spec is None:
        options = {}
    options["unsafe"] = unsafe
    options.update(kwargs)
    if is_function and inspect.iscoroutinefunction(spec):
        kind = AsyncMock
    elif not callable(spec) and not is_type or is_type and instance and not hasattr(spec, "__call__"):
        kind = NonCallableMagicMock
    elif is_type and instance and not any("__call__" in base.__dict__ for base in spec.__mro__):
        kind = NonCallableMagicMock
    else:
        kind = MagicMock
    name = options.pop("name", _name)
    if _parent is None:
        mock = kind(parent=None, _new_parent=None, _new_name="", name=name, **options)
    else:
        mock = kind(parent=_parent, _new_parent=_parent, _new_name=_name, name=name, **options)
    own = mock.__dict__
    own["_mock_checks"] = True
    own["_spec_signature"] = _signature_of(
        getattr(spec, "__call__") if is_type and instance and hasattr(spec, "__call__") else spec,
        bool(_parent is not None and isinstance(spec, types.FunctionType) and _eats_self(_parent, _name)),
    )
    if is_function and _parent is None:
        return _function_of(mock, spec)
    if is_type and not instance and "return_value" not in kwargs:
        mock.return_value = create_autospec(
            spec, spec_set, instance=True, _parent=mock, _name="()", unsafe=unsafe
        )
    for entry in dir(spec):
        if _is_magic(entry):
            continue
        try:
            original = getattr(spec, entry)
        except AttributeError:
            continue
        if entry in kwargs:
            continue
        if isinstance(original, (types.FunctionType, types.MethodType, type)) or inspect.isroutine(original):
            mock._mock_children[entry] = _PatchedSpec(original, spec_set, mock, entry, instance=False)
        else:
            child = NonCallableMagicMock(spec=original) if not callable(original) else MagicMock(spec=original)
            mock._mock_children[entry] = _PatchedSpec(original, spec_set, mock, entry, instance=instance)
    return mock


def _eats_self(parent, name):
    """Whether a function that a class has is asked for on an instance."""
    spec = parent._spec_class
    if spec is None:
        return False
    found = inspect.getattr_static(spec, name, None)
    if isinstance(found, (staticmethod, classmethod)):
        return False
    return isinstance(found, types.FunctionType)


def _function_of(mock, spec):
    """A function that calls a mock, with the attributes of it."""
    signature = mock.__dict__["_spec_signature"]

    def check(args, kwargs):
        if signature is not None:
            signature.bind(*args, **kwargs)

    if inspect.iscoroutinefunction(spec):

        async def function(*args, **kwargs):
            check(args, kwargs)
            return await mock(*args, **kwargs)

    else:

        def function(*args, **kwargs):
            check(args, kwargs)
            return mock(*args, **kwargs)

    function.__name__ = spec.__name__
    function.__qualname__ = spec.__qualname__
    function.__doc__ = spec.__doc__
    function.__module__ = spec.__module__
    if signature is not None:
        function.__signature__ = signature
    return _SpecFunction(function, mock)


class _SpecFunction:
    """A function that was mocked: its calls are checked, all else is the mock's."""

    def __init__(self, function, mock):
        object.__setattr__(self, "_function", function)
        object.__setattr__(self, "mock", mock)
        functools.update_wrapper(self, function, updated=())

    def __call__(self, /, *args, **kwargs):
        return self._function(*args, **kwargs)

    def __getattr__(self, name):
        return getattr(object.__getattribute__(self, "mock"), name)

    def __setattr__(self, name, value):
        if name.startswith("__") or name == "mock":
            object.__setattr__(self, name, value)
        else:
            setattr(self.mock, name, value)

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        return types.MethodType(self, instance)

    def __repr__(self):
        return f"<function {self.__qualname__} at {id(self):#x}>"


# Patching


def _importer(target):
    """The object of a dotted path that begins with a module."""
    parts = target.split(".")
    if parts[0] == "builtins":
        import builtins
    for size in range(len(parts), 0, -1):
        found = sys.modules.get(".".join(parts[:size]))
        if found is not None:
            for each in parts[size:]:
                found = getattr(found, each)
            return found
    raise ModuleNotFoundError(f"No module named {parts[0]!r}", name=parts[0])


class _patch:
    """Replaces an attribute while something runs."""

    attribute_name = None
    _active_patches = []

    def __init__(
        self, getter, attribute, new, spec, create, spec_set, autospec, new_callable, kwargs, *,
        unsafe=False,
    ):
        if new_callable is not None:
            if new is not DEFAULT:
                raise ValueError("Cannot use 'new' and 'new_callable' together")
            if autospec is not None:
                raise ValueError("Cannot use 'autospec' and 'new_callable' together")
        self.getter = getter
        self.attribute = attribute
        self.new = new
        self.new_callable = new_callable
        self.spec = spec
        self.create = create
        self.has_local = False
        self.spec_set = spec_set
        self.autospec = autospec
        self.kwargs = kwargs
        self.additional_patchers = []
        self.is_started = False

    def copy(self):
        patcher = _patch(
            self.getter, self.attribute, self.new, self.spec, self.create, self.spec_set,
            self.autospec, self.new_callable, self.kwargs,
        )
        patcher.attribute_name = self.attribute_name
        patcher.additional_patchers = [p.copy() for p in self.additional_patchers]
        return patcher

    def __call__(self, func):
        if isinstance(func, type):
            return self.decorate_class(func)
        if inspect.iscoroutinefunction(func):
            return self.decorate_async_callable(func)
        return self.decorate_callable(func)

    def decorate_class(self, klass):
        for attr in dir(klass):
            if not attr.startswith(patch.TEST_PREFIX):
                continue
            value = getattr(klass, attr)
            if hasattr(value, "__call__"):
                setattr(klass, attr, self.copy()(value))
        return klass

    def _enter_all(self, stack, patched, args, keywargs):
        """Enters a function's patches; the positional arguments that it is called with."""
        extra = []
        for patching in patched.patchings:
            arg = stack.enter_context(patching)
            if patching.attribute_name is not None:
                keywargs.update(arg)
            elif patching.new is DEFAULT:
                extra.append(arg)
        return args + tuple(extra)

    def decorate_callable(self, func):
        if hasattr(func, "patchings"):
            func.patchings.append(self)
            return func

        @functools.wraps(func)
        def patched(*args, **keywargs):
            with contextlib.ExitStack() as stack:
                all_args = self._enter_all(stack, patched, args, keywargs)
                return func(*all_args, **keywargs)

        patched.patchings = [self]
        return patched

    def decorate_async_callable(self, func):
        if hasattr(func, "patchings"):
            func.patchings.append(self)
            return func

        @functools.wraps(func)
        async def patched(*args, **keywargs):
            with contextlib.ExitStack() as stack:
                all_args = self._enter_all(stack, patched, args, keywargs)
                return await func(*all_args, **keywargs)

        patched.patchings = [self]
        return patched

    def get_original(self):
        target = self.getter()
        name = self.attribute
        original = DEFAULT
        local = False
        try:
            original = target.__dict__[name]
        except (AttributeError, KeyError):
            original = getattr(target, name, DEFAULT)
        else:
            local = True
        import builtins

        if isinstance(target, types.ModuleType) and hasattr(builtins, name):
            self.create = True
        if not self.create and original is DEFAULT:
            raise AttributeError(f"{target} does not have the attribute {name!r}")
        return original, local

    def __enter__(self):
        if self.is_started:
            raise RuntimeError("Patch is already started")
        new, spec, spec_set = self.new, self.spec, self.spec_set
        autospec, kwargs = self.autospec, self.kwargs
        self.target = self.getter()
        self.exit_stack = contextlib.ExitStack()
        if spec is False:
            spec = None
        if spec_set is False:
            spec_set = None
        if autospec is False:
            autospec = None
        if spec is not None and autospec is not None:
            raise TypeError("Can't specify spec and autospec")
        if (spec is not None or autospec is not None) and spec_set not in (True, None):
            raise TypeError("Can't provide explicit spec_set *and* spec or autospec")
        original, local = self.get_original()
        if new is DEFAULT and autospec is None:
            if spec is True:
                spec = original
                if spec_set is True:
                    spec_set, spec = original, None
            elif spec is not None and spec_set is True:
                spec_set, spec = spec, None
            elif spec_set is True:
                spec_set = original
            inherit = isinstance(spec if spec is not None else spec_set, type)
            options = {}
            if spec is None and _is_async_callable(original):
                kind = AsyncMock
            else:
                kind = MagicMock
            if self.new_callable is not None:
                kind = self.new_callable
            elif spec is not None or spec_set is not None:
                this_spec = spec if spec is not None else spec_set
                if _is_list(this_spec):
                    not_callable = "__call__" not in this_spec
                else:
                    not_callable = not callable(this_spec)
                if _is_async_callable(this_spec):
                    kind = AsyncMock
                elif not_callable:
                    kind = NonCallableMagicMock
            if spec is not None:
                options["spec"] = spec
            if spec_set is not None:
                options["spec_set"] = spec_set
            if isinstance(kind, type) and issubclass(kind, NonCallableMock) and self.attribute:
                options["name"] = self.attribute
            options.update(kwargs)
            new = kind(**options)
            if inherit and isinstance(new, NonCallableMock) and isinstance(new, CallableMixin):
                instance_options = {k: v for k, v in options.items() if k in ("spec", "spec_set")}
                new.return_value = kind(_new_parent=new, _new_name="()", **instance_options)
        elif autospec is not None:
            if new is not DEFAULT:
                raise TypeError("autospec creates the mock for you. Can't specify autospec and new.")
            if original is DEFAULT:
                raise TypeError("Can't use 'autospec' with create=True")
            if autospec is True:
                autospec = original
            if isinstance(autospec, (staticmethod, classmethod)):
                autospec = getattr(self.target, self.attribute)
            new = create_autospec(
                autospec, spec_set=bool(spec_set), _name=self.attribute, **kwargs
            )
        elif kwargs:
            raise TypeError("Can't pass kwargs to a mock we aren't creating")
        self.temp_original = original
        self.is_local = local
        self.is_started = True
        setattr(self.target, self.attribute, new)
        try:
            if self.attribute_name is not None:
                extra = {self.attribute_name: new} if self.new is DEFAULT else {}
                for patching in self.additional_patchers:
                    arg = self.exit_stack.enter_context(patching)
                    if patching.new is DEFAULT:
                        extra.update(arg)
                return extra
            return new
        except BaseException:
            if not self.__exit__(*sys.exc_info()):
                raise

    def __exit__(self, *exc_info):
        if not self.is_started:
            return
        if self.is_local and self.temp_original is not DEFAULT:
            setattr(self.target, self.attribute, self.temp_original)
        else:
            delattr(self.target, self.attribute)
            if not self.create and not hasattr(self.target, self.attribute):
                setattr(self.target, self.attribute, self.temp_original)
        del self.temp_original, self.is_local, self.target
        stack = self.exit_stack
        del self.exit_stack
        self.is_started = False
        return stack.__exit__(*exc_info)

    def start(self):
        """Begins to patch; gives what stands in."""
        result = self.__enter__()
        self._active_patches.append(self)
        return result

    def stop(self):
        """Ends it."""
        try:
            self._active_patches.remove(self)
        except ValueError:
            return None
        return self.__exit__(None, None, None)


def _get_target(target):
    try:
        path, attribute = target.rsplit(".", 1)
    except (TypeError, ValueError, AttributeError):
        raise TypeError(f"Need a valid target to patch. You supplied: {target!r}") from None
    return (lambda: _importer(path)), attribute


def patch(
    target, new=DEFAULT, spec=None, create=False, spec_set=None, autospec=None,
    new_callable=None, *, unsafe=False, **kwargs,
):
    """Replaces what a dotted path names: as a decorator, or with `with`."""
    getter, attribute = _get_target(target)
    return _patch(
        getter, attribute, new, spec, create, spec_set, autospec, new_callable, kwargs, unsafe=unsafe
    )


def _patch_object(
    target, attribute, new=DEFAULT, spec=None, create=False, spec_set=None, autospec=None,
    new_callable=None, *, unsafe=False, **kwargs,
):
    if type(target) is str:
        raise TypeError(f"{target!r} must be the actual object to be patched, not a str")
    return _patch(
        lambda: target, attribute, new, spec, create, spec_set, autospec, new_callable, kwargs,
        unsafe=unsafe,
    )


def _patch_multiple(
    target, spec=None, create=False, spec_set=None, autospec=None, new_callable=None, **kwargs
):
    if type(target) is str:
        getter = lambda: _importer(target)
    else:
        getter = lambda: target
    if not kwargs:
        raise ValueError("Must supply at least one keyword argument with patch.multiple")
    items = list(kwargs.items())
    attribute, new = items[0]
    patcher = _patch(getter, attribute, new, spec, create, spec_set, autospec, new_callable, {})
    patcher.attribute_name = attribute
    for attribute, new in items[1:]:
        other = _patch(getter, attribute, new, spec, create, spec_set, autospec, new_callable, {})
        other.attribute_name = attribute
        patcher.additional_patchers.append(other)
    return patcher


class _patch_dict:
    """Changes a mapping while something runs."""

    def __init__(self, in_dict, values=(), clear=False, **kwargs):
        self.in_dict = in_dict
        self.values = dict(values)
        self.values.update(kwargs)
        self.clear = clear
        self._original = None

    def __call__(self, f):
        if isinstance(f, type):
            for attr in dir(f):
                value = getattr(f, attr)
                if attr.startswith(patch.TEST_PREFIX) and hasattr(value, "__call__"):
                    setattr(f, attr, _patch_dict(self.in_dict, self.values, self.clear)(value))
            return f
        if inspect.iscoroutinefunction(f):

            @functools.wraps(f)
            async def inner(*args, **kwargs):
                with self:
                    return await f(*args, **kwargs)

        else:

            @functools.wraps(f)
            def inner(*args, **kwargs):
                with self:
                    return f(*args, **kwargs)

        return inner

    def __enter__(self):
        if isinstance(self.in_dict, str):
            self.in_dict = _importer(self.in_dict)
        in_dict = self.in_dict
        try:
            self._original = in_dict.copy()
        except AttributeError:
            self._original = {key: in_dict[key] for key in in_dict}
        if self.clear:
            _clear_dict(in_dict)
        try:
            in_dict.update(self.values)
        except AttributeError:
            for key in self.values:
                in_dict[key] = self.values[key]
        return in_dict

    def __exit__(self, *args):
        if self._original is not None:
            _clear_dict(self.in_dict)
            try:
                self.in_dict.update(self._original)
            except AttributeError:
                for key in self._original:
                    self.in_dict[key] = self._original[key]
            self._original = None
        return False

    def start(self):
        result = self.__enter__()
        _patch._active_patches.append(self)
        return result

    def stop(self):
        try:
            _patch._active_patches.remove(self)
        except ValueError:
            return None
        return self.__exit__(None, None, None)


def _clear_dict(in_dict):
    try:
        in_dict.clear()
    except AttributeError:
        for key in list(in_dict):
            del in_dict[key]


def _patch_stopall():
    """Ends all that start() began, the last one first."""
    for each in reversed(_patch._active_patches):
        each.stop()


patch.object = _patch_object
patch.dict = _patch_dict
patch.multiple = _patch_multiple
patch.stopall = _patch_stopall
patch.TEST_PREFIX = "test"


def mock_open(mock=None, read_data=""):
    """A mock for open(), whose files read a text."""
    import io

    state = [None]

    def fresh():
        return io.BytesIO(read_data) if isinstance(read_data, bytes) else io.StringIO(read_data)

    def over(name, default):
        def run(*args, **kwargs):
            if getattr(handle, name).return_value is not None:
                return getattr(handle, name).return_value
            return default(*args, **kwargs)

        return run

    def lines():
        yield from state[0]

    def iterate():
        if handle.readline.return_value is not None:
            while True:
                yield handle.readline.return_value
        yield from state[0]

    if mock is None:
        mock = MagicMock(name="open", spec=open)
    handle = MagicMock(spec=_file_names())
    handle.__enter__.return_value = handle

    def leave(exc_type, exc_val, exc_tb):
        handle.close()

    handle.__exit__.side_effect = leave
    handle.write.return_value = None
    for name in ("read", "readline", "readlines"):
        getattr(handle, name).return_value = None
        getattr(handle, name).side_effect = over(
            name, lambda *args, _name=name, **kwargs: getattr(state[0], _name)(*args, **kwargs)
        )
    handle.__iter__.side_effect = iterate
    handle.__next__.side_effect = lambda: next(state[0])

    def reset(*args, **kwargs):
        state[0] = fresh()
        return DEFAULT

    state[0] = fresh()
    mock.side_effect = reset
    mock.return_value = handle
    return mock


def _file_names():
    """What files have."""
    import io

    return sorted(set(dir(io.StringIO)) | set(dir(io.BytesIO)) | {"name", "mode", "buffer"})

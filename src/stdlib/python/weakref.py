"""Weak references. Nothing counts references here: what they refer to stays as long as they do."""

from types import GenericAlias
import collections.abc as _abc

__all__ = [
    "ref", "proxy", "getweakrefcount", "getweakrefs", "WeakKeyDictionary", "ReferenceType",
    "ProxyType", "CallableProxyType", "ProxyTypes", "WeakValueDictionary", "WeakSet",
    "WeakMethod", "finalize",
]

_known = {}
_STRONG = (object, int, str, bytes, tuple, list, dict, float, complex, bool, type(None), range, slice)


def _check(obj):
    cls = type(obj)
    if cls in _STRONG or isinstance(obj, (int, str, bytes, tuple, type(None))) and cls.__module__ == "builtins":
        raise TypeError(f"cannot create weak reference to '{cls.__name__}' object")
    if isinstance(obj, tuple) or isinstance(obj, int) or isinstance(obj, bytes):
        raise TypeError(f"cannot create weak reference to '{cls.__name__}' object")
    if "__slots__" in cls.__dict__ and not hasattr(obj, "__dict__"):
        if not any("__weakref__" in _slots(base) for base in cls.__mro__):
            raise TypeError(f"cannot create weak reference to '{cls.__name__}' object")


def _slots(cls):
    slots = cls.__dict__.get("__slots__", ())
    return (slots,) if isinstance(slots, str) else tuple(slots)


class ReferenceType:
    """A reference to an object: calling it gives the object."""

    __slots__ = ("_object", "_callback", "_hash")
    __module__ = "weakref"
    __class_getitem__ = classmethod(GenericAlias)

    def __new__(cls, obj, callback=None, /, *args, **kwargs):
        # What a subclass's __init__ takes beyond that is its own business.
        if (args or kwargs) and cls.__init__ is ReferenceType.__init__:
            if kwargs:
                raise TypeError("ref() takes no keyword arguments")
            raise TypeError(f"__new__ expected at most 2 arguments, got {2 + len(args)}")
        _check(obj)
        if cls is ReferenceType and callback is None:
            for each in _known.get(id(obj), ()):
                if type(each) is ReferenceType and each._callback is None:
                    return each
        self = object.__new__(cls)
        self._object = obj
        self._callback = callback
        self._hash = None
        _known.setdefault(id(obj), []).append(self)
        return self

    def __init__(self, obj, callback=None, /):
        pass

    def __call__(self):
        return self._object

    @property
    def __callback__(self):
        return self._callback

    def __hash__(self):
        if self._hash is None:
            self._hash = hash(self._object)
        return self._hash

    def __eq__(self, other):
        if not isinstance(other, ReferenceType):
            return NotImplemented
        return self._object == other._object

    def __reduce_ex__(self, protocol, /):
        # A copy is the reference itself.
        return "ref"

    def __repr__(self):
        obj = self._object
        name = getattr(obj, "__name__", None)
        extra = f" ({name})" if isinstance(name, str) else ""
        return f"<weakref at {id(self):#x}; to '{type(obj).__name__}' at {id(obj):#x}{extra}>"


ReferenceType.__name__ = ReferenceType.__qualname__ = "ReferenceType"
ref = ReferenceType


def getweakrefcount(obj, /):
    return len(_known.get(id(obj), ()))


def getweakrefs(obj, /):
    known = _known.get(id(obj), ())
    shared = [each for each in known if _is_shared(each)]
    return sorted(shared, key=_is_proxy) + [
        each for each in reversed(known) if not _is_shared(each)
    ]


def _is_proxy(reference):
    return type(reference) is not ReferenceType


def _is_shared(reference):
    """Whether it has no callback, so that there is only one of its kind."""
    if isinstance(reference, ReferenceType):
        return type(reference) is ReferenceType and reference._callback is None
    return _get(reference, "_callback") is None


def _forward(name):
    def method(self, *args):
        return getattr(object.__getattribute__(self, "_object"), name)(*args)

    method.__name__ = name
    return method


class ProxyType:
    """Behaves as the object that it refers to."""

    __slots__ = ("_object", "_callback")
    __module__ = "weakref"
    __hash__ = None

    def __getattribute__(self, name):
        return getattr(object.__getattribute__(self, "_object"), name)

    def __setattr__(self, name, value):
        setattr(object.__getattribute__(self, "_object"), name, value)

    def __delattr__(self, name):
        delattr(object.__getattribute__(self, "_object"), name)

    def __str__(self):
        return str(object.__getattribute__(self, "_object"))

    def __repr__(self):
        obj = object.__getattribute__(self, "_object")
        return f"<weakproxy at {id(self):#x}; to '{type(obj).__name__}' at {id(obj):#x}>"

    def __bool__(self):
        return bool(object.__getattribute__(self, "_object"))

    def __len__(self):
        return len(object.__getattribute__(self, "_object"))

    def __iter__(self):
        return iter(object.__getattribute__(self, "_object"))

    def __next__(self):
        return next(object.__getattribute__(self, "_object"))

    def __contains__(self, item):
        return item in object.__getattribute__(self, "_object")

    for _name in (
        "getitem setitem delitem add sub mul truediv floordiv mod pow "
        "radd rsub rmul rtruediv and or xor neg pos abs invert int float index eq ne lt le gt ge "
        "iadd isub imul matmul divmod lshift rshift bytes reversed round iand ifloordiv ilshift "
        "imatmul imod ior ipow irshift itruediv ixor rand rdivmod rfloordiv rlshift rmatmul rmod "
        "ror rpow rrshift rxor"
    ).split():
        locals()[f"__{_name}__"] = _forward(f"__{_name}__")
    del _name


class CallableProxyType(ProxyType):
    """The same for what can be called."""

    __slots__ = ()
    __module__ = "weakref"

    def __call__(self, *args, **kwargs):
        return object.__getattribute__(self, "_object")(*args, **kwargs)


ProxyType.__name__ = ProxyType.__qualname__ = "ProxyType"
ProxyTypes = (ProxyType, CallableProxyType)


def proxy(object, callback=None, /):
    """Something that behaves as the object."""
    _check(object)
    known = _known.setdefault(id(object), [])
    if callback is None:
        for each in known:
            if _is_proxy(each) and not isinstance(each, ReferenceType) and _is_shared(each):
                return each
    made = _new((CallableProxyType if callable(object) else ProxyType))
    _set(made, "_object", object)
    _set(made, "_callback", callback)
    known.append(made)
    return made


_new, _get, _set = object.__new__, object.__getattribute__, object.__setattr__


class WeakMethod(ref):
    """A reference to a bound method."""

    __slots__ = ("_func", "_meth_type")

    def __new__(cls, meth, callback=None):
        try:
            obj, func = meth.__self__, meth.__func__
        except AttributeError:
            raise TypeError(
                f"argument should be a bound method, not {type(meth)}"
            ) from None
        self = ref.__new__(cls, obj, callback)
        self._func = func
        self._meth_type = type(meth)
        return self

    def __call__(self):
        return self._meth_type(self._func, self._object)

    def __eq__(self, other):
        if isinstance(other, WeakMethod):
            return self._object == other._object and self._func == other._func
        return NotImplemented

    __hash__ = ref.__hash__


class WeakValueDictionary(_abc.MutableMapping):
    """A dict that refers to its values weakly."""

    def __init__(self, other=(), /, **kw):
        self.data = {}
        self.update(other, **kw)

    def __getitem__(self, key):
        return self.data[key]()

    def __setitem__(self, key, value):
        self.data[key] = ref(value)

    def __delitem__(self, key):
        del self.data[key]

    def __len__(self):
        return len(self.data)

    def __contains__(self, key):
        return key in self.data

    def __iter__(self):
        return iter(self.data)

    def __repr__(self):
        return f"<{self.__class__.__name__} at {id(self):#x}>"

    def copy(self):
        return type(self)(self)

    __copy__ = copy

    def __deepcopy__(self, memo):
        from copy import deepcopy

        made = self.__class__()
        for key, value in self.items():
            made[deepcopy(key, memo)] = value
        return made

    def __or__(self, other):
        if isinstance(other, _abc.Mapping):
            made = self.copy()
            made.update(other)
            return made
        return NotImplemented

    def __ror__(self, other):
        if isinstance(other, _abc.Mapping):
            made = self.__class__()
            made.update(other)
            made.update(self)
            return made
        return NotImplemented

    def __ior__(self, other):
        self.update(other)
        return self

    def valuerefs(self):
        return list(self.data.values())

    def itervaluerefs(self):
        yield from self.data.values()


class WeakKeyDictionary(_abc.MutableMapping):
    """A dict that refers to its keys weakly."""

    def __init__(self, dict=None):
        self.data = {}
        if dict is not None:
            self.update(dict)

    def __getitem__(self, key):
        return self.data[ref(key)]

    def __setitem__(self, key, value):
        self.data[ref(key)] = value

    def __delitem__(self, key):
        del self.data[ref(key)]

    def __len__(self):
        return len(self.data)

    def __contains__(self, key):
        try:
            wr = ref(key)
        except TypeError:
            return False
        return wr in self.data

    def __iter__(self):
        for wr in self.data:
            yield wr()

    def __repr__(self):
        return f"<{self.__class__.__name__} at {id(self):#x}>"

    def copy(self):
        made = WeakKeyDictionary()
        made.update(self)
        return made

    __copy__ = copy

    def __deepcopy__(self, memo):
        from copy import deepcopy

        made = self.__class__()
        for key, value in self.items():
            made[key] = deepcopy(value, memo)
        return made

    def __or__(self, other):
        if isinstance(other, _abc.Mapping):
            made = self.copy()
            made.update(other)
            return made
        return NotImplemented

    def __ror__(self, other):
        if isinstance(other, _abc.Mapping):
            made = self.__class__()
            made.update(other)
            made.update(self)
            return made
        return NotImplemented

    def __ior__(self, other):
        self.update(other)
        return self

    def keyrefs(self):
        return list(self.data)


class WeakSet(_abc.MutableSet):
    """A set that refers to its elements weakly."""

    def __init__(self, data=None):
        self.data = {}
        if data is not None:
            self.update(data)

    def __iter__(self):
        for wr in self.data:
            yield wr()

    def __len__(self):
        return len(self.data)

    def __contains__(self, item):
        try:
            return ref(item) in self.data
        except TypeError:
            return False

    def add(self, item):
        self.data[ref(item)] = None

    def discard(self, item):
        self.data.pop(ref(item), None)

    def remove(self, item):
        del self.data[ref(item)]

    def pop(self):
        if not self.data:
            raise KeyError("pop from empty WeakSet")
        return self.data.popitem()[0]()

    def clear(self):
        self.data.clear()

    def update(self, other):
        for each in other:
            self.add(each)

    def copy(self):
        return self.__class__(self)

    def union(self, other):
        made = self.copy()
        made.update(other)
        return made

    def intersection(self, other):
        return self.__class__(each for each in other if each in self)

    def difference(self, other):
        other = set(map(id, other))
        return self.__class__(each for each in self if id(each) not in other)

    def difference_update(self, other):
        self.__isub__(other)

    def intersection_update(self, other):
        self.__iand__(other)

    def symmetric_difference(self, other):
        made = self.copy()
        made.symmetric_difference_update(other)
        return made

    def symmetric_difference_update(self, other):
        self.__ixor__(other)

    def __isub__(self, other):
        if self is other:
            self.data.clear()
        else:
            for each in list(other):
                self.discard(each)
        return self

    def __iand__(self, other):
        kept = {ref(each) for each in other}
        self.data = {each: None for each in self.data if each in kept}
        return self

    def __ixor__(self, other):
        if self is other:
            self.data.clear()
        else:
            for each in list(other):
                if each in self:
                    self.discard(each)
                else:
                    self.add(each)
        return self

    def __eq__(self, other):
        if not isinstance(other, self.__class__):
            return NotImplemented
        return self.data.keys() == other.data.keys()

    def issubset(self, other):
        return all(each in other for each in self)

    def issuperset(self, other):
        return all(each in self for each in other)

    def __repr__(self):
        return repr(set(self.data))

    __class_getitem__ = classmethod(GenericAlias)


class finalize:
    """Calls a function when it is called, once: nothing is ever collected here."""

    __slots__ = ()
    _registry = {}

    def __init__(self, obj, func, /, *args, **kwargs):
        _check(obj)
        self._registry[self] = [obj, func, args, kwargs, True]

    def __call__(self, _=None):
        info = self._registry.pop(self, None)
        if info:
            return info[1](*info[2], **info[3])

    def detach(self):
        info = self._registry.pop(self, None)
        return tuple(info[:4]) if info else None

    def peek(self):
        info = self._registry.get(self)
        return tuple(info[:4]) if info else None

    @property
    def alive(self):
        return self in self._registry

    @property
    def atexit(self):
        info = self._registry.get(self)
        return bool(info) and info[4]

    @atexit.setter
    def atexit(self, value):
        info = self._registry.get(self)
        if info:
            info[4] = bool(value)

    def __repr__(self):
        info = self._registry.get(self)
        if info is None:
            return f"<finalize object at {id(self):#x}; dead>"
        return (
            f"<finalize object at {id(self):#x}; for {type(info[0]).__name__!r} at {id(info[0]):#x}>"
        )

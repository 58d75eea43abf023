"""Writes cpython_3_13.json: the public names of CPython's library modules, kinds and signatures.

`deno task parity:update` runs it with CPython 3.13 and the names of the modules as arguments.
"""

import enum
import importlib
import inspect
import json
import os
import sys
import types
import warnings

# What every class has of itself, or what only CPython's own machinery asks for.
NOISE = {
    "__dict__", "__weakref__", "__module__", "__firstlineno__", "__static_attributes__", "__annotations__",
    "__abstractmethods__", "__slots__", "__orig_bases__", "__parameters__", "__type_params__", "__sizeof__",
    "__annotate__", "__getstate__", "__setstate__", "__reduce__", "__reduce_ex__", "__getnewargs__",
    "__getnewargs_ex__", "__dataclass_fields__", "__dataclass_params__", "__class_getitem__", "__protocol_attrs__",
    "__non_callable_proto_members__", "__getinitargs__", "__del__", "__vectorcalloffset__", "__signature__", "__wrapped__",
} | set(dir(object))
# Names that CPython gives every module.
MODULE_NOISE = {"annotations"}


def parameter(each):
    # What cannot be given by name has none.
    text = "_" if each.kind is each.POSITIONAL_ONLY else each.name
    if each.kind is each.VAR_POSITIONAL:
        return "*" + text
    if each.kind is each.VAR_KEYWORD:
        return "**" + text
    if each.default is not each.empty:
        default = repr(each.default)
        # Objects without a readable repr are all alike, and so are paths of this machine.
        hidden = default.startswith(("<", "[<")) or sys.prefix in default
        text += "=" + ("..." if hidden else default)
    return text


def signature(value, method=False):
    """The parameters as text without annotations, a method's without its first; None: unknown."""
    try:
        found = inspect.signature(value)
    except (ValueError, TypeError):
        return None
    parameters = list(found.parameters.values())
    if method and parameters and parameters[0].kind in (
        inspect.Parameter.POSITIONAL_ONLY, inspect.Parameter.POSITIONAL_OR_KEYWORD
    ):
        parameters = parameters[1:]
    parts = []
    last = None
    for each in parameters:
        if last is inspect.Parameter.POSITIONAL_ONLY and each.kind is not last:
            parts.append("/")
        if each.kind is each.KEYWORD_ONLY and last not in (each.KEYWORD_ONLY, each.VAR_POSITIONAL):
            parts.append("*")
        parts.append(parameter(each))
        last = each.kind
    if last is inspect.Parameter.POSITIONAL_ONLY:
        parts.append("/")
    return f"({', '.join(parts)})"


def members(cls):
    found = {}
    for name in dir(cls):
        if name in NOISE or (name.startswith("_") and not name.startswith("__")) or name.startswith(f"_{cls.__name__}__"):
            continue
        if name.startswith("__") and not name.endswith("__"):
            continue
        # What is the metaclass's or a built-in type's is compared there.
        owner = next((each for each in cls.__mro__ if name in each.__dict__), None)
        if owner is None or owner.__module__ == "builtins":
            continue
        value = inspect.getattr_static(cls, name)
        if isinstance(value, staticmethod):
            found[name] = signature(value.__func__)
        elif isinstance(value, classmethod):
            found[name] = signature(value.__func__, True)
        elif callable(value) and not isinstance(value, type):
            found[name] = signature(value, True)
        elif isinstance(value, types.ClassMethodDescriptorType):
            found[name] = signature(getattr(cls, name))
        else:
            found[name] = None
    return found


def describe(value):
    if isinstance(value, type):
        # The call of an enumeration looks a member up.
        found = None if isinstance(value, enum.EnumType) else signature(value)
        return {"kind": "class", "signature": found, "members": members(value)}
    if isinstance(value, types.ModuleType):
        return {"kind": "module"}
    if callable(value):
        return {"kind": "function", "signature": signature(value)}
    return {"kind": "value"}


def is_own(module, name, value):
    """Whether a name without an __all__ belongs to the module rather than being imported by it."""
    if isinstance(value, types.ModuleType):
        return False
    owner = getattr(value, "__module__", None)
    if not isinstance(owner, str) or not callable(value):
        return True
    top = module.__name__.split(".")[0]
    return owner.lstrip("_").split(".")[0] in (top, "builtins") or owner == "posix"


result = {}
for name in sys.argv[1:]:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            module = importlib.import_module(name)
        except ImportError:
            result[name] = None
            continue
        listed = getattr(module, "__all__", None)
        names = listed if listed is not None else [
            each for each in dir(module)
            if not each.startswith("_") and each not in MODULE_NOISE and is_own(module, each, getattr(module, each))
        ]
        result[name] = {
            "all": sorted(listed) if listed is not None else None,
            "names": {each: describe(getattr(module, each)) for each in sorted(set(names)) if hasattr(module, each)},
        }
path = os.path.join(os.path.dirname(__file__), "cpython_3_13.json")
with open(path, "w") as file:
    json.dump(result, file, indent=1, sort_keys=True)
    file.write("\n")

"""Writes cpython_3_13.json: names, signatures and arity errors of CPython's built-in types.

Run with CPython 3.13: python3.13 tests/parity/dump.py
"""

import builtins
import json
import os
import types


async def coroutine_function():
    pass


def generator_function():
    yield


async def async_generator_function():
    yield


coroutine = coroutine_function()

TYPES = [
    object, type, int, bool, float, complex, str, bytes, bytearray, memoryview, list, tuple, range, slice, dict,
    type({}.keys()), type({}.values()), type({}.items()), set, frozenset, types.FunctionType,
    types.BuiltinFunctionType, types.MethodType, types.CodeType, staticmethod, classmethod, property,
    types.GetSetDescriptorType, types.MemberDescriptorType, types.MethodDescriptorType, types.WrapperDescriptorType,
    types.MethodWrapperType, types.ClassMethodDescriptorType, types.GeneratorType, types.CoroutineType,
    types.AsyncGeneratorType, types.ModuleType, types.MappingProxyType, type(None), type(...), type(NotImplemented),
    types.GenericAlias, types.UnionType, super, enumerate, zip, map, filter, reversed, types.TracebackType,
    types.CellType, type(iter([])), type(iter({})), type(iter(range(3))), type(iter("\xe9")), type(iter(set())),
    type(iter(())), type(coroutine.__await__()),
]
EXCEPTIONS = [
    each for name, each in vars(builtins).items()
    if isinstance(each, type) and issubclass(each, BaseException) and not name.startswith("_")
    and each.__name__ == name
]
# What may be called with any number of positional arguments without doing harm.
SAMPLES = {
    "int": 5, "float": 1.5, "complex": 1j, "str": "a", "bytes": b"a", "bytearray": bytearray(b"a"), "list": [1],
    "tuple": (1,), "range": range(3), "slice": slice(1), "dict": {1: 2}, "set": {1}, "frozenset": frozenset({1}),
    "bool": True, "object": object(), "memoryview": memoryview(b"a"),
}


def arity_errors(function):
    """What the wrong number of arguments says; None where the number is not the problem."""
    found = []
    for count in range(5):
        try:
            function(*[None] * count)
        except TypeError as error:
            text = str(error)
            found.append(text if "argument" in text and ("given" in text or "got" in text or "missing" in text) else None)
        except BaseException:
            found.append(None)
        else:
            found.append(None)
    return found


def describe(cls):
    attributes = {}
    for name, value in cls.__dict__.items():
        if not callable(value) and type(value).__name__ != "classmethod_descriptor":
            continue
        attributes[name] = getattr(value, "__text_signature__", None)
    return {"dir": sorted(dir(cls)), "signatures": attributes, "signature": getattr(cls, "__text_signature__", None)}


result = {
    "types": {cls.__name__: describe(cls) for cls in TYPES},
    "exceptions": {cls.__name__: {"bases": [base.__name__ for base in cls.__bases__], "dir": sorted(dir(cls))}
                   for cls in EXCEPTIONS},
    "functions": {name: getattr(value, "__text_signature__", None) for name, value in vars(builtins).items()
                  if isinstance(value, types.BuiltinFunctionType) and not name.startswith("_")},
    "builtins": sorted(name for name in dir(builtins) if not name.startswith("__")),
    "arity": {},
}
SKIPPED = {"print", "input", "breakpoint", "open", "eval", "exec", "compile", "vars", "dir", "locals", "globals", "id"}
for name, value in vars(builtins).items():
    if isinstance(value, types.BuiltinFunctionType) and not name.startswith("_") and name not in SKIPPED:
        result["arity"][name] = arity_errors(value)
for name, sample in SAMPLES.items():
    for attribute in sorted(type(sample).__dict__):
        # Slots that CPython 3.13 words with a blank in front are left out.
        if name == "memoryview":
            sample = memoryview(b"a")
        bound = getattr(sample, attribute, None)
        if callable(bound) and not attribute.startswith("__"):
            result["arity"][f"{name}.{attribute}"] = arity_errors(bound)
coroutine.close()
path = os.path.join(os.path.dirname(__file__), "cpython_3_13.json")
with open(path, "w") as file:
    json.dump(result, file, indent=1, sort_keys=True)
    file.write("\n")

def attempt(function, *args, **keywords):
    try:
        return repr(function(*args, **keywords))
    except Exception as error:
        return f"{type(error).__name__}: {error}"


KINDS = [int, float, complex, str, bytes, bytearray, list, tuple, dict, set, frozenset, bool, range, slice, object, type, zip, map, filter, reversed, memoryview, property, staticmethod, classmethod, super]
ARGUMENTS = [(), (1,), ("12",), (None,), ([],), ({},), (b"1",), (1, 2), ("a", "b"), ([1], [2]), (1, 2, 3), (1, 2, 3, 4, 5)]
for kind in KINDS:
    print(kind.__name__)
    for arguments in ARGUMENTS:
        if kind is type and len(arguments) == 1 or kind is super:
            continue
        print("  ", arguments, attempt(kind, *arguments).split(" at 0x")[0])
    print("  ", attempt(kind, nope=1).split(" at 0x")[0], attempt(kind, 1, nope=1).split(" at 0x")[0])

def attempt(function, *args, **keywords):
    try:
        return repr(function(*args, **keywords))
    except Exception as error:
        return f"{type(error).__name__}: {error}"


DATA = [b"", b"a", b"abc", b"ABCabc", b"aaa", b" a b ", b"\x00\xff", b"a\nb\r\nc", b"x=1,y=2", bytes(range(120, 136)), b"\t tab", b"0123"]
from operator import add, eq, ge, gt, le, lt, ne

for a in DATA:
    print(a, *("".join(".#"[operation(a, other(b))] for operation in (eq, ne, lt, le, gt, ge)) for b in DATA for other in (bytes, bytearray, memoryview) if other is not memoryview))
    print(a + b"!", bytearray(a) + b"!", b"!" + bytearray(a), a * 2, a * 0, a * -1, 97 in a, b"a" in a, len(a), hash(a) == hash(bytes(bytearray(a))), a == memoryview(a))
print(sorted(DATA), max(DATA), [list(d) for d in DATA], [bool(d) for d in DATA])
for other in (1, None, "a", ["a"], 1.5):
    print(*(attempt(operation, b"a", other) for operation in (add, eq, lt)), attempt(lambda: b"a" * other), attempt(lambda: other in b"a"), attempt(lambda: other + b"a"))
print(attempt(lambda: 256 in b"a"), attempt(lambda: -1 in b"a"), attempt(hash, bytearray(b"a")), type(b"a" + bytearray(b"b")).__name__, type(bytearray(b"a") + b"b").__name__)

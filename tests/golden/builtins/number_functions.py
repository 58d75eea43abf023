def attempt(function, *args, **keywords):
    try:
        return repr(function(*args, **keywords))
    except Exception as error:
        return f"{type(error).__name__}: {error}"


VALUES = [0, 1, -1, 5, -7, 255, 2**64, -(2**70), 0.5, -2.5, 1e20, 3 + 4j, True, "5", None, [1]]
for function in (abs, bin, oct, hex, chr, ord, round, int, float, complex, bool, hash, divmod, pow, str, repr, ascii, bytes, len, id if False else abs):
    print(function.__name__, *(attempt(function, v) if function is not bytes or not isinstance(v, int) or v < 10 else "-" for v in VALUES))
for pair in [(7, 3), (-7, 3), (7, -3), (7.5, 2), (-7.5, 2), (7, 0), (7.0, 0), (2**70, 3), (5, 2.5), ("a", 2), (True, 2), (0, 5), (1e300, 1e-300)]:
    print(pair, attempt(divmod, *pair), attempt(pow, *pair), attempt(round, *pair), attempt(lambda: pair[0] // pair[1]), attempt(lambda: pair[0] % pair[1]))
print([chr(n) for n in (0, 65, 127, 233, 0x1F600)], [ord(c) for c in ("a", "é", "\0", "😀", b"a", bytearray(b"z"))], attempt(ord, "ab"), attempt(ord, ""), attempt(ord, b"ab"), attempt(chr, -1), attempt(chr, 0x110000), attempt(chr, 1.5), ascii("é😀\n\ud800"), [hash(x) for x in (0, 1, -1, -2, 2**61 - 1, 2**61, 0.5, 1e300, float("inf"), float("-inf"), 1j, True, None.__class__ is type(None))], hash(-1) == hash(-2), hash(1.0) == hash(1) == hash(True), attempt(hash, []), attempt(hash, {}))
class Number:
    def __abs__(self): return "abs"
    def __round__(self, n=None): return f"round {n}"
    def __divmod__(self, o): return "divmod"
    def __rdivmod__(self, o): return "rdivmod"
    def __pow__(self, o, m=None): return f"pow {o} {m}"
    def __rpow__(self, o, m=None): return f"rpow {o} {m}"
    def __index__(self): return 65
    def __int__(self): return 66
    def __float__(self): return 67.5
    def __complex__(self): return 68j
    def __bool__(self): return False
    def __hash__(self): return 2**70
    def __len__(self): return 69
    def __trunc__(self): return 70
    def __floor__(self): return 71
    def __ceil__(self): return 72
n = Number()
import math, operator
print(abs(n), round(n), round(n, 2), divmod(n, 1), divmod(1, n), pow(n, 2), pow(2, n), pow(n, 2, 3), attempt(pow, 2, n, 3), bin(n), hex(n), oct(n), chr(n), int(n), float(n), complex(n), bool(n), hash(n), len(n), math.trunc(n), math.floor(n), math.ceil(n), operator.index(n), [1] * 3 == [1] * 3, "abcdef"[Number.__index__(n) % 5], range(n), bytes(2), "%d %x %c %s" % (n, n, n, 1) , f"{int(n):d}")

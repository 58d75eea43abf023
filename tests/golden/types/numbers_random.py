"""Random cases over int, float and formatting: `deno task fuzz:numbers` runs a million of them."""

import math
import struct

SEED, COUNT = 1, 2500

state = SEED * 0x9E3779B97F4A7C15 + 0x1234567
MASK = (1 << 64) - 1


def bits(n):
    """`n` random bits (splitmix64)."""
    global state
    out = 0
    for _ in range((n + 63) // 64):
        state = (state + 0x9E3779B97F4A7C15) & MASK
        z = state
        z = ((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9) & MASK
        z = ((z ^ (z >> 27)) * 0x94D049BB133111EB) & MASK
        out = out << 64 | (z ^ (z >> 31))
    return out & ((1 << n) - 1)


def below(n):
    return bits(64) % n


def pick(items):
    return items[below(len(items))]


EDGES = [0, 1, 2, 10, 255, 256, 2**15, 2**30, 2**31, 2**32, 2**53, 2**62, 2**63, 2**64, 10**16, 10**22]
FLOATS = [
    0.0, -0.0, 1.0, -1.0, 0.5, 1.5, 2.5, 0.1, 1e16, 1e17, 9007199254740993.0, 1e22, 1e23, 5e-324, 1e-5, 1e-4,
    2.2250738585072014e-308, 1.7976931348623157e308, math.inf, -math.inf, math.nan, math.pi, 1e100, 123456789.125,
]


def an_int():
    kind = below(6)
    if kind == 0:
        value = below(20)
    elif kind == 1:
        value = pick(EDGES) + below(5) - 2
    elif kind == 2:
        value = bits(1 + below(53))
    elif kind == 3:
        value = bits(1 + below(70))
    elif kind == 4:
        value = bits(1 + below(300))
    else:
        value = 10 ** below(30) + below(3) - 1
    return -value if below(2) else value


def a_float():
    kind = below(6)
    if kind == 0:
        return pick(FLOATS)
    if kind == 1:
        return struct.unpack("<d", bits(64).to_bytes(8, "little"))[0]
    if kind == 2:
        return (below(2001) - 1000) / pick([1, 2, 3, 4, 8, 10, 16, 100, 1000])
    if kind == 3:
        return float(f"{below(10**6)}e{below(40) - 20}")
    if kind == 4:
        return math.ldexp(bits(53), below(200) - 150)
    return float(bits(1 + below(70)) - bits(1 + below(70)))


def a_number():
    return an_int() if below(2) else a_float()


BINARY = {
    "+": lambda a, b: a + b,
    "-": lambda a, b: a - b,
    "*": lambda a, b: a * b,
    "/": lambda a, b: a / b,
    "//": lambda a, b: a // b,
    "%": lambda a, b: a % b,
    "divmod": divmod,
    "<": lambda a, b: a < b,
    "<=": lambda a, b: a <= b,
    "==": lambda a, b: a == b,
    "max": max,
    "min": lambda a, b: min([a, b]),
    "fmod": math.fmod,
    "remainder": math.remainder,
    # Of NaNs there is one here, C's has a sign.
    "copysign": lambda a, b: math.copysign(a, b) if b == b else "nan",
    "nextafter": math.nextafter,
    "isclose": math.isclose,
    "sum": lambda a, b: sum([a, b, 0.1, a]),
    "fsum": lambda a, b: math.fsum([a, b, 0.1, -a]),
    "complex*": lambda a, b: complex(a, b) * complex(b, 1.5),
    "complex+": lambda a, b: repr(complex(a, b) + 1j) + str(complex(a, b) - 2),
}
INTEGER = {
    "&": lambda a, b: a & b,
    "|": lambda a, b: a | b,
    "^": lambda a, b: a ^ b,
    "<<": lambda a, b: a << (b % 200),
    ">>": lambda a, b: a >> (b % 200),
    "<<-": lambda a, b: a << (b % 5 - 2),
    "**": lambda a, b: a ** (b % 12),
    "**-": lambda a, b: a ** -(b % 6),
    "powmod": lambda a, b: pow(a, abs(b) % 1000, b),
    "inverse": lambda a, b: pow(a, -1, b),
    "gcd": math.gcd,
    "lcm": math.lcm,
    "comb": lambda a, b: math.comb(abs(a) % 300, abs(b) % 300),
    "round": lambda a, b: round(a, -(b % 20)),
    "bytes": lambda a, b: a.to_bytes(1 + b % 40, pick(["big", "little"]), signed=True),
    "unbytes": lambda a, b: int.from_bytes(abs(a).to_bytes(40, "big")[-(1 + b % 20) :], "little", signed=bool(b % 2)),
}
UNARY = {
    "repr": repr,
    "hash": lambda x: hash(x) if x == x else "nan",
    "neg": lambda x: -x,
    "abs": abs,
    "int": int,
    "float": float,
    "bool": bool,
    "round": round,
    "round1": lambda x: round(x, below(8) - 2),
    "ratio": lambda x: x.as_integer_ratio(),
    "is_integer": lambda x: x.is_integer(),
    "floor": math.floor,
    "ceil": math.ceil,
    "trunc": math.trunc,
    "frexp": math.frexp,
    "modf": math.modf,
    "ulp": math.ulp,
    "sqrt": math.sqrt,
    "complex": complex,
    "str": lambda x: float(str(x)) if below(2) else str(x),
    "%": lambda x: pick(["%d", "%i", "%5d", "%-8d|", "%+.3f", "%e", "%G", "%.0f", "%x", "%#o", "%08.3f", "% d", "%s", "%r", "%c"]) % x,
}
INTEGER_UNARY = {
    "bin": bin,
    "oct": oct,
    "hex": hex,
    "~": lambda x: ~x,
    "bits": lambda x: (x.bit_length(), x.bit_count()),
    "isqrt": math.isqrt,
    "base": lambda x: int(format(x, pick("box")), pick([0, 2, 8, 16, 36])),
    "parse": lambda x: int(f"{x:_}") + int(f" {x} "),
    "float": lambda x: (float(x), x / 3, x == float(x), x < float(x)),
}
FLOAT_UNARY = {
    "hex": lambda x: x.hex(),
    "fromhex": lambda x: float.fromhex(x.hex()),
    "repr": lambda x: float(repr(x)) if x == x else x,
    "parse": lambda x: float(f"{x:.{below(25)}e}"),
    "ldexp": lambda x: math.ldexp(x, below(3000) - 1500),
    "pow": lambda x: x ** pick([0, 1, 2, -1, 0.5]),
    "cbrt": lambda x: math.isfinite(x) and math.trunc(math.frexp(x)[0] * 2**53),
}


def a_spec():
    spec = ""
    if below(3) == 0:
        spec += pick(["", "*", "0", " ", "é", "{"]) + pick("<>=^") if below(8) else pick("<>=^")
    spec += pick(["", "", "+", "-", " "]) + pick(["", "", "", "z", "#"])
    spec += pick(["", "", "0"]) + pick(["", "", str(below(30)), str(below(100))])
    spec += pick(["", "", "", ",", "_"]) + pick(["", "", f".{below(20)}", f".{below(60)}"])
    return spec + pick(["", "", "b", "c", "d", "e", "E", "f", "F", "g", "G", "n", "o", "x", "X", "%", "s", "q"])


def case():
    kind = below(10)
    if kind < 3:
        a, b = a_number(), a_number()
        name = pick(list(BINARY))
        return f"{a!r} {name} {b!r}", lambda: BINARY[name](a, b)
    if kind == 3:
        a, b = an_int(), an_int()
        name = pick(list(INTEGER))
        return f"{a!r} {name} {b!r}", lambda: INTEGER[name](a, b)
    if kind == 4:
        a = a_number()
        name = pick(list(UNARY))
        return f"{name} {a!r}", lambda: UNARY[name](a)
    if kind == 5:
        a = an_int()
        name = pick(list(INTEGER_UNARY))
        return f"{name} {a!r}", lambda: INTEGER_UNARY[name](a)
    if kind == 6:
        a = a_float()
        name = pick(list(FLOAT_UNARY))
        return f"{name} {a!r}", lambda: FLOAT_UNARY[name](a)
    a, spec = a_number(), a_spec()
    if below(4) == 0:
        a = complex(a_float(), a_float())
    if below(3) == 0:
        return f"str.format {spec!r} {a!r}", lambda: ("{0:" + spec.replace("{", "*") + "}|{0!r:>5}").format(a)
    return f"format {spec!r} {a!r}", lambda: format(a, spec)


for _ in range(COUNT):
    text, run = case()
    try:
        print(text, "->", repr(run()))
    except (ArithmeticError, ValueError, TypeError, AttributeError) as e:
        print(text, "->", type(e).__name__, e)

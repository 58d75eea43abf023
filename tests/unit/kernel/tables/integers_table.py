"""integers.ts, integer_power.ts, integer_bytes.ts, number_hash.ts, float_arithmetic.ts."""
import math
import operator

from samples import finite_float, some_float, some_int


def compare(a, b):
    return -1 if a < b else 1 if a > b else 0


def compare_float(n, x):
    return math.nan if x != x else float(compare(n, x))


def tables(random, scale):
    def rows(count, *makers):
        return [tuple(maker() for maker in makers) for _ in range(int(count * scale))]

    def n():
        return some_int(random)

    def small():
        return some_int(random, 60)

    def big():
        return some_int(random, 900)

    def x():
        return some_float(random)

    def either():
        return random.choice([n, n, small, big])()

    for name, function in [
        ("add", operator.add), ("subtract", operator.sub), ("multiply", operator.mul),
        ("floorDivide", operator.floordiv), ("modulo", operator.mod), ("divmod", divmod),
        ("bitAnd", operator.and_), ("bitOr", operator.or_), ("bitXor", operator.xor),
        ("compare", compare), ("trueDivide", operator.truediv), ("gcd", math.gcd), ("lcm", math.lcm),
    ]:
        yield name, function, rows(60, either, either) + rows(40, small, small)
    yield "trueDivideHuge", operator.truediv, rows(30, lambda: random.getrandbits(random.randrange(900, 1400)), lambda: random.getrandbits(random.randrange(900, 1400)))
    yield "negate", operator.neg, rows(20, n)
    yield "absolute", abs, rows(20, n)
    yield "bitInvert", operator.invert, rows(40, n) + [(2**53 - 1,), (-(2**53),), (2**53,)]
    yield "bitLength", int.bit_length, rows(60, either)
    yield "bitCount", int.bit_count, rows(60, either)
    yield "shiftLeft", operator.lshift, rows(60, n, lambda: random.randrange(-2, 90)) + [(1, 1 << 70), (0, 1 << 70)]
    yield "shiftRight", operator.rshift, rows(60, n, lambda: random.randrange(-2, 90)) + [(1, 1 << 70), (-1, 1 << 70)]
    yield "power", operator.pow, rows(60, n, lambda: random.randrange(0, 40)) + rows(40, lambda: random.randrange(-20, 20), lambda: random.randrange(0, 60)) + [(0, 1 << 70), (-1, (1 << 70) + 1)]
    yield "modularPower", pow, rows(80, either, either, either) + rows(60, small, small, lambda: random.randrange(1, 2**51)) + [(3, -5, 1), (3, 5, 0), (2, -1, 4), (0, 0, 1), (3, 5, -7)]
    yield "integerSquareRoot", math.isqrt, rows(60, either) + [(k * k + d,) for k in (2**26, 94906265, 94906266, 3**40, 10**300) for d in (-1, 0, 1)]
    yield "roundInt", round, rows(80, n, lambda: random.randrange(-40, 3)) + [(k, -2) for k in (1250, 1350, -1250, -1350, 50, 150, -50, 49, 51)] + [(5 * 10**16, -17), (15 * 10**15, -16), (9007199254740991, -1), (2**53 - 1, -15)]
    yield "toDouble", float, rows(60, big) + [(2**1024,), (2**1024 - 2**970,), (2**1024 - 2**970 - 1,), (2**53 + 1,), (2**54 + 2,), (2**54 + 6,)]
    yield "fromDouble", int, rows(60, x)
    yield "floorDouble", math.floor, rows(40, x)
    yield "ceilDouble", math.ceil, rows(40, x)
    yield "compareWithDouble", compare_float, rows(60, n, x)
    yield "hashInt", hash, rows(60, either) + [(-1,), (2**61 - 1,), (2**61 - 2,), (-(2**61),), (2**61,)]
    yield "hashFloat", hash, [row for row in rows(150, x) if row[0] == row[0]]
    yield "hashComplex", lambda a, b: hash(complex(a, b)), rows(60, lambda: finite_float(random), lambda: finite_float(random))

    def some_tuple():
        return [either() if random.random() < 0.5 else random.randrange(-3, 300) for _ in range(random.randrange(0, 7))]

    yield "hashTuple", lambda items: hash(tuple(items)), rows(80, some_tuple)
    yield "hashFrozenset", lambda items: hash(frozenset(items)), rows(60, lambda: list(set(some_tuple())))

    def order():
        return random.choice(["little", "big"])

    def length():
        return random.choice([-1, 0, 1, 2, 3, 4, 6, 7, 8, 9, 16, 30])

    def signed():
        return random.random() < 0.5

    yield "toBytes", lambda n, k, o, s: n.to_bytes(k, o, signed=s), rows(150, n, length, order, signed) + rows(60, lambda: random.randrange(-300, 300), lambda: random.randrange(0, 3), order, signed) + [(5, 1, "bg", False), (-1, 0, "big", True), (-(2**63), 8, "big", True), (2**63, 8, "big", True), (-(2**63) - 1, 8, "big", True)]
    yield "fromBytes", lambda b, o, s: int.from_bytes(b, o, signed=s), rows(80, lambda: random.randbytes(random.randrange(0, 20)), order, signed)
    for name, function in [("floatDivide", operator.truediv), ("floatModulo", operator.mod), ("floatFloorDivide", operator.floordiv), ("floatDivmod", divmod)]:
        yield name, function, rows(100, x, x)

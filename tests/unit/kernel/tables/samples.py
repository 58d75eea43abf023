"""Random arguments that favour the edges."""
import math
import struct


def some_int(random, bits=200):
    kind = random.randrange(8)
    if kind == 0:
        return random.randrange(-20, 20)
    if kind == 1:
        return random.choice([-1, 1]) * ((1 << random.choice([31, 32, 52, 53, 54, 61, 62, 63, 64])) + random.randrange(-3, 4))
    if kind == 2:
        return random.randrange(-(2**53), 2**53)
    if kind == 3:
        return random.randrange(-(2**31), 2**31)
    return random.choice([-1, 1]) * random.getrandbits(random.randrange(1, bits))


def some_float(random):
    kind = random.randrange(10)
    if kind == 0:
        return random.choice([0.0, -0.0, 1.0, -1.0, 0.5, 2.0, math.inf, -math.inf, math.nan, 5e-324,
                              2.2250738585072014e-308, 1.7976931348623157e308, 1e16, 1e15, 1e-4, 1e-5, 0.1, 1 / 3])
    if kind == 1:
        return struct.unpack(">d", random.getrandbits(64).to_bytes(8, "big"))[0]
    if kind == 2:
        return float(random.randrange(-(10**6), 10**6))
    if kind == 3:
        return random.randrange(-(10**6), 10**6) / random.choice([2, 4, 8, 16, 100, 1000, 3, 7])
    if kind == 4:
        return random.gauss(0, 1) * 10.0 ** random.randrange(-30, 30)
    if kind == 5:
        return math.ldexp(random.randrange(-(2**53), 2**53), random.randrange(-1100, 960))
    return random.uniform(-10, 10)


def finite_float(random):
    while True:
        x = some_float(random)
        if math.isfinite(x):
            return x

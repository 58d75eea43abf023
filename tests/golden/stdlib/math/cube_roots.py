# Cube roots as C's library has them, whose last bits are not always right.
import math
import random

print([math.cbrt(n**3) for n in range(-10, 31)])
print(math.cbrt(2), math.cbrt(10), math.cbrt(0.001), math.cbrt(-0.0), math.cbrt(5e-324), math.cbrt(1e308))
print(math.cbrt(math.inf), math.cbrt(-math.inf), math.cbrt(math.nan))
random.seed(7)
total = 0
for _ in range(5000):
    root = math.cbrt(random.uniform(-1, 1) * 10.0 ** random.randint(-300, 300))
    mantissa, exponent = math.frexp(root)
    total = (total * 31 + int(mantissa * 2**53) + exponent) % (2**61 - 1)
print(total)

# Positions beyond 2**53: a search over a range of all possible answers.
import random
from bisect import bisect, bisect_left, bisect_right

print(bisect_left(range(10**18), 10**17 + 12345))
print(bisect_left(range(10**18), True, key=lambda x: x * x >= 10**30 + 1))
print(bisect_right(range(2**62), 2**61 + 1), bisect(range(2**62), 5, 2**40, 2**61 + 3))
print(bisect_left(range(0, 2**63 - 1, 3), 2**62), bisect_left([1, 2, 3], 2, 0, -1))
try:
    bisect_left([1], 1, 2**63)
except OverflowError as error:
    print(error)

generator = random.Random(5)
print(generator.choice(range(10**18)), generator.sample(range(10**18), 3))
print(generator.sample(range(30), 30), generator.sample("abc", 0))


class Tenths(random.Random):
    def random(self):
        return 0.1

    def getrandbits(self, k):
        return 3


class Quarters(Tenths):
    def random(self):
        return 0.75


print(Tenths().choice(range(10)), Quarters().choice(range(10)))

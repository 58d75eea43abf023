"""Generators whose random() a program replaces, on a class or on one instance."""

import random


class Quarter(random.Random):
    def random(self):
        return 0.25


quarter = Quarter()
print(quarter.uniform(0, 4), quarter.randrange(8), quarter.choice("abcd"), quarter.randint(1, 8))
print(quarter.expovariate(1), quarter.triangular(0, 1), quarter.sample(range(10), 2))

plain = random.Random(1)
before = plain.randrange(1000)
plain.random = lambda: 0.5
print(plain.random(), plain.uniform(0, 2), plain.triangular(0, 2, 1), plain.choices("abcd", k=3))
plain.seed(1)
print(plain.randrange(1000) == before)
del plain.random
print(plain.random() != 0.5)

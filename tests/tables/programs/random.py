# What every function of random makes of seeds: bit-exact sequences.
import random

SEEDS = [0, 1, 42, -7, 2**40, 2**700 + 3, "text", "", "naïve ☃", b"bytes", bytearray(b"x\x00"), 3.5, -0.0, 1e300, True]


def try_call(call):
    try:
        return call()
    except Exception as error:
        return f"{type(error).__name__}: {error}"


WORDS = "alpha beta gamma delta epsilon zeta eta theta iota kappa".split()
CALLS = {
    "random": lambda r: r.random(),
    "getrandbits": lambda r: [r.getrandbits(k) for k in (0, 1, 7, 31, 32, 33, 53, 64, 65, 200)],
    "randbytes": lambda r: r.randbytes(9).hex(),
    "randrange": lambda r: [r.randrange(10), r.randrange(5, 50, 7), r.randrange(-10, -100, -3), r.randrange(10**30), r.randrange(2**53, 2**53 + 3), r.randrange(1)],
    "randint": lambda r: [r.randint(1, 6) for _ in range(8)] + [r.randint(-5, 5), r.randint(0, 2**64)],
    "choice": lambda r: [r.choice(WORDS), r.choice("abc"), r.choice(range(1000)), r.choice((1,))],
    "choices": lambda r: [r.choices(WORDS, k=4), r.choices(WORDS, weights=range(1, 11), k=4), r.choices("ab", cum_weights=[1, 3.5], k=6), r.choices([1, 2, 3], [0.1, 0, 0.9], k=5)],
    "shuffle": lambda r: (lambda x: (r.shuffle(x), x)[1])(list(range(15))),
    "sample": lambda r: [r.sample(range(10**9), 6), r.sample(WORDS, 10), r.sample(WORDS, 2), r.sample(range(30), 25), r.sample("abc", 4, counts=[5, 0, 2]), r.sample(range(22), 6), r.sample(range(21), 6)],
    "uniform": lambda r: [r.uniform(1, 10), r.uniform(5, -5), r.uniform(0.1, 0.1)],
    "triangular": lambda r: [r.triangular(), r.triangular(1, 9), r.triangular(0, 10, 2), r.triangular(5, 5), r.triangular(9, 1, 3)],
    "betavariate": lambda r: [r.betavariate(1, 2), r.betavariate(0.5, 0.5), r.betavariate(10, 3)],
    "expovariate": lambda r: [r.expovariate(), r.expovariate(3), r.expovariate(-0.5)],
    "gammavariate": lambda r: [r.gammavariate(0.3, 2), r.gammavariate(1, 2), r.gammavariate(5.5, 0.1)],
    # Sine, cosine and logarithm of the engine and of glibc differ in the last bit of 1 in 1000.
    "gauss": lambda r: [round(x, 12) for x in (r.gauss(), r.gauss(10, 2), r.gauss(0, 0), r.gauss(mu=-1, sigma=5))],
    "normalvariate": lambda r: [r.normalvariate(), r.normalvariate(10, 2)],
    "lognormvariate": lambda r: [r.lognormvariate(), r.lognormvariate(1, 0.25)],
    "vonmisesvariate": lambda r: [r.vonmisesvariate(0, 1), r.vonmisesvariate(1, 4), r.vonmisesvariate(2, 1e-7), r.vonmisesvariate(7, 0.5)],
    "paretovariate": lambda r: [r.paretovariate(1), r.paretovariate(3.5)],
    "weibullvariate": lambda r: [r.weibullvariate(1, 1), r.weibullvariate(2, 0.5)],
    "binomialvariate": lambda r: [r.binomialvariate(), r.binomialvariate(10, 0.3), r.binomialvariate(100, 0.7), r.binomialvariate(1000, 0.02), r.binomialvariate(50, 0.0), r.binomialvariate(50, 1.0), r.binomialvariate(5, 0.5), r.binomialvariate(10**6, 0.4)],
}
for seed in SEEDS:
    generator = random.Random(seed)
    for name, call in CALLS.items():
        for turn in range(6):
            print(repr(seed)[:12], name, try_call(lambda: call(generator)), sep="|")
    for version in (1, 2):
        print(repr(seed)[:12], version, try_call(lambda: (random.seed(seed, version), random.random(), random.randrange(100))[1:]), sep="|")
random.seed(12345)
state = random.getstate()
first = [random.random() for _ in range(700)]
print(len(state), state[0], len(state[1]), state[1][:3], state[1][-2:], state[2])
random.setstate(state)
print(first == [random.random() for _ in range(700)], first[-3:], sum(first))
for name in sorted(CALLS):
    random.seed(name)
    print(name, try_call(lambda: CALLS[name](random)), sep="|")
random.seed(5)
random.gauss(0, 1)
print(round(random.getstate()[2], 12))
BAD = [
    lambda: random.randrange(0), lambda: random.randrange(5, 5), lambda: random.randrange(5, 1), lambda: random.randrange(1, 5, 0), lambda: random.randrange(1.5), lambda: random.randrange("1"), lambda: random.randrange(1, 2.0), lambda: random.randrange(1, 5, 1.0), lambda: random.randint(5, 1), lambda: random.randint(1.0, 2), lambda: random.choice([]), lambda: random.choice({}), lambda: random.choice({1, 2}), lambda: random.choices([], k=1), lambda: random.choices([1], [0], k=1),
    lambda: random.choices([1, 2], [1], k=1), lambda: random.choices([1, 2], [1, 2], cum_weights=[1, 2]), lambda: random.choices([1, 2], 5), lambda: random.choices([1, 2], [float("inf"), 1]), lambda: random.choices([1, 2], [-1, 0]), lambda: random.sample([1, 2], 3), lambda: random.sample({1, 2}, 1), lambda: random.sample([1], -1), lambda: random.sample([1, 2], 2, counts=[1]), lambda: random.sample([1], 1, counts=[1.0]), lambda: random.sample([1], 1, counts=[-1]), lambda: random.sample([1], 5, counts=[2]),
    lambda: random.sample(5, 1), lambda: random.shuffle((1, 2)), lambda: random.shuffle("ab"), lambda: random.getrandbits(-1), lambda: random.getrandbits(1.0), lambda: random.randbytes(-1), lambda: random.seed([]), lambda: random.seed((1,)), lambda: random.seed(None), lambda: random.expovariate(0), lambda: random.gammavariate(0, 1), lambda: random.gammavariate(1, -1), lambda: random.betavariate(0, 1), lambda: random.binomialvariate(-1), lambda: random.binomialvariate(1, 2), lambda: random.binomialvariate(1, -0.1),
    lambda: random.setstate((1, 2)), lambda: random.setstate((3, (1,), None)), lambda: random.setstate((9, (), None)), lambda: random.Random([]), lambda: random.uniform("a", 1), lambda: random.SystemRandom().getstate(), lambda: random.SystemRandom().seed(1), lambda: random.SystemRandom().randrange(1), lambda: random.paretovariate(0), lambda: random.choices([1], k=0), lambda: random.choices([1], k=-1), lambda: random.choice(5),
]
for number, call in enumerate(BAD):
    print("bad", number, try_call(call))


class Fixed(random.Random):
    def random(self):
        return 0.25


fixed = Fixed()
print(fixed.randrange(100), fixed.choice("abcd"), fixed.sample(range(10), 5), fixed.randint(1, 9), fixed.uniform(0, 8))


class Bits(random.Random):
    def getrandbits(self, k):
        return (1 << k) // 3


print(Bits().randrange(1000), Bits().choice("abcd"), Bits().randbytes(3))

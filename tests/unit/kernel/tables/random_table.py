"""mersenne_twister.ts and sha512.ts."""
import hashlib
import random as module

from samples import some_int


def draw(seed, requests):
    generator = module.Random(seed)
    results = []
    for name, argument in requests:
        if name == "random":
            results += [generator.random() for _ in range(argument)][-1:]
        elif name == "bits":
            results.append(generator.getrandbits(argument))
        else:
            results.append(generator._randbelow(argument))
    return results


def state(seed, skipped):
    generator = module.Random(seed)
    for _ in range(skipped):
        generator.random()
    words = generator.getstate()[1]
    return [words[0], words[1], words[300], words[623], words[624]]


def set_state(count, index):
    generator = module.Random(1)
    generator.setstate((3, (7,) * count + (index,), None))
    return generator.random()


def tables(random, scale):
    def rows(count, *makers):
        return [tuple(maker() for maker in makers) for _ in range(int(count * scale))]

    def text():
        return "".join(chr(random.choice([random.randrange(32, 127), random.randrange(0xA0, 0xD000)])) for _ in range(random.randrange(0, 60)))

    def seed():
        return random.choice([some_int(random), some_int(random, 60), some_int(random, 30000), text(), random.randbytes(random.randrange(0, 300))])

    def request():
        name = random.choice(["random", "bits", "below"])
        argument = random.choice([1, 2, 700]) if name == "random" else random.choice([0, 1, 5, 31, 32, 33, 52, 53, 54, 63, 64, 65, 96, 200]) if name == "bits" else abs(some_int(random)) + 1
        return [name, argument]

    yield "draw", draw, rows(40, seed, lambda: [request() for _ in range(random.randrange(1, 8))])
    yield "drawByFloat", lambda x: draw(x, [["bits", 64]])[0], rows(10, lambda: random.choice([random.uniform(-5, 5), 1e300, -3.0]))
    yield "state", state, rows(10, seed, lambda: random.randrange(0, 1000))
    yield "setState", set_state, [(624, 0), (624, 1), (624, 624), (624, 625), (623, 5), (625, 5)]
    yield "sha512", lambda b: hashlib.sha512(b).digest(), [(random.randbytes(n),) for n in [0, 1, 3, 55, 110, 111, 112, 113, 119, 120, 127, 128, 129, 239, 240, 241, 300] * max(1, int(scale))]

"""set_order.ts, sha512.ts, mersenne_twister.ts. PYTHONHASHSEED must be 0."""
import hashlib
import os
import random as random_module

assert os.environ.get("PYTHONHASHSEED") == "0"


def run_set(kind, operations):
    """Runs operations on two sets and lists both after each tenth of them."""
    key = {"int": lambda n: n, "str": str, "tuple": lambda n: (n, str(n))}[kind]
    sets = [set(), set()]
    seen = []
    for step, (name, which, argument) in enumerate(operations):
        this, other = sets[which], sets[1 - which]
        if name == "add":
            this.add(key(argument))
        elif name == "discard":
            this.discard(key(argument))
        elif name == "pop":
            if this:
                seen.append(number(this.pop(), kind))
        elif name == "clear":
            this.clear()
        elif name == "update":
            this.update(other)
        elif name == "copy":
            sets[which] = this.copy()
        elif name == "intersect":
            this &= other
        if step % 10 == 9:
            seen.append([number(v, kind) for v in sets[which]])
    return seen


def number(value, kind):
    return value if kind == "int" else int(value) if kind == "str" else value[0]


def twister(seed, actions):
    generator = random_module.Random(seed)
    result = []
    for name, argument in actions:
        if name == "random":
            result.append(generator.random())
        elif name == "bits":
            result.append(generator.getrandbits(argument))
        else:
            result.append(generator._randbelow(argument))
    return result


def tables(random, scale):
    def count(n):
        return range(int(n * scale))

    def operations():
        names = random.choice([["add"], ["add", "add", "discard"], ["add", "add", "add", "discard", "pop"],
                               ["add"] * 20 + ["discard", "pop", "update", "copy", "intersect"], ["add"] * 60 + ["clear", "update", "pop"]])
        span = random.choice([10, 100, 1000, 2**40, 2**70])
        return [(random.choice(names), random.randrange(2), random.randrange(-span // 4, span)) for _ in range(random.choice([20, 60, 200]))]

    yield "runSet", run_set, [(random.choice(["int", "str", "tuple"]), operations()) for _ in count(30)]
    yield "sha512", lambda data: hashlib.sha512(data).digest(), [(random.randbytes(n),) for n in [0, 1, 3, 55, 110, 111, 112, 113, 127, 128, 129, 239, 240, 241, 300]]

    def actions():
        return [random.choice([("random", 0), ("bits", random.choice([0, 1, 31, 32, 33, 53, 54, 64, 65, 200])), ("below", random.randrange(1, random.choice([2, 10, 1000, 2**40, 2**100])))]) for _ in range(random.choice([5, 20]))]

    yield "twister", twister, [(seed, actions()) for seed in [0, 1, -1, 42, 2**32, 2**64 + 5, -(2**200), "", "hello", "é日", b"bytes"] for _ in count(2)]
    yield "twisterLong", twister, [(7, [("bits", 20)] * 700)]

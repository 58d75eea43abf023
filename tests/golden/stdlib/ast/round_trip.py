import ast
import random

rng = random.Random(3)


def value(depth=0):
    kind = rng.randrange(8 if depth < 3 else 5)
    if kind == 0:
        return rng.randrange(-10**12, 10**12)
    if kind == 1:
        return rng.random() * 10 ** rng.randrange(-5, 20)
    if kind == 2:
        return "".join(rng.choice("ab'\"\\\n\té😀") for _ in range(rng.randrange(6)))
    if kind == 3:
        return rng.choice([True, False, None])
    if kind == 4:
        return rng.randbytes(3)
    items = [value(depth + 1) for _ in range(rng.randrange(4))]
    if kind == 5:
        return items
    if kind == 6:
        return tuple(items)
    return {repr(k): v for k, v in zip(items, items[::-1])}


good = sum(ast.literal_eval(repr(v)) == v for v in (value() for _ in range(300)))
print(good)

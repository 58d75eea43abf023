"""set_order.ts: programs on a few sets, and the order of a set after each step."""

VARIABLES = 4


def run(kind, program):
    """Each step changes `sets[step[1]]`; the outcome is that set's order (popped elements first)."""
    sets = [set() for _ in range(VARIABLES)]
    outcome = []
    for name, target, *arguments in program:
        popped = []
        if name == "add":
            for element in arguments[0]:
                sets[target].add(restore(kind, element))
        elif name == "discard":
            for element in arguments[0]:
                sets[target].discard(restore(kind, element))
        elif name == "pop":
            for _ in range(min(arguments[0], len(sets[target]))):
                popped.append(sets[target].pop())
        elif name == "new":
            sets[target] = set(restore(kind, element) for element in arguments[0])
        elif name == "dict":
            sets[target].update(dict.fromkeys(restore(kind, element) for element in arguments[0]))
        elif name == "clear":
            sets[target].clear()
        else:
            a, b = sets[arguments[0]], sets[arguments[1]]
            if name == "copy":
                sets[target] = a.copy()
            elif name == "frozen":
                sets[target] = set(frozenset(a))
            elif name == "or":
                sets[target] = a | b
            elif name == "and":
                sets[target] = a & b
            elif name == "sub":
                sets[target] = a - b
            elif name == "xor":
                sets[target] = a ^ b
            elif name == "ior":
                sets[target] |= a
            elif name == "iand":
                sets[target] &= a
            elif name == "isub":
                sets[target] -= a
            elif name == "ixor":
                sets[target] ^= a
        order = [key(element) for element in popped] + [key(element) for element in sets[target]]
        outcome.append(order if len(order) < 40 else digest(order))
    return outcome


def restore(kind, number):
    return number if kind == "int" else f"k{number}" if kind == "str" else (number, f"t{number}")


def key(element):
    if isinstance(element, tuple):
        return element[0]
    return int(element[1:]) if isinstance(element, str) else element


def digest(numbers):
    sum = 0
    for number in numbers:
        sum = (sum * 1000003 + number) % 2147483647
    return [len(numbers), sum]


def tables(random, scale):
    def program(size):
        span = random.choice([size, size * 3, size * 40, 2**40, 2**40])

        def some(limit):
            # Multiples share slots of a table, so that probing goes far.
            return [random.randrange(-span // 4, span) * factor for _ in range(random.randrange(0, limit))]

        factor = random.choice([1, 1, 32, 128])
        steps = []
        for _ in range(random.randrange(1, 12)):
            name = random.choice(["add", "add", "add", "discard", "pop", "new", "dict", "clear", "copy", "frozen",
                                  "or", "and", "sub", "xor", "ior", "iand", "isub", "ixor"])
            step = [name, random.randrange(VARIABLES)]
            if name in ("add", "new", "dict"):
                step.append(some(size))
            elif name == "discard":
                step.append(some(size * 2))
            elif name == "pop":
                step.append(random.randrange(0, size))
            elif name != "clear":
                step += [random.randrange(VARIABLES), random.randrange(VARIABLES)]
            steps.append(step)
        return steps

    rows = [(random.choice(["int", "str", "tuple"]), program(random.choice([5, 5, 12, 12, 30]))) for _ in range(int(200 * scale))]
    rows += [(random.choice(["int", "str", "tuple"]), program(300)) for _ in range(int(2 * scale))]
    yield "setOrder", run, rows
    large = [("int", "new", 60000, 7), ("int", "copy", 60000, 7), ("str", "new", 3000, 1), ("str", "copy", 3000, 1), ("int", "new", 55000, 4294967311)]

    def build(kind, how, count, factor):
        result = set(restore(kind, number * factor) for number in range(count))
        return digest([key(element) for element in (result.copy() if how == "copy" else result)])

    yield "largeSet", build, large

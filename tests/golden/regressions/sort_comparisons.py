"""Which pairs sorting compares, and in which order, can be seen by a program."""


class Key:
    log = 0
    count = 0

    def __init__(self, value):
        self.value = value

    def __lt__(self, other):
        Key.log = (Key.log * 31 + self.value * 7 + other.value) % 1_000_003
        Key.count += 1
        return self.value < other.value


def numbers(count, seed, spread):
    values = []
    for _ in range(count):
        seed = (seed * 1103515245 + 12345) % 2**31
        values.append(seed // 65536 % spread)
    return values


def trace(name, values, **options):
    Key.log = Key.count = 0
    items = [Key(value) for value in values]
    result = [each.value for each in sorted(items, **options)]
    assert result == sorted(values, reverse=options.get("reverse", False))
    print(name, len(values), Key.count, Key.log)


for count in (1, 2, 3, 5, 10, 33, 63, 64, 65, 100, 200, 777, 2000):
    for spread in (2, 10, 30000):
        trace(f"random/{spread}", numbers(count, count, spread))
    trace("ascending", range(count))
    trace("descending", range(count, 0, -1))
    trace("equal", [1] * count)
    trace("saw", [i % 17 for i in range(count)])
    trace("two runs", [*range(count), *range(count)])
    trace("blocks", [*range(count, 2 * count), *range(count), *range(2 * count, 2 * count + 50)])
    trace("reverse", numbers(count, 5, 50), reverse=True)
    trace("mostly", [i if i % 50 else -i for i in range(count)])
    trace("descending with equals", [-(i // 3) for i in range(count)])


class Fails:
    def __init__(self, n):
        self.n = n

    def __lt__(self, other):
        if (self.n, other.n) == (3, 4):
            raise ValueError("stop")
        return self.n < other.n


items = [Fails(n) for n in (9, 8, 5, 7, 2, 4, 3, 1)]
try:
    items.sort()
except ValueError as error:
    print(error, [each.n for each in items])

for mixed in ([1, "a"], [1, 2, "a", 3], [(1, 2), (1, "b")], [[], 1.5], [None, None]):
    try:
        print(sorted(mixed))
    except TypeError as error:
        print(error)


class Sized:
    def __init__(self, length):
        self.length = length

    def __len__(self):
        print("len", self.length)
        if isinstance(self.length, type):
            raise self.length("len")
        return self.length

    def __iter__(self):
        print("iter")
        return iter("ab")


class Hinted:
    def __init__(self, hint):
        self.hint = hint

    def __length_hint__(self):
        print("hint", self.hint)
        return self.hint

    def __iter__(self):
        return iter("cd")


def show(call):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)


for source in (Sized(2), Sized(-1), Sized("x"), Sized(TypeError), Sized(ValueError), Hinted(3), Hinted(-1),
               Hinted("x"), Hinted(NotImplemented), Hinted(None)):
    for make in (list, tuple, sorted, set, lambda s: [*s], lambda s: [0].extend(s), "".join, lambda s: print(*s)):
        show(lambda: make(source))

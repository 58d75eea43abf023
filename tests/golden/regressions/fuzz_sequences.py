"""What the fuzzer found in sequences: nothing decoded, lengths that raise, sizes of C ints."""


def nothing(a, b):
    return b"a,b,c"[6:].decode("nope")


print(repr(nothing(1, 2)), repr(b"".decode("nope")))


class Box:
    def __init__(self, *items):
        self.items = list(items)

    def __getitem__(self, key):
        print("getitem", key)
        return self.items[key]

    def __len__(self):
        return "x"


for unpack in (lambda b: [x for x, *y in [b]], lambda b: [*b], lambda b: list(b), lambda b: tuple(iter(b))):
    try:
        print(unpack(Box(1, 2)))
    except TypeError as error:
        print(type(error).__name__, error)
for size in (2**31, 2**70):
    for run in (lambda: b"ab".hex("-", size), lambda: "a\tb".expandtabs(size), lambda: 1 << 2**70):
        try:
            print(run())
        except (OverflowError, MemoryError) as error:
            print(type(error).__name__, error)
items = {1, 2, 3}


class Clears:
    def __init__(self, other):
        self.other = other

    def __hash__(self):
        return 1

    def __eq__(self, other):
        self.other.clear()
        return False


other = {1, 2, 3, 9}
held = {Clears(other)}
held |= other
print(len(held) >= 1, other)

# Generators that `__iter__` makes, and those inside enumerate, zip, map and filter, end where the
# loop that alone holds them is left.


ended = False


def numbers(name):
    try:
        for i in range(3):
            yield i
    finally:
        if not ended:
            print("closed", name)


class Tree:
    def __init__(self, name):
        self.name = name

    def __iter__(self):
        yield from numbers(self.name)


class Cached:
    def __init__(self):
        self.made = None

    def __iter__(self):
        self.made = numbers("cached")
        return self.made


for x in Tree("call"):
    break
tree = Tree("name")
for x in tree:
    break
try:
    for x in tree:
        raise KeyError(x)
except KeyError as error:
    print(repr(error))
for i, x in enumerate(numbers("enumerate")):
    break
for i, x in enumerate(tree, 1):
    break
for pair in zip(numbers("zip 1"), numbers("zip 2"), tree):
    break
for x in map(str, numbers("map")):
    break
for x in map(lambda a, b: a, numbers("map 1"), numbers("map 2")):
    break
for x in filter(None, (n for n in numbers("filter"))):
    break
for i, (x, y) in enumerate(zip(map(int, numbers("nested 1")), numbers("nested 2"))):
    break


def find(tree):
    for x in tree:
        for i, y in enumerate(tree):
            if y == 1:
                return y


print(find(tree))
print("held elsewhere:")
cached = Cached()
for x in cached:
    break
print(next(cached.made))
source = numbers("source")
for i, x in enumerate(source):
    break
print(next(source))
pairs = enumerate(numbers("pairs"))
for i, x in pairs:
    break
print(next(pairs))
kept = []


def keep(iterator):
    kept.append(iterator)
    return iterator


for i, x in enumerate(keep(numbers("kept"))):
    break
for x in map(str, keep(enumerate(numbers("kept inside")))):
    break
print([next(each) for each in kept])
iterator = iter(tree)
for x in iterator:
    break
print(next(iterator))
first, *rest = tree
print(first, rest)
enumerate_ = enumerate


def enumerate(iterator):
    kept.append(iterator)
    return iterator


for x in enumerate(numbers("own enumerate")):
    break
print(next(kept[-1]))
ended = True

"""Generators feeding generators, yield from, and generator expressions."""


def numbers(limit):
    for i in range(limit):
        yield i


def squares(source):
    for value in source:
        yield value * value


def pairs(source):
    previous = 0
    for value in source:
        yield previous, value
        previous = value


class Tree:
    def __init__(self, left, value, right):
        self.left = left
        self.value = value
        self.right = right

    def __iter__(self):
        if self.left is not None:
            yield from self.left
        yield self.value
        if self.right is not None:
            yield from self.right


def build(low, high):
    if low >= high:
        return None
    middle = (low + high) // 2
    return Tree(build(low, middle), middle, build(middle + 1, high))


def main():
    total = sum(b - a for a, b in pairs(squares(numbers(800_000))))
    tree = build(0, 20_000)
    in_order = sum(i * value for i, value in enumerate(tree))
    print(total, in_order, sum(x % 7 for x in range(1_000_000) if x % 3))

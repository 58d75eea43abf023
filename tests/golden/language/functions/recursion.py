# Recursion in several shapes, mutual and through methods, and its limit.
def ackermann(m, n):
    if m == 0:
        return n + 1
    if n == 0:
        return ackermann(m - 1, 1)
    return ackermann(m - 1, ackermann(m, n - 1))


def even(n): return True if n == 0 else odd(n - 1)
def odd(n): return False if n == 0 else even(n - 1)


def hanoi(n, a="A", b="B", c="C"):
    if n:
        yield from hanoi(n - 1, a, c, b)
        yield a + c
        yield from hanoi(n - 1, b, a, c)


def permutations(items):
    if len(items) <= 1:
        yield items
        return
    for i, each in enumerate(items):
        for rest in permutations(items[:i] + items[i + 1:]):
            yield [each] + rest


def flatten(x):
    return [z for y in x for z in flatten(y)] if isinstance(x, list) else [x]


print(ackermann(2, 3), even(200), odd(201))
print(" ".join(hanoi(3)))
print(list(permutations([1, 2, 3])))
print(flatten([1, [2, [3, [4, []]], 5]]))

Y = lambda f: (lambda x: x(x))(lambda x: f(lambda *a: x(x)(*a)))
print(Y(lambda self: lambda n: 1 if n == 0 else n * self(n - 1))(20))


def endless(n):
    return endless(n + 1)


class Tree:
    def __init__(self, depth):
        self.children = [Tree(depth - 1) for _ in range(2)] if depth else []

    def count(self):
        return 1 + sum(c.count() for c in self.children)

    def __getattr__(self, name):
        return self.missing


print(Tree(6).count())
try:
    endless(0)
except RecursionError as e:
    print("RecursionError", str(e).startswith("maximum recursion depth exceeded"))
try:
    Tree(0).anything
except RecursionError as e:
    print("RecursionError", str(e).startswith("maximum recursion depth exceeded"))


class R:
    def __repr__(self):
        return repr(self)

    def __eq__(self, other):
        return self == other


for act in (lambda: repr(R()), lambda: R() == 1):
    try:
        act()
    except RecursionError as e:
        print(type(e).__name__, issubclass(RecursionError, RuntimeError))
l = []
l.append(l)
d = {"d": l}
l.append(d)
print(l, d)


def depth(n):
    return 0 if n == 0 else 1 + depth(n - 1)


print(depth(900))

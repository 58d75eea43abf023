# Comprehensions have variables of their own; their first iterable belongs outside.
x = "outer"
print([x for x in range(3)], x)
print({x: x for x in "ab"}, {x for x in [1]}, x)
print(list(x for x in range(2)), x)
print([[x for x in range(y)] for y in range(4)], x)
print([x for x in [x, x + "2"]])
print([(a, b) for a in range(3) if a for b in range(a) if b != 1])
print([y for x in [[1, 2], [3]] for y in x], x)
print([z := n * 2 for n in range(3)], z)
print([last for n in range(5) if (last := n) % 2], last)
print(any((found := v) > 3 for v in [1, 5, 2]), found)


def walrus_scope():
    total = 0
    partial = [total := total + v for v in range(5)]
    return partial, total


print(walrus_scope())


def walrus_nested():
    return [[inner := i * j for j in range(3)] for i in range(3)], inner


print(walrus_nested())


def walrus_global():
    global g
    [g := v for v in range(4)]


walrus_global()
print(g)

fs = [lambda: i for i in range(3)]
print([f() for f in fs])
gs = [[lambda: (i, j) for j in range(2)] for i in range(2)]
print([[f() for f in row] for row in gs])
print([(lambda v: v + i)(1) for i in range(3)])


def closures():
    made = [(lambda: n, n) for n in range(3)]
    return [f() for f, _ in made], [n for _, n in made]


print(closures())
print({k: v for k, v in zip("abc", [1, 2, 3]) if v != 2})
print({v: k for k, v in {"a": 1, "b": 2}.items()})
print([*(n for n in range(3)), *[n for n in "ab"]])
print(sum(n * n for n in range(10)), max((n for n in [3, 1, 2]), key=lambda n: -n))
print([a + b for a, b in [(1, 2), (3, 4)]], [h for h, *t in ["abc", "de"]], [t for h, *t in ["abc", "de"]])
print([y for x in range(3) for y in [x * 10]])
print([[r[c] for r in [[1, 2], [3, 4]]] for c in range(2)])
print([f"{n:>{w}}" for n in range(2) for w in (2, 3)])
print([i for i in range(20) if i % 2 if i % 3])
print([x if x > 1 else -x for x in range(4)])
print([obj.real for obj.real in []] if False else "skipped")


class Box: pass


box = Box()
print([box.v for box.v in range(3)], box.v)
lst = [0]
print([lst[0] for lst[0] in "xyz"], lst)

gen = (print("evaluated", n) or n for n in [1, 2])
print("made")
print(next(gen))
try:
    (n for n in 5)
except TypeError as e:
    print(e)
it = (n / 0 for n in [1])
try:
    list(it)
except ZeroDivisionError as e:
    print(e)
print(list(it))
try:
    [undefined for _ in range(1)]
except NameError as e:
    print(e)
try:
    [a for a, b in [(1, 2, 3)]]
except ValueError as e:
    print(e)

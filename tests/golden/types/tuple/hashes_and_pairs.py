def attempt(function, *args, **keywords):
    try:
        return repr(function(*args, **keywords))
    except Exception as error:
        return f"{type(error).__name__}: {error}"


VALUES = [(), (0,), (1,), (-1,), (1, 2), (1, 2, 3), ("a",), (1.0, 2), (None,), ((),), ((1,), (2,)), (True, False), tuple(range(20)), (2**70, 0.5), (b"a", "a")]
print([hash(v) for v in VALUES if not any(isinstance(x, (str, bytes)) or x is None for x in v)], len({*VALUES}), {(1, 2): "x"}[1.0, 2], hash((1, 2)) == hash((True, 2.0)))
for v in VALUES:
    print(v, repr(v), len(v), v + (9,), v * 2, v[::-1], v[:1], v[-1:], v.count(1), attempt(v.index, 1), 1 in v, bool(v), [*v], (*v, *v) == v + v, v < (1, 1) if all(isinstance(x, (int, float)) for x in v) else "")
print(attempt(hash, ([],)), attempt(lambda: (1,).__setitem__(0, 1)), attempt(lambda: (1,) + [2]), attempt(lambda: (1, 2, 3).index(5)), attempt(tuple, 5), tuple("ab"), tuple({1: 2}), attempt(tuple, [1], [2]), tuple(x for x in [1]))
a, *b = (1, 2, 3)
(c, (d, *e), f) = 1, (2, 3, 4), [5]
print(a, b, c, d, e, f, attempt(lambda: [x for x, y in [(1, 2, 3)]]), attempt(lambda: [x for x, y in [(1,)]]))

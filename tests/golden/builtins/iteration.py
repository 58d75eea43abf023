"""zip, map, filter, enumerate, reversed, iter, next, any, all, min, max, sum."""

def t(f, *a, **k):
    try:
        return repr(f(*a, **k))
    except Exception as e:
        return f"{type(e).__name__}: {e}"


print(*[t(lambda: list(zip(*a, **k))) for a, k in [((), {}), (([1, 2],), {}), (([1, 2], "ab"), {}), (([1, 2], "a"), {}), (([1, 2], "a"), {"strict": True}), (([1], "ab"), {"strict": True}), (([1], "a", [1, 2]), {"strict": True}), ((5,), {}), (([1], 5), {}), (([],), {"strict": 1}), (([],), {"x": 1})]])
print(*[t(lambda: list(map(*a))) for a in [(str, [1, 2]), (pow, [2, 3], [3, 2, 9]), (None, [1]), (str, 5), (lambda x: 1 / x, [1, 0]), (int, "12x")]])
print(*[t(lambda: list(filter(*a))) for a in [(None, [0, 1, "", "a"]), (str.isalpha, "a1b"), (bool,), (5, [1]), (None, 5)]])
print(*[t(lambda: list(enumerate(*a, **k))) for a, k in [(("ab",), {}), (("ab", 5), {}), (("ab",), {"start": -1}), (("a", 1.5), {}), ((5,), {}), (("a",), {"start": 2**64}), ((), {"iterable": "x"})]])
for value in [[1, 2], (1,), "ab", range(3), {"a": 1}, {1}, 5, iter([1]), b"ab", None]:
    print(t(lambda: list(reversed(value))), t(lambda: type(iter(value)).__name__.replace("_ascii", "")), t(next, value))
it = iter([1])
print(next(it, "d"), next(it, "d"), t(next, it), t(next), t(next, [], 1), t(iter), t(iter, 5, 5), list(iter([3, 2, 1].pop, 1)), t(iter, int), type(iter(int, 1)).__name__)
for values in [[], [0, 1], [1, 1], ["", None], 5, [float("nan")], (x for x in [1])]:
    print(t(any, values), t(all, values))
for f in (min, max):
    for a, k in [(([],), {}), (([],), {"default": 5}), ((3, 1, 2), {}), ((1,), {}), (([1, "a"],), {}), (("b", "aa"), {"key": len}), ((1, 2), {"default": 3}), ((), {}), (([1, 1.0, True],), {}), (([[1], [0, 5]],), {}), (([3, 1],), {"key": lambda x: -x}), (([1],), {"key": 5}), ((1, 2), {"foo": 1}), (("hello",), {}), (({"b": 1, "a": 2},), {})]:
        print(f.__name__, a, sorted(k), t(f, *a, **k))
for a, k in [(([1, 2],), {}), (([],), {}), (([1], 5), {}), (([[1], [2]], []), {}), ((["a"],), {}), ((["a"], ""), {}), (([b"a"], b""), {}), (([1, "a"],), {}), ((5,), {}), (([0.1] * 10,), {}), (([1, 0.5, 2j],), {}), (([],), {"start": "x"}), (([1],), {"start": 1.5}), (([True, True],), {}), (([10**20, 0.5],), {}), (([1e308, 1e308],), {}), (([float("inf"), -float("inf")],), {}), (([2**53, 1.0, 1],), {}), ((), {})]:
    print(t(sum, *a, **k))

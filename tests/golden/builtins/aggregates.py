def attempt(function, *args, **keywords):
    try:
        return repr(function(*args, **keywords))
    except Exception as error:
        return f"{type(error).__name__}: {error}"


from fractions import Fraction
from decimal import Decimal

LISTS = [[], [1], [3, 1, 2], [1.5, 2, True], ["b", "a"], [[2], [1, 5]], [(1, "b"), (1, "a")], [Fraction(1, 2), 0.25], [Decimal("1.5"), 2], [1, "a"], [None], [float("nan"), 1.0], [2**70, 1e22], [-0.0, 0.0], range(5), "hello", {3: 1, 1: 2}, (x for x in (2, 1))]
for items in LISTS:
    items = list(items) if not isinstance(items, (list, range, str, dict)) else items
    print(items, *(attempt(f, items) for f in (sum, min, max, sorted, any, all, len, list, tuple, set if 0 else len)), attempt(max, items, default="d"), attempt(min, items, key=str), attempt(max, items, key=lambda x: 0), attempt(sorted, items, reverse=True), attempt(sum, items, 10), attempt(sum, items, 0.5))
print(attempt(sum, [[1], [2]], []), attempt(sum, ["a"], ""), attempt(sum, [b"a"], b""), attempt(sum, 5), attempt(sum, [1], start=5), attempt(max), attempt(max, 5), attempt(max, 1, 2, 3), attempt(max, 1, 2, default=3), attempt(max, 1, "a"), attempt(min, [], key=None), attempt(max, "a", "b", key=lambda c: -ord(c)), attempt(sorted, 5), attempt(sorted, [1], key=5), attempt(sorted, [1, 2], None, True), attempt(any, 5), attempt(len, 5), attempt(len, iter([])))
print(any(x for x in [0, 3, 1 / 1]), all([]), any([]), any([[], 0, "0"]), all("abc"), sum(range(101)), sum([0.1] * 10), sum([1e16, 1.0, -1e16]), sum([True] * 3), max([1, 1.0, True]), min([1.0, 1]), max({"a": 3, "b": 1}), max({"a": 3, "b": 1}.items(), key=lambda kv: kv[1]), sorted("bCa", key=str.lower), sorted({2, 1}), sorted([3, 1, 2], key=lambda x: -x))

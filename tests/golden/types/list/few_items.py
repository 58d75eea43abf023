"""Short lists: sorts by every kind of key, sums, comparisons; they take ways of their own."""

import itertools

VALUES = [3, -1, 2.5, True, 0, 2**60, -0.0, 0.0]
TEXTS = ["b", "a", "", "ab", "\U0001f600", "\uffff", "B", "é"]

for count in (1, 2, 3, 15, 16, 17, 18):
    numbers = [VALUES[i * 5 % 8] for i in range(count)]
    texts = [TEXTS[i * 3 % 8] for i in range(count)]
    pairs = [(i % 3, TEXTS[i * 7 % 8]) for i in range(count)]
    print(sorted(numbers), sorted(numbers, reverse=True))
    print(sorted(texts), sorted(texts, key=len), sorted(texts, key=len, reverse=True))
    print(sorted(pairs), sorted(range(count), key=lambda i: -(i % 4)))
    print(sorted(range(count), key=lambda i: i % 3, reverse=True))

for items in itertools.permutations([2, 1, 1.0, True]):
    print(sorted(items), sorted(items, key=lambda x: -x), sorted(items, key=str))

nan = float("nan")
print(sorted([2, nan, 1]), sorted([nan, 3, nan, 1, 2]))
for bad in ([1, "a"], [None, 1], [(1, "a"), (1, 2)]):
    try:
        print(sorted(bad))
    except TypeError as error:
        print(error)

a, b = [1, 2], [3]
c = a + b
a.append(9)
print(a, b, c, [] + [], c + list(range(40)), (1,) + (2, 3), () + (1,), (1,) + ())
empty, one = (), (1,)
print((one + empty) is one, (empty + one) is one, [1] + [] == [1], [1] + a is a)


class Sub(list):
    pass


class Pair(tuple):
    pass


print(type(Sub([1]) + [2]), type([1] + Sub([2])), type(Pair((1,)) + (2,)), type((1,) + Pair((2,))))
for left, right in [([1], (2,)), ((1,), [2]), ([1], 2), ((1,), None)]:
    try:
        print(left + right)
    except TypeError as error:
        print(error)

same = [nan]
print(same == [nan], same == [float("nan")], same != same, [1, 2.0, True] == [True, 2, 1])
print([1, 2] == [1, 2], [1, 2] != [1, 3], [1] == (1,), [[1], [2]] == [[1], [2]], [] != [])
print((1, 2) != (1, 2), (1, "a") != (1, "b"), (1, [2]) == (1, [2]), ("a", 1.5) == ("a", 1.5))

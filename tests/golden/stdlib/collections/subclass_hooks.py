"""Attributes on ordered dicts, counters that store their own way, hints of length, pairs."""

import copy
import itertools
import operator
from collections import Counter, OrderedDict

ordered = OrderedDict(a=1)
ordered.note = ["x"]
twin = copy.deepcopy(ordered)
print(vars(ordered), twin.note, twin.note is ordered.note, copy.copy(ordered).note is ordered.note)


class Bounded(Counter):
    def __setitem__(self, key, value):
        super().__setitem__(key, min(value, 2))


print(Bounded("aaab"), Bounded("ab") + Counter("a"))
counts = Bounded("aab")
counts.update("aaa")
counts.update({"b": 5})
print(counts, counts.most_common(1))


class Hinted:
    def __init__(self, answer):
        self.answer = answer

    def __length_hint__(self):
        return self.answer


print(operator.length_hint(Hinted(3), 9), operator.length_hint(Hinted(NotImplemented), 9))
print(operator.length_hint(itertools.repeat(1, 4), 9), operator.length_hint(itertools.repeat(1), 9))
print(operator.length_hint(iter([1, 2]), 9), operator.length_hint(object(), 9))


class Reentrant:
    """Asks the very iterator that asks it."""

    def __init__(self, most):
        self.count, self.most = 0, most

    def __iter__(self):
        return self

    def __next__(self):
        if self.count >= self.most:
            raise StopIteration
        self.count += 1
        return next(pairs, None) if self.count == 1 else [self.count]


for most in range(1, 5):
    pairs = itertools.pairwise(Reentrant(most))
    print(list(pairs))

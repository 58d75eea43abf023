def attempt(function, *args, **keywords):
    try:
        return repr(function(*args, **keywords))
    except Exception as error:
        return f"{type(error).__name__}: {error}"


print(list(zip()), list(zip([1, 2])), list(zip("ab", [1, 2, 3])), attempt(lambda: list(zip("ab", [1, 2, 3], strict=True))), attempt(lambda: list(zip("abc", [1, 2], strict=True))), attempt(lambda: list(zip([], [1], [2], strict=True))), attempt(zip, 1), attempt(lambda: list(zip([1], 2))), list(zip(*[(1, 2), (3, 4)])))
print(list(map(str, [1, 2])), list(map(lambda a, b: a + b, [1, 2], [10, 20, 30])), attempt(map), attempt(map, str), attempt(lambda: list(map(len, [1]))), list(map(None.__class__.__call__, [])) if False else "", list(filter(None, [0, 1, "", "a", [], [0]])), list(filter(str.isalpha, "a1b2")), attempt(filter, str), attempt(lambda: list(filter(5, [1]))))
print(list(enumerate("ab")), list(enumerate("ab", 5)), list(enumerate("ab", start=-1)), attempt(enumerate), attempt(enumerate, 5), attempt(enumerate, [], "a"), list(enumerate([], 2**70)), list(enumerate("a", 2**63)), list(reversed([1, 2, 3])), list(reversed("ab")), list(reversed(range(3))), list(reversed({1: 2, 3: 4})), attempt(reversed, {1, 2}), attempt(reversed, 5), attempt(reversed, iter([])))
it = iter([1, 2, 3])
print(next(it), next(it), next(it), next(it, "end"), attempt(next, it), attempt(next, [1]), attempt(next), iter(it) is it, attempt(iter, 5), attempt(iter, 5, 6), attempt(iter), list(iter([3, 2, 1].pop, 1)), list(iter(iter("abcSTOPd").__next__, "S")))
class Old:
    def __getitem__(self, i):
        if i > 2:
            raise IndexError
        return i * i
class Broken:
    def __iter__(self):
        return 5
class NoIter:
    __iter__ = None
class Raises:
    def __iter__(self):
        raise KeyError("iter")
class Endless:
    def __init__(self):
        self.n = 0
    def __iter__(self):
        return self
    def __next__(self):
        self.n += 1
        if self.n > 3:
            raise StopIteration(self.n)
        return self.n
    def __length_hint__(self):
        return 2
print(list(Old()), 4 in Old(), attempt(list, Broken()), attempt(list, NoIter()), attempt(list, Raises()), list(Endless()), [*Endless()], sum(Endless()), attempt(lambda: [x for x in 5]), attempt(lambda: [*None]), dict(enumerate(Endless())), tuple(Endless()), sorted(Endless()), "-".join(map(str, Endless())), max(Endless()), list(zip(Endless(), "ab")), 2 in Endless(), attempt(lambda: 9 in Endless()), list(reversed(list(Endless()))))
a, b, *c = Endless()
print(a, b, c, type(iter([])).__name__, type(iter({})).__name__, type(iter("")).__name__, type(iter(range(1))).__name__, type(iter(Old())).__name__, type(zip()).__name__, repr(map(str, []))[:11], [x async_ for async_ in ()] if False else "")
g = (x for x in [1, 2])
print(next(g), list(g), list(g), type(g).__name__, list(x + y for x in "ab" for y in "cd" if x < y), sum(x for x in range(5) if x % 2), {x: y for x, y in zip("ab", range(2))}, {x % 3 for x in range(7)})

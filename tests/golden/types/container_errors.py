# Containers: results and messages of odd calls.

def t(f, *a, **k):
    try:
        text = repr(f(*a, **k))
    except BaseException as e:
        text = type(e).__name__ + " " + str(e)
    while " at 0x" in text:
        at = text.index(" at 0x")
        end = at + 6
        while end < len(text) and text[end] in "0123456789abcdef":
            end += 1
        text = text[:at] + " at ADDRESS" + text[end:]
    print(text)

class S(set):
    pass
class F(frozenset):
    pass
a = S([1, 2])
b = S([2, 3])
print([type(x).__name__ for x in (a | b, a & b, a - b, a ^ b, a.copy(), a.union(b), a.intersection(b), a.difference(b), a.symmetric_difference(b), a.union([1]), F([1]).copy(), F([1]) | F([2]), frozenset(F([1])))])
print(type({1} | frozenset([1])), type(frozenset([1]) | {1}), type({1}.__or__(frozenset())))
t(dict, [1])
t(dict, [(1, 2, 3)])
t(dict, 5)
t(dict, 1, 2)
t(dict, ['ab', 'cd'])
t(lambda: {1}.update(5))
t(lambda: {1} | [1])
t(lambda: {1} < [1])
t(lambda: {} | [1])
t(lambda: {}.pop(1))
t(lambda: {}.popitem())
t(lambda: set().pop())
t(lambda: set().remove(3))
t(lambda: {1} & {}.keys())
t(lambda: {1: 2}.keys() | 5)
t(lambda: {1: 2}.keys() < 5)
t(lambda: {[]: 1})
t(lambda: {[]})
t(lambda: {}.update(1, 2))
t(lambda: {}.update([(1, 2), 3]))
t(lambda: dict.fromkeys(3))
t(lambda: (1,) + [1])
t(lambda: [1] + (1,))
t(lambda: [1] * 'a')
t(lambda: [1, 2].index(3))
t(lambda: [].pop(0))
t(lambda: [1].insert('a', 1))
t(lambda: [1, 2].index(1, 'a'))
def f():
    l = [1, 2]
    l[0:1] = 5
t(f)
def f():
    l = [1, 2]
    l[::2] = 5
t(f)
def f():
    l = [1, 2]
    l['a'] = 5
t(f)
def f():
    l = [1, 2]
    del l['a']
t(f)
def f():
    l = [1, 2]
    del l[5]
t(f)
t(lambda: [1]['a'])
t(lambda: 'abc'['a'])
t(lambda: b'abc'['a'])
t(lambda: (1,)['a'])
t(lambda: range(3)['a'])
t(lambda: range(3)[5])
t(lambda: range(1, 2, 0))
t(lambda: range(1.0))
t(lambda: range())
t(lambda: range(1, 2, 3, 4))
t(lambda: slice())
t(lambda: slice(1, 2, 3, 4))
t(lambda: hash(slice([], 2)))
t(lambda: slice(1) < slice(2))
t(lambda: slice(1, 2).indices(-1))
t(lambda: slice('a', 2).indices(3))
t(lambda: range(3).index(7))
t(lambda: range(10 ** 30).__len__())
t(lambda: range(3).index('a'))
t(lambda: [3].sort(1))
t(lambda: [3].sort(foo=1))
t(lambda: [3, 'a'].sort())
t(lambda: sorted())
t(lambda: sorted([1], [2]))
t(lambda: [].append())
t(lambda: [].append(1, 2))
t(lambda: [].insert(1))
t(lambda: [].pop(1, 2))
t(lambda: {}.get())
t(lambda: {}.get(1, 2, 3))
t(lambda: {}.keys(1))
t(lambda: list(1, 2))
t(lambda: tuple(1, 2))
t(lambda: list(a=1))
t(lambda: set(1, 2))
t(lambda: set(a=1))
t(lambda: frozenset(a=1))
t(lambda: dict.fromkeys())
t(lambda: dict.__getitem__({}))
t(lambda: {}.__contains__())
t(lambda: list.append())
t(lambda: list.append(1, 2))
t(lambda: list.__len__())
t(lambda: list.__len__(1))
t(lambda: [].__len__(1))
t(lambda: [].__add__())
t(lambda: [].__add__(1, 2))
t(lambda: tuple(a=1))
t(lambda: bool(1, 2))
t(lambda: bool(a=1))
t(lambda: float(1, 2))
t(lambda: int(1, 2, 3))
t(lambda: int(x=1))
t(lambda: complex(1, 2, 3))
t(lambda: object(1))
t(lambda: str(1, 2, 3, 4))
t(lambda: zip(1))
t(lambda: zip([1], foo=1))
t(lambda: filter(1))
t(lambda: reversed())
t(lambda: reversed(5))
t(lambda: reversed({1}))
t(lambda: enumerate([1], 'a'))
t(lambda: memoryview())
t(lambda: super(1))
t(lambda: property(1, 2, 3, 4, 5))
t(lambda: classmethod())
t(lambda: range.__new__(range))
t(lambda: type())
t(lambda: type(1, 2))
t(lambda: Exception(a=1))

# Builtin functions: results and messages.

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

t(lambda: abs('a'))
t(lambda: abs())
t(lambda: all(5))
t(lambda: any())
t(lambda: bin(1.5))
t(lambda: hex('a'))
t(lambda: chr(-1))
t(lambda: chr(1114112))
t(lambda: chr('a'))
t(lambda: chr(10 ** 30))
t(lambda: ord('ab'))
t(lambda: ord(''))
t(lambda: ord(5))
t(lambda: ord(b'a'))
t(lambda: ord(b'ab'))
t(lambda: ord(bytearray(b'')))
t(lambda: callable(5))
t(lambda: delattr(5, 'x'))
t(lambda: delattr(5, 6))
t(lambda: getattr(5))
t(lambda: getattr(5, 6))
t(lambda: getattr(5, 'x', None, 3))
t(lambda: getattr(5, 'x'))
t(lambda: hasattr(5, 6))
t(lambda: setattr(5, 6, 7))
t(lambda: setattr(5, 'a'))
t(lambda: hash([]))
t(lambda: hash())
t(lambda: isinstance(5, 6))
t(lambda: isinstance(5, (int, 6)))
t(lambda: isinstance(5, (str, 6)))
t(lambda: isinstance(5))
t(lambda: issubclass(5, int))
t(lambda: issubclass(int, 5))
t(lambda: iter(5))
t(lambda: iter(5, 6))
t(lambda: iter())
t(lambda: iter(1, 2, 3))
t(lambda: len(5))
t(lambda: len())
t(lambda: len(1, 2))
t(lambda: max())
t(lambda: max(5))
t(lambda: max([]))
t(lambda: max([], default=3))
t(lambda: max(1, 2, default=3))
t(lambda: max(1, 2, foo=3))
t(lambda: max(1, 'a'))
t(lambda: min([3, 1], key=lambda x: -x))
t(lambda: max([1, 2], key=5))
t(lambda: next(5))
t(lambda: next(iter([])))
t(lambda: next(iter([]), 4))
t(lambda: next())
t(lambda: pow(1))
t(lambda: pow(2, 3, mod=5))
t(lambda: pow(base=2, exp=3))
t(lambda: pow('a', 2))
t(lambda: pow('a', 2, 3))
t(lambda: print(sep=5))
t(lambda: print(end=5))
t(lambda: print(1, 2, sep=None, end=None))
t(lambda: print(1, foo=2))
t(lambda: print(1, file=5))
t(lambda: round('a'))
t(lambda: round())
t(lambda: round(1.5, ndigits=1))
t(lambda: round(2.5))
t(lambda: sorted(5))
t(lambda: sorted([1], key=5))
t(lambda: sorted([1], lambda x: x))
t(lambda: sum(5))
t(lambda: sum(['a']))
t(lambda: sum(['a'], ''))
t(lambda: sum([b'a'], b''))
t(lambda: sum([bytearray()], bytearray()))
t(lambda: sum([[1]], []))
t(lambda: sum([1, 2], start=5))
t(lambda: sum([0.1] * 10))
t(lambda: sum([1e+308, 1e+308, -1e+308]))
t(lambda: sum([True, 2.5, 1j]))
t(lambda: sum())
t(lambda: vars(5))
t(lambda: vars(1, 2))
t(lambda: dir(1, 2))
t(lambda: format(1, 2))
t(lambda: format())
t(lambda: divmod(1))
t(lambda: id())
t(lambda: repr())
t(lambda: ascii('é'))
t(lambda: input(1, 2))
t(lambda: map(5, [1]))
t(lambda: list(map(5, [1])))
t(lambda: zip(5))
t(lambda: zip([1], 5))
t(lambda: list(zip([1], [1, 2], strict=True)))
t(lambda: list(zip([1, 2], [1], strict=True)))
t(lambda: list(zip([1, 2], [1, 2], [1], strict=True)))
t(lambda: list(zip([1], [1], [1, 2], strict=True)))
t(lambda: list(zip()))
t(lambda: map(a=1))
t(lambda: filter(None, 5))
t(lambda: list(filter(None, [0, 1])))
t(lambda: filter(a=1))
t(lambda: enumerate(5))
t(lambda: list(enumerate('ab', 10 ** 20)))
t(lambda: reversed('abc'))
t(lambda: list(reversed(range(3))))
t(lambda: reversed(1, 2))
t(lambda: enumerate(iterable=[1], start=2))
t(lambda: anext(5))
t(lambda: aiter(5))
t(lambda: __build_class__())
t(lambda: type(map))
t(lambda: slice(1).__class__)
t(lambda: list(iter(lambda: 5, 5)))
t(lambda: round(5, None))
t(lambda: sum([10 ** 20, 1.5]))
t(lambda: sum([], 1.5))
t(lambda: sum([1], 2 ** 60))
t(lambda: max('abc', 'b'))
t(lambda: max(float('nan'), 1))
t(lambda: max(1, float('nan')))
t(lambda: min((1, 2), (0, 5)))
t(lambda: any([0, 5]))
t(lambda: hasattr([], 'append'))
t(lambda: reversed([1]))
t(lambda: reversed({1: 2}))
t(lambda: zip([1]).__length_hint__())
t(lambda: oct(-8))
t(lambda: bin(-5))
t(lambda: hex(255))
t(lambda: hex(True))
t(lambda: type(dir()))
class R:

    def __reversed__(self):
        return 5
    __iter__ = None
t(lambda: reversed(R()))
t(lambda: iter(R()))
class D:

    def __dir__(self):
        return ['b', 'a', 1]
t(lambda: dir(D()))
class D:

    def __dir__(self):
        return 5
t(lambda: dir(D()))
class D:

    def __round__(self, n=7):
        return n

    def __abs__(self):
        return 'abs'

    def __divmod__(self, o):
        return 'dm'

    def __rdivmod__(self, o):
        return 'rdm'

    def __pow__(self, o, m=None):
        return ('pow', o, m)

    def __format__(self, s):
        return 5

    def __len__(self):
        return -1

    def __index__(self):
        return 65

    def __call__(self):
        return 3
t(lambda: round(D()))
t(lambda: round(D(), None))
t(lambda: round(D(), 3))
t(lambda: abs(D()))
t(lambda: divmod(D(), 1))
t(lambda: divmod(1, D()))
t(lambda: pow(D(), 2))
t(lambda: pow(D(), 2, 3))
t(lambda: format(D()))
t(lambda: len(D()))
t(lambda: chr(D()))
t(lambda: bin(D()))
t(lambda: bool(D()))
class L:

    def __len__(self):
        return 'a'

    def __getitem__(self, i):
        if i > 3:
            raise IndexError
        return i

    def __bool__(self):
        return 5
t(lambda: len(L()))
t(lambda: bool(L()))
t(lambda: list(L()))
t(lambda: reversed(L()))
t(lambda: list(reversed(L())))
class L2(L):

    def __len__(self):
        return 3
t(lambda: list(reversed(L2())))
t(lambda: list(map(lambda a, b: a + b, [1, 2], [3])))
t(lambda: sum((x for x in [1, 2])))
t(lambda: dir(5)[:3])
t(lambda: sorted([3, 1, 2], reverse=5))
t(lambda: sorted([3, 1, 2], reverse='a'))
t(lambda: sorted('bca'))
t(lambda: min('a', key=None))
t(lambda: type.__doc__[:5])
t(lambda: enumerate.__doc__[:10])
t(lambda: print(*[1, 2], sep='\n'))
t(lambda: print())
t(lambda: print('a', end=''))

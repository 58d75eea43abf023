# Sizes beyond all limits, and hooks of classes.

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

B = 10 ** 30
t(lambda: [1] * B)
t(lambda: 'a' * B)
t(lambda: (1,) * B)
t(lambda: b'a' * B)
t(lambda: [1].pop(B))
t(lambda: [1].insert(B, 1))
t(lambda: [1][B])
t(lambda: 'a'[B])
t(lambda: (1,)[B])
t(lambda: b'a'[B])
t(lambda: bytearray(b'a').pop(B))
t(lambda: 'a'.center(B))
t(lambda: 'a'.replace('a', 'b', B))
t(lambda: 'a b'.split(None, B))
t(lambda: [1][B:])
t(lambda: 'abc'.find('a', B))
t(lambda: [1].index(1, B))
t(lambda: range(3)[B])
t(lambda: chr(B))
t(lambda: round(1.5, B))
t(lambda: 5 .to_bytes(B))
t(lambda: bytes(B))
t(lambda: '%*d' % (B, 1))
t(lambda: 'a'.zfill(B))
t(lambda: 'a' * 10 ** 12)
class L:

    def __len__(s):
        return B
t(lambda: len(L()))
t(lambda: bool(L()))
t(lambda: [1] * 2 ** 62)
t(lambda: 'ab' * 2 ** 62)
t(lambda: (1, 2) * 2 ** 62)
t(lambda: b'ab' * 2 ** 62)
t(lambda: bytes(2 ** 62))
t(lambda: bytearray(2 ** 62))
t(lambda: 'a'.ljust(2 ** 62))
class D(dict):

    def __getitem__(s, k):
        return 'q'
d = D(a=1)
t(lambda: dict(d))
t(lambda: d.copy())
t(lambda: {} | d)
t(lambda: dict(d.items()))
t(lambda: d | {})
t(lambda: {}.__or__(d))
x = {}
x.update(d)
print(x)
class M(type):
    pass
class C(metaclass=M):
    pass
t(lambda: type(C.__dict__))
t(lambda: type(M.__dict__))
t(lambda: '__dict__' in M.__dict__)
t(lambda: object.__init__(object(), 1))
class Q:

    def __init__(self):
        super().__init__(1)
t(Q)
class R:

    def __repr__(self):
        return 5
t(lambda: str(R()))
t(lambda: repr(R()))
t(lambda: '%s' % R())
t(lambda: f'{R()}')
class K:

    def __init_subclass__(cls, **k):
        super().__init_subclass__(**k)
def mk():

    class Bad(K, x=1):
        pass
t(mk)

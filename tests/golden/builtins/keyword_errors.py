import sys, datetime, copy, operator
def t(f, *a, **k):
    try: print(repr(f(*a, **k)))
    except Exception as e: print(type(e).__name__, e)
t(lambda: datetime(2020, 1, 1))
import json, copy as cp, pprint, time
for m in (json, pprint, time, copy): t(lambda: m(1))
def hint(): print >> sys.stderr, "x"
t(hint)
t(lambda: print >> 1)
t(lambda: len >> 1)
t(lambda: "a".split(maxsplt=1))
t(lambda: sorted([1], revers=True))
t(lambda: int("3", bse=3))
t(lambda: max(1, 2, ky=3))
t(lambda: print(1, spe=""))
t(lambda: min(0, default=1, key=2, foo=3))
t(lambda: [].sort(ke=1))
t(lambda: "a".encode(enc="x"))
t(lambda: dict.fromkeys(iterabl=1))
t(lambda: round(1, ndigit=2))
t(lambda: sum([], sta=1))
t(lambda: pow(1, 2, modd=1))
t(lambda: "x".format())
t(lambda: zip([], stric=True))
t(lambda: open)
t(lambda: str(objec=1))
t(lambda: bytes(sorce=1))
t(lambda: "abc".replace("a", "b", coun=1))
t(lambda: "abc".expandtabs(tabsiz=1))
t(lambda: (5).to_bytes(lengt=1))
t(lambda: int.from_bytes(byte=b""))
class Lst(list):
    def __new__(cls, seq, newarg=None):
        u = super().__new__(cls, seq)
        u.newarg = newarg
        return u
t(lambda: (Lst([1, 2], newarg=3), Lst([1,2], newarg=3).newarg))
class Lst2(list):
    def __init__(self, seq, newarg=None):
        super().__init__(seq); self.newarg = newarg
t(lambda: (Lst2([1, 2], newarg=3), Lst2([1,2], newarg=3).newarg))
class Lst3(list): pass
t(lambda: Lst3([1], newarg=3))
class Tup(tuple):
    def __init__(self, *a, **k): self.k = k
t(lambda: Tup([1], a=3).k)
class Tup2(tuple): pass
t(lambda: Tup2([1], a=3))

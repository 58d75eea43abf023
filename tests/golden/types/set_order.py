# The order of sets through many operations.

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

import builtins
class R:

    def __init__(s, seed):
        s.x = seed

    def n(s, k):
        s.x = (s.x * 6364136223846793005 + 1442695040888963407) % 2 ** 64
        return (s.x >> 33) % k
r = R(5)
def val():
    k = r.n(6)
    if k == 0:
        return r.n(20)
    if k == 1:
        return 'k%d' % r.n(30)
    if k == 2:
        return r.n(10) / 2
    if k == 3:
        return (r.n(5), 'x%d' % r.n(4))
    if k == 4:
        return r.n(10 ** 6) - 500000
    return r.n(2 ** 40) * r.n(2 ** 40)
for t in range(150):
    a = set((val() for _ in range(r.n(40))))
    b = {val() for _ in range(r.n(40))}
    for _ in range(r.n(30)):
        k = r.n(14)
        if k == 0:
            a.add(val())
        elif k == 1:
            a.discard(val())
        elif k == 2 and a:
            print(a.pop())
        elif k == 3:
            a |= b
        elif k == 4:
            a = a | b
        elif k == 5:
            a = a & b
        elif k == 6:
            a = a - b
        elif k == 7:
            a = a ^ b
        elif k == 8:
            a -= b
        elif k == 9:
            b = set(a)
        elif k == 10:
            a.update([val() for _ in range(5)])
        elif k == 11:
            b = frozenset(a)
            b = set(b)
        elif k == 12:
            a.update({val(): 1 for _ in range(4)})
        elif k == 13:
            a ^= b
    print(a)
    print(list(b)[:5])

"""tuple: methods, operators, hash, comparison, errors."""

def t(f, *a, **k):
    try:
        return repr(f(*a, **k))
    except Exception as e:
        return f"{type(e).__name__}: {e}"


import operator as op

tuples = [(), (1,), (1, 2), (1, 2, 3), ("a",), (None,), ((1, 2), [3]), (1.0, 2)]
for name in "add lt le eq gt".split():
    for a in tuples:
        print(name, a, *[t(getattr(op, name), a, b) for b in tuples + [[1], 1]])
for a in tuples:
    print(a, len(a), a * 2, -1 * a, a[::-1], t(hash, a) if a and isinstance(a[0], (int, float)) else "", t(a.index, 2), a.count(1), a[:1], a[1:], t(lambda: a[0]), t(lambda: a[-4]), tuple(a) is a, bool(a))
print(t(tuple, 5), tuple("ab"), t(tuple, 1, 2), t(tuple, a=1), t(lambda: (1,)["a"]), t(lambda: (1,)[1.5]), t(op.setitem, (1,), 0, 1), t(op.delitem, (1,), 0), t((1, 2).index, 3), t((1, 2).index, 1, 1), (1, 2, 1).index(1, 1), t(lambda: () + []), t(lambda: () * ()), t(lambda: (1,) * 2**62), hash(()), hash((1, 2)), hash((0,)), hash((1.5, -1)), hash(((), ())), (1, 2).__getnewargs__(), t(lambda: (1).x))


class T(tuple):
    def __new__(cls, *args):
        return super().__new__(cls, args)


print(T(1, 2), type(T(1) + T(2)), T(1, 2) == (1, 2), T(1)[0:], hash(T(1)) == hash((1,)), isinstance(T(), tuple), "%s %s" % T(1, 2), {T(1): 1}[(1,)])

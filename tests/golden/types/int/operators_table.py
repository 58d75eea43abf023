"""Every operator over pairs of integers around the boundaries of machine words."""

def t(f, *a, **k):
    try:
        return repr(f(*a, **k))
    except Exception as e:
        return f"{type(e).__name__}: {e}"


import operator as op

values = [0, 1, -1, 2, 7, -8, 2**31 - 1, -(2**31), 2**53 - 1, 2**53, -(2**53) - 1, 2**63, 10**20, -(10**20), True]
for name in "add sub mul floordiv mod truediv and_ or_ xor lt le eq ne".split():
    f = getattr(op, name)
    for a in values:
        print(name, a, *[t(f, a, b) for b in values])
for a in values:
    print(a, -a, +a, ~a, abs(a), a.bit_length(), a.bit_count(), bool(a), hash(a), divmod(a, 7), divmod(a, -7), a.as_integer_ratio(), a.conjugate(), a.numerator, a.denominator, a.imag, round(a, -3), a.is_integer())
for n in (0, 1, 5, 31, 32, 53, 64, 100, -1):
    print(n, *[(t(op.lshift, a, n), t(op.rshift, a, n)) for a in values])

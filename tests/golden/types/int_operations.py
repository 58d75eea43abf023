# Arithmetic, comparison and conversion of ints: every pair of a list of awkward values.

VALUES = [0, 1, -1, 2, -2, 3, 7, -7, 10, 255, -256, 2**31 - 1, -(2**31), 2**32, 2**52 + 1, 2**53 - 1,
          2**53, 2**53 + 1, -(2**53), -(2**53) - 1, 2**63 - 1, 2**63, -(2**63), 2**64, 10**18 + 7,
          10**20, -(10**20) - 3, 3**50, 2**100, -(2**100) + 1, 10**40 + 13]


def show(f):
    try:
        return f()
    except Exception as e:
        return type(e).__name__ + ": " + str(e)


for a in VALUES:
    for b in VALUES:
        print(a, b, a + b, a - b, a * b, show(lambda: a // b), show(lambda: a % b),
              show(lambda: divmod(a, b)), show(lambda: a / b), a & b, a | b, a ^ b,
              a < b, a <= b, a == b, a != b, a > b, a >= b)
for a in VALUES:
    print(a, -a, +a, ~a, abs(a), bool(a), hash(a), a.bit_length(), a.bit_count(), hex(a), oct(a),
          bin(a), float(a), str(a), repr(a), a.as_integer_ratio(), a.real, a.imag, a.is_integer())
    print([a << n for n in (0, 1, 5, 31, 32, 53, 64)], [a >> n for n in (0, 1, 5, 31, 32, 53, 64)])
    print([show(lambda: a ** n) for n in (0, 1, 2, 3, 5, -1, -2)])
    print([show(lambda: pow(a, n, m)) for n in (0, 1, 5, 100, -1) for m in (1, 2, 7, -5, 97, 2**61 - 1)])
    print([round(a, n) for n in (0, 1, -1, -2, -5, -18, -25)])
    for size in (1, 4, 8, 16):
        for signed in (False, True):
            for order in ("big", "little"):
                raw = show(lambda: a.to_bytes(size, order, signed=signed))
                back = int.from_bytes(raw, order, signed=signed) if isinstance(raw, bytes) else None
                print(raw, back == a)

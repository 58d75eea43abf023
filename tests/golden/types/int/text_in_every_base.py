def attempt(function, *args, **keywords):
    try:
        return repr(function(*args, **keywords))
    except Exception as error:
        return f"{type(error).__name__}: {error}"


VALUES = [0, 1, -1, 35, 36, -37, 255, 2**40, -(2**64), 10**25]
DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"


def written(n, base):
    if n < 0:
        return "-" + written(-n, base)
    return (written(n // base, base) if n >= base else "") + DIGITS[n % base]


for base in range(2, 37):
    texts = [written(v, base) for v in VALUES]
    assert [int(t, base) for t in texts] == VALUES
    assert [int(f"  +{t.upper()}\n".replace("+-", "-"), base) for t in texts] == VALUES
    print(base, *texts, attempt(int, DIGITS[base - 1] + DIGITS[base % 36], base))
for text in ("0b101", "0B1", "0o17", "0xfF", "-0x10", "0x", "0b2", "12_3", "1__2", "_1", "1_", "0_0", "007", "0", " 7 ", "", "+", "--1", "1.0", "1e3", "\u0663\u0664", "\uff11", "0x_f", "²", "1 2"):
    print(repr(text), *(attempt(int, text, base) for base in (10, 0, 2, 8, 16, 36)))
print(attempt(int, "1", 1), attempt(int, "1", 37), attempt(int, 5, 10), attempt(int, b"12", 8), attempt(int, "1", "2"), attempt(int, None), attempt(int, []), attempt(int))
for v in VALUES:
    print(bin(v), oct(v), hex(v), f"{v:b} {v:#o} {v:X} {v:#X} {v:n} {v:_d} {v:,} {v:_b} {v:_x}")

# Integer arithmetic around the borders of machine numbers.
M = 2 ** 53
for base in (M, -M, 2 ** 31, -(2 ** 31), 2 ** 32, 2 ** 63, -(2 ** 63), 2 ** 64, 10 ** 15, 10 ** 16):
    print(base - 1, base, base + 1, base * 2, -base, base // 3, base % 7, -base // 3, -base % 7, base & 0xFF, base >> 3, base ^ 1)
a = 9007199254740991
print(a + 1, a + 2, a * a, -a - 2, a - -5, (a + 2) - 3, (a + 10) // 1, a << 1, a << 10, (a << 10) >> 10, a | 1 << 60, ~a, ~(a + 5))
x = 1
for i in range(70): x *= 2
print(x, x // 2 ** 69, x % (2 ** 40 + 1), x >> 68, x.bit_length(), x & (x - 1), bin(x)[:5], hex(x - 1))
total = 0
for i in range(M - 3, M + 4): total += i
print(total, total - 7 * M)
i = M - 2
while i < M + 3: i += 1
print(i)
print([7 // 2, -7 // 2, 7 // -2, -7 // -2, 7 % 3, -7 % 3, 7 % -3, -7 % -3, 0 // 5, -0 % 5, divmod(-7, 2), divmod(7, -2), divmod(2 ** 70, -3)])
print([2 ** 10, 2 ** 0, 0 ** 0, (-2) ** 3, 2 ** -2, (-2) ** -1, 10 ** 25, 3 ** 100, pow(3, 100, 7), pow(2, -1, 7), pow(-5, 3, 13), 7 ** 1, (-1) ** 1001])
print([1 << 0, 1 << 31, 1 << 32, 1 << 53, 1 << 64, -1 << 40, 5 >> 1, -5 >> 1, -1 >> 100, 5 >> 100, 0 << 1000, 2 ** 80 >> 79, -(2 ** 80) >> 79])
print([5 & 3, -5 & 3, 5 & -3, -5 & -3, 5 | 3, -5 | 3, 5 ^ -3, ~5, ~-1, 2 ** 40 & 2 ** 40 + 5, -(2 ** 40) & 0xFFFF, 2 ** 33 | 1, 2 ** 33 ^ 2 ** 32, -(2 ** 35) | 7, 0xFFFFFFFF & -1])
print(10 ** 18 == 10 ** 9 * 10 ** 9, 10 ** 18 + 1 == 10 ** 18, hash(2 ** 61 - 1), hash(2 ** 61), hash(-2), hash(10 ** 30), hash(2 ** 53 + 1))
print(M + 1 == float(M + 1), M + 1 > float(M), float(M + 1), int(float(M)), int(1e20), int(-1e16), int(1e308) % 10 ** 10, round(2.5), round(3.5), round(-0.5), round(1e20))
print(M / 3, (M + 1) / 2, 10 ** 30 / 10 ** 29, 1 / 3, -7 / 2, 2 ** 1000 / 2 ** 999, 3 / 10 ** 400 if False else 0)
print(int("9007199254740993"), int("-" + "9" * 30), str(2 ** 100), f"{2 ** 70:,}", f"{2 ** 64:x}", f"{-(2 ** 60):b}"[:10], int("0b101", 0), int("0x1F", 16), int(" 42 "), int("1_000"))
print((2 ** 53).bit_length(), (-255).bit_length(), (0).bit_length(), (255).bit_count(), (2 ** 70).bit_count(), (10 ** 20).to_bytes(9, "big"), int.from_bytes(b"\xff" * 8, "little"), int.from_bytes(b"\xff", "big", signed=True))
print(abs(-M - 5), abs(-3), -(-M), +M, max(M, M + 1, M - 1), min(2 ** 70, 5), sum([M, M, 1]), sum(range(10 ** 5)), sum([2 ** 60] * 3))
print(sorted([2 ** 70, 1, -2 ** 70, 2 ** 53, 2.0 ** 53, 2 ** 53 + 1]), {2 ** 60: "big"}[2 ** 60], 2 ** 60 in [2 ** 60], {M: 1, float(M): 2})
print([M, M + 1].index(M + 1), [1, 2, 3][-(2 ** 0)], list(range(M - 1, M + 2)), len(range(M, M + 5)), range(0, 2 ** 70, 2 ** 69)[1], 2 ** 65 in range(2 ** 66))
f = 1
for i in range(1, 26): f *= i
print(f, f // 24, f % 1000007)
def fib(n):
    a, b = 0, 1
    for _ in range(n): a, b = b, a + b
    return a
print(fib(78), fib(79), fib(80), fib(200))
def gcd(a, b):
    while b: a, b = b, a % b
    return a
print(gcd(2 ** 60, 6 ** 30), gcd(fib(90), fib(60)))
def collatz(n):
    steps = 0
    while n != 1:
        n = 3 * n + 1 if n & 1 else n >> 1
        steps += 1
    return steps
print(collatz(27), collatz(837799), collatz(2 ** 60 + 1))
h = 14695981039346656037
for c in b"hello world": h = ((h ^ c) * 1099511628211) & 0xFFFFFFFFFFFFFFFF
print(h, hex(h))
seed = 12345
for _ in range(5):
    seed = (seed * 6364136223846793005 + 1442695040888963407) % 2 ** 64
    print(seed >> 33, end=" ")
print()
r = 1
for d in "123456789" * 3: r = r * 10 + int(d)
print(r, r % 97, -r // 10 ** 20, [int(c) for c in str(r)][:5])
print(True + M, M + True, False - M, M * False, True << 60, isinstance(M + 1, int), type(M + 1) is type(1), (M + 1).__class__.__name__)
print((5).real, (5).numerator, (M + 1).imag, (2).conjugate(), (7).__floordiv__(2), (7).__rsub__(10), int.__mul__(M, 3), (5).as_integer_ratio(), (3).is_integer())

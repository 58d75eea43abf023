# Floats: arithmetic, repr, special values, mixing with ints.
inf, nan = float("inf"), float("nan")
print(0.1 + 0.2, 1.1 * 3, 1e16 + 1, 2 / 3, 1e308 * 10, -1e308 * 10, 1e-320, 5e-324 / 2, 0.1 + 0.7, 3.0, -0.0, 1e100, 123456789012345680.0)
print(7.5 // 2, -7.5 // 2, 7.5 % 2, -7.5 % 2, 7.5 % -2, divmod(7.5, 2), divmod(-7.5, 2.5), 1e20 % 3, 0.0 % 5, -0.0 % 5, 5 % inf, -5 % inf, 5 // inf, -5 // inf)
print(2.0 ** 0.5, 2 ** 0.5, 4 ** -0.5, (-8.0) ** 2, 0.0 ** 0, inf ** 0, nan ** 0, 1 ** nan, (-1) ** 0.5, (-8) ** (1 / 3), 2.0 ** -1074, 10.0 ** 15, 1e5 ** 3)
print(inf + 1, inf - inf, inf * 0, -inf, inf > 10 ** 400, nan == nan, nan != nan, nan < 1, inf == inf, min(nan, 1), max(1, nan), sorted([3.5, -inf, 2, inf]))
print(1 + 1.0, 1 - 0.5, 3 * 0.5, 7 // 2.0, 7 % 2.5, 2 ** 3.0, True + 0.5, 10 ** 20 + 0.5, 5 == 5.0, hash(5.0) == hash(5))
print(2 ** 53 + 1 == float(2 ** 53), 2 ** 53 + 1 > float(2 ** 53), 10 ** 309 > 1e308, -10 ** 309 < -1e308, 10 ** 400 == inf, 0.1 == 1 / 10, 0.5 == 1 / 2, 1e16 == 10 ** 16)
print(round(2.675, 2), round(0.5), round(1.5), round(2.5), round(-2.5), round(1234.5678, -2), round(1e300, 2), round(5, -1), round(15, -1), round(25, -1), round(2.5, 0), round(-0.4), round(1.005, 2), round(5e15 + 0.5))
print(int(3.99), int(-3.99), int(1e18), float("1e5"), float(" -2.5 "), float("1_0.5"), float("Infinity"), float("-nan"), float(10 ** 22), float("1e-400"), bool(0.0), bool(nan))
print((2.5).is_integer(), (3.0).is_integer(), (0.75).as_integer_ratio(), (1.5).hex(), float.fromhex("0x1.8p1"), (-0.0).hex(), abs(-2.5), -(-0.0), +1.5, (2.5).real, (2.5).conjugate(), (1e300).__floor__() > 0, (2.7).__trunc__(), (-2.5).__ceil__(), (1.5).__int__())
for v in (1.0, 0.1, 1 / 3, 1e15, 1e16, 1e17, 123456.789, 1e-4, 1e-5, 1.5e-7, 1e22, 1e23, 4.35, 0.1 + 0.2, 100.0, 1234567890.5): print(v, repr(-v), str(v), f"{v}", f"{v:g}", f"{v:.3f}", f"{v:e}", f"{v:.0f}", f"{v:10.4}|")
acc = 0.0
for i in range(10): acc += 0.1
print(acc, acc == 1.0, sum([0.1] * 10), sum([0.1] * 10) == 1.0, sum([1e16, 1, -1e16]), sum([1, 2.5]), sum([0.5, 10 ** 20]))
x = 0.5
for _ in range(8): x = x * 3.7 * (1 - x)
print(x)
v = [1.5, 2.5, 3.5]
print(sum(v) / len(v), max(v) - min(v), [a * 2 for a in v], sum(a * b for a, b in zip(v, v)), (sum((a - 2.5) ** 2 for a in v) / 3) ** 0.5)
for f in (lambda: 1.0 / 0, lambda: 1 / 0.0, lambda: 1.0 // 0, lambda: 1.0 % 0, lambda: 0.0 ** -1, lambda: 10.0 ** 400, lambda: int(inf), lambda: int(nan), lambda: float(10 ** 400), lambda: 10 ** 400 / 3,
          lambda: inf.as_integer_ratio(), lambda: round(inf), lambda: float("abc"), lambda: float(""), lambda: 1.5 & 1, lambda: ~1.5, lambda: v[1.0], lambda: range(1.0), lambda: "a" * 1.0, lambda: 1.5 << 1, lambda: divmod(1.0, 0), lambda: pow(2.0, 2, 3)):
    try:
        print(f())
    except (ZeroDivisionError, OverflowError, ValueError, TypeError) as e:
        print(type(e).__name__, e)
class P:
    def __init__(self, x, y): self.x, self.y = x, y
    def move(self, dx, dy):
        self.x += dx
        self.y -= dy * 0.5
        return self
    def dist(self): return (self.x * self.x + self.y ** 2) ** 0.5
p = P(3, 4)
print(p.dist(), p.move(1, 2).x, p.y, p.dist(), p.move(0.25, 1).dist())
def mean(*a, weight=1.0): return weight * sum(a) / len(a)
print(mean(1, 2, 3), mean(1.5, 2.5, weight=2), mean(10 ** 18, 1), mean(True, False))
def mix(a, b): return a + b, a - b, a * b, a / b, a // b, a % b, a ** b, a < b, a == b, -a, a if a > b else b
for a, b in ((1, 2), (1.5, 2), (2, 1.5), (1.5, 2.5), (-3, 2.0), (True, 2.5), (2 ** 60, 2.0)): print(mix(a, b))
print(1e3 == 1000, {1.0: "a"}[1], {0.0: 1, -0.0: 2}, [1.0, 1, True].count(1), 3.0 in range(5), 3.5 in range(5), (0.1).__repr__(), 1.0.__add__(2), (1.0).__eq__("x"), 5 .__add__(1.0))

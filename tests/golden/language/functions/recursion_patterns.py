def ackermann(m, n): return n + 1 if not m else ackermann(m - 1, 1) if not n else ackermann(m - 1, ackermann(m, n - 1))
def flatten(x): return [z for y in x for z in (flatten(y) if isinstance(y, list) else [y])]
def power_set(s): return [[]] if not s else (r := power_set(s[1:])) + [[s[0], *p] for p in r]
def permutations(s): return [s] if len(s) < 2 else [c + p for i, c in enumerate(s) for p in permutations(s[:i] + s[i + 1:])]
def binary(n): return "" if n == 0 else binary(n // 2) + str(n % 2)
def gcd(a, b): return a if not b else gcd(b, a % b)
def merge(a, b): return a or b if not (a and b) else [a[0], *merge(a[1:], b)] if a[0] < b[0] else [b[0], *merge(a, b[1:])]
def sort(a): return a if len(a) < 2 else merge(sort(a[:len(a) // 2]), sort(a[len(a) // 2:]))
def collatz(n): return [n] if n == 1 else [n, *collatz(n // 2 if n % 2 == 0 else 3 * n + 1)]
def pascal(n): return [1] if n == 0 else [a + b for a, b in zip([0, *pascal(n - 1)], [*pascal(n - 1), 0])]
Y = lambda f: (lambda x: x(x))(lambda y: f(lambda v: y(y)(v)))
print(ackermann(2, 3), flatten([1, [2, [3, []]]]), power_set([1, 2, 3]), permutations("abc"), binary(37), gcd(84, 36), sort([5, 2, 8, 1]), collatz(6), pascal(5), Y(lambda f: lambda n: 1 if n < 2 else n * f(n - 1))(10), sep="\n")

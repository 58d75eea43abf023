def numbers(): yield from range(10)
def squares(it): return (x * x for x in it)
def odd(it): yield from (x for x in it if x % 2)
def take(n, it):
    for _, x in zip(range(n), it): yield x
def chain(*its):
    for it in its: yield from it
def window(it, n):
    buf = []
    for x in it:
        buf.append(x)
        if len(buf) == n: yield tuple(buf); buf.pop(0)
def group(it, key):
    out = {}
    for x in it: out.setdefault(key(x), []).append(x)
    yield from sorted(out.items())
def tee_sum():
    total = 0
    while True:
        x = yield total
        if x is None: return total
        total += x
def interleave(*its):
    its = [iter(i) for i in its]
    while its:
        for it in its[:]:
            try: yield next(it)
            except StopIteration: its.remove(it)
print(list(odd(squares(numbers()))), list(take(3, squares(numbers()))), list(chain("ab", [1], ())), list(window(range(5), 3)), list(group("apple bob ann cat".split(), lambda w: w[0])), list(interleave("abc", [1], "xy")), sep="\n")
t = tee_sum(); next(t)
print([t.send(i) for i in (1, 2, 3)])
try: t.send(None)
except StopIteration as s: print(s.value)
primes = lambda: (n for n in range(2, 40) if all(n % d for d in range(2, int(n ** .5) + 1)))
print(*primes())
g = (print("side", i) or i for i in range(3))
print("lazy"); print(next(g)); print(list(g))
print(sum(x for x in (y for y in (z for z in range(5)))), [*(i for i in "ab"), *(j for j in "c")], {k: v for k, v in (p.split("=") for p in "a=1 b=2".split())})

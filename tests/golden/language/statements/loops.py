# for and while with break, continue, else; mutation while iterating.
for i in range(3):
    for j in range(3):
        if j == 2: break
        if i == j: continue
        print(i, j, end="; ")
    else:
        print("inner else")
else:
    print("outer else")
n = 5
while n:
    n -= 1
    if n == 3: continue
    if n == 1: break
    print(n, end=" ")
else: print("never")
print(n)
while False: pass
else: print("while else")
for x in []: pass
else: print("empty else")
items = [1, 2, 3, 4]
for x in items:
    if x == 2: items.remove(x)
    if len(items) < 6: items.append(x * 10)
print(items)
for i, (a, *b) in enumerate([(1, 2, 3), "xyz"]): print(i, a, b)
for k, v in {"a": 1, "b": 2}.items(): print(k, v, end=" ")
for d["key"] in (d := {}, 5)[:1]: pass
print(len(d))
for (x) in range(2): pass
for x, in [(1,), (2,)]: print(x, end=" ")
for [p, q] in [[1, 2]]: print(p, q)
for i in range(10):
    i *= 2
    if i > 5: break
print(i)
i = 100
for i in range(0): pass
print(i, list(range(5, 0, -2)), list(range(-3, 3, 2)), [*range(2)])
for c in "añ🐍": print(c, end="|")
for b in b"ab": print(b, end="|")
for x in *[1, 2], 3: print(x, end=" ")
for x in 1, 2: print(x, end=" ")
print()
it = iter(range(5))
for x in it:
    print(x, next(it, None), end=" ")
print()
def search(grid, want):
    for r, row in enumerate(grid):
        for c, v in enumerate(row):
            if v == want: return r, c
    return None
print(search([[1, 2], [3, 4]], 3), search([[1]], 9))
def primes(n):
    out = []
    for k in range(2, n):
        for p in out:
            if k % p == 0: break
        else: out.append(k)
    return out
print(primes(40))
d = {1: 1}
try:
    for k in d: d[k + 1] = 1
except RuntimeError as e: print(e)
s = {1}
try:
    for k in s: s.add(k + 1)
except RuntimeError as e: print(e)
d = {i: i for i in range(3)}
for k in list(d): del d[k]
print(d)
def countdown(n):
    while True:
        if n < 0: return "done"
        n -= 1
        while n % 2:
            n -= 1
            if n < 3: break
        else:
            continue
print(countdown(10))
x = 0
while (x := x + 1) < 10:
    if x % 2: continue
    if x > 6: break
else: x = "never"
print(x)
total = 0
for i in range(100):
    if i % 3 and i % 5: continue
    total += i
print(total)
for f in [lambda: i for i in range(3)]: print(f(), end=" ")
for i in reversed(range(3)): print(i, end=" ")
for a, b in zip("abc", range(2)): print(a, b, end=" ")
for i in range(3):
    try:
        if i == 0: continue
        if i == 2: break
    finally: print("f", i, end=" ")
print()
class It:
    def __init__(self): self.i = 0
    def __iter__(self): return self
    def __next__(self):
        self.i += 1
        if self.i > 3: raise StopIteration
        return self.i
for x in It(): print(x, end=" ")
try:
    for x in It():
        for y in It():
            if x * y == 4: raise StopIteration("escape")
except StopIteration as e: print(e)
for i in range(2**53 - 1, 2**53 + 2): print(i, end=" ")
for i in range(10, 2**70, 2**69): print(i, end=" ")
print()
while 1:
    while 1: break
    break
for _ in range(3): pass
print(_, [x for x in range(3) if x], x)

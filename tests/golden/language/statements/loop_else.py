import contextlib
def search(items, wanted):
    for item in items:
        if item == wanted: print("found", item); break
        print("no", item, end=" ")
    else:
        print("missing")
        return "else"
    return "break"
print(search([1, 2, 3], 2), search([1], 5), search([], 1))
n = 5
while n:
    n -= 1
    if n == 3: continue
    if n == 1: break
    print(n, end=" ")
else: print("never")
print("n", n)
while n < 3: n += 1
else: print("while else", n)
for i in range(3):
    for j in range(3):
        if j == 1: continue
        if i == 1: break
        print((i, j), end=" ")
    else:
        print("inner else", i); continue
    print("inner break", i)
else: print("outer else")
def nested():
    for a in "xy":
        while True:
            try:
                if a == "x": break
                return a
            finally: print("finally", a)
        print("after", a)
print(nested())
for i in [1, 2, 3]:
    try:
        if i == 2: continue
        print("try", i)
    except Exception: pass
    else:
        if i == 3: break
        print("else", i)
    finally: print("fin", i)
for i in range(2):
    with contextlib.suppress(ZeroDivisionError):
        if i: 1 / 0
        print("before", i); continue
    print("after with", i)
items = [1, 2, 3]
for x in items:
    if x == 1: items.append(4)
    if x == 2: items.remove(3)
    print(x, items)
d = {"a": 1}
try:
    for k in d: d[k + "x"] = 1
except RuntimeError as e: print(e, len(d))
s = {1}
try:
    for k in s: s.add(k + 10)
except RuntimeError as e: print(e)
for i in range(3): i *= 10; print(i, end=" ")
print(i)
for x in (): pass
try: print(undefined_loop)
except NameError as e: print(e)
for x, (y, *z) in [(1, "abc"), (2, [3])]: print(x, y, z)
for d["k"] in range(2): print(d["k"], end=" ")
for items[0] in "pq": print(items, end=" ")
print()
it = iter([1, 2, 3, 4])
for a in it:
    for b in it: print(a, b); break
print(list(zip(*[iter(range(6))] * 3)), [x for x in range(10) if x % 2 if x % 3], [(i, j) for i in range(3) for j in range(i)])
i = 0
while (i := i + 1) < 4: print(i, end=" ")
print([y for x in range(3) if (y := x * 2)], y)

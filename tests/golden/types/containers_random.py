# Long random sequences of operations on list, dict and str, checked by what they print.


class Random:
    def __init__(self, seed):
        self.state = seed

    def below(self, n):
        self.state = (self.state * 6364136223846793005 + 1442695040888963407) % 2**64
        return (self.state >> 33) % n


r = Random(7)
values = [1, 2.5, "x", None, True, (1, 2), 10**20, -3, "yy", 0]
a = []
d = {}
for step in range(1500):
    v = values[r.below(10)]
    k = r.below(22)
    try:
        if k < 4:
            a.append(v)
        elif k == 4:
            a.insert(r.below(12) - 6, v)
        elif k == 5:
            print(a.pop())
        elif k == 6:
            print(a.pop(r.below(8) - 4))
        elif k == 7:
            a.remove(v)
        elif k == 8:
            print(a.index(v), a.count(v))
        elif k == 9:
            a.reverse()
        elif k == 10:
            a[r.below(6):r.below(9)] = [v, v]
        elif k == 11:
            del a[r.below(5)]
        elif k == 12:
            a.extend([v] * r.below(4))
        elif k == 13:
            a = a[::-1][:12]
        elif k < 17:
            d[v] = step
        elif k == 17:
            print(d.pop(v))
        elif k == 18:
            print(d.popitem())
        elif k == 19:
            print(d.setdefault(v, step), d.get(v), v in d)
        elif k == 20:
            d.update({v: step, "u": step})
        elif k == 21:
            d = dict(reversed(d.items())) | {v: -step}
    except (IndexError, ValueError, KeyError) as e:
        print(type(e).__name__, e)
    if step % 10 == 0:
        print(a, d, len(a), len(d))
for trial in range(60):
    n = r.below(30)
    numbers = [r.below(50) - 25 for _ in range(n)]
    floats = [x / 4 for x in numbers]
    words = ["".join("abc"[r.below(3)] for _ in range(r.below(4))) for _ in range(n)]
    pairs = list(zip(numbers, words))
    print(sorted(numbers), sorted(floats, reverse=True), sorted(words), sorted(pairs), sorted(pairs, key=lambda p: p[1]))
    print(sorted(words, key=len, reverse=True), sorted(pairs, key=lambda p: (p[1], -p[0])), sum(numbers), sum(floats), min(numbers, default=None),
          max(words, default=None), max(pairs, key=lambda p: p[0], default=None))
    print(sorted(numbers + floats), sorted([str(x) for x in numbers]), sorted(set(numbers)) == sorted(list(set(numbers))))
class Item:
    def __init__(self, v):
        self.v = v
    def __lt__(self, other):
        log.append((self.v, other.v))
        return self.v < other.v
for n in (2, 3, 5, 10, 33, 70):
    log = []
    items = [Item(r.below(20)) for _ in range(n)]
    print([x.v for x in sorted(items)], len(log) > 0)

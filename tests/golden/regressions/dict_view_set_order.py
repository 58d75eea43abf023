import random
r = random.Random(5)
words = [r.choice("abcdefgh") + r.choice("xyz") + str(r.randrange(50)) for _ in range(300)]
for n in (3, 7, 12, 30, 100, 250):
    for m in (1, 2, n // 2, n - 1):
        a, b = words[:n], r.sample(words[:n], m) + ["q1"]
        d, e = dict.fromkeys(a), dict.fromkeys(b)
        for other in (b, set(b), e, e.keys(), iter(b)):
            s = set(a)
            s.difference_update(other)
            print(*s)
        print(*(d.keys() - b), *(d.keys() - e), *(d.keys() - e.keys()), *(d.items() - e.items()))
        print(*(d.keys() | b), *(d.keys() ^ b), *(d.keys() ^ e.keys()), *(d.items() ^ e.items()), *(d.keys() & e.keys()))
        print(*({1: 2, 3: 4}.items() ^ {1: 3, 5: 6}.items()), *(set(b) - d.keys()), *(b | d.keys()), *(set(a) ^ e.keys()), *(set(a) - e.keys()))

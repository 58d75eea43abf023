"""What random operations leave in sets, and in which order: ints alone, and ints among others."""


class Random:
    def __init__(self, state):
        self.state = state

    def __call__(self, below):
        self.state = (self.state * 1103515245 + 12345) & 0x7FFFFFFF
        return (self.state >> 8) % below

    def value(self, kinds):
        kind, n = self(kinds), self(60)
        if kind < 20:
            return n
        if kind < 24:
            return -n
        if kind < 26:
            return n * 1024
        if kind < 28:
            return self(4) - 2**31 if n < 30 else 2**31 - self(2)
        if kind < 30:
            return 2**40 + n if n < 30 else float(n)
        if kind < 32:
            return n + 0.5 if n < 30 else n % 2 == 0
        return str(n) if n < 30 else (n, 1)


def step(random, kinds, sets):
    s, t = sets[random(4)], sets[random(4)]
    operation, value = random(28), random.value(kinds)
    if operation < 8:
        s.add(value)
    elif operation < 11:
        s.discard(value)
    elif operation == 11:
        return value in s
    elif operation < 14:
        return s.pop() if s else None
    elif operation == 14:
        s |= t
    elif operation == 15:
        s -= t
    elif operation == 16:
        s &= t
    elif operation == 17:
        s ^= t
    elif operation == 18:
        return [list(each) for each in (s | t, s & t, s - t, s ^ t, frozenset(t))]
    elif operation == 19:
        return s <= t, s < t, s == t, s >= t, s.isdisjoint(t), s.issuperset([value])
    elif operation == 20:
        sets[random(4)] = s.copy()
    elif operation == 21:
        s.update([random.value(kinds) for _ in range(random(30))])
    elif operation == 22:
        sets[random(4)] = set([random.value(kinds) for _ in range(random(12))])
    elif operation == 23:
        s.update({random.value(kinds): 1 for _ in range(random(12))})
    elif operation == 24:
        s.difference_update([value, 1])
    elif operation == 25:
        s.intersection_update(list(t) + [value])
    elif operation == 26:
        s.clear()
    else:
        sets[random(4)] = {x for x in range(random(50)) if x % 3}
    return list(s)


def checksum(text):
    result = 0
    for char in text:
        result = (result * 31 + ord(char)) % 1000000007
    return result


for kinds in (20, 24, 26, 28, 30, 32, 34):
    random = Random(kinds)
    for run in range(24):
        sets = [set(), set(), set(), set()]
        log = [step(random, kinds, sets) for _ in range(60)]
        print(kinds, run, checksum(repr(log)), sets[0])

many = {i * 7919 % 1000003 for i in range(70000)}
copy = many.copy()
for i in range(0, 70000, 2):
    many.discard(i * 7919 % 1000003)
print(list(many)[:8], list(copy)[:8], len(copy - many), many <= copy, many | copy == copy)

for empty in (set(), frozenset(), {1} - {1}):
    print([each in empty for each in (1, "1", None, (1,))])
    try:
        [] in empty
    except TypeError as error:
        print(error)
print(1.0 in {1}, True in {1}, 2.5 in {1}, 2**70 in {1}, -(2**31) in {1}, {True} | {1}, {1} | {1.0})

import bisect
import math
import random
import statistics as st
from array import array
from collections import Counter, deque, defaultdict
from functools import partial
from heapq import heappush, heappop, heapify, nsmallest
from itertools import accumulate, count, islice, pairwise, starmap, repeat
from operator import mul, sub


class Walker:
    def __init__(self, seed, steps=((0, 1), (0, -1), (1, 0), (-1, 0))):
        self.rng, self.steps = random.Random(seed), steps

    def __iter__(self):
        x = y = 0
        while True:
            yield x, y
            dx, dy = self.rng.choice(self.steps)
            x, y = x + dx, y + dy


print(list(islice(Walker(5), 6)), [math.dist((0, 0), list(islice(Walker(s), 101))[-1]) for s in range(3)])


def queue_simulation(rng, servers, arrival, service, until):
    events, waiting, free, now, waits, busy = [(rng.expovariate(arrival), 0, "arrive")], deque(), servers, 0.0, [], 0.0
    numbers = count(1)
    while events:
        now, _, kind = heappop(events)
        if kind == "arrive":
            if now > until:
                continue
            waiting.append(now)
            heappush(events, (now + rng.expovariate(arrival), next(numbers), "arrive"))
        else:
            free += 1
        while free and waiting:
            free -= 1
            waits.append(now - waiting.popleft())
            duration = rng.gammavariate(2, service / 2)
            busy += duration
            heappush(events, (now + duration, next(numbers), "leave"))
    return len(waits), st.fmean(waits), max(waits), busy / servers / now


for servers in (1, 2, 3):
    print(servers, *(f"{x:.4f}" for x in queue_simulation(random.Random(2024), servers, 0.9, 1.0, 300)))


def annealing(cities, rng, temperature=100.0, cooling=0.995):
    order = list(range(len(cities)))
    length = lambda o: sum(math.dist(cities[a], cities[b]) for a, b in zip(o, o[1:] + o[:1]))
    current = best = length(order)
    while temperature > 0.1:
        i, j = sorted(rng.sample(range(len(order)), 2))
        candidate = order[:i] + order[i:j + 1][::-1] + order[j + 1:]
        new = length(candidate)
        if new < current or rng.random() < math.exp((current - new) / temperature):
            order, current = candidate, new
            best = min(best, current)
        temperature *= cooling
    return round(best, 6), order[:4]


rng = random.Random(3)
cities = [(rng.uniform(0, 100), rng.uniform(0, 100)) for _ in range(12)]
print(annealing(cities, rng))


def genetic(target, rng, size=60, rate=0.03):
    alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ "
    fitness = lambda s: sum(a == b for a, b in zip(s, target))
    population = ["".join(rng.choices(alphabet, k=len(target))) for _ in range(size)]
    for generation in count():
        population.sort(key=fitness, reverse=True)
        if population[0] == target or generation == 150:
            return generation, population[0], fitness(population[0])
        weights = [fitness(p) + 1 for p in population]
        parents = rng.choices(population, weights, k=2 * size)
        population = population[:2] + ["".join(rng.choice(alphabet) if rng.random() < rate else rng.choice(pair) for pair in zip(a, b)) for a, b in zip(parents[::2], parents[1::2])][:size - 2]


print(genetic("HELLO WORLD", random.Random(8)))


def newton(f, x, tol=1e-12):
    for n in range(100):
        h = 1e-7
        slope = (f(x + h) - f(x - h)) / (2 * h)
        x, old = x - f(x) / slope, x
        if abs(x - old) < tol:
            return x, n


def simpson(f, a, b, n=100):
    h = (b - a) / n
    return h / 3 * math.fsum(f(a + i * h) * (1 if i in (0, n) else 4 if i % 2 else 2) for i in range(n + 1))


def rk4(f, y, t, h, steps):
    for _ in range(steps):
        k1 = f(t, y)
        k2 = f(t + h / 2, [a + h / 2 * b for a, b in zip(y, k1)])
        k3 = f(t + h / 2, [a + h / 2 * b for a, b in zip(y, k2)])
        k4 = f(t + h, [a + h * b for a, b in zip(y, k3)])
        y = [a + h / 6 * (p + 2 * q + 2 * r + s) for a, p, q, r, s in zip(y, k1, k2, k3, k4)]
        t += h
    return t, y


print(newton(lambda x: x * x - 2, 1.0)[0], newton(math.cos, 1)[0] * 2, simpson(math.sin, 0, math.pi), simpson(lambda x: x ** 3, 0, 2))
print(rk4(lambda t, y: [y[1], -y[0]], [1.0, 0.0], 0, 0.01, 314))
print(rk4(lambda t, y: [0.6 * y[0] - 0.02 * y[0] * y[1], 0.01 * y[0] * y[1] - 0.5 * y[1]], [40.0, 9.0], 0, 0.05, 100)[1])


def fft(a, inverse=False):
    n = len(a)
    if n == 1:
        return a
    even, odd = fft(a[::2], inverse), fft(a[1::2], inverse)
    import cmath
    w = [cmath.exp((2j if inverse else -2j) * math.pi * k / n) * o for k, o in enumerate(odd)]
    return [e + x for e, x in zip(even, w)] + [e - x for e, x in zip(even, w)]


signal = [math.sin(2 * math.pi * 3 * t / 16) + 0.5 * math.cos(2 * math.pi * 5 * t / 16) for t in range(16)]
spectrum = fft([complex(x) for x in signal])
print([round(abs(x), 6) for x in spectrum[:8]], max(abs(x.real / 16 - s) for x, s in zip(fft(spectrum, True), signal)) < 1e-12)
data = array("d", (rng.gauss(50, 10) for _ in range(500)))
hist = Counter(int(x // 10) * 10 for x in data)
print(sorted(hist.items()), round(st.fmean(data), 6), round(st.stdev(data), 6), [round(q, 4) for q in st.quantiles(data, n=4)], data.typecode, len(data.tobytes()))
ema = list(accumulate(data[:6], lambda acc, x: 0.8 * acc + 0.2 * x))
print([round(x, 4) for x in ema], [round(x, 3) for x in starmap(sub, pairwise(data[:4]))])
state = rng.getstate()
first = [rng.random() for _ in range(3)]
rng.setstate(state)
print(first == [rng.random() for _ in range(3)], state[0], len(state[1]), state[2])
rng.seed("text")
print(rng.random(), rng.randint(0, 10**20), rng.sample(range(10**6), 3), rng.choices(["r", "g"], cum_weights=[1, 10], k=5), rng.triangular(), rng.normalvariate(), rng.sample("abc", 4, counts=[2, 1, 3]))
rng.seed(b"bytes", version=2)
print(rng.getrandbits(100), rng.randbytes(4).hex(), random.Random(2.5).random(), random.Random(-7).random(), random.Random(10**30).random(), random.Random(None).random() < 1)
for bad in (lambda: rng.sample([1], 2), lambda: rng.choice([]), lambda: rng.randrange(3, 3), lambda: rng.randint(2, 1), lambda: rng.choices([], k=1), lambda: random.Random([1]), lambda: rng.sample({1, 2}, 1), lambda: rng.randrange(1.5), lambda: rng.choices([1], weights=[0]), lambda: rng.getrandbits(-1)):
    try:
        print(bad())
    except (ValueError, IndexError, TypeError) as exc:
        print(type(exc).__name__, exc)
kruskal = sorted((math.dist(a, b), i, j) for i, a in enumerate(cities) for j, b in enumerate(cities) if i < j)
parent = list(range(len(cities)))
find = lambda x: x if parent[x] == x else find(parent[x])
tree = [(round(w, 3), i, j) for w, i, j in kruskal if (ri := find(i)) != (rj := find(j)) and parent.__setitem__(ri, rj) is None]
print(len(tree), tree[:3], round(sum(w for w, *_ in tree), 3))

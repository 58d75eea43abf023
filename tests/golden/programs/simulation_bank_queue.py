"""A discrete event simulation with a seeded random generator, histograms and percentiles."""
import heapq
import random
import statistics
from collections import Counter, deque
from dataclasses import dataclass, field
from itertools import count


@dataclass(order=True)
class Event:
    at: float
    order: int = field(default_factory=count().__next__)
    kind: str = field(default="", compare=False)
    payload: object = field(default=None, compare=False)


@dataclass
class Customer:
    name: str
    arrived: float
    service: float
    started: float = -1
    left: float = -1

    @property
    def waited(self):
        return self.started - self.arrived


class Simulation:
    def __init__(self, servers, seed):
        self.random = random.Random(seed)
        self.now = 0.0
        self.events = []
        self.free = list(range(servers))
        self.queue = deque()
        self.done = []
        self.handlers = {"arrive": self.arrive, "leave": self.leave}

    def schedule(self, delay, kind, payload=None):
        heapq.heappush(self.events, Event(self.now + delay, kind=kind, payload=payload))

    def arrive(self, number):
        customer = Customer(f"c{number}", self.now, self.random.expovariate(1 / 4))
        self.queue.append(customer)
        self.serve()
        if number < 40:
            self.schedule(self.random.uniform(0.5, 3), "arrive", number + 1)

    def serve(self):
        while self.free and self.queue:
            server, customer = self.free.pop(0), self.queue.popleft()
            customer.started = self.now
            self.schedule(customer.service, "leave", (server, customer))

    def leave(self, payload):
        server, customer = payload
        customer.left = self.now
        self.done.append(customer)
        self.free.append(server)
        self.free.sort()
        self.serve()

    def run(self):
        self.schedule(0, "arrive", 1)
        while self.events:
            event = heapq.heappop(self.events)
            self.now = event.at
            self.handlers[event.kind](event.payload)
        return self


for servers in (1, 2, 3):
    simulation = Simulation(servers, seed=42).run()
    waits = [c.waited for c in simulation.done]
    print(f"{servers} servers: {len(waits)} served until {simulation.now:.3f}, mean wait {statistics.mean(waits):.4f}, "
          f"median {statistics.median(waits):.4f}, stdev {statistics.stdev(waits):.4f}, longest {max(waits):.4f}")
    buckets = Counter(int(w // 5) * 5 for w in waits)
    for low in sorted(buckets):
        print(f"  {low:3}-{low + 4:<3} {'*' * buckets[low]}")
    print("  ", [c.name for c in sorted(simulation.done, key=lambda c: (-c.waited, c.name))[:4]], statistics.quantiles(waits, n=4)[1] == statistics.median(waits))
rng = random.Random("text seed")
print([rng.randint(1, 6) for _ in range(12)], rng.choice("abc"), rng.sample(range(100), 5), rng.random(), rng.getrandbits(70))
print(rng.choices(["red", "black", "green"], [18, 18, 2], k=8), [round(rng.gauss(0, 1), 6) for _ in range(3)], rng.triangular(1, 2))
rng.seed(5)
items = list("abcdefgh")
rng.shuffle(items)
print("".join(items), rng.randrange(0, 100, 7), rng.betavariate(2, 3), rng.uniform(-1, 1), rng.normalvariate(10, 2))
state = rng.getstate()
first = rng.random()
rng.setstate(state)
print(first == rng.random(), random.Random(1).random(), random.Random(1.5).random(), random.Random(-1).random(), random.Random(b"x").random())


def monte_carlo(n, seed):
    r = random.Random(seed)
    return 4 * sum(r.random() ** 2 + r.random() ** 2 < 1 for _ in range(n)) / n


print([monte_carlo(2000, seed) for seed in range(4)])


def walk(steps, seed):
    r, x, y = random.Random(seed), 0, 0
    for _ in range(steps):
        dx, dy = r.choice([(0, 1), (0, -1), (1, 0), (-1, 0)])
        x, y = x + dx, y + dy
        yield x, y


print(list(walk(10, 3))[-1], len(set(walk(500, 8))), max(abs(x) + abs(y) for x, y in walk(500, 8)))
print(statistics.mode("aabbb"), statistics.multimode([1, 1, 2, 2]), statistics.pvariance([1, 2, 3]), statistics.fmean([1, 2.5]), statistics.geometric_mean([1, 9]), statistics.harmonic_mean([40, 60]))
print(statistics.linear_regression([1, 2, 3], [2, 4, 6.5]), statistics.correlation([1, 2, 3], [1, 2, 4]), statistics.NormalDist(100, 15).cdf(115))
for attempt in (lambda: random.choice([]), lambda: random.sample([1], 2), lambda: random.randint(2, 1), lambda: random.choices([], k=1), lambda: statistics.mean([]), lambda: statistics.stdev([1]), lambda: random.randrange(1.5)):
    try:
        print(attempt())
    except Exception as error:
        print(type(error).__name__, error)
Simulation(0, 1).run().done[0]

import statistics as st
import random
import math
from itertools import accumulate, pairwise, batched

random.seed(12345)
sample = [random.gauss(100, 15) for _ in range(200)]
print(f"mean={st.mean(sample):.6f} fmean={st.fmean(sample):.6f} median={st.median(sample):.6f}")
print(f"stdev={st.stdev(sample):.6f} pvariance={st.pvariance(sample):.6f}")
print([round(q, 4) for q in st.quantiles(sample, n=4)], [round(q, 3) for q in st.quantiles(sample, n=10, method="inclusive")])
print(st.mode("abracadabra"), st.multimode([1, 1, 2, 2, 3]), st.median_low([1, 2, 3, 4]), st.median_grouped([1, 2, 2, 3, 4, 4, 4, 4, 4, 5], 1))
x = list(range(20))
y = [3 * v + 7 + random.uniform(-1, 1) for v in x]
line = st.linear_regression(x, y)
print(f"slope={line.slope:.5f} intercept={line.intercept:.5f} r={st.correlation(x, y):.6f} rank={st.correlation(x, y, method='ranked'):.4f} cov={st.covariance(x, y):.5f}")
nd = st.NormalDist.from_samples(sample)
print(f"{nd.mean:.4f} {nd.stdev:.4f} {nd.cdf(110):.5f} {nd.inv_cdf(0.975):.4f} {nd.zscore(130):.4f} {nd.overlap(st.NormalDist(110, 10)):.5f}")
print(st.NormalDist(0, 1) + st.NormalDist(3, 4), st.NormalDist(5, 2) * 3 - 1)
print(st.harmonic_mean([40, 60]), st.geometric_mean([54, 24, 36]), st.harmonic_mean([40, 60], weights=[5, 30]))
hist = {}
for v in sample:
    hist[int(v // 10) * 10] = hist.get(int(v // 10) * 10, 0) + 1
for k in sorted(hist):
    print(f"{k:>4}-{k + 9:<4}{'*' * hist[k]}")
print(random.choices("abc", weights=[5, 3, 2], k=10), random.sample(range(100), 5), random.randint(1, 6), random.randrange(0, 100, 7))
deck = list(range(10))
random.shuffle(deck)
print(deck, random.choice(deck), round(random.betavariate(2, 5), 6), round(random.expovariate(1.5), 6), round(random.triangular(0, 10, 3), 6), round(random.lognormvariate(0, 0.25), 6))
print([round(v, 3) for v in accumulate([1, 2, 3, 4], lambda a, b: a * b / 1.5)], list(pairwise([1, 3, 6, 10])), list(batched("ABCDEFG", 3)))
r = random.Random(99)
state = r.getstate()
a = [r.random() for _ in range(3)]
r.setstate(state)
print(a == [r.random() for _ in range(3)], [round(v, 5) for v in a], r.getrandbits(70), r.randbytes(5).hex())


def bootstrap(data, n=50):
    rng = random.Random(7)
    means = sorted(st.fmean(rng.choices(data, k=len(data))) for _ in range(n))
    return means[int(n * 0.025)], means[int(n * 0.975)]


print(tuple(round(v, 4) for v in bootstrap(sample)))
print(math.isclose(st.fmean(sample), sum(sample) / len(sample)), round(math.dist((0, 0), (3, 4)), 1), math.comb(10, 3), math.perm(5, 2), math.gcd(12, 18, 27), math.lcm(4, 6))
for bad in ([], [1]):
    for f in (st.mean, st.stdev, st.mode):
        try:
            print(f.__name__, f(bad))
        except st.StatisticsError as e:
            print(f.__name__, "StatisticsError:", e)

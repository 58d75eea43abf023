# NormalDist at work: grading, control limits, sums of variables, kernel density.
import random
import statistics
from statistics import NormalDist

scores = NormalDist(mu=70, sigma=8)
cuts = {"A": 0.9, "B": 0.7, "C": 0.4, "D": 0.1}
limits = {grade: scores.inv_cdf(p) for grade, p in cuts.items()}
for grade, limit in limits.items():
    print(f"{grade} from {limit:.3f}, z = {scores.zscore(limit):+.4f}, above it {1 - scores.cdf(limit):.3%}")
for mark in (95, 80.5, 74, 61, 40):
    print(mark, next((g for g, limit in limits.items() if mark >= limit), "F"))
print([round(x, 6) for x in scores.quantiles(n=10)], scores.quantiles(1))
total = NormalDist(10, 3) + NormalDist(20, 4)
print(total, total - NormalDist(5, 12), total * 2 - 3, total / 5, -total, total == NormalDist(30, 5), hash(total) == hash(NormalDist(30, 5)))
print(repr(scores), str(scores), scores.mean, scores.median, scores.mode, scores.stdev, scores.variance)
print(NormalDist(100, 15).overlap(NormalDist(110, 15)), NormalDist(2.4, 1.6).overlap(NormalDist(3.2, 2.0)))
print(NormalDist.from_samples([2, 4, 4, 4, 5, 5, 7, 9]), scores.pdf(70), scores.pdf(86))
sample = scores.samples(400, seed=11)
print(len(sample), round(statistics.fmean(sample), 9), round(statistics.stdev(sample), 9), round(min(sample), 9))
random.seed(3)
fitted = NormalDist.from_samples([random.gauss(5, 2) for _ in range(500)])
print(round(fitted.mean, 9), round(fitted.stdev, 9))
density = statistics.kde([-2.1, -1.3, -0.4, 1.9, 5.1, 6.2], h=1.5)
for x in range(-6, 11, 2):
    print(f"{x:>3} {density(x):.6f} " + "#" * round(density(x) * 200))
total_mass = statistics.kde([1, 2, 3], 0.5, "triangular", cumulative=True)
print([round(total_mass(x), 9) for x in (0, 0.5, 1.0, 2.25, 3, 4)])
draw = statistics.kde_random([1, 2, 3], 0.25, "parabolic", seed=8)
print([round(draw(), 9) for _ in range(5)])
for call in (lambda: NormalDist(0, -1), lambda: scores.inv_cdf(1.5), lambda: NormalDist(0, 0).pdf(1), lambda: scores.overlap(5), lambda: scores + "x", lambda: statistics.kde([], 1), lambda: statistics.kde([1], 0), lambda: scores.quantiles(n="a")):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)

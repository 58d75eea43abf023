import statistics as st
import random
import math
from bisect import bisect, bisect_left, insort
from collections import defaultdict, namedtuple, deque
from fractions import Fraction
from itertools import accumulate, pairwise, zip_longest, combinations
from operator import attrgetter

Student = namedtuple("Student", ["name", "year", "scores"])
rng = random.Random(20240501)
NAMES = "Ada Bob Cyd Dee Eve Fay Gus Hal Ivy Jon".split()
students = [Student(n, rng.choice((1, 2, 3)), [rng.randint(35, 100) for _ in range(5)]) for n in NAMES]


def grade(score, breakpoints=(50, 60, 70, 85), letters="FDCBA"):
    return letters[bisect(breakpoints, score)]


print("┌" + "─" * 8 + "┬" + "─" * 26 + "┬" + "─" * 9 + "┐")
for s in sorted(students, key=lambda s: (-st.fmean(s.scores), s.name)):
    print(f"│{s.name:<8}│{' '.join(f'{x:4d}' for x in s.scores):>26}│{st.fmean(s.scores):>6.2f} {grade(st.fmean(s.scores)):<2}│")
print("└" + "─" * 8 + "┴" + "─" * 26 + "┴" + "─" * 9 + "┘")

by_year = defaultdict(list)
for s in sorted(students, key=attrgetter("year", "name")):
    by_year[s.year].extend(s.scores)
for year, scores in by_year.items():
    print(f"{year}: n={len(scores):<3} mean={st.mean(scores)!s:<6.6} median={st.median(scores)} "
          f"low={st.median_low(scores)} high={st.median_high(scores)} grouped={st.median_grouped(scores, 10):.3f} "
          f"stdev={st.stdev(scores):.4f} var={st.pvariance(scores):.3f} mode={st.mode(scores)}")
everything = [x for s in students for x in s.scores]
print(st.quantiles(everything, n=10), st.quantiles(everything, n=4, method="inclusive"))
print(st.multimode("aabbc"), st.harmonic_mean([40, 60]), st.geometric_mean([54, 24, 36]), st.harmonic_mean([1, 2], weights=[2, 1]))
x, y = list(range(5)), students[0].scores
slope, intercept = st.linear_regression(x, y)
print(f"{slope:.4f} {intercept:.4f} {st.correlation(x, y):.6f} {st.covariance(x, y):.3f}", st.correlation(x, y, method="ranked"))
print(st.mean([Fraction(1, 3), Fraction(1, 6)]), st.fmean([1, 2, 3], weights=[3, 2, 1]), st.variance([1.5, 2.5, 4]))
print(st.linear_regression([1, 2, 3], [2, 4, 6], proportional=True), repr(st.pstdev([1, 2, 3, 4])))
n = st.NormalDist.from_samples(everything)
print(f"{n.mean:.2f} {n.stdev:.3f} {n.cdf(70):.5f} {n.inv_cdf(0.9):.4f} {n.zscore(80):.3f}", st.NormalDist(1, 2) + st.NormalDist(3, 4), st.NormalDist(2, 1) * 3)
print(round(st.NormalDist(0, 1).overlap(st.NormalDist(1, 1)), 8), st.NormalDist().quantiles(4))
for bad in (lambda: st.mean([]), lambda: st.stdev([1]), lambda: st.mode([]), lambda: st.geometric_mean([0, -1]),
            lambda: st.NormalDist(0, -1), lambda: st.correlation([1, 1], [2, 3]), lambda: st.quantiles([1, 2], n=0)):
    try:
        print(bad())
    except st.StatisticsError as exc:
        print("StatisticsError:", exc)

histogram = defaultdict(int)
for x in everything:
    histogram[x // 10 * 10] += 1
peak = max(histogram.values())
for low in range(30, 110, 10):
    print(f"{low:>3}-{low + 9:<3} {'█' * round(histogram[low] / peak * 20):<20} {histogram[low] or ''}")
ranked = []
for s in students:
    insort(ranked, s, key=lambda s: -max(s.scores))
print([(s.name, max(s.scores)) for s in ranked][:4], bisect_left(ranked, -90, key=lambda s: -max(s.scores)))
print(list(accumulate(students[1].scores, max)), [b - a for a, b in pairwise(students[1].scores)])
window = deque(maxlen=3)
moving = []
for x in everything[:8]:
    window.append(x)
    moving.append(round(sum(window) / len(window), 2))
print(moving)
print(max(combinations(students, 2), key=lambda p: math.dist(p[0].scores, p[1].scores))[0].name)
print(rng.sample(NAMES, 3), rng.choices(NAMES, weights=range(10), k=4), round(rng.gauss(0, 1), 6), rng.shuffle(NAMES), NAMES)
print([round(f(), 5) for f in (lambda: rng.betavariate(2, 3), lambda: rng.expovariate(2), lambda: rng.triangular(0, 1, 0.2),
                               lambda: rng.lognormvariate(0, 1), lambda: rng.vonmisesvariate(0, 4), lambda: rng.gammavariate(2, 1),
                               lambda: rng.paretovariate(3), lambda: rng.weibullvariate(1, 2), lambda: rng.uniform(-1, 1))])
print(rng.getrandbits(70), rng.randbytes(5), rng.randrange(0, 100, 7), rng.binomialvariate(10, 0.3))
print(*zip_longest("abc", [1, 2], fillvalue="?"))
k = st.kde([1.0, 2.0, 4.0], h=0.5)
print(round(k(2.0), 6), round(st.kde([1, 2], h=1, kernel="triangular", cumulative=True)(1.5), 6))

import statistics as s
from fractions import Fraction as F
import math
def t(f, *a, **k):
    try: print(f.__name__, repr(f(*a, **k)))
    except Exception as e: print(f.__name__, a, type(e).__name__, e)
sets = [[12, 15, 18, 22, 13, 17, 16], [1, 2, 3, 4], [1.5, 2.5, 3.75], [F(1, 2), F(1, 3)], [0.1] * 10, [1], [], [1, 2.5, F(1, 2)], [True, False, True], [1e308, 1e308], [-5, 5], [1, 1, 2, 2, 3], [0, 1, 2], ["a"], [math.inf, 1], [3, 1, 2, 2.0], [1e16, 1, -1e16], [2, 4, 4, 4, 5, 5, 7, 9]]
for n in "mean fmean geometric_mean harmonic_mean median median_low median_high median_grouped mode multimode variance pvariance stdev pstdev quantiles".split():
    for d in sets:
        if n in ("stdev","pstdev") and d and d[0] == math.inf: continue
        t(getattr(s, n), d)
t(s.fmean, [1, 2, 3], [3, 2, 1]); t(s.fmean, [1, 2], weights=[1]); t(s.fmean, [1, 2], [0, 0])
t(s.harmonic_mean, [40, 60], weights=[5, 30]); t(s.harmonic_mean, [40, 60], weights=[5]); t(s.harmonic_mean, [F(1, 2), F(1, 3)])
t(s.quantiles, range(1, 101), n=10); t(s.quantiles, [1, 5, 3, 9], n=4, method="inclusive"); t(s.quantiles, [1, 2], n=0); t(s.quantiles, [1, 2], method="x"); t(s.quantiles, [F(1, 2), 3, 4])
t(s.median_grouped, [52, 52, 53, 54]); t(s.median_grouped, [1, 3, 3, 5, 7], interval=2)
x = [1, 2, 3, 4, 5, 6, 7, 8, 9]; y = [1, 2, 3, 1, 2, 3, 1, 2, 3]; z = [0.3, 1.9, 2.7, 4.4, 5.1, 5.9, 7.2, 8.3, 9.1]
for f in (s.covariance, s.correlation, s.linear_regression):
    t(f, x, y); t(f, x, z); t(f, x, [1]); t(f, [1], [1]); t(f, [1, 1], [2, 3])
t(s.correlation, x, z, method="ranked"); t(s.correlation, y, z, method="ranked"); t(s.correlation, x, y, method="q")
t(s.linear_regression, x, z, proportional=True)
print(s.linear_regression(x, z).slope)
t(s.variance, [1, 2, 3], 2); t(s.pvariance, [1, 2, 3], mu=2.0); t(s.stdev, [F(1), F(2), F(4)])
print(issubclass(s.StatisticsError, ValueError))
N = s.NormalDist
n = N(100, 15)
print(n, n.mean, n.stdev, n.variance, n.median, n.mode, n.cdf(110), n.pdf(110), n.zscore(130), n.quantiles(), n.quantiles(10))
for p in (1e-300, 1e-10, 0.001, 0.025, 0.1, 0.3, 0.5, 0.7, 0.9, 0.975, 0.999, 1 - 1e-12): print(n.inv_cdf(p), N().inv_cdf(p))
for p in (0, 1, -1): t(n.inv_cdf, p)
print(N.from_samples([2.5, 3.1, 2.1, 2.4, 2.7, 3.5]), n + 5, 5 + n, n - 5, 5 - n, n * 2, 2 * n, n / 2, -n, +n, n + N(1, 2), n - N(1, 2), n == N(100, 15), n != N(1, 2), hash(n) == hash(N(100, 15)))
print(N(2.4, 1.6).overlap(N(3.2, 2.0)), N(1, 2).overlap(N(3, 2)))
t(N, 1, -1); t(N(1, 0).pdf, 1); t(N(1, 0).cdf, 1); t(n.overlap, 3)

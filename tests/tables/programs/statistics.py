# Every function of statistics on many sets of data.
import statistics as st
from decimal import Decimal as D
from fractions import Fraction as F

DATA = {
    "empty": [], "one": [5], "two": [1, 2], "ints": [3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5], "floats": [2.5, 0.1, 0.2, 0.3, -1.75, 1e-3], "same": [7, 7, 7, 7], "mixed": [1, 2.5, 3], "large": [1e16, 1, -1e16, 3.5], "bigint": [10**30, 10**30 + 2, 10**29],
    "fractions": [F(1, 3), F(2, 7), F(5, 11)], "decimals": [D("1.1"), D("2.25"), D("3.333"), D("0.05")], "inf": [1.0, float("inf"), 2.0], "nan": [1.0, float("nan"), 2.0], "neg": [-5, -2, -9, -1], "zero": [0, 0, 3], "long": [((i * 7919) % 101) / 7 for i in range(60)], "bools": [True, False, True],
    "strings": ["a", "b", "a"], "tuple": (4, 8, 15, 16, 23, 42), "tiny": [1e-320, 2e-320, 5e-324], "huge": [1.7e308, 1.6e308], "int_dec": [1, D("2.5")], "int_frac": [1, F(1, 2), 3], "float_frac": [0.5, F(1, 2)], "float_dec": [0.5, D(1)], "evens": [2, 4, 4, 8], "ten": list(range(10, 0, -1)),
}


def show(*labels, call):
    try:
        result = repr(call())
    except Exception as error:
        result = f"{type(error).__name__}: {error}"
    print(*labels, result, sep="|")


ONE = "mean fmean geometric_mean harmonic_mean median median_low median_high median_grouped mode multimode stdev pstdev variance pvariance quantiles".split()
TWO = "covariance correlation linear_regression".split()
for name, data in DATA.items():
    for function in ONE:
        show(name, function, call=lambda: getattr(st, function)(data))
        show(name, function, "iterator", call=lambda: getattr(st, function)(iter(data)))
    for interval in (1, 2, 0.5, 5):
        show(name, "median_grouped", interval, call=lambda: st.median_grouped(data, interval))
    for n in (1, 2, 3, 5, 10, 0):
        for method in ("exclusive", "inclusive"):
            show(name, "quantiles", n, method, call=lambda: st.quantiles(data, n=n, method=method))
    show(name, "fmean weights", call=lambda: st.fmean(data, range(1, len(data) + 1)))
    show(name, "fmean floats", call=lambda: st.fmean(data, [0.1 * (i + 1) for i in range(len(data))]))
    show(name, "harmonic weights", call=lambda: st.harmonic_mean(data, range(1, len(data) + 1)))
    for mu in (None, 0, 2, 2.5, F(1, 2)):
        show(name, "variance", mu, call=lambda: st.variance(data, mu))
        show(name, "pvariance", mu, call=lambda: st.pvariance(data, mu))
        show(name, "stdev", mu, call=lambda: st.stdev(data, mu))
        show(name, "pstdev", mu, call=lambda: st.pstdev(data, mu))
    for other, more in DATA.items():
        if len(more) == len(data) or other == "ints":
            for function in TWO:
                show(name, other, function, call=lambda: getattr(st, function)(data, more))
            show(name, other, "ranked", call=lambda: st.correlation(data, more, method="ranked"))
            show(name, other, "proportional", call=lambda: st.linear_regression(data, more, proportional=True))
    for kernel in ("normal", "gauss", "logistic", "sigmoid", "rectangular", "uniform", "triangular", "parabolic", "epanechnikov", "quartic", "biweight", "triweight", "cosine"):
        if name in ("ints", "floats", "empty", "strings", "two", "nan"):
            show(name, "kde", kernel, call=lambda: [round(st.kde(data, 0.75, kernel)(x), 12) for x in (-1, 0, 1.5, 3, 9)])
            show(name, "cumulative", kernel, call=lambda: [round(st.kde(data, 0.75, kernel, cumulative=True)(x), 12) for x in (-1, 0, 1.5, 3, 9)])
            show(name, "kde_random", kernel, call=lambda: (lambda f: [round(f(), 9) for _ in range(4)])(st.kde_random(data, 0.75, kernel, seed=8675309)))
    show(name, "from_samples", call=lambda: st.NormalDist.from_samples(data))
NORMALS = [st.NormalDist(), st.NormalDist(10, 2), st.NormalDist(-3.5, 0.25), st.NormalDist(100, 15), st.NormalDist(1, 0)]
for i, a in enumerate(NORMALS):
    print(a, a.mean, a.median, a.mode, a.stdev, a.variance, hash(a) == hash(st.NormalDist(a.mean, a.stdev)))
    for x in (-4, -1.5, 0, 0.5, 9.9, 10, 85, 130):
        show(i, "pdf", x, call=lambda: a.pdf(x))
        show(i, "cdf", x, call=lambda: a.cdf(x))
        show(i, "zscore", x, call=lambda: a.zscore(x))
    for p in (0, 0.001, 0.02425, 0.1, 0.25, 0.5, 0.75, 0.9, 0.999, 1e-10, 1, -1):
        show(i, "inv_cdf", p, call=lambda: a.inv_cdf(p))
    show(i, "quantiles", call=lambda: a.quantiles(5))
    show(i, "samples", call=lambda: a.samples(5, seed=42))
    for j, b in enumerate(NORMALS):
        show(i, j, "overlap", call=lambda: a.overlap(b))
        print(i, j, a + b, a - b, a == b, sep="|")
    print(a + 5, a - 5, 5 + a, 5 - a, a * 3, 3 * a, a / 4, -a, +a, sep="|")
    show(i, "times", call=lambda: a * "2")
    show(i, "<", call=lambda: a < a)
for call in [lambda: st.NormalDist(0, -1), lambda: st.quantiles([1, 2], n=4, method="x"), lambda: st.kde([1], 0), lambda: st.kde([1], 1, "x"), lambda: st.kde([1], -1), lambda: st.fmean([1, 2], [1]), lambda: st.fmean([1], [0]), lambda: st.harmonic_mean([1, 2], [1]), lambda: st.harmonic_mean([1], [0]), lambda: st.correlation([1, 2], [1, 2], method="x"), lambda: st.linear_regression([1, 1], [1, 2]), lambda: st.covariance([1], [1]), lambda: st.mean(5), lambda: st.median(None), lambda: st.linear_regression([1, 2], [3, 5]).slope, lambda: st.mean([[]]), lambda: st.mean([1, "a"]), lambda: st.geometric_mean([-1, 2]), lambda: st.geometric_mean([0, 2]), lambda: st.StatisticsError("x")]:
    show("call", call=call)

# Measurements by group: averages, spread, quantiles, relations, outliers.
import statistics as st
from collections import defaultdict
from decimal import Decimal
from fractions import Fraction

ROWS = """north 12.5 3 1
north 14.0 4 2
south 9.75 2 3
north 13.25 3 4
east 20.0 7 5
south 10.5 2 6
east 18.5 6 7
south 8.0 1 8
east 40.0 9 9""".splitlines()

groups = defaultdict(list)
for row in ROWS:
    name, value, *rest = row.split()
    groups[name].append((float(value), *map(int, rest)))
for name, rows in sorted(groups.items()):
    values = [row[0] for row in rows]
    print(f"{name:<6} n={len(values)} mean={st.mean(values):.3f} median={st.median(values):.2f} sd={st.stdev(values):.4f} gm={st.geometric_mean(values):.4f} hm={st.harmonic_mean(values):.4f}")
values = [row[0] for rows in groups.values() for row in rows]
counts = [row[1] for rows in groups.values() for row in rows]
print("quartiles", st.quantiles(values), st.quantiles(values, n=4, method="inclusive"), st.quantiles(values, n=10)[::3])
q1, _, q3 = st.quantiles(values)
print("outliers", [v for v in values if v > q3 + 1.5 * (q3 - q1) or v < q1 - 1.5 * (q3 - q1)])
print("relations", st.correlation(values, counts), st.covariance(values, counts), st.correlation(values, counts, method="ranked"))
slope, intercept = line = st.linear_regression(counts, values)
print(line, [round(intercept + slope * x, 6) for x in range(0, 10, 3)])
print(st.linear_regression(counts, values, proportional=True))
print("z", [round((v - st.fmean(values)) / st.pstdev(values), 5) for v in values])
print("weights", st.fmean(values, counts), st.harmonic_mean([40, 60], weights=[5, 30]))
print("modes", st.mode(counts), st.multimode(counts), st.multimode("mississippi"), st.mode(["b", "a", "b"]))
print("exact", st.mean([Fraction(1, 3), Fraction(1, 6)]), st.mean([Decimal("0.1")] * 3), st.variance([Fraction(1, 2), Fraction(3, 4), Fraction(1)]), st.pstdev([Decimal("1.5"), Decimal("2.5")]))
print("grouped", st.median_grouped([52, 52, 53, 54]), st.median_grouped([1, 3, 3, 5, 7], interval=2), st.median_low(values), st.median_high(values))
print(st.fmean([1e308, 1e308]) if False else st.mean([1e308, 1e308]), st.mean([True, False, True]), st.stdev([1, 1, 1]))
for call in (lambda: st.mean([]), lambda: st.median([]), lambda: st.stdev([1]), lambda: st.mode([]), lambda: st.correlation([1, 2], [3]), lambda: st.correlation([1, 1], [2, 3]), lambda: st.quantiles([1]), lambda: st.mean(["a"]), lambda: st.fmean(), lambda: st.variance([1, 2], foo=1), lambda: st.harmonic_mean([-1])):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error, type(error).__mro__[1].__name__)

"""Statistics of measurements: grouping, regression, quantiles, outliers, normal distributions, text plots."""

import csv
import io
import math
import random
import statistics as st
from collections import Counter, defaultdict
from datetime import date, timedelta
from fractions import Fraction
from itertools import islice
from operator import itemgetter

random.seed("weather")
STATIONS = {"Hill": (8.5, 12.0), "Valley": (11.25, 10.5), "Coast": (12.0, 6.0)}


def measure():
    for name, (mean, swing) in STATIONS.items():
        day = date(2023, 1, 1)
        while day.year == 2023:
            season = -math.cos(2 * math.pi * (day.timetuple().tm_yday - 15) / 365)
            value = mean + swing * season + random.gauss(0, 2.5)
            rain = max(0.0, random.betavariate(0.5, 3) * 30 - 3)
            yield {"station": name, "day": day.isoformat(), "temperature": f"{value:.1f}", "rain": f"{rain:.1f}" if random.random() > 0.01 else ""}
            day += timedelta(days=1)


buffer = io.StringIO(newline="")
writer = csv.DictWriter(buffer, ["station", "day", "temperature", "rain"], quoting=csv.QUOTE_NONNUMERIC, lineterminator="\n")
writer.writeheader()
writer.writerows(measure())
print(buffer.getvalue()[:200], len(buffer.getvalue()))
buffer.seek(0)
rows = []
missing = Counter()
for row in csv.DictReader(buffer):
    try:
        rows.append((row["station"], date.fromisoformat(row["day"]), float(row["temperature"]), float(row["rain"])))
    except ValueError as error:
        missing[row["station"]] += 1
print(len(rows), dict(missing), rows[0])

by_station = defaultdict(list)
by_month = defaultdict(list)
for station, day, temperature, rain in rows:
    by_station[station].append(temperature)
    by_month[station, day.month].append((temperature, rain))
print(f"{'station':<8}{'mean':>8}{'median':>8}{'stdev':>8}{'min':>7}{'max':>7}{'IQR':>16}")
for station, values in by_station.items():
    q1, q2, q3 = st.quantiles(values, n=4)
    print(f"{station:<8}{st.fmean(values):>8.3f}{st.median(values):>8.2f}{st.stdev(values):>8.4f}{min(values):>7}{max(values):>7}{q1:>8.2f}{q3:>8.2f}")
    print("  ", st.median_low(values), st.median_high(values), round(st.median_grouped(values, 0.5), 4), st.multimode(round(v) for v in values)[:4], st.mode(round(v) for v in values))
    print("  ", [round(v, 3) for v in st.quantiles(values, n=10, method="inclusive")][::4], round(st.pvariance(values), 5), round(st.variance(values), 5))
low = [v for v in by_station["Hill"] if v < 0]
print(len(low), st.fmean(low), st.mean(map(Fraction, [1, 2, 4])), st.harmonic_mean([40, 60]), st.harmonic_mean([40, 60], weights=[5, 30]), round(st.geometric_mean([54, 24, 36]), 6))

print("month".ljust(6) + "".join(s.rjust(20) for s in STATIONS))
for month in range(1, 13):
    line = f"{date(2023, month, 1):%b}".ljust(6)
    for station in STATIONS:
        pairs = by_month[station, month]
        wet = sum(r > 0 for _, r in pairs)
        line += f"{st.fmean(map(itemgetter(0), pairs)):>9.2f}°{sum(map(itemgetter(1), pairs)):>7.1f}{wet:>3}"
    print(line)

hill, valley = (by_station[name] for name in ("Hill", "Valley"))
size = min(len(hill), len(valley))
print("correlation", round(st.correlation(hill[:size], valley[:size]), 6), "ranked", round(st.correlation(hill[:size], valley[:size], method="ranked"), 6))
slope, intercept = st.linear_regression(range(10), [2 * x + 1 + (-1) ** x * 0.25 for x in range(10)])
print(f"{slope:.6f} {intercept:.6f}", round(st.covariance([1, 2, 3, 4], [2, 4, 6, 9]), 4), st.linear_regression([1, 2, 3], [2, 4, 6], proportional=True))
noise = st.NormalDist.from_samples([a - b for a, b in zip(hill, hill[1:])])
print(noise.mean.__round__(6), round(noise.stdev, 6), round(noise.cdf(0), 6), round(noise.inv_cdf(0.975), 6), [round(x, 3) for x in noise.quantiles(4)])
a, b = st.NormalDist(100, 15), st.NormalDist(110, 10)
print(a + b, a - 5, a * 2, -b, round(a.overlap(b), 8), round(a.pdf(100), 10), a.zscore(130), a == st.NormalDist(100, 15), st.NormalDist(mu=1, sigma=2).samples(3, seed=5))

outliers = [(s, v) for s, values in by_station.items() for v in values if abs(v - st.fmean(values)) > 2.2 * st.pstdev(values)]
print(len(outliers), outliers[:3])
histogram = Counter(math.floor(v / 4) * 4 for v in hill)
for start in range(min(histogram), max(histogram) + 4, 4):
    print(f"{start:>4}..{start + 3:<4}{'█' * (histogram[start] // 2)}{'▌' * (histogram[start] % 2)} {histogram[start]}")
for bad in (lambda: st.mean([]), lambda: st.stdev([1]), lambda: st.mode([]), lambda: st.quantiles([1]), lambda: st.NormalDist(0, -1), lambda: st.correlation([1, 1], [1, 2]), lambda: st.harmonic_mean([1, -1]), lambda: st.median("")):
    try:
        print(bad())
    except st.StatisticsError as error:
        print(f"StatisticsError: {error}")
walk = list(islice(iter(lambda: random.choices("LR", weights=[2, 3])[0], None), 20))
print("".join(walk), random.sample(range(100), 5), random.randbytes(4).hex(), round(random.triangular(0, 10, 3), 6), random.getrandbits(40), [round(random.vonmisesvariate(0, 4), 4) for _ in range(3)])

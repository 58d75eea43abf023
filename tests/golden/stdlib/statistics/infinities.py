"""Infinities and NaNs among floats and decimals."""

import statistics
from decimal import Decimal

inf, nan = float("inf"), float("nan")
many = [
    [1, inf],
    [1, nan],
    [inf, -inf],
    [Decimal(1), Decimal("inf")],
    [Decimal(1), Decimal("nan")],
    [Decimal("-inf"), Decimal(2), Decimal("-inf")],
]
for data in many:
    for function in (statistics.mean, statistics.fmean, statistics.pvariance, statistics.stdev):
        try:
            print(function.__name__, data, function(data))
        except Exception as error:
            print(function.__name__, data, type(error).__name__, error)

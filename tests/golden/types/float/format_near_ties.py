"""Decimals of numbers that lie on, just below and just above the middle of two texts."""

import math

for places in range(9):
    for count in (0.5, 1.5, 2.5, 12.5, 99.5, 1234.5, 99999.5, 2**29 - 0.5, 2**30 - 0.5, 2**30 + 0.5):
        x = count / 10**places
        row = [math.nextafter(x, -math.inf), x, math.nextafter(x, math.inf), -x]
        print(places, *(f"{each:.{places}f}" for each in row), *(f"{each:,.{places}f}" for each in row))

for x in (0.045, 0.1 + 0.2, 2.675, 1.005, 0.9995, 9.9999995, 0.0, -0.0, 1e-9, 5e-324, 1e21, 1e22):
    print(*(f"{x:.{places}f}" for places in range(8)), *(round(x, places) for places in range(8)))

"""The Mandelbrot set on plain floats."""


def iterations(cx, cy, limit):
    x = y = 0.0
    for i in range(limit):
        xx = x * x
        yy = y * y
        if xx + yy > 4.0:
            return i
        y = 2.0 * x * y + cy
        x = xx - yy + cx
    return limit


def main():
    total = 0
    for row in range(270):
        for column in range(360):
            total += iterations(column / 120.0 - 2.25, row / 108.0 - 1.25, 100)
    print(total)

"""Closures over cells, functions as values, decorators, nonlocal."""


def counter(step):
    total = 0

    def add(n):
        nonlocal total
        total += n * step
        return total

    return add


def compose(*functions):
    def composed(value):
        for function in functions:
            value = function(value)
        return value

    return composed


def logged(function):
    calls = 0

    def wrapper(*args, **kwargs):
        nonlocal calls
        calls += 1
        return function(*args, **kwargs) + calls % 2

    return wrapper


@logged
def scaled(value, *, factor=3):
    return value * factor


def main():
    add = counter(3)
    for i in range(600_000):
        add(i)
    pipeline = compose(lambda v: v + 1, lambda v: v * 2, lambda v: v - 3)
    total = sum(pipeline(i) for i in range(300_000))
    print(add(0), total, sum(scaled(i, factor=2) for i in range(300_000)))

def inner(n):
    for i in range(n):
        yield 10 / (i - 2)


def middle(n):
    yield from inner(n)


def outer(n):
    for v in middle(n):
        yield v * 2


print(next(outer(5)))
print(list(outer(5)))

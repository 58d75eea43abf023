def twice(function):
    def wrapper(*args, **kwargs):
        return function(function(*args, **kwargs))

    return wrapper


half = twice(lambda n: n / 2 if n else 1 // n)


def compute(n, f=lambda x, y=(lambda: 3)(): x - y):
    return half(f(n))


print(compute(11))
print(compute(3))

import timeit


def with_join(n):
    return "".join(str(i) for i in range(n))


def with_plus(n):
    out = ""
    for i in range(n):
        out += str(i)
    return out


results = {f.__name__: min(timeit.repeat(lambda: f(50), number=5, repeat=2)) for f in (with_join, with_plus)}
print(sorted(results), all(v > 0 for v in results.values()), with_join(50) == with_plus(50))
print(timeit.default_timer() <= timeit.default_timer())

def attempt(function, *args, **keywords):
    try:
        return repr(function(*args, **keywords))
    except Exception as error:
        return f"{type(error).__name__}: {error}"



for number, case in enumerate([
    lambda: range(),
    lambda: range(1, 2, 3, 4),
    lambda: range('a'),
    lambda: range(1.5),
    lambda: range(None),
    lambda: range(1, 2, 0),
    lambda: range(start=1),
    lambda: range(3)[5],
    lambda: range(3)['a'],
    lambda: range(3)[1.0],
    lambda: range(10)[2:8:2], range(10)[::-1], range(10)[-3:],
    lambda: range(10).index(5), range(0, 10, 2).index(4),
    lambda: range(10).index(50),
    lambda: range(10).index('a'),
    lambda: range(10).count(5), range(10).count(5.0), range(10).count('a'),
    lambda: range(3) + range(2),
    lambda: range(3) * 2,
    lambda: range(3) < range(4),
    lambda: range(3) == range(0, 3), range(0) == range(5, 5), range(3) == [0, 1, 2],
    lambda: hash(range(3)) == hash(range(0, 3, 1)),
    lambda: 5 in range(10), 5.0 in range(10), 'a' in range(10),
    lambda: len(range(10**20)),
    lambda: len(range(0, -5)), len(range(5, 0, -2)), bool(range(0)),
    lambda: range(3).start, range(3).stop, range(3).step,
    lambda: setattr(range(3), 'start', 1),
    lambda: range(3).foo,
    lambda: range(3)(),
    lambda: list(reversed(range(5))), max(range(5)), sum(range(5)), sorted(range(3), reverse=True),
    lambda: sorted(n for n in dir(range) if not n.startswith('_')),
]):
    print(number, attempt(case))

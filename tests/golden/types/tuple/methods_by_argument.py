def attempt(function, *args, **keywords):
    try:
        return repr(function(*args, **keywords))
    except Exception as error:
        return f"{type(error).__name__}: {error}"



for number, case in enumerate([
    lambda: ().count(),
    lambda: (1, 2, 1).count(1), (1, [2]).count([2]), (1,).count(1.0),
    lambda: (1, 2).index(3),
    lambda: (1, 2, 1).index(1, 1), (1, 2).index(2, -1),
    lambda: (1,).index(1, 'a'),
    lambda: (1,) + [2],
    lambda: (1,) * 'a',
    lambda: (1,) < [1],
    lambda: (1, 'a') < (1, 2),
    lambda: (1, 2)[5],
    lambda: (1, 2)['a'],
    lambda: (1, 2)[1.0],
    lambda: (1, 2)[-1], (1, 2, 3)[::-1], (1, 2, 3)[5:],
    lambda: tuple(5),
    lambda: tuple([1], 2),
    lambda: tuple('ab'), tuple({1: 2}), tuple(range(2)),
    lambda: hash((1, [2])),
    lambda: {(1, [2]): 3},
    lambda: ().foo,
    lambda: (1, 2).append(3),
    lambda: (1)(2),
    lambda: (1, 2)(),
    lambda: (1, 2).__add__(3),
    lambda: (1, 2).__getitem__(slice(1)), (1,).__contains__(1), (1,).__len__(),
    lambda: sorted(n for n in dir(tuple) if not n.startswith('_')),
]):
    print(number, attempt(case))

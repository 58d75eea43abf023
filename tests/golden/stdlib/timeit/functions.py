import timeit

calls = []
print(timeit.timeit(lambda: calls.append(1), number=10) >= 0, len(calls))
print(len(timeit.repeat(lambda: None, repeat=3, number=5)), timeit.Timer(lambda: calls.append(2), setup=calls.clear).timeit(4) >= 0, calls)
ticks = iter(range(100))
print(timeit.timeit(lambda: None, timer=lambda: next(ticks), number=3), timeit.Timer(lambda: None, timer=lambda: next(ticks)).repeat(2, 1))
clock = iter([0, 0.05, 0, 0.1, 0, 0.3])
print(timeit.Timer(lambda: None, timer=lambda: next(clock)).autorange(lambda n, t: print("tried", n, t)))
print(timeit.default_number, timeit.default_repeat, sorted(timeit.__all__))
for bad in (lambda: timeit.timeit(3), lambda: timeit.timeit(lambda: 1 / 0, number=1)):
    try:
        bad()
    except Exception as e:
        print(type(e).__name__, e)

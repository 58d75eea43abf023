import timeit

calls = []
t = timeit.timeit(lambda: calls.append(1), number=25)
print(len(calls), t >= 0, len(timeit.repeat(lambda: None, repeat=3, number=2)))
timer = timeit.Timer(lambda: sum(range(10)), timer=iter(range(100)).__next__)
print(timer.timeit(number=3), timer.repeat(2, 1), timeit.default_number)

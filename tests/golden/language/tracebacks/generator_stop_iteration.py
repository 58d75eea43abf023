def broken(it):
    while True:
        yield next(it) * 2


for value in broken(iter([1, 2])):
    print(value)

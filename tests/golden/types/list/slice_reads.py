def attempt(function, *args, **keywords):
    try:
        return repr(function(*args, **keywords))
    except Exception as error:
        return f"{type(error).__name__}: {error}"


ITEMS = list("abcdefg")
BOUNDS = [None, -9, -7, -3, -1, 0, 1, 3, 6, 7, 9]
for start in BOUNDS:
    for stop in BOUNDS:
        print(start, stop, *("".join(ITEMS[start:stop:step]) or "-" for step in (None, 1, 2, 3, 10, -1, -2, -3, -10)), *("".join(tuple(ITEMS)[start:stop:step]) == "".join(ITEMS[start:stop:step]) for step in (1, -1)))
for key in (1.0, "a", None, slice(None, None, 0), slice("a"), slice(None, 1.5), (0, 1), True, -7, 7, -8, 2**70):
    print(attempt(lambda: ITEMS[key]), attempt(lambda: tuple(ITEMS)[key]), attempt(lambda: range(7)[key]))

def attempt(function, *args, **keywords):
    try:
        return repr(function(*args, **keywords))
    except Exception as error:
        return f"{type(error).__name__}: {error}"


BOUNDS = [None, -5, -2, 0, 1, 3, 4, 9]
for start in BOUNDS:
    for stop in BOUNDS:
        row = []
        for value in ([], [9], [8, 9, 10], "xy"):
            items = [0, 1, 2, 3]
            items[start:stop] = value
            row.append("".join(map(str, items)))
        items = [0, 1, 2, 3]
        del items[start:stop]
        print(start, stop, *row, items)
for start in BOUNDS:
    for step in (2, -1, -2, 3):
        items = [0, 1, 2, 3, 4]
        count = len(items[start::step])
        items[start::step] = ["x"] * count
        other = [0, 1, 2, 3, 4]
        del other[start::step]
        print(start, step, items, other, attempt(lambda: [0, 1, 2, 3, 4].__setitem__(slice(start, None, step), [1] * (count + 1))))
for value in (5, None, 1.5):
    print(attempt(lambda: [1].__setitem__(slice(0, 1), value)), attempt(lambda: [1].__setitem__(0.5, value)), attempt(lambda: [1].__setitem__(3, value)), attempt(lambda: [1].__setitem__("a", value)))
items = [1, 2, 3]
items[1:1] = items
items[::2] = items[1::2]
print(items)
items[:] = (n for n in items if n > 1)
print(items, items.__iadd__((7, 8)), items.__imul__(2), attempt(items.__iadd__, 5), attempt(items.__imul__, "a"))

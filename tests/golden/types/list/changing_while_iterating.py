def attempt(function, *args, **keywords):
    try:
        return repr(function(*args, **keywords))
    except Exception as error:
        return f"{type(error).__name__}: {error}"


def run(items, change, limit=12):
    seen = []
    for item in items:
        seen.append(item)
        change(items, item)
        if len(seen) >= limit:
            break
    return seen, items


print(run([1, 2, 3], lambda items, x: items.append(x + 10) if x < 10 else None))
print(run([1, 2, 3, 4], lambda items, x: items.remove(x)))
print(run([1, 2, 3, 4], lambda items, x: items.insert(0, x), 6), run([1, 2, 3], lambda items, x: items.clear()), run([1, 2, 3, 4], lambda items, x: items.pop()))
it = iter([1, 2])
print(list(it), list(it), attempt(next, it), next(it, "default"))
items = [1, 2, 3]
it, back = iter(items), reversed(items)
print(next(it), next(back), it.__length_hint__(), back.__length_hint__())
items.extend([4, 5])
print(list(it), list(back), it.__length_hint__())
for change in (lambda d: d.update(z=1), lambda d: d.pop("b"), lambda d: d.clear(), lambda d: d.__setitem__("a", 5)):
    d = {"a": 1, "b": 2}
    print(attempt(lambda: [change(d) for key in d]), attempt(lambda: [change(d) or k for k, v in d.items()]), d)
s = {1, 2, 3}
print(attempt(lambda: [s.add(x + 10) for x in s]), attempt(lambda: [s.discard(x) for x in set(s)]), s)
class Nasty:
    def __eq__(self, other):
        victims.clear()
        return False
victims = [Nasty(), Nasty(), 3]
print(3 in victims, len(victims))
data = [3, 1, 2]
print(attempt(data.sort, key=lambda x: data.append(x) or x), len(data), attempt(lambda: sorted(data, key=lambda x: 1 / (x - 2))), data)

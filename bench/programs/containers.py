"""Comprehensions, tuples, unpacking, sets and slices: ordinary data handling."""


def main():
    rows = [(i, i % 17, i * 31 % 101) for i in range(400_000)]
    by_group = {}
    for key, group, value in rows:
        by_group.setdefault(group, []).append((value, key))
    best = {group: max(items) for group, items in by_group.items()}
    unique = {value for _, _, value in rows if value % 2}
    flat = [v for group in sorted(by_group) for v, _ in by_group[group][::50]]
    first, *middle, last = flat
    window = [sum(flat[i : i + 5]) for i in range(len(flat) - 4)]
    print(best[3], len(unique), first, last, len(middle), max(window))

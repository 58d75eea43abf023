"""Sorting: the builtin with and without keys, and a merge sort written in Python."""


def make(count):
    state, values = 42, []
    for _ in range(count):
        state = (state * 1103515245 + 12345) & 0x7FFFFFFF
        values.append(state)
    return values


def merge_sort(values):
    if len(values) < 2:
        return values
    middle = len(values) // 2
    left, right = merge_sort(values[:middle]), merge_sort(values[middle:])
    merged, i, j = [], 0, 0
    while i < len(left) and j < len(right):
        if left[i] <= right[j]:
            merged.append(left[i])
            i += 1
        else:
            merged.append(right[j])
            j += 1
    return merged + left[i:] + right[j:]


def main():
    values = make(100_000)
    plain = sorted(values)
    by_key = sorted(values, key=lambda v: (v % 1000, -v))
    names = sorted(f"name{v % 5000}" for v in values)
    mine = merge_sort(values[:30_000])
    print(plain[100], by_key[100], names[100], mine[100], mine == sorted(values[:30_000]))

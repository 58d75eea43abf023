data = {"a": [1, 2, "x"], "b": [3]}


def total(d):
    return {k: [int(v) + 1 for v in vs] for k, vs in d.items()}


total(data)

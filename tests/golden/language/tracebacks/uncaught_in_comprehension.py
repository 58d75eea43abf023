data = {"a": [1, 2], "b": [3, "x"]}


def total(rows):
    return {name: sum(value * 2 + 1 for value in values) for name, values in rows.items()}


print(total({"a": [1]}))
print(total(data))

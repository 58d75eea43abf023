def divide(a, b):
    return a / b


def middle(values):
    total = 0
    for v in values:
        total += divide(10, v)
    return total


print("before")
middle([1, 2, 0])
print("never")

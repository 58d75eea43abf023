def attempt(function, *args, **keywords):
    try:
        return repr(function(*args, **keywords))
    except Exception as error:
        return f"{type(error).__name__}: {error}"


from operator import add, floordiv, mod, mul, sub, truediv

VALUES = [0, 1, -1, 2, 3, -3, 7, 10, -10, 255, 256, -256, 2**31 - 1, -(2**31), 2**32, 2**53 - 1, -(2**53), 2**53 + 1, 2**63, -(2**64), 10**18 + 9, 10**30, -(3**50), True, False]
for operation in (add, sub, mul, floordiv, mod, truediv, divmod):
    print(operation.__name__)
    for a in VALUES:
        print(a, *(attempt(operation, a, b) for b in VALUES), sep=" | ")

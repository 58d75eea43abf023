def attempt(function, *args, **keywords):
    try:
        return repr(function(*args, **keywords))
    except Exception as error:
        return f"{type(error).__name__}: {error}"


from operator import and_, or_, xor

VALUES = [0, 1, -1, 2, -2, 5, -6, 0xFF, -0x100, 2**31, -(2**31), 2**32 - 1, 2**52, -(2**52), 2**53 - 1, 1 - 2**53, 2**53, -(2**53), 2**64 + 5, -(2**70) - 3, True]
for operation in (and_, or_, xor):
    print(operation.__name__)
    for a in VALUES:
        print(a, *(operation(a, b) for b in VALUES))
print([~a for a in VALUES], [abs(a) for a in VALUES], [-a for a in VALUES], [+a for a in VALUES], sep="\n")
print([(a.bit_length(), a.bit_count()) for a in VALUES])
for a in VALUES:
    print(a, [a >> n for n in (0, 1, 5, 31, 32, 53, 64, 100)], [a << n for n in (0, 1, 5, 31, 32, 53, 64, 100)])

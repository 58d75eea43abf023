def attempt(function, *args, **keywords):
    try:
        return repr(function(*args, **keywords))
    except Exception as error:
        return f"{type(error).__name__}: {error}"


VALUES = [0, 1, 4, 5, 6, 14, 15, 16, 25, 35, -5, -15, -25, 149, 150, 151, 250, 12345, -12350, 2**53 + 5, 10**20 + 5 * 10**9, -(10**25) - 5]
for digits in (2, 0, -1, -2, -3, -4, -10, -20, -30):
    print(digits, *(round(v, digits) for v in VALUES))
print([round(v) for v in VALUES], [type(round(v, 1)).__name__ for v in (1, True)], round(True, -1), attempt(round, 5, "a"), attempt(round, 5, 1.0), attempt(round, 5, None))
import math
print([math.floor(v) for v in VALUES[:5]], [math.ceil(v) for v in VALUES[:5]], [math.trunc(v) for v in VALUES[-3:]], [v.__round__() for v in VALUES[:3]])

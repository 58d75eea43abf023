def attempt(function, *args, **keywords):
    try:
        return repr(function(*args, **keywords))
    except Exception as error:
        return f"{type(error).__name__}: {error}"


VALUES = [0.5, 1.5, 2.5, -0.5, -1.5, 0.25, 0.35, 2.675, 1.005, 0.05, 1e16 + 2, 123456.789, -123456.789, 1e-10, 5e-324, 1e300, 0.1, 1 / 3, 2 / 3, 9.995, 99.95, 0.0, -0.0]
for digits in (None, 0, 1, 2, 3, 5, 15, 17, 30, 400, -1, -2, -5, -300, -400):
    print(digits, *(attempt(round, v, digits) for v in VALUES))
import math
for function in (round, int, math.floor, math.ceil, math.trunc):
    print(function.__name__, *(attempt(function, v) for v in (*VALUES, float("inf"), float("nan"), -float("inf"))))
print([v.is_integer() for v in VALUES], [v.as_integer_ratio() for v in VALUES], attempt(float("inf").as_integer_ratio), attempt(float("nan").as_integer_ratio))
print([(v.hex(), float.fromhex(v.hex()) == v) for v in VALUES], attempt(float.fromhex, "0x1.8p1"), attempt(float.fromhex, "1.8"), attempt(float.fromhex, "zz"), attempt(float.fromhex, "0x1p2000"), float.fromhex("-inf"), float.fromhex("0x.1"))

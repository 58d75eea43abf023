"""% formatting of numbers: every conversion, flag, width and precision."""

def t(f, *a, **k):
    try:
        return repr(f(*a, **k))
    except Exception as e:
        return f"{type(e).__name__}: {e}"


values = [0, 1, -1, 42, -255, 10**20, -(10**25), 3.0, -2.5, 0.1, 1e300, 1e-7, float("inf"), float("nan"), True]
for conversion in "diouxXeEfFgGcrsa":
    for flags in ["", "-", "+", " ", "0", "#", "+0", "-#"]:
        for size in ["", "8", ".3", "8.3"]:
            spec = f"%{flags}{size}{conversion}"
            print(spec, [t(spec.__mod__, v) for v in values])

"""The format specification of floats, exhaustively over its parts."""

def t(f, *a, **k):
    try:
        return repr(f(*a, **k))
    except Exception as e:
        return f"{type(e).__name__}: {e}"


values = [0.0, -0.0, 1.5, -2.675, 123456789.125, 1e-10, 1e22, float("inf"), -float("nan")]
for type_ in ["", "e", "E", "f", "F", "g", "G", "n", "%", "d", "x"]:
    for prefix in ["", "+", " ", "z", "#", "012", "<14", "^+14", "*=16", "_", ","]:
        for precision in ["", ".0", ".1", ".3", ".17"]:
            spec = (prefix if prefix not in "_," else prefix) + precision + type_
            print(spec, *[t(format, v, spec) for v in values])

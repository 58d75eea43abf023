"""The format specification of integers, exhaustively over its parts."""

def t(f, *a, **k):
    try:
        return repr(f(*a, **k))
    except Exception as e:
        return f"{type(e).__name__}: {e}"


values = [0, 7, -42, 255, 1234567, -(10**20)]
for type_ in ["", "d", "b", "o", "x", "X", "n", "c", "e", "f", "g", "%", "s"]:
    for align in ["", "<", "^", "*=", ">"]:
        for sign in ["", "+", " "]:
            for rest in ["", "#", "012", "#014", "12", ",", "12_", "#_", ".2", "14,.1"]:
                spec = align + sign + rest + type_
                print(spec, *[t(format, v, spec) for v in values])

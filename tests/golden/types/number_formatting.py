# The format mini-language on ints and floats: every value with every specifier.


def show(f):
    try:
        return f()
    except Exception as e:
        return type(e).__name__ + ": " + str(e)


INTS = [0, 1, -1, 42, -12345, 1234567, 2**64, -(10**25), True]
INT_SPECS = ["", "d", "n", "b", "o", "x", "X", "#b", "#o", "#x", "#X", "c", "e", "f", "g", "%", ".2f", "5", "<8",
             ">8", "^8", "=8", "08", "+", " ", "-", "+d", "+08", "*^12", "0=10", ",", "_", ",d", "_x", "_b", "#_x",
             "012,", "+,", ".3", "s", "z", "zf", "10c", "x<#12x", ",x", "_c", "010.3f", ".2%", "z.1f", "1000000000000",
             "<", "é>6", "=+9", ",.2f", "_.3e", "!", "d5", "5.", "  5", "#,", "#d", "0", "00", "0>5", "<05"]
for value in INTS:
    for spec in INT_SPECS:
        print(repr(value), repr(spec), repr(show(lambda: format(value, spec))) if spec != "1000000000000" else "skip")
FLOATS = [0.0, -0.0, 1.0, -1.5, 3.14159, 1234567.891, 1e-7, 1e16, 1.5e300, 5e-324, 0.5, 2.5, 99.995,
          float("inf"), float("-inf"), float("nan")]
FLOAT_SPECS = ["", "f", "F", "e", "E", "g", "G", "n", "%", ".0f", ".1f", ".2f", ".10f", ".0e", ".3e", ".0g", ".3g", ".15g",
               ".17g", "#.0f", "#g", "#.3g", "+", " ", "+.1f", "10", "<10.2f", ">10.2f", "^10.2f", "=10.2f", "010.2f",
               "+010.1f", ",", ",.2f", "_.1f", "012,.1f", "*^15.3e", "z", "z.0f", "z.1f", ".2%", ".1", ".3", "d", "x", "s",
               ".2", "20", "#", "#.2", ".50f", "g>9", "+z.1f", ".0%", "010", "=+12.3g"]
for value in FLOATS:
    for spec in FLOAT_SPECS:
        print(repr(value), repr(spec), repr(show(lambda: format(value, spec))))
STR_SPECS = ["", "s", "5", "<6", ">6", "^7", "*^9", ".2", "8.2", "=5", "05", "+", "d", ",", "_", "#", "z", "é^9.3s"]
for value in ["", "a", "abc", "h\u00e9llo", "\U0001f600x"]:
    for spec in STR_SPECS:
        print(repr(value), repr(spec), repr(show(lambda: format(value, spec))))
for value in [0, 5, -5, 255, 10**20, 3.75, -0.5, 1e20, "abc", True, None, [1]]:
    for spec in ["%d", "%i", "%u", "%o", "%x", "%X", "%#x", "%#o", "%e", "%E", "%f", "%F", "%g", "%G", "%c", "%r", "%s", "%a",
                 "%5d", "%-5d|", "%05d", "%+d", "% d", "%5.1f", "%-8.3f|", "%+.2e", "%08.3f", "%.3s", "%10s", "%-10s|",
                 "%.0f", "%#g", "%.10d", "%+5s", "%%%s", "%ld", "%hd", "%5%", "%.3x", "%#.5X"]:
        print(repr(value), spec, repr(show(lambda: spec % (value,))))

def attempt(function, *args, **keywords):
    try:
        return repr(function(*args, **keywords))
    except Exception as error:
        return f"{type(error).__name__}: {error}"


VALUES = [0.0, -0.0, 1.0, -1.5, 0.1, 123.456, 1234567.891, 1e-7, 1e22, -9.995, 0.00012345, float("inf"), float("-inf"), float("nan")]
for kind in ("e", "E", "f", "F", "g", "G", "n", "%", ""):
    for precision in ("", ".0", ".1", ".3", ".10"):
        print(kind or "none", precision, *(format(v, precision + kind) for v in VALUES))
for spec in ("10", "<10.2f", "^12.1e", "+.3g", " .2f", "010.2f", "+010.1f", "*>12.2f", "#.0f", "#g", ",.2f", "_.3f", "012,.1f", "z.1f", "-<9", "=+10.1f", "0=8"):
    print(repr(spec), *(attempt(format, v, spec) for v in VALUES))
for bad in ("d", "x", ".f", "10.", ",d", "s", ".3s", "c", "z", "#,_", "1.2.3f", "é>8q"):
    print(bad, attempt(format, 1.5, bad))
for template in ("%e", "%.2f", "%g", "%10.3f|", "%-10.1e|", "%+g", "% .1f", "%05.1f", "%.0f", "%#.0f", "%s", "%r", "%d", "%i", "%x", "%c"):
    print(template, *(attempt(lambda: template % v) for v in VALUES))

def attempt(function, *args, **keywords):
    try:
        return repr(function(*args, **keywords))
    except Exception as error:
        return f"{type(error).__name__}: {error}"


VALUES = [0, 1, -1, 255, 3.75, -0.5, "text", "é👍", None, True, [1, "a"], (1,), 2**70, 1e100, float("nan"), b"b", 1j]
SPECS = "%s %r %a %d %i %u %x %X %o %e %E %f %F %g %G %c %5s| %-5s| %05d %+d %.1s %.2f %#x %#o % d %10.3e| %-+8.2f| %*d %%".split()
for spec in SPECS:
    print(spec, *(attempt(lambda: spec % ((5, value) if "*" in spec else (value,))) for value in VALUES))
for template, values in [("%s", ()), ("%s", (1, 2)), ("%(a)s", {"a": 1}), ("%(a)s", {}), ("%(a)s", 1), ("%(a)s %s", {"a": 1}), ("%", ()), ("%z", 1), ("%(a", {"a": 1}), ("%s", {"a": 1}), ("x", {"a": 1}), ("x", (1,)), ("x", []), ("%*d", ("a", 1)), ("%.*f", (2, 1.239)), ("%-*s|", (-6, "a")), ("%c", "ab"), ("%c", 0x110000), ("%ld %hd", (1, 2)), ("%(x)05.1f|%(x)-8s|", {"x": 2.25}), ("%.3d", 5), ("%.0s|", "abc"), ("%5%|", ()), ("%s" * 3, tuple("abc"))]:
    print(template, values, attempt(lambda: template % values))

"""str.format: numbering, fields, conversions, nested specifications and errors."""

def t(f, *a, **k):
    try:
        return repr(f(*a, **k))
    except Exception as e:
        return f"{type(e).__name__}: {e}"


class P:
    x, y = 1, {"k": [10, 20], "1": "one", 1: "int"}

    def __getitem__(self, key):
        return f"item {key!r}"

    def __format__(self, spec):
        return f"<{spec}>"

    def __str__(self):
        return "P!"

    def __repr__(self):
        return "P()"


p = P()
cases = [
    "{}", "{} {}", "{0} {1} {0}", "{0}{}", "{}{0}", "{2}", "{a}", "{a}{}", "{0.x}", "{0.y[k][1]}", "{0.y[1]}", "{0.y}", "{0[a]}", "{0[1]}", "{0[-1]}", "{0[a b]}", "{0.z}", "{0.x.y}",
    "{!r}", "{!s}", "{!a}", "{!x}", "{!}", "{!rr}", "{0!r:>20}", "{0:{1}}", "{0:{1}{2}}", "{:{}}", "{:{a}}", "{0:{1:{2}}}", "{{}}", "{{{0}}}", "{", "}", "{0", "0}", "{0:{}}", "{0[}", "{0[]}", "{0.}", "{.x}", "{[k]}", "{0]}", "{0[a}", "{0x}", "{ 0}", "{0 }", "{-1}", "{99999999999999999999}", "{0!}", "{0:", "{:>5}", "{a!r:^9}", "{a:{0}}", "{0[0]x}", "{0:}}", "{0.x!s:0>5}", "{+1}", "{1.real}", "{a[0]}{a[-1]}", "{}}", "{{0}", "{0:a{b}c}", "{:%Y}", "{0!s:.1}",
]
for case in cases:
    print(case, t(case.format, p, 5, 3, a="zed", b="B"), t(case.format), t(case.format, "txt"))
print(t("{0}".format_map, {}), t("{a.b}".format_map, {"a": 1}), "{a} {b[x]}".format_map({"a": 1, "b": {"x": 2}}), t("{}".format_map, {"": 1}), t("{a}".format_map, 5), t("{a}".format_map))


class D(dict):
    def __missing__(self, key):
        return f"<{key}>"


print("{x} {y!r} {z:>6}".format_map(D(x=1)), "{0:>{w}.{p}f}|{0:{f}^{w}}".format(3.14159, w=10, p=2, f="*"))

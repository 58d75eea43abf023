def attempt(function, *args, **keywords):
    try:
        return repr(function(*args, **keywords))
    except Exception as error:
        return f"{type(error).__name__}: {error}"


class Thing:
    name = "thing"
    items = [1, [2, 3], {"k": "v"}]
    def __getitem__(self, key):
        return f"item {key!r}"
    def __format__(self, spec):
        return f"<{spec}>"
    def __str__(self):
        return "str"
    def __repr__(self):
        return "repr"
thing = Thing()
for template in ("{}", "{0}", "{0!s}", "{0!r:>6}", "{0.name}", "{0.name:>8}", "{0.items[1][0]}", "{0.items[2][k]}", "{0[a]}", "{0[0]}", "{0[-1]}", "{0[a.b]}", "{t.name!r}", "{t:{w}}", "{t:{w}.{p}}", "{:{}} {}", "{{}}", "{{{0.name}}}", "{0:%Y-%m}", "{1}", "{x}", "{0.none}", "{0.items[9]}", "{0!z}", "{", "}", "{0", "{0!}", "{0!r", "{0:{1}}", "{} {0}", "{0} {}", "{0.}", "{0[}", "{0[]}", "{.name}", "{[x]}", "{ 0}", "{0 }", "{-1}", "{:{:{}}}", "{a b}", "{0.name.real}", "{w:>{w}}", "{0[[]}", "{t.items[2]}"):
    print(template, attempt(lambda: template.format(thing, 7, 3, t=thing, w=5, p=2)), attempt(lambda: template.format()))
print("{a} {b}".format_map({"a": 1, "b": [2]}), attempt("{a}".format_map, {}), attempt("{}".format_map, {}), attempt("{a}".format_map, 5))
class Default(dict):
    def __missing__(self, key):
        return f"?{key}?"
print("{x} {y.z}".format_map(Default(x=1)) if False else "{x} {y}".format_map(Default(x=1)), "{0:>{1}}|{0:<{1}}|{0:^{1}}".format("ab", 6), "{:,}{:_}{:+}{: }".format(1000, 1000, 1, 1))

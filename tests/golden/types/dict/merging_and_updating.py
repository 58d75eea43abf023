def attempt(function, *args, **keywords):
    try:
        return repr(function(*args, **keywords))
    except Exception as error:
        return f"{type(error).__name__}: {error}"


SOURCES = [{}, {"a": 1}, {"b": 2, "a": 3}, [("c", 4), ["d", 5]], [("a", 0)], {"z": None}.items(), iter([("q", 1)]), ["ab", "cd"], {("k", "v")}]
for source in SOURCES:
    source = list(source) if not isinstance(source, dict) else source
    base = {"a": 10, "x": 11}
    base.update(source)
    print(source, base, dict(source), attempt(lambda: {"a": 1} | source), attempt(lambda: {"a": 1}.__ior__(source)), attempt(lambda: dict(source, a=99, n=1)), list(base))
print({**{"a": 1}, "b": 2, **{"a": 3}}, {"a": 1} | {"b": 2} | {"a": 3}, dict([("a", 1)], a=2), dict(a=1, **{"b": 2}), {1: 2} | {1.0: 3}, dict.fromkeys("abc"), dict.fromkeys([1, 2], []), dict.fromkeys({}, 1))
for bad in (5, [1], ["abc"], [("a",)], [(1, 2, 3)], None, "ab", [[]], ["ab", 3]):
    print(bad, attempt(dict, bad), attempt({}.update, bad), attempt(lambda: {} | bad))
print(attempt(dict, 1, 2), attempt(dict, **{"a": 1}), attempt({}.update, {}, {}), attempt(lambda: {}.pop("x")), {}.pop("x", 1), attempt({}.popitem), attempt({}.setdefault), {"a": 1}.setdefault("a", 5), attempt({}.get), {}.get("a", "b"))
d = dict(one=1, two=2, three=3)
del d["two"]
d["two"] = 22
d["one"] = 11
print(d, d.popitem(), list(reversed(d)), list(d.items()), d.copy() == d, d.copy() is d, attempt(lambda: d.__delitem__("none")), d.keys() & {"one", 5}, d.values(), len(d.items()))
class Keys:
    def keys(self):
        return ["k1", "k2"]
    def __getitem__(self, key):
        return key.upper()
print(dict(Keys()), {**Keys()}, {"a": 1} | dict(Keys()), attempt(lambda: {} | Keys()))

def attempt(function, *args, **keywords):
    try:
        return repr(function(*args, **keywords))
    except TypeError as error:
        return str(error)


def f(a, b, /, c, *, d): return a, b, c, d
def g(a=1, *, kind="k", king="n"): return a, kind, king


for args, keywords in [((), {"a": 1, "zz": 2}), ((1,), {"zz": 2, "b": 1}), ((1, 2), {"d": 1, "cc": 2}), ((1, 2, 3), {"c": 4}), ((1, 2, 3, 4, 5), {"d": 1}), ((1, 2, 3), {}), ((), {"c": 1, "d": 2}), ((1, 2), {"c": 3, "d": 4, "b": 5})]:
    print(args, keywords, attempt(f, *args, **keywords))
for keywords in ({"kin": 1}, {"kindd": 1}, {"kimg": 1}, {"q": 1}, {"A": 1}, {"kind": 1, "kings": 2}):
    print(keywords, attempt(g, **keywords))
import json, math, datetime
for module in (json, math, datetime):
    print(attempt(module), attempt(lambda: module(1)))

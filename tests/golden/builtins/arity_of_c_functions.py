import builtins
import cmath
import math


def attempt(function, *args, **keywords):
    try:
        function(*args, **keywords)
        print("fine", function.__name__)
    except Exception as error:
        print(type(error).__name__, error)


left_out = "open eval exec compile input breakpoint exit quit help copyright credits license".split()
left_out += "print locals globals vars dir iter anext min max".split()
for module in (math, cmath, builtins):
    for name in sorted(dir(module)):
        function = getattr(module, name)
        if type(function).__name__ != "builtin_function_or_method" or name.startswith("_") or name in left_out:
            continue
        print(module.__name__, name, function.__module__)
        attempt(function, zzz=1)
        attempt(function, *range(9))
        attempt(function)

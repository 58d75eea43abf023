import builtins

print(builtins.len is len, builtins.__name__, builtins.max([3, 9, 2]), isinstance(builtins.print, type(print)))
names = [n for n in dir(builtins) if n[0].isupper() and n.endswith("Warning")]
print(names)
print(sorted(n for n in ("int", "str", "sorted", "zip", "nothing") if hasattr(builtins, n)))
errors = [e for e in vars(builtins).values() if isinstance(e, type) and issubclass(e, ArithmeticError)]
print([e.__name__ for e in errors])

def attempt(function, *args):
    try:
        return repr(function(*args))
    except Exception as error:
        return f"{type(error).__name__}: {error}"


for slots in (["x", "y"], ("x",), "x", ["x", "x"], ["1"], [1], ["a b"], ["__dict__", "__dict__"], ["__weakref__"], {"k": "doc"}, [], 5, None, ["é"], ["_private", "__mangled"]):
    print(slots, attempt(lambda: type("A", (), {"__slots__": slots}).__slots__))
for bases in ((int,), (tuple,), (str,), (list,), (dict,), (Exception,), (type,), (bytes,)):
    print(bases[0].__name__, attempt(lambda: type("A", bases, {"__slots__": ("x",)}).__name__), attempt(lambda: type("A", bases, {"__slots__": ()}).__name__))
print(attempt(lambda: type("A", (), {"__slots__": ("x",), "x": 1})), attempt(lambda: type("A\0", (), {})), attempt(lambda: type("A", (), {"__qualname__": 1})), attempt(lambda: type("A", (), {"__module__": 5}).__module__), attempt(lambda: type("", (), {}).__name__))

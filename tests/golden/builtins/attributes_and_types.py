"""getattr family, isinstance, issubclass, type, callable, vars, dir."""

def t(f, *a, **k):
    try:
        return repr(f(*a, **k))
    except Exception as e:
        return f"{type(e).__name__}: {e}"


class A:
    x = 1

    def __getattr__(self, name):
        if name.startswith("dyn"):
            return name
        raise AttributeError(f"no {name}")


class B(A):
    __slots__ = ()


a = A()
print(t(getattr, a, "x"), t(getattr, a, "dyn1"), t(getattr, a, "q"), t(getattr, a, "q", 5), t(getattr, a, 5), t(getattr, a), t(hasattr, a, "dyn"), t(hasattr, a, "z"), t(hasattr, a, 1), t(setattr, a, "y", 2), t(setattr, a, 1, 2), t(setattr, 5, "x", 1), t(setattr, a, "z"), t(delattr, a, "y"), t(delattr, a, "y"), t(delattr, 5, "real"), t(setattr, int, "x", 1), t(delattr, int, "real"), t(getattr, None, "x"), t(setattr, None, "x", 1), t(setattr, [], "append", 1))
kinds = [int, str, (int, str), int | str, (int, (str, list)), (), None, type(None), int | None, list[int], "int", 5, [int], object, type, A, B, (int, 5)]
for value in [1, "a", None, True, A(), B(), int, A, [], 1.0]:
    print(*[t(isinstance, value, k) for k in kinds])
for value in [int, bool, str, A, B, type, object, 5, None, "x", list[int], int | str]:
    print(*[t(issubclass, value, k) for k in kinds])
for f in [int, A, a, len, lambda: 0, 5, "x", A.__getattr__, None, type, property(), classmethod(len), staticmethod(len)]:
    print(callable(f), type(f).__name__, end="; ")
print()
for args in [("X", (), {}), ("X", (A,), {"y": 2}), ("X", (A, B), {}), ("X", (5,), {}), (5, (), {}), ("X", [], {}), ("X", (), []), ("X", (bool,), {}), ("a\0b", (), {}), ("X", (int, str), {}), ("X", (A, A), {}), ("X",), ("X", ()), (), ("X", (), {}, 1), ("X", (type(None),), {}), ("X", (range,), {}), ("X", (type(len),), {}), ("X", (slice,), {}), ("X", (object, A), {})]:
    print(args, t(type, *args).replace("__main__.", ""))
print(t(vars, a), t(vars, 5), t(vars, 1, 2), sorted(k for k in vars(A) if not k.startswith("__")), [n for n in dir(a) if "__" not in n], t(dir, 1, 2), [n for n in dir([]) if "__" not in n], [n for n in dir(5) if "__" not in n], t(lambda: dir(type("D", (), {"__dir__": lambda s: ["b", "a"]})())), t(lambda: dir(type("D", (), {"__dir__": lambda s: 5})())), t(id) , t(hash), t(len, 5), t(len), t(len, type("L", (), {"__len__": lambda s: -1})()), t(len, type("L", (), {"__len__": lambda s: "a"})()), t(len, type("L", (), {"__len__": lambda s: 2**64})()))

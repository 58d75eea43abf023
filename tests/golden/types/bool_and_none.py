def attempt(function, *args, **keywords):
    try:
        return repr(function(*args, **keywords))
    except Exception as error:
        return f"{type(error).__name__}: {error}"


from operator import add, and_, floordiv, mod, mul, or_, pow, sub, truediv, xor

VALUES = [True, False, 0, 1, 2, -1, 0.0, 2.5]
for operation in (add, sub, mul, truediv, floordiv, mod, pow, and_, or_, xor):
    print(operation.__name__, *(attempt(operation, a, b) for a in VALUES[:2] for b in VALUES), *(attempt(operation, b, a) for a in VALUES[:2] for b in VALUES))
print([bool(v) for v in (None, ..., NotImplemented.__class__, 0, 0.0, -0.0, 0j, "", "0", b"", [], [0], (), {}, set(), range(0), range(1), float("nan"), object, 1e-300)])
print(True + True, True == 1, True is (1 == 1), isinstance(True, int), str(True), repr(False), int(True), float(False), f"{True:d} {True} {True!r:>6} {False:5}", -True, +False, ~0, not True, True < 2, sorted([True, False, 1, 0]), [10, 20][True], "ab"[False], {True: "x"}[1], bin(True), round(True), divmod(True, 2), hash(True), True.bit_length(), (True).__class__, True.real, True.numerator)
print(None, repr(None), str(None), None == False, None is None, attempt(lambda: None < None), attempt(lambda: None + 1), attempt(lambda: None[0]), attempt(lambda: None()), attempt(lambda: None.x), attempt(lambda: len(None)), attempt(iter, None), hash(None) == hash(None), type(None)(), attempt(type(None), 1), bool(None), {None: 1}, [None].count(None), None or "or", None and "and")
print(..., Ellipsis is ..., repr(...), type(...)(), NotImplemented, type(NotImplemented)(), attempt(lambda: ... + 1), attempt(bool), attempt(lambda: bool(1, 2)), attempt(lambda: type("B", (bool,), {})), attempt(lambda: True.__bool__()), bool.__mro__, True & 1, type(True & True).__name__, type(True & 1).__name__, type(True ^ False).__name__)

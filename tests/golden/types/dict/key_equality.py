def attempt(function, *args, **keywords):
    try:
        return repr(function(*args, **keywords))
    except Exception as error:
        return f"{type(error).__name__}: {error}"


class Same:
    def __init__(self, tag, h=1):
        self.tag, self.h = tag, h
    def __hash__(self):
        return self.h
    def __eq__(self, other):
        return isinstance(other, (Same, int))
    def __repr__(self):
        return f"Same({self.tag})"


d = {1: "int", 1.0: "float", True: "bool", 1 + 0j: "complex", "1": "str", b"1": "bytes", (1,): "tuple"}
print(d, len(d), d[True], d[1.0], 1 in d, 2 in d, "1" in d)
d[Same("a")] = "same"
print(d, d[1], d[Same("b")], Same("c") in d, Same("c", 2) in d)
zero = {0: "a"}
zero[-0.0] = "b"
zero[False] = "c"
print(zero, {0.0: 1, 0: 2, False: 3}, {2**53: 1, 2.0**53: 2}, {2**64: 1, 2.0**64: 2}, {float("nan"): 1, float("nan"): 2}.__len__(), {"a": 1, "a": 2}, {None: 1, ...: 2, NotImplemented: 3, int: 4}[int])
for bad in ([], {}, set(), bytearray(), slice(1), [1].append):
    print(attempt(lambda: {bad: 1}).split(" at ")[0], attempt(lambda: {}.get(bad)).split(" at ")[0])
from fractions import Fraction
from decimal import Decimal
n = {Fraction(1, 2): "half", Decimal("2"): "two", 3.0: "three"}
print(n[0.5], n[Decimal("0.5")], n[2], n[Fraction(2)], n[3], n[Decimal(3)], hash(Fraction(1, 3)) == hash(Decimal(1) / 3), hash(0.5) == hash(Fraction(1, 2)) == hash(Decimal("0.5")))
class Bad:
    def __hash__(self):
        return "x"
class Raises:
    def __hash__(self):
        raise LookupError("no hash")
class EqRaises:
    __hash__ = lambda self: 5
    def __eq__(self, other):
        raise ArithmeticError("eq")
print(attempt(lambda: {Bad(): 1}), attempt(lambda: {Raises(): 1}), attempt(lambda: {EqRaises(): 1, EqRaises(): 2}), attempt(lambda: {5: 1}[EqRaises()]), attempt(lambda: EqRaises() in {1, 2}), attempt(lambda: {EqRaises(): 1}.get(5)))

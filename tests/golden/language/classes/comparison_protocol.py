def attempt(function, *args, **keywords):
    try:
        return repr(function(*args, **keywords))
    except Exception as error:
        return f"{type(error).__name__}: {error}"


import operator
OPS = ["lt", "le", "eq", "ne", "gt", "ge"]
def build(name, answer, base=object, only=OPS):
    def make(op):
        def method(self, other): print(f"{name}.{op}", end=" "); return answer
        return method
    return type(name, (base,), {f"__{op}__": make(op) for op in only} | {"__hash__": lambda self: 1})
Yes, No, Ni = build("Yes", True), build("No", False), build("Ni", NotImplemented)
SubYes = build("SubYes", "sub", Yes)
LtOnly, EqOnly = build("LtOnly", True, only=["lt"]), build("EqOnly", "truthy", only=["eq"])
Plain = type("Plain", (), {})
for a, b in [(Yes(), No()), (Ni(), Yes()), (Ni(), Ni()), (Plain(), Yes()), (Plain(), Plain()), (Yes(), SubYes()), (SubYes(), Yes()), (LtOnly(), Plain()), (Plain(), LtOnly()), (LtOnly(), LtOnly()), (EqOnly(), 1), (1, EqOnly()), (Ni(), 1), (None, Ni())]:
    print(type(a).__name__, type(b).__name__, *(attempt(getattr(operator, op), a, b) for op in OPS), sep=" | ")
class Falsy:
    def __eq__(self, o): return []
    def __bool__(self): raise ValueError("no truth")
class Vector:
    def __init__(self, *v): self.v = v
    def __eq__(self, o): return Vector(*(a == b for a, b in zip(self.v, o.v)))
    def __lt__(self, o): return Vector(*(a < b for a, b in zip(self.v, o.v)))
    def __bool__(self): raise ValueError("ambiguous")
    def __repr__(self): return f"V{self.v}"
a, b = Vector(1, 2), Vector(1, 3)
print(a == b, a < b, attempt(lambda: a != b), attempt(lambda: bool(a == b)), attempt(lambda: a in [b]), attempt(lambda: [a] == [b]), attempt(lambda: a < b < a), attempt(lambda: sorted([a, b])), attempt(lambda: max(a, b)), [a] == [a], a in [a])
print(Falsy() == 1, Falsy() != 1 if False else "", [Falsy()] == [1], 1 in [Falsy()], attempt(lambda: {1: Falsy()} == {1: 2}))
class H:
    def __init__(self, v): self.v = v
    def __eq__(self, o): return isinstance(o, H) and self.v == o.v
class H2(H): __hash__ = lambda self: hash(self.v)
class H3(H2):
    def __eq__(self, o): return False
class H4(H2): pass
class H5: __hash__ = None
for k in (H, H2, H3, H4, H5):
    print(k.__name__, k.__hash__ is None, attempt(lambda: len({k(1), k(1)})) if k is not H5 else attempt(lambda: {H5()}))
print(H2(1) in {H2(1)}, {H2(1): "x"}.get(H2(1)), H(1) in [H(1)], H(1) != H(2), not H(1) == H(2), Plain() == Plain(), (p := Plain()) == p, p != p, Plain.__eq__(p, p), Plain.__eq__(p, 1), Plain.__lt__(p, p), object.__ne__(p, p), object().__eq__(1))
class BadHash: __hash__ = lambda self: "x"
class BigHash: __hash__ = lambda self: 2**100
class NegHash: __hash__ = lambda self: -1
print(attempt(hash, BadHash()), hash(BigHash()), hash(NegHash()), attempt(lambda: type("X", (), {"__eq__": lambda s, o: 1, "__slots__": ()})().__hash__))

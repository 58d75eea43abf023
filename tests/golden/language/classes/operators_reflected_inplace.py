def attempt(function, *args, **keywords):
    try:
        return repr(function(*args, **keywords))
    except Exception as error:
        return f"{type(error).__name__}: {error}"


import operator
OPS = ["add", "sub", "mul", "matmul", "truediv", "floordiv", "mod", "divmod", "pow", "lshift", "rshift", "and", "xor", "or"]
def build(name, answers, base=object):
    ns = {}
    for op in OPS:
        for prefix in answers:
            def method(self, other, *m, op=op, prefix=prefix, answer=answers[prefix]):
                print(f"{name}.__{prefix}{op}__", end=" ")
                return NotImplemented if answer is None else answer
            if not (prefix == "i" and op == "divmod"): ns[f"__{prefix}{op}__"] = method
    return type(name, (base,), ns)
Left = build("Left", {"": "L"})
LeftNo = build("LeftNo", {"": None, "r": "LR"})
Right = build("Right", {"r": "R"})
RightNo = build("RightNo", {"r": None})
Both = build("Both", {"": None, "r": None})
In = build("In", {"i": "I", "": "N"})
InNo = build("InNo", {"i": None, "": "N"})
Sub = build("Sub", {"r": "S"}, Left)
Nothing = type("Nothing", (), {})
FUNCS = {op: getattr(operator, op + "_" if op in ("and", "or") else op, divmod) for op in OPS}
for a, b in [(Left(), Right()), (LeftNo(), Right()), (LeftNo(), RightNo()), (Nothing(), Right()), (Nothing(), Nothing()), (Left(), Sub()), (Sub(), Left()), (LeftNo(), LeftNo()), (1, Right()), (Left(), 1), ([], Right()), ("s", RightNo()), (Both(), Both())]:
    print(type(a).__name__, type(b).__name__)
    for op in OPS: print("   ", op, attempt(FUNCS[op], a, b))
for x in (In(), InNo(), Left(), Nothing()):
    for op in ("add", "sub", "mul", "matmul", "truediv", "floordiv", "mod", "pow", "lshift", "rshift", "and", "xor", "or"):
        print(type(x).__name__, op, attempt(getattr(operator, "i" + op), x, 5))
class Un:
    def __neg__(self): return "neg"
    def __pos__(self): return "pos"
    def __invert__(self): return "inv"
    def __abs__(self): return "abs"
u, n = Un(), Nothing()
print(-u, +u, ~u, abs(u), attempt(lambda: -n), attempt(lambda: +n), attempt(lambda: ~n), attempt(abs, n), attempt(lambda: ~1.5), attempt(lambda: -"s"))
class P:
    def __pow__(self, o, m=None): return ("pow", o, m)
    def __rpow__(self, o, m=None): return ("rpow", o, m)
print(P() ** 2, 2 ** P(), pow(P(), 2, 3), attempt(pow, 2, P(), 3), attempt(pow, 2, 3, P()))
for pair in [(1, "a"), ("a", 1), ([], ()), ({}, {}), (None, 1), (1.5, "x"), (b"a", "a"), (set(), []), (1, None), (object, 1), (len, 1), (1j, "a")]:
    print(*(attempt(getattr(operator, op), *pair) for op in ("add", "sub", "mul", "truediv", "mod", "lt", "iadd", "and_")), sep=" | ")

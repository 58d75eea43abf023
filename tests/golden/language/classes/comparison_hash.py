# Rich comparison, reflection, identity shortcuts, hashing rules.
class V:
    def __init__(self, v): self.v = v
    def __eq__(self, o):
        print(f"eq {self.v}")
        return self.v == o.v if isinstance(o, V) else NotImplemented
    def __lt__(self, o):
        print(f"lt {self.v}")
        return self.v < o.v if isinstance(o, V) else NotImplemented
    def __le__(self, o): return f"le {self.v} {o.v}"
    def __hash__(self): return hash(self.v)


a, b = V(1), V(2)
print(a == b, a != b, a < b, a > b, a <= b, a >= b)
print(a == 1, 1 == a, a != 1)
for f in (lambda: a < 1, lambda: 1 > a, lambda: 1 < a):
    try:
        print(f())
    except TypeError as e:
        print(e)
print(a in [b, a], [a] == [a], {a: 1}[V(1)])


class OnlyEq:
    def __eq__(self, o): return True


try:
    hash(OnlyEq())
except TypeError as e:
    print(e)
print(OnlyEq.__hash__, OnlyEq() == 5, OnlyEq() != 5, 5 == OnlyEq(), OnlyEq() in [], [1, 2].index(OnlyEq()))


class SubEq(OnlyEq): pass
class SubHash(OnlyEq):
    __hash__ = object.__hash__


try:
    {SubEq()}
except TypeError as e:
    print(e)
print(len({SubHash(), SubHash()}) >= 1, SubHash.__hash__ is object.__hash__)


class BadHash:
    def __hash__(self): return "not int"
class BigHash:
    def __hash__(self): return 2 ** 70
class NegHash:
    def __hash__(self): return -1


try:
    hash(BadHash())
except TypeError as e:
    print(e)
print(hash(BigHash()) == hash(2 ** 70), hash(NegHash()), hash(True), hash(1.0), hash(2 ** 61 - 1), hash(-1), hash(0.5))
print(hash((1, 2)) == hash((1, 2)), hash("a") == hash("a"), hash(frozenset([1, 2])) == hash(frozenset([2, 1])))


class Base:
    def __eq__(self, o): return "Base"
class Derived(Base):
    def __eq__(self, o): return "Derived"


print(Base() == Derived(), Derived() == Base(), Base() == Base())


class NonBool:
    def __eq__(self, o): return []
    def __lt__(self, o): return "truthy"
    def __ne__(self, o): return "ne!"


n = NonBool()
print(n == 1, n != 1, n < 1, not (n == 1), 1 < n if False else "skip", n in [n], n in [1])


class Raises:
    def __eq__(self, o): raise ValueError("eq raised")
    __hash__ = None


r = Raises()
print(r in [r], [r] == [r])
for f in (lambda: r in [1], lambda: [r] == [1], lambda: (1, r) < (1, 2), lambda: {1: r} == {1: 2}):
    try:
        f()
    except ValueError as e:
        print(e)
nan = float("nan")
print(nan == nan, nan in [nan], [nan] == [nan], (nan,) == (nan,), {nan: 1}[nan], nan != nan, nan < nan)


class Total:
    def __init__(self, v): self.v = v
    def __lt__(self, o): return self.v < o.v
    def __repr__(self): return f"T{self.v}"


print(sorted([Total(3), Total(1), Total(2)]), min(Total(2), Total(1)), max([Total(1), Total(5)]), Total(1) > Total(0))
try:
    Total(1) >= Total(0)
except TypeError as e:
    print(e)
print([1, 2] < [1, 3], [1] < [1, 0], (1, "a") < (2, 0), "a" < "b" < "c", [] < [0], {1} < {1, 2}, {1: 2} == {1.0: 2.0})
print(1 == 1.0 == True, 0 == False == 0.0, "1" == 1, None == None, () == [], b"a" == "a")
x = 5
print(1 < x < 10 > 7 != 3, 1 < x > 10, x == 5 in [5, True], x is x is not None)


def side(v):
    print("eval", v)
    return v


print(side(1) < side(3) < side(2) < side(99))
print(a is a, a is not b, type(a) is V)

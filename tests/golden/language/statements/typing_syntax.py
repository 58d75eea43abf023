# PEP 695 syntax at run time.
def first[T](items: list[T]) -> T:
    return items[0]


class Box[T]:
    def __init__(self, value: T): self.value = value
    def map[U](self, f) -> "Box[U]": return Box(f(self.value))


type Pair[A, B] = tuple[A, B]
type Alias = int | str
print(first([1, 2]), first.__type_params__, Box(3).map(str).value, Box.__type_params__)
print(Alias, Alias.__name__, Alias.__value__, Pair.__type_params__)
print(Box[int](5).value)


def bounded[T: int, U: (str, bytes), *Ts, **P](a: T, *b: *Ts) -> U: return a


print([repr(t) for t in bounded.__type_params__], bounded.__type_params__[0].__bound__, bounded.__type_params__[1].__constraints__)


class Sub[T](Box[T]): pass


print(Sub(7).value, [c.__name__ for c in Sub.__mro__])

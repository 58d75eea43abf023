def first[T](xs: list[T]) -> T:
    return xs[0]


class Box[T, *Ts, **P]:
    def __init__(self, value: T):
        self.value = value

    def get(self) -> T:
        return self.value


class Holder[T]:
    def __init__(self, value: T):
        self.value = value


class Sub[U: (int, str) = int](Holder[U]):
    pass


type Pair[A, B = str] = tuple[A, B]
type Number = int | float

print(first([1, 2]), first.__type_params__, Box.__type_params__, Box(3).get(), Box.__parameters__)
print(Sub.__type_params__, Sub(1).value, Pair, Number, Number.__value__, Pair.__type_params__, Pair[int, str])
(U,) = Sub.__type_params__
print(U.__constraints__, U.__default__, U.has_default(), U.__bound__)
print(Box.__mro__)


def bounded[T: int](x: T) -> T: return x
print(bounded.__type_params__[0].__bound__, Box[int, str, bool, [int]])

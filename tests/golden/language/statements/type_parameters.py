"""PEP 695: type parameters of functions, classes and aliases; their scopes and laziness."""

def t(f, *a, **k):
    try:
        return repr(f(*a, **k))
    except Exception as e:
        return f"{type(e).__name__}: {e}"


type Pair[T] = tuple[T, T]
type Rec = list[Rec] | int
type Lazy = undefined_name


def first[T: int, *Ts, **P](a: T, *args: *Ts) -> T:
    return a


class Box[T, U: (int, str) = int]:
    attr: T

    def get[V](self, v: V) -> T | V:
        return T, U, V

    class Inner[W]:
        pair = (T, W)


print(Pair, Pair.__value__, Pair.__type_params__, Pair.__name__, Pair[int], Pair[int].__args__, Rec.__value__, t(lambda: Lazy.__value__), type(Pair).__name__)
print(first.__type_params__, first.__annotations__, first(1, 2), [(type(p).__name__, p.__name__) for p in first.__type_params__], first.__type_params__[0].__bound__)
T, U = Box.__type_params__
print(T, U.__constraints__, U.__default__, T.__bound__, T.__covariant__, T.__infer_variance__, Box.__annotations__, Box[int], Box[int, str].__origin__, Box.__orig_bases__, Box.__mro__, t(lambda: Box[1, 2, 3]), Box().get(1), Box.Inner.pair, Box.Inner.__qualname__)
print(t(isinstance, Box(), Box[int]), t(isinstance, 1, Pair), Pair[int] | None, int | Rec, t(lambda: Pair[int, str]), Box[int]() .__orig_class__)


def scoped[T](T2=lambda: T if True else 0):
    return T, T2() is T if False else "x"


print(t(scoped), t(lambda: eval) == "", "T" in globals(), repr(Box.get.__type_params__))


class Outer[T]:
    T = "shadow"
    seen = T

    def m(self, a: T) -> T:
        return T


print(Outer.seen, Outer().m(1), Outer.m.__annotations__, Outer.T)
type = 5
print(type)

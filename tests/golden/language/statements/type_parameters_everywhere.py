def attempt(function, *args, **keywords):
    try:
        return repr(function(*args, **keywords))
    except Exception as error:
        return f"{type(error).__name__}: {error}"


import typing
def f[T](x: T) -> T: return x
def g[T: int, U: (str, bytes), *Ts, **P](x: T, y: U, *a: *Ts, **k: P.kwargs) -> list[T]: return [x]
class Stack[T]:
    items: list[T]
    def __init__(self): self.items = []
    def push(self, item: T) -> "Stack[T]": self.items.append(item); return self
    def map[U](self, fn: typing.Callable[[T], U]) -> "Stack[U]":
        result = Stack[U]()
        for i in self.items: result.push(fn(i))
        return result
class Pair[K, V = int](Stack[K]):
    def first(self) -> K: return self.items[0]
type Alias = int | str
type Gen[T, *Ts] = tuple[T, *Ts]
type Rec = list[Rec] | int
type Fn[**P, R] = typing.Callable[P, R]
print(f(5), f.__type_params__, f.__annotations__, g.__type_params__, g.__annotations__, sep="\n")
print([(type(t).__name__, t.__name__, attempt(lambda: t.__bound__), attempt(lambda: t.__constraints__), attempt(lambda: t.has_default())) for t in g.__type_params__], sep="\n")
print(Stack.__type_params__, Stack.__parameters__, Stack.__orig_bases__, Stack.__mro__, Stack[int], Stack[int]().push(1).map(str).items, Pair.__type_params__, Pair.__orig_bases__, Pair.__type_params__[1].__default__, Pair[str], Pair[str, bytes], sep="\n")
print(Alias, type(Alias).__name__, Alias.__value__, Alias.__name__, Alias.__type_params__, Gen, Gen.__type_params__, Gen[int, str], Gen[int].__origin__ is Gen, Gen[int, str].__args__, Rec.__value__, Fn.__value__, attempt(lambda: Alias[int]), attempt(lambda: isinstance(1, Alias)), Alias | None, attempt(lambda: Alias()), Alias.__module__, repr(list[Alias]), sep="\n")
print(isinstance(Stack(), Stack), issubclass(Pair, Stack), attempt(lambda: isinstance(1, Stack[int])), attempt(lambda: Stack[int, str]), Stack[int] == Stack[int], Stack[int].__args__, typing.get_type_hints(f), typing.get_origin(Stack[int]), attempt(lambda: T))
T = "module level"
class Scope[T]:
    t = T
    def m(self): return T
    class Inner: t = T
    lam = lambda: T
    comp = [T for _ in range(1)]
print(Scope.t, Scope().m(), Scope.Inner.t, Scope.lam(), Scope.comp, T)
def outer[T](x):
    def inner[U](y: T) -> U: return T, U
    class C[V](list): v = (T, V)
    return inner(1), C.v, C.__orig_bases__, inner.__annotations__
print(outer(1))
def shadow[T](T): return T
print(shadow(5), shadow.__type_params__, f.__code__.co_freevars, Scope.m.__code__.co_freevars)
async def co[T](x: T): return x
print(co.__type_params__, type(lambda: 0).__name__)
class WithMeta[T](metaclass=type): pass
class Dec:
    def __init__(self, f): self.f = f
@Dec
def decorated[T](x: T): pass
print(WithMeta[int], decorated.f.__type_params__, attempt(lambda: typing.TypeVar("X", bound=int, covariant=True)), typing.TypeVarTuple("Ts"), typing.ParamSpec("P"), attempt(lambda: typing.TypeAliasType("A", int)), attempt(lambda: typing.TypeVar("T", int)), [*g.__type_params__[2]], typing.Unpack[g.__type_params__[2]])

# Every option of dataclass and field, and what each refuses.
from dataclasses import KW_ONLY, MISSING, Field, FrozenInstanceError, InitVar, asdict, astuple, dataclass, field, fields, is_dataclass, make_dataclass, replace
from typing import ClassVar


@dataclass(order=True)
class Version:
    major: int
    minor: int = 0
    tag: str = field(default="", compare=False)
    count: ClassVar[int] = 0


versions = [Version(1, 2, "b"), Version(1), Version(0, 9), Version(1, 2, "a")]
print(sorted(versions), versions[0] == versions[3], versions[0] <= versions[3], Version(2) > Version(1, 99), Version.__match_args__)
print([(f.name, f.type, f.default is MISSING, f.compare, f.kw_only) for f in fields(Version)])


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    x: float
    y: float = 0.0
    meta: dict = field(default_factory=dict, repr=False, hash=False)


point = Point(x=1.5)
print(point, hash(point) == hash(Point(x=1.5)), replace(point, y=2), asdict(point), astuple(point), Point.__slots__, hasattr(point, "__dict__"))
for call in (lambda: setattr(point, "x", 2), lambda: delattr(point, "y"), lambda: Point(1.5), lambda: Point(), lambda: Point(x=1, z=2), lambda: replace(point, q=1)):
    try:
        call()
    except Exception as error:
        print(type(error).__name__, error)


@dataclass
class Account:
    owner: str
    _: KW_ONLY
    balance: float = 0.0
    opening: InitVar[float | None] = None
    history: list[float] = field(default_factory=list, init=False, repr=False)
    number: int = field(init=False, default=7, metadata={"unit": "id"})

    def __post_init__(self, opening):
        if opening is not None:
            self.balance += opening
        self.history.append(self.balance)


account = Account("ann", balance=5, opening=10)
print(account, account.history, fields(Account)[-1].metadata["unit"], asdict(account))
print(Account.__init__.__annotations__["owner"], Account("x") == Account("x"), Account("x") != Account("y"), Account("x") == "x")


@dataclass
class Base:
    a: int
    b: int = 2


@dataclass
class Child(Base):
    c: list = field(default_factory=list)
    a: str = "first"


print(Child(), Child("z", 3, [4]), [f.name for f in fields(Child)], issubclass(Child, Base), is_dataclass(Child), is_dataclass(Child()), is_dataclass(5))
Made = make_dataclass("Made", ["p", ("q", int), ("r", str, field(default="dd"))], namespace={"both": lambda self: (self.p, self.q)})
print(Made(1, 2), Made(1, 2).both(), Made.__name__)
for annotations, values in [({"x": list}, {"x": []}), ({"x": int, "y": int}, {"x": 0}), ({"x": InitVar[int]}, {"x": field(default_factory=int)}), ({"_": KW_ONLY, "__": KW_ONLY}, {}), ({"x": int}, {"x": field()}), ({}, {"x": field()})]:
    try:
        print(dataclass(type("C", (), {"__annotations__": annotations, **values})))
    except Exception as error:
        print(type(error).__name__, error)
try:
    field(default=1, default_factory=int)
except ValueError as error:
    print(error)
for options in [{"order": True, "eq": False}, {"eq": False}, {"repr": False}, {"init": False}, {"unsafe_hash": True}, {"match_args": False}, {"weakref_slot": True}, {"frozen": True}]:
    try:
        C = dataclass(**options)(type("C", (), {"__annotations__": {"v": int}, "v": 3}))
        print(options, C.__hash__ is None, "__eq__" in C.__dict__, "__repr__" in C.__dict__, "__init__" in C.__dict__, "__match_args__" in C.__dict__, "__lt__" in C.__dict__)
    except Exception as error:
        print(options, type(error).__name__, error)
print(repr(fields(Version)[1])[:60], FrozenInstanceError.__mro__[1].__name__, Field.__name__)
match Version(3, 1):
    case Version(3, minor):
        print("matched", minor)

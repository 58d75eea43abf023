from __future__ import annotations
import dataclasses
import json
import uuid
from collections import defaultdict
from dataclasses import dataclass, field, asdict, fields, make_dataclass
from datetime import datetime, timedelta, timezone
from functools import singledispatch, partial, reduce
from itertools import count, accumulate
from typing import ClassVar, Any, Callable, Iterable, get_type_hints, Literal, TypedDict, NamedTuple, Annotated, get_args, get_origin

NAMESPACE = uuid.uuid5(uuid.NAMESPACE_DNS, "ledger.example")


class Money(NamedTuple):
    cents: int
    currency: Literal["EUR", "USD"] = "EUR"

    def __add__(self, other):
        if not isinstance(other, Money):
            return NotImplemented
        if other.currency != self.currency:
            raise ValueError(f"cannot add {other.currency} to {self.currency}")
        return self._replace(cents=self.cents + other.cents)

    def __str__(self):
        return f"{self.cents / 100:,.2f} {self.currency}"


@dataclass(frozen=True, kw_only=True)
class Event:
    registry: ClassVar[dict[str, type[Event]]] = {}
    account: str
    at: datetime
    id: uuid.UUID = field(default=None, compare=False)

    def __init_subclass__(cls, **kwargs):
        super().__init_subclass__(**kwargs)
        Event.registry[cls.__name__] = cls

    def __post_init__(self):
        if self.id is None:
            object.__setattr__(self, "id", uuid.uuid5(NAMESPACE, f"{type(self).__name__}/{self.account}/{self.at.isoformat()}"))


@dataclass(frozen=True, kw_only=True)
class Opened(Event):
    owner: str
    limit: int = 0


@dataclass(frozen=True, kw_only=True)
class Deposited(Event):
    amount: Money


@dataclass(frozen=True, kw_only=True)
class Withdrawn(Event):
    amount: Money
    tags: tuple[str, ...] = ()


@dataclass
class Account:
    name: str
    owner: str = ""
    balance: Money = Money(0)
    limit: int = 0
    history: list[Event] = field(default_factory=list, repr=False)


@singledispatch
def apply(event, account):
    raise NotImplementedError(f"cannot apply {type(event).__name__}")


@apply.register
def _(event: Opened, account):
    return dataclasses.replace(account, owner=event.owner, limit=event.limit)


@apply.register(Deposited)
def _(event, account):
    account.balance += event.amount
    return account


@apply.register(Withdrawn)
def _(event, account):
    after = account.balance + Money(-event.amount.cents, event.amount.currency)
    if after.cents < -account.limit:
        raise ValueError(f"{account.owner} would be at {after}")
    account.balance = after
    return account


def replay(events: Iterable[Event]) -> dict[str, Account]:
    accounts: dict[str, Account] = {}
    for event in sorted(events, key=lambda e: e.at):
        account = accounts.setdefault(event.account, Account(event.account))
        try:
            accounts[event.account] = apply(event, account)
        except ValueError as exc:
            print("rejected:", exc)
        else:
            accounts[event.account].history.append(event)
    return accounts


def encode(value: Any):
    match value:
        case datetime():
            return {"$date": value.isoformat()}
        case uuid.UUID():
            return str(value)
        case Event():
            return {"type": type(value).__name__} | {f.name: getattr(value, f.name) for f in fields(value)}
    raise TypeError(f"Object of type {type(value).__name__} is not JSON serializable")


def decode(obj):
    if "$date" in obj:
        return datetime.fromisoformat(obj["$date"])
    if cls := Event.registry.get(obj.get("type")):
        obj = {k: v for k, v in obj.items() if k not in ("type", "id")}
        if "amount" in obj:
            obj["amount"] = Money(*obj["amount"])
        if "tags" in obj:
            obj["tags"] = tuple(obj["tags"])
        return cls(**obj)
    return obj


start = datetime(2024, 2, 28, 23, 30, tzinfo=timezone.utc)
tick = (start + timedelta(minutes=20 * n) for n in count())
events = [
    Opened(account="a1", at=next(tick), owner="Ann", limit=5000),
    Deposited(account="a1", at=next(tick), amount=Money(12345)),
    Withdrawn(account="a1", at=next(tick), amount=Money(15000), tags=("rent", "march")),
    Withdrawn(account="a1", at=next(tick), amount=Money(999999)),
    Opened(account="b2", owner="Bob", at=start - timedelta(days=1)),
    Deposited(account="b2", at=next(tick), amount=Money(5, "USD")),
]
state = replay(events)
for account in state.values():
    print(account, len(account.history))
text = json.dumps(events, default=encode, indent=1)
print(text[:330])
back = json.loads(text, object_hook=decode)
print(back == events, [e.id == b.id for e, b in zip(events, back)], back[2])
print(events[0].id, events[0].id.version, events[0].id.variant, uuid.UUID(int=5), uuid.UUID("{12345678-1234-5678-1234-567812345678}").urn)
print(get_type_hints(Withdrawn)["tags"], get_args(get_type_hints(Money)["currency"]), sorted(Event.registry))
try:
    events[0].owner = "Eve"
except dataclasses.FrozenInstanceError as exc:
    print(type(exc).__name__, exc)
try:
    Opened("x", start, owner="y")
except TypeError as exc:
    print(exc)
try:
    Opened(account="x", at=start)
except TypeError as exc:
    print(exc)
try:
    apply("nonsense", None)
except NotImplementedError as exc:
    print(exc)
Point = make_dataclass("Point", [("x", int), ("y", int, field(default=3))], namespace={"norm": lambda s: (s.x**2 + s.y**2) ** .5}, order=True)
print(Point(4), Point(4).norm(), Point(1) < Point(2), asdict(Point(1)), Point.__match_args__)
print(list(accumulate((e.amount.cents for e in events if isinstance(e, Deposited)), lambda a, b: a + b)))

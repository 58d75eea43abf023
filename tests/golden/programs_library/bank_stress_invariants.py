import decimal
import enum
import functools
import heapq
import itertools
import operator
import random
import textwrap
from collections import Counter, defaultdict, deque
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from decimal import Decimal as D
from fractions import Fraction
from typing import Callable, Iterable



class TxType(enum.StrEnum):
    DEPOSIT = enum.auto()
    WITHDRAW = enum.auto()
    TRANSFER = enum.auto()
    INTEREST = enum.auto()


@dataclass(frozen=True, slots=True)
class Tx:
    day: date
    kind: TxType
    amount: D
    source: str | None = None
    target: str | None = None

    def __post_init__(self):
        if self.amount <= 0:
            raise ValueError(f"amount must be positive: {self.amount}")
        if self.kind is TxType.TRANSFER and self.source == self.target:
            raise ValueError("transfer to itself")


class InsufficientFunds(Exception):
    def __init__(self, account, needed, available):
        super().__init__(f"{account}: needs {needed:,.2f}, has {available:,.2f}")
        self.missing = needed - available


class Ledger:
    def __init__(self, *names, overdraft=D(0)):
        self.balances = dict.fromkeys(names, D(0))
        self.overdraft = overdraft
        self.log: list[Tx] = []
        self._undo: deque[Callable[[], None]] = deque(maxlen=100)
        self._watchers: list[Callable[[Tx], None]] = []

    def watch(self, function):
        self._watchers.append(function)
        return function

    def _move(self, name, amount):
        if name is None:
            return
        if name not in self.balances:
            raise KeyError(name)
        new = self.balances[name] + amount
        if new < -self.overdraft:
            raise InsufficientFunds(name, -amount, self.balances[name] + self.overdraft)
        self.balances[name] = new

    def apply(self, tx):
        before = dict(self.balances)
        try:
            self._move(tx.source, -tx.amount)
            self._move(tx.target, tx.amount)
        except BaseException:
            self.balances = before
            raise
        self.log.append(tx)
        self._undo.append(functools.partial(self._restore, before, len(self.log) - 1))
        for watcher in self._watchers:
            watcher(tx)
        return self

    def _restore(self, balances, size):
        self.balances = balances
        del self.log[size:]

    def undo(self, times=1):
        for _ in range(times):
            if not self._undo:
                raise IndexError("nothing to undo")
            self._undo.pop()()
        return self

    def interest(self, day, rate):
        for name, balance in self.balances.items():
            gain = (balance * rate).quantize(D("0.01"), decimal.ROUND_HALF_EVEN)
            if gain > 0:
                self.apply(Tx(day, TxType.INTEREST, gain, target=name))

    @property
    def total(self):
        return sum(self.balances.values(), D())

    def statement(self, name):
        running = D()
        for tx in self.log:
            delta = (tx.target == name) * tx.amount - (tx.source == name) * tx.amount
            if delta:
                running += delta
                yield tx.day, tx.kind, delta, running


rng = random.Random(2718)
ledger = Ledger("ann", "bob", "cy", overdraft=D(100))
kinds = Counter()
ledger.watch(lambda tx: kinds.update([tx.kind]))
big = []
ledger.watch(lambda tx: heapq.heappush(big, (-tx.amount, tx.day, tx.kind)))
failures = Counter()
day = date(2024, 1, 1)
flow = D()
for n in range(300):
    day += timedelta(days=rng.choices([0, 1, 2], [5, 3, 1])[0])
    kind = rng.choice(list(TxType)[:3])
    amount = D(rng.randint(1, 50000)) / 100
    a, b = rng.choices([*ledger.balances, "zed"], [4, 4, 4, 1], k=2)
    try:
        tx = Tx(day, kind, amount, None if kind == "deposit" else a, None if kind == "withdraw" else b)
        ledger.apply(tx)
        flow += amount * {"deposit": 1, "withdraw": -1, "transfer": 0}[kind]
    except (InsufficientFunds, KeyError, ValueError) as exc:
        failures[type(exc).__name__] += 1
    if n % 100 == 99:
        before = ledger.total
        ledger.interest(day, D("0.0125"))
        flow += ledger.total - before
    assert ledger.total == flow, (ledger.total, flow)
    assert all(v >= -100 for v in ledger.balances.values())
print(ledger.balances, ledger.total, len(ledger.log), dict(kinds), dict(failures), day)
print([(str(-a), str(d), k) for a, d, k in heapq.nsmallest(3, big)])
for row in itertools.islice(ledger.statement("bob"), 5):
    print("{:%d %b} {:<9} {:>+10,.2f} {:>10,.2f}".format(*row))
assert list(ledger.statement("cy"))[-1][3] == ledger.balances["cy"]
checkpoint = ledger.total
ledger.undo(3)
print(len(ledger.log), ledger.total == checkpoint, ledger.log[-1])
for bad in (lambda: Tx(day, TxType.DEPOSIT, D(-1)), lambda: Tx(day, TxType.TRANSFER, D(1), "a", "a"), lambda: ledger.apply(Tx(day, TxType.WITHDRAW, D(10**6), "ann")), lambda: ledger.apply(Tx(day, TxType.DEPOSIT, D(1), target="nobody")), lambda: ledger.undo(500), lambda: TxType("gift"), lambda: replace(ledger.log[0], amount=D(0))):
    try:
        print(bad())
    except Exception as exc:
        print(type(exc).__name__, exc, getattr(exc, "missing", ""))
months = defaultdict(lambda: Counter())
for tx in ledger.log:
    months[tx.day.replace(day=1)][tx.kind] += tx.amount
header = f"{'month':<8}" + "".join(f"{k.upper():>12}" for k in TxType)
print(header, "=" * len(header), sep="\n")
for month in list(months)[:4]:
    print(f"{month:%Y-%m} " + "".join(f"{months[month][k]:>12,.2f}" for k in TxType))
shares = {k: Fraction(int(v * 100), int(sum(ledger.balances.values()) * 100)) for k, v in ledger.balances.items()}
print({k: f"{float(v):.2%}" for k, v in shares.items()}, sum(shares.values()))
streak = max((len(list(g)) for k, g in itertools.groupby(ledger.log, key=operator.attrgetter("kind"))))
print(streak, textwrap.shorten(" ".join(t.kind for t in ledger.log), 50), D("1") / D(7))

"""Double-entry bookkeeping with decimals: currencies, rounding, trial balance, immutable postings."""

from __future__ import annotations

import decimal
from collections import defaultdict
from dataclasses import dataclass, replace
from datetime import date
from decimal import ROUND_DOWN, ROUND_HALF_EVEN, ROUND_HALF_UP, Decimal
from enum import StrEnum
from functools import total_ordering
from itertools import accumulate, chain
from typing import Iterable, NamedTuple, Self


class Currency(StrEnum):
    EUR = "EUR"
    JPY = "JPY"
    BHD = "BHD"

    @property
    def exponent(self) -> Decimal:
        return Decimal(1).scaleb(-{"EUR": 2, "JPY": 0, "BHD": 3}[self])


@total_ordering
@dataclass(frozen=True, slots=True)
class Money:
    amount: Decimal
    currency: Currency = Currency.EUR

    def __post_init__(self) -> None:
        rounded = self.amount.quantize(self.currency.exponent, rounding=ROUND_HALF_EVEN)
        object.__setattr__(self, "amount", rounded)

    @classmethod
    def of(cls, text: str) -> Self:
        amount, _, currency = text.partition(" ")
        return cls(Decimal(amount.replace(",", "")), Currency(currency or "EUR"))

    def _same(self, other: Money) -> None:
        if self.currency != other.currency:
            raise TypeError(f"cannot mix {self.currency} and {other.currency}")

    def __add__(self, other: Money) -> Money:
        if other == 0:
            return self
        self._same(other)
        return replace(self, amount=self.amount + other.amount)

    __radd__ = __add__

    def __neg__(self) -> Money:
        return replace(self, amount=-self.amount)

    def __sub__(self, other: Money) -> Money:
        return self + -other

    def __mul__(self, factor) -> Money:
        return replace(self, amount=self.amount * Decimal(str(factor)))

    def __lt__(self, other: Money) -> bool:
        self._same(other)
        return self.amount < other.amount

    def __bool__(self) -> bool:
        return bool(self.amount)

    def __format__(self, spec: str) -> str:
        text = f"{self.amount:,} {self.currency}"
        return format(text, spec)

    def split(self, *weights: int) -> list[Money]:
        """Parts that add up exactly; the cents that are left go to the first ones."""
        total = sum(weights)
        unit = self.currency.exponent
        parts = [(self.amount * w / total).quantize(unit, rounding=ROUND_DOWN) for w in weights]
        left = self.amount - sum(parts)
        step = unit.copy_sign(left)
        for i in range(int(abs(left / unit))):
            parts[i % len(parts)] += step
        return [replace(self, amount=part) for part in parts]


class Posting(NamedTuple):
    account: str
    money: Money


@dataclass(frozen=True)
class Entry:
    day: date
    text: str
    postings: tuple[Posting, ...]

    def __post_init__(self) -> None:
        balance = defaultdict(Decimal)
        for account, money in self.postings:
            balance[money.currency] += money.amount
        wrong = {str(c): v for c, v in balance.items() if v}
        if wrong:
            raise ValueError(f"{self.text!r} is out of balance: {wrong}")


class Ledger:
    def __init__(self) -> None:
        self.entries: list[Entry] = []

    def book(self, day: str, text: str, *pairs: tuple[str, Money]) -> None:
        self.entries.append(Entry(date.fromisoformat(day), text, tuple(Posting(*pair) for pair in pairs)))

    def postings(self) -> Iterable[Posting]:
        return chain.from_iterable(entry.postings for entry in self.entries)

    def balances(self) -> dict[tuple[str, Currency], Money]:
        result: dict[tuple[str, Currency], Money] = {}
        for account, money in self.postings():
            key = account, money.currency
            result[key] = result[key] + money if key in result else money
        return dict(sorted(result.items()))

    def running(self, account: str) -> list[Money]:
        return list(accumulate(m for a, m in self.postings() if a == account))


ledger = Ledger()
ledger.book("2024-01-02", "opening", ("bank", Money.of("12,500.00")), ("equity", Money.of("-12500")))
rent = Money.of("1000.01")
parts = rent.split(1, 1, 1)
ledger.book("2024-01-05", "rent", ("bank", -rent), *[(f"rent:{n}", part) for n, part in zip("abc", parts)])
ledger.book("2024-02-29", "sushi", ("cash:jpy", Money.of("-4,321 JPY")), ("food", Money.of("4321 JPY")))
ledger.book("2024-03-01", "fee", ("bank", Money.of("-0.125")), ("fees", Money.of("0.125")))
for bad in (
    lambda: ledger.book("2024-03-02", "typo", ("bank", Money.of("-10")), ("food", Money.of("9.99"))),
    lambda: Money.of("1") + Money.of("1 JPY"),
    lambda: Money.of("abc"),
    lambda: Money.of("5 USD"),
    lambda: setattr(rent, "amount", 5),
    lambda: ledger.book("2024-02-30", "no such day"),
    lambda: rent < Money.of("1 BHD"),
):
    try:
        bad()
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
for (account, currency), money in ledger.balances().items():
    print(f"{account:<12}{money:>20}")
print([f"{m}" for m in ledger.running("bank")])
print(sum((m for a, m in ledger.postings() if a.startswith("rent")), start=0), max(parts), min(parts), sorted(parts)[0])
print(Money.of("-0.07").split(3, 2), Money.of("0.001 BHD").split(1, 1))
interest = Money.of("1234.565")
print(interest, interest * "0.0375", interest * 3, repr(interest * 0.1))
for rounding in (ROUND_HALF_UP, ROUND_HALF_EVEN, ROUND_DOWN, decimal.ROUND_CEILING):
    with decimal.localcontext(rounding=rounding, prec=6) as context:
        value = Decimal("2.675") * 1000 / 7
        print(rounding, value, Decimal("2.675").quantize(Decimal("0.01"), rounding), context.flags[decimal.Inexact])
with decimal.localcontext() as context:
    context.traps[decimal.Inexact] = True
    try:
        Decimal(1) / 3
    except decimal.Inexact as error:
        print("inexact", error.args)

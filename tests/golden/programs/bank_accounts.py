"""A bank: class hierarchy, custom exceptions, properties, a ledger, uncaught error at the end."""
from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum, auto


class BankError(Exception):
    """Base of all errors of the bank."""


class InsufficientFunds(BankError):
    def __init__(self, account: Account, needed: int):
        self.account = account
        self.needed = needed
        super().__init__(f"{account.owner} needs {needed} but has {account.balance}")


class AccountClosed(BankError):
    pass


class Kind(Enum):
    DEPOSIT = auto()
    WITHDRAWAL = auto()
    TRANSFER_IN = auto()
    TRANSFER_OUT = auto()


@dataclass(order=True, frozen=True)
class Entry:
    number: int
    kind: Kind = field(compare=False)
    amount: int = field(compare=False)

    def __str__(self) -> str:
        sign = "-" if self.kind in (Kind.WITHDRAWAL, Kind.TRANSFER_OUT) else "+"
        return f"#{self.number:03d} {self.kind.name:<12} {sign}{self.amount:>6,}"


class Account:
    _next = 1
    overdraft = 0

    def __init__(self, owner: str, balance: int = 0):
        self.owner = owner
        self._balance = balance
        self.entries: list[Entry] = []
        self.number = Account._next
        self.closed = False
        Account._next += 1

    @property
    def balance(self) -> int:
        return self._balance

    @balance.setter
    def balance(self, value: int) -> None:
        if self.closed:
            raise AccountClosed(f"account {self.number} is closed")
        if value < -self.overdraft:
            raise InsufficientFunds(self, self._balance - value)
        self._balance = value

    def _note(self, kind: Kind, amount: int) -> None:
        self.entries.append(Entry(len(self.entries) + 1, kind, amount))

    def deposit(self, amount: int) -> Account:
        if amount <= 0:
            raise ValueError("amount must be positive")
        self.balance += amount
        self._note(Kind.DEPOSIT, amount)
        return self

    def withdraw(self, amount: int) -> Account:
        self.balance -= amount
        self._note(Kind.WITHDRAWAL, amount)
        return self

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self.owner!r}, balance={self.balance})"

    def __lt__(self, other: Account) -> bool:
        return self.balance < other.balance


class Savings(Account):
    rate = 0.035

    def add_interest(self) -> float:
        interest = round(self.balance * self.rate)
        self.deposit(interest)
        return interest


class Checking(Account):
    overdraft = 500

    def withdraw(self, amount: int) -> Account:
        fee = 1 if amount > 100 else 0
        return super().withdraw(amount + fee)


def transfer(source: Account, target: Account, amount: int) -> None:
    try:
        source.withdraw(amount)
    except InsufficientFunds as error:
        error.add_note(f"while sending {amount} to {target.owner}")
        raise BankError("transfer failed") from error
    target.deposit(amount)


ann = Savings("Ann", 1_000)
bob = Checking("Bob", 50)
cy = Account("Cy")
ann.deposit(250).withdraw(100).deposit(1)
print(ann, bob, cy)
print("interest", ann.add_interest())
bob.withdraw(300)
print(bob, "overdrawn" if bob.balance < 0 else "fine")
transfer(ann, cy, 400)
for account in sorted([ann, bob, cy], reverse=True):
    print(f"{account!r:<40}|{account.number}")
    for entry in account.entries:
        print("   ", entry)
print(max(ann.entries), min(ann.entries) < max(ann.entries), Entry(1, Kind.DEPOSIT, 5) == Entry(1, Kind.DEPOSIT, 6))
for attempt in (lambda: cy.deposit(-5), lambda: cy.withdraw(10_000), lambda: setattr(cy, "closed", True) or cy.deposit(1)):
    try:
        attempt()
    except (ValueError, BankError) as error:
        print(type(error).__name__, "->", error)
try:
    Entry(1, Kind.DEPOSIT, 2).amount = 3
except AttributeError as error:
    print(type(error).__name__, error)
print({kind.name: sum(e.amount for e in ann.entries if e.kind is kind) for kind in Kind})
transfer(bob, ann, 10_000)

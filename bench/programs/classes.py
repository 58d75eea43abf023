"""Inheritance, super(), properties, class attributes and special methods."""


class Account:
    count = 0

    def __init__(self, owner, balance):
        self.owner = owner
        self._balance = balance
        Account.count += 1

    @property
    def balance(self):
        return self._balance

    def deposit(self, amount):
        self._balance += amount
        return self

    def __lt__(self, other):
        return self._balance < other._balance

    def __eq__(self, other):
        return isinstance(other, Account) and self._balance == other._balance

    def __len__(self):
        return self._balance // 100


class Savings(Account):
    rate = 3

    def deposit(self, amount):
        super().deposit(amount + amount * self.rate // 100)
        return self


class Limited(Savings):
    def deposit(self, amount):
        return super().deposit(min(amount, 500))


def main():
    accounts = [(Account, Savings, Limited)[i % 3](f"owner{i}", i * 10) for i in range(300)]
    for step in range(1_500):
        for account in accounts:
            account.deposit(step % 700)
    accounts.sort()
    same = sum(1 for a, b in zip(accounts, accounts[1:]) if a == b)
    print(Account.count, sum(a.balance for a in accounts), same, len(accounts[-1]))

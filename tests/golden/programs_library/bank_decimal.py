from decimal import Decimal, getcontext, localcontext, ROUND_HALF_EVEN, ROUND_DOWN, ROUND_CEILING, InvalidOperation, DivisionByZero, Inexact
from fractions import Fraction


class Account:
    def __init__(self, owner, balance="0"):
        self.owner = owner
        self.balance = Decimal(balance)
        self.history = []

    def deposit(self, amount):
        amount = Decimal(amount)
        if amount <= 0:
            raise ValueError(f"Deposit must be positive, got {amount}")
        self.balance += amount
        self.history.append(("deposit", amount, self.balance))

    def withdraw(self, amount):
        amount = Decimal(amount)
        if amount > self.balance:
            raise ArithmeticError(f"Insufficient funds: balance {self.balance:.2f}, requested {amount:.2f}")
        self.balance -= amount
        self.history.append(("withdraw", -amount, self.balance))

    def statement(self):
        yield f"Statement for {self.owner}"
        for kind, amount, balance in self.history:
            yield f"  {kind:<10}{amount:>+12,.2f}{balance:>14,.2f}"


acct = Account("Ada", "1000.10")
acct.deposit("0.20")
acct.withdraw("999.999")
for bad in ("-5", "abc"):
    try:
        acct.deposit(bad)
    except (ValueError, InvalidOperation) as e:
        print(type(e).__name__, e)
try:
    acct.withdraw(10)
except ArithmeticError as e:
    print(e)
print("\n".join(acct.statement()))
print(0.1 + 0.2, Decimal("0.1") + Decimal("0.2"), Decimal(0.1))
price = Decimal("19.995")
for mode in (ROUND_HALF_EVEN, ROUND_DOWN, ROUND_CEILING):
    print(mode, price.quantize(Decimal(".01"), rounding=mode))
with localcontext() as ctx:
    ctx.prec = 50
    print(Decimal(2).sqrt(), Decimal(1) / 7)
    print(Decimal(1).exp(), Decimal(10).ln())
print(getcontext().prec, Decimal(1) / 3)


def amortize(principal, annual_rate, months):
    r = Decimal(annual_rate) / 12
    p = Decimal(principal)
    payment = (p * r * (1 + r) ** months / ((1 + r) ** months - 1)).quantize(Decimal("0.01"))
    for m in range(1, months + 1):
        interest = (p * r).quantize(Decimal("0.01"))
        pay = min(payment, p + interest)
        p = p + interest - pay
        yield m, pay, interest, p


for row in amortize("1200", "0.0599", 4):
    print("{:>3} {:>9} {:>7} {:>9}".format(*map(str, row)))
try:
    Decimal(1) / 0
except DivisionByZero as e:
    print("DivisionByZero", e)
with localcontext(traps=[Inexact]) as ctx:
    try:
        Decimal(1) / 3
    except Inexact:
        print("inexact!")
print(Decimal("123.4500").normalize(), Decimal("1E+3").normalize(), f"{Decimal('1E+3'):f}", Decimal("1E+3").to_integral_value())
print(Decimal("12345.678").as_tuple(), Decimal("-0").is_signed(), Decimal("NaN").is_nan())
print(Fraction("3.75"), Fraction(1, 3) + Fraction(1, 6), Fraction(0.1).limit_denominator(100), Decimal("0.125").as_integer_ratio())
print(sum([Decimal("0.1")] * 10) == 1, sum([0.1] * 10) == 1, round(Decimal("2.675"), 2), int(Decimal("-7.9")))
print(sorted([Decimal("3"), 1.5, Fraction(7, 2), 2]), hash(Decimal("1.5")) == hash(1.5))

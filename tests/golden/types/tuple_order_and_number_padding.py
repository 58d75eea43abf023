"""Tuples compared by their first difference, numbers padded as a whole, and sets taken apart."""

import operator

nan = float("nan")
big = 10**20
ITEMS = [
    (), (1,), (1, 2), (1, 2, 3), (True,), (1.0,), (1.5,), (nan,), (float("nan"),),
    ("a",), ("a", 1), ("\U0001f600",), ("\uffff",), (big,), (-big,), (2**53 - 1,), (1 - 2**53,),
    (0.0,), (-0.0,), ((1, 2), 3), ((1, 2), "x"), ((1, 3), 0), ([1],), (None,), (float("inf"),),
]
OPERATORS = ("eq", "ne", "lt", "le", "gt", "ge")


def attempt(function, *args):
    try:
        return function(*args)
    except Exception as error:
        return f"{type(error).__name__}: {error}"


for a in ITEMS:
    for b in ITEMS:
        answers = [attempt(getattr(operator, name), a, b) for name in OPERATORS]
        print(a, b, *(str(each)[0] if isinstance(each, bool) else each for each in answers))


class Odd(tuple):
    def __lt__(self, other):
        return "reflected"

    __hash__ = tuple.__hash__


print((1, 2) > Odd((1, 2)), (1, 2) == Odd((1, 2)), max((1, "b"), (1, "c")), min((2, 0.5), (2, 0.25)))

NUMBERS = [0, 7, -7, 12345678, -big, True, 0.0, -0.0, 3.14159, -2.5, 1e22, nan, float("-inf")]
SPECS = [
    "", "d", "5", "<9", ">9", "^9", "=9", "09", "+", " ", "-", "+12", " ^12", "*^+15", "\u00e9>12",
    "\U0001f600<12", ",", "+15,", "015,", "#x", "#12b", ".2f", "9.2f", "<9.1f", "^+11.3f", "+.0f",
    "#.0f", "010.2f", ",.2f", "z.0f", "+z.1f", ".1%", "+9.1%", ".3e", "12.3E", ".4g", "n", "=+12.2f",
]
for number in NUMBERS:
    for spec in SPECS:
        print(number, repr(spec), repr(attempt(format, number, spec)))

numbers = set(range(40))
for step in (3, 7, 11, 5):
    for i in range(0, 200, step):
        numbers.discard(i)
    print(list(numbers), attempt(numbers.remove, -1))
    for i in range(-30, 130, step + 1):
        numbers.add(i)
    for i in (-1, 2**31, 2**40, -(2**35), 1.0, True, big):
        numbers.add(i)
        numbers.discard(i - 1)
    print(list(numbers), len(numbers))
mixed = {1.0, 2, "a"}
print(list(map(str, sorted(mixed - {"a"}))), attempt(mixed.remove, 1), 1 in mixed, attempt(mixed.remove, 1))

# Flags: combining, iterating, boundaries, names of combinations, in and out of ints.
from enum import CONFORM, EJECT, KEEP, STRICT, Flag, IntFlag, auto, show_flag_values, unique, verify, NAMED_FLAGS, CONTINUOUS, UNIQUE, Enum
import functools
import operator


class Perm(Flag):
    R = auto()
    W = auto()
    X = auto()
    RW = R | W
    ALL = R | W | X


class Mode(IntFlag):
    A = 1
    B = 2
    D = 8


for value in (Perm.R, Perm.RW, Perm.ALL, Perm(0), Perm.R | Perm.X, ~Perm.R, Perm.ALL & ~Perm.W, Perm.R ^ Perm.RW, Perm(5)):
    print(repr(value), str(value), value.name, value.value, list(value), len(value), bool(value), Perm.R in value, Perm.W in value)
print(list(Perm), len(Perm), Perm.__members__.keys(), Perm["RW"], Perm.RW is (Perm.R | Perm.W), hash(Perm.R) == hash(Perm(1)), f"{Perm.RW}", f"{Perm.R:>10}")
for value in (Mode.A, Mode.A | Mode.D, Mode(0), Mode(4), Mode(11), ~Mode.A, Mode.B | 4, 16 | Mode.A, Mode.A + Mode.B, Mode.D & 12, Mode.A ^ 9):
    print(repr(value), str(value), type(value).__name__, int(value), format(value, "04b"), list(value) if isinstance(value, Mode) else None)
print(Mode.D > Mode.A, sorted([Mode.D, Mode.A]), Mode.A == 1, 8 in [Mode.D], {Mode.B: 1}[2])
for boundary in (STRICT, CONFORM, EJECT, KEEP):
    class Bounded(Flag, boundary=boundary):
        ONE = 1
        FOUR = 4

    for number in (1, 5, 2, 7, 10, -1, -3):
        try:
            print(boundary.name, number, repr(Bounded(number)), type(Bounded(number)).__name__)
        except ValueError as error:
            print(boundary.name, number, str(error).splitlines())
for call in (lambda: Perm.R | 1, lambda: Perm.R | Mode.A, lambda: Perm("R"), lambda: Perm["Q"], lambda: Perm(8), lambda: 1 in Perm, lambda: 9 in Perm, lambda: "R" in Perm, lambda: Perm.R < Perm.W, lambda: Perm.R + 1, lambda: "x" in Perm.R, lambda: setattr(Perm, "R", 3)):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)
print(functools.reduce(operator.or_, Perm), functools.reduce(operator.or_, [Mode.A, Mode.B]), show_flag_values(Perm.RW.value) if False else show_flag_values(6))
for check, members in [(UNIQUE, {"A": 1, "B": 1}), (CONTINUOUS, {"A": 1, "B": 3}), (NAMED_FLAGS, {"A": 1, "B": 7})]:
    try:
        kind = Flag if check is NAMED_FLAGS else Enum
        print(verify(check)(kind("Checked", members)))
    except ValueError as error:
        print(error)
try:
    unique(Enum("Twice", {"A": 1, "B": 1}))
except ValueError as error:
    print(error)


def allowed(user, needed):
    return needed in user


users = {"root": Perm.ALL, "guest": Perm.R, "bot": Perm.R | Perm.X}
for name, perms in users.items():
    print(f"{name:<6}", *("y" if allowed(perms, p) else "n" for p in (Perm.R, Perm.W, Perm.X, Perm.RW)), "|".join(p.name for p in perms))

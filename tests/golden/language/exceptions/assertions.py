# assert: conditions, messages, evaluation.
def attempt(f):
    try:
        f()
        print("passed")
    except AssertionError as e:
        print(repr(e), e.args)


def plain(): assert False
def message(): assert 1 > 2, "one is not more"
def tuple_message(): assert [], (1, 2)
def none_message(): assert 0, None
def exception_message(): assert 0, ValueError("v")
def good(): assert True, 1 / 0
def chained(): assert 1 < 2 < 3
def call(): assert callable(len), "callable"
def falsy(): assert not [1], f"{[1]!r} is true"


for f in (plain, message, tuple_message, none_message, exception_message, good, chained, call, falsy):
    attempt(f)


class Truthy:
    def __bool__(self):
        print("bool asked")
        return False


attempt(lambda: (_ for _ in ()).throw(AssertionError("thrown")))


def custom(): assert Truthy(), "custom"


attempt(custom)
print(__debug__)
AssertionErrorKept = AssertionError


def shadow():
    AssertionError = ValueError
    assert False, "real AssertionError"


attempt(shadow)
x = 5
assert x == 5, "fine"
assert (x, "tuple")[0]
try:
    assert x == 6, f"x is {x}"
except AssertionError as e:
    print(e, type(e) is AssertionErrorKept)

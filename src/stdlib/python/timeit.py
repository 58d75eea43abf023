"""How long a function takes. Code as text cannot be run here."""

import itertools
import time

__all__ = ["Timer", "timeit", "repeat", "default_timer"]

default_timer = time.perf_counter
default_number = 1000000
default_repeat = 5


def _callable(what, value):
    if callable(value):
        return value
    if value == "pass":
        return lambda: None
    if isinstance(value, str):
        raise PermissionError(
            f"timeit with code as text is not allowed: pass a function as {what} instead, "
            "for example timeit.timeit(lambda: f(x), number=1000)"
        )
    raise ValueError(f"{what} is neither a string nor callable")


class Timer:
    """Times a function."""

    def __init__(self, stmt="pass", setup="pass", timer=default_timer, globals=None):
        self._stmt = _callable("stmt", stmt)
        self._setup = _callable("setup", setup)
        self.timer = timer

    def print_exc(self, file=None):
        import traceback

        traceback.print_exc(file=file)

    def timeit(self, number=default_number):
        self._setup()
        stmt = self._stmt
        start = self.timer()
        for _ in itertools.repeat(None, number):
            stmt()
        return self.timer() - start

    def repeat(self, repeat=default_repeat, number=default_number):
        return [self.timeit(number) for _ in range(repeat)]

    def autorange(self, callback=None):
        i = 1
        while True:
            for j in 1, 2, 5:
                number = i * j
                time_taken = self.timeit(number)
                if callback:
                    callback(number, time_taken)
                if time_taken >= 0.2:
                    return (number, time_taken)
            i *= 10


def timeit(stmt="pass", setup="pass", timer=default_timer, number=default_number, globals=None):
    return Timer(stmt, setup, timer, globals).timeit(number)


def repeat(
    stmt="pass", setup="pass", timer=default_timer, repeat=default_repeat, number=default_number,
    globals=None,
):
    return Timer(stmt, setup, timer, globals).repeat(repeat, number)

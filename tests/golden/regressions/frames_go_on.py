# The line of a frame is where it stands when it is asked, while it runs.
import inspect
import sys

frame = sys._getframe()
print(frame.f_lineno)
print(
    frame.f_lineno,
    [frame.f_lineno for _ in "1"],
)


def here():
    own = inspect.currentframe()
    print(own.f_lineno, own.f_back.f_lineno)
    inner(own)
    return own


def inner(outer):
    print("inner", outer.f_lineno, outer.f_back.f_lineno,
          inspect.currentframe().f_lineno)


def countdown(n, frames):
    frames.append(sys._getframe())
    if n:
        countdown(n - 1, frames)
    else:
        print([each.f_lineno for each in frames])
    print(n, frames[0].f_lineno, frames[-1].f_back.f_code.co_name)


here()
countdown(2, [])
try:
    1 / 0
except ZeroDivisionError as error:
    found = error.__traceback__
    print(found.tb_lineno, found.tb_frame.f_lineno)
    print(found.tb_lineno, found.tb_frame.f_lineno, repr(frame).rpartition(", line ")[2])


class Tracked:
    line = sys._getframe().f_lineno
    frame = sys._getframe()
    later = frame.f_lineno


print(Tracked.line, Tracked.later)


def generate():
    own = sys._getframe()
    yield own.f_lineno
    yield own.f_lineno


print(list(generate()))

# SystemExit runs finally blocks and ends the program quietly.
import sys


def leave():
    try:
        sys.exit("message on stderr")
    except Exception:
        print("not an Exception")
    finally:
        print("finally runs")


try:
    leave()
except SystemExit as e:
    print("caught", repr(e), e.code)
try:
    sys.exit()
except SystemExit as e:
    print(repr(e), e.code)
try:
    sys.exit((1, 2))
except SystemExit as e:
    print(repr(e), e.code)


class Closing:
    def __enter__(self): return self
    def __exit__(self, t, v, tb): print("exit", t.__name__, v.code)


with Closing():
    print("leaving")
    raise SystemExit(0)
print("not reached")

import atexit
import sys

state = {"saved": False}


def save():
    state["saved"] = True
    print("saving", state)


atexit.register(save)
try:
    raise KeyError("handled")
except KeyError:
    pass
print("leaving")
sys.exit(0)

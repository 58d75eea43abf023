import atexit


def gone():
    print("never")


atexit.register(gone)
atexit.register(gone)
atexit.register(print, "kept")
atexit.unregister(gone)


def nested():
    print("nested")
    atexit.register(print, "registered while ending")


atexit.register(nested)
try:
    atexit.register(3)
except TypeError as e:
    print(e)

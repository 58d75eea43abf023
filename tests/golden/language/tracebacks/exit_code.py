import sys


def stop(code):
    sys.exit(code)


print("leaving")
try:
    stop(0)
finally:
    print("cleanup")

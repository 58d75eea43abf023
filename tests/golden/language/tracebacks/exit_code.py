import sys


def stop(code):
    sys.exit(code)


print("leaving")
try:
    stop(3)
finally:
    print("cleanup")

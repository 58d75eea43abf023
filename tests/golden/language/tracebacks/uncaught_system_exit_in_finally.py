import sys


def job():
    try:
        raise ValueError("job failed")
    finally:
        print("cleaning")


try:
    job()
except ValueError as error:
    print("caught", error, file=sys.stderr)
    try:
        sys.exit("exiting: bad job")
    finally:
        print("last words")

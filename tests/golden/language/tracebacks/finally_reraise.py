def cleanup():
    print("cleaning")


def work(path):
    try:
        try:
            return open_it(path)
        except ValueError:
            raise
        finally:
            cleanup()
    finally:
        print("outer")


def open_it(path):
    raise ValueError("cannot " + path)


work("here")

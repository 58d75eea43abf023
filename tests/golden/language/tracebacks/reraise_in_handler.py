def fail():
    raise ValueError("v")


def handler():
    try:
        fail()
    except ValueError as e:
        print("log", e)
        raise


def outer():
    try:
        handler()
    except ValueError as e:
        raise e


outer()

def one():
    raise ValueError("one")


def two():
    raise TypeError("two")


def collect(*fs):
    errors = []
    for f in fs:
        try:
            f()
        except Exception as e:
            errors.append(e)
    raise ExceptionGroup("several problems", errors)


collect(one, two)

def compute(a, b, c):
    return a + b / c


def call_it():
    return compute(
        1,
        2,
        0,
    )


def expression():
    try:
        call_it()
    except ZeroDivisionError:
        value = (
            1
            + 2
            + "three"
        )
        return value


def subscripts():
    try:
        expression()
    except TypeError:
        data = {"a": [1, 2]}
        return data[
            "a"
        ][
            7
        ]


def raising():
    try:
        subscripts()
    except IndexError:
        raise ValueError(
            "a message",
            "over several",
            "lines",
            "of source",
            "text",
        )


def strings():
    try:
        raising()
    except ValueError:
        return """
            text
        """.nope


strings()

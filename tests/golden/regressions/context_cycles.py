"""Cycles among the contexts of exceptions, which once never came to an end."""


def own_context():
    try:
        raise ValueError(1)
    except ValueError as error:
        error.__context__ = error
        raise TypeError(2)


try:
    own_context()
except TypeError as error:
    print(repr(error.__context__), error.__context__.__context__ is error.__context__)
a, b, c = KeyError("a"), KeyError("b"), KeyError("c")
a.__context__, b.__context__, c.__context__ = b, c, b
try:
    raise a
except KeyError:
    try:
        raise ValueError("new")
    except ValueError as error:
        print(repr(error.__context__), repr(a.__context__), repr(b.__context__), repr(c.__context__))
try:
    try:
        raise a
    except KeyError:
        raise c
except KeyError as error:
    print(repr(error), repr(error.__context__), repr(a.__context__))

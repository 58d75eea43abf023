try:
    try:
        raise KeyError("first")
    except KeyError as k:
        err = ValueError("second")
        err.__cause__ = k
        raise err
except ValueError as v:
    v.__suppress_context__ = True
    v.__cause__ = None
    raise

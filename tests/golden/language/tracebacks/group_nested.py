def inner():
    try:
        1 / 0
    except ZeroDivisionError as e:
        raise ExceptionGroup("inner", [e, KeyError("k")]) from e


def outer():
    try:
        inner()
    except ExceptionGroup as g:
        note = OSError("noted")
        note.add_note("about it")
        raise ExceptionGroup("outer", [ValueError("plain"), g, note])


outer()

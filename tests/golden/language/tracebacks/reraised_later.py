saved = None


def fail():
    raise KeyError("original")


def catch():
    global saved
    try:
        fail()
    except KeyError as e:
        saved = e


def again():
    raise saved


catch()
again()

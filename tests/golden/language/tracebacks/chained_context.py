def first():
    return {}["missing"]


def second():
    try:
        first()
    except KeyError:
        [][1]


def third():
    try:
        second()
    except IndexError:
        undefined_thing.attr


third()

"""A profile of a program's own: names of users that are compared."""

import unicodedata

import stringprep


def prepare(name):
    mapped = "".join(stringprep.map_table_b2(c) for c in name if not stringprep.in_table_b1(c))
    normal = unicodedata.normalize("NFKC", mapped)
    for at, c in enumerate(normal):
        for kind in ("c12", "c21_c22", "c3", "c4", "c5", "c6", "c7", "c8", "c9"):
            if getattr(stringprep, f"in_table_{kind}")(c):
                raise ValueError(f"{ascii(c)} at {at} is in table {kind.upper()}")
    unassigned = [c for c in normal if stringprep.in_table_a1(c)]
    if unassigned:
        raise ValueError(f"unassigned {ascii(unassigned)}")
    left = [stringprep.in_table_d1(c) for c in normal]
    if any(left) and (any(map(stringprep.in_table_d2, normal)) or not (left[0] and left[-1])):
        raise ValueError("directions are mixed")
    return normal


for name in ("Alice", "ALICE", "ａｌｉｃｅ", "Straße", "ΣΊΣΥΦΟΣ", "ﬁsh", "a\u00adb", "a b", "a\u00a0b", "tab\t", "x\ue000", "\ufffd", "שלום", "שלום1", "aש", "Ⅷ", "\u0221", "ſ", "K"):
    try:
        print(ascii(name), "->", ascii(prepare(name)))
    except ValueError as error:
        print(ascii(name), "!!", error)

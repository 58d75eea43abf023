"""pow() of three arguments asks no fraction that is not the first one."""

import re
from fractions import Fraction

for arguments in (
    (re.match("a", "a"), Fraction(1, 2), 3),
    (2, Fraction(1, 2), 3),
    (2, Fraction(3), iter(b"a")),
    ("a", 2, Fraction(3)),
    (2.5, Fraction(1, 2), None),
):
    try:
        print(pow(*arguments))
    except TypeError as error:
        print(error)

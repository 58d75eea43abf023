"""Which characters of a binary operation's line are the operator, with brackets and comments around."""

import traceback

n = 5
cases = [
    lambda: 'e' /(n.real),
    lambda: 'e'/(n),
    lambda: 'e' / (n),
    lambda: 'e' /-n,
    lambda: 'e'<<(n),
    lambda: 'e' //n,
    lambda: ('e')/n,
    lambda: 'e' **(n),
    lambda: (
        'é'  # é
        /(n.real
    )),
    lambda: (
        'é' /  # (
        (n)
    ),
    lambda: ('e' / \
        n),
    lambda: 'e'@((n)),
]
for case in cases:
    try:
        case()
    except TypeError:
        print(traceback.format_exc())

# Slices of every kind of sequence, with all combinations of small bounds.

STARTS = [None, 0, 1, 2, 5, 9, -1, -2, -6, -9]
STEPS = [None, 1, 2, 3, 7, -1, -2, -3, -7]
for n in (0, 1, 5):
    base = list(range(n))
    text = "a\u00e9\U0001f600dz"[:n]
    for i in STARTS:
        for j in STARTS:
            for k in STEPS:
                s = slice(i, j, k)
                print(n, i, j, k, base[s], tuple(base)[s], text[s], bytes(base)[s], range(n)[s], s.indices(n))
for i in STARTS:
    for j in STARTS:
        for k in (None, 1, 2, -1, -2):
            for new in ([], [7], [7, 8, 9]):
                a = list(range(5))
                try:
                    a[i:j:k] = new
                except ValueError as e:
                    a = str(e)
                b = bytearray(range(5))
                try:
                    b[i:j:k] = bytes(new)
                except ValueError as e:
                    b = str(e)
                print(i, j, k, new, a, b)
            a = list(range(5))
            del a[i:j:k]
            b = bytearray(range(5))
            del b[i:j:k]
            print(a, b)

def f():
    l = 0
    try: l[(l := [1])] += 1
    except TypeError as e: print(1, e)
    l = 0
    try: l[f'{(l := [1])}'] += 1
    except TypeError as e: print(2, e)
    l = 0
    try: l[(l := [1])]
    except TypeError as e: print(3, e)
    l = 0
    try: l[f'{(l := [1])}']
    except TypeError as e: print(4, e)
    l = 0
    try: l[(l := [1])] = 1
    except TypeError as e: print(5, e)
    l = 0
    try: l[f'{(l := [1])}'] = 1
    except TypeError as e: print(6, e)
    l = 0
    try: del l[f'{(l := [1])}']
    except TypeError as e: print(7, e)
    l = 0
    print([l, f'{(l := 1)}', l], (l, f'{(l := 2)!r:{(l := 3)}}', l))
    l = [0]
    for l[(l := [5])[0] - 5] in [1]: print(l)
    k = l = [1, 2]
    l[(l := [9, 9])[0] - 9:] = [7]; print(k, l)
    k = l = [1, 2]
    l[0], l = (l := [3]), l; print(k, l)
    with_ = l
    del k[(k := 0)]; print(k)
f()

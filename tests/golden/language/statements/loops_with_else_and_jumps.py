import traceback


def show(function):
    try:
        print(function.__name__, "->", function())
    except BaseException:
        for line in traceback.format_exc().splitlines()[3:]:
            print(line.split(", ", 1)[1] if line.startswith("  File") else line)


log = []


def t0():
    for i in range(3):
        if i == 5: break
    else: return 'else'


def t1():
    for i in range(3):
        if i == 1: break
    else: return 'else'
    return i


def t2():
    for i in []: pass
    else: return 'empty else'


def t3():
    n = 3
    while n:
        n -= 1
    else: return 'while else'


def t4():
    n = 3
    while n:
        n -= 1
        if n == 1: break
    else: return 'never'
    return n


def t5():
    out = []
    for i in range(3):
        for j in range(3):
            if j == 2: break
            if (i + j) % 2: continue
            out.append((i, j))
        else: out.append('no break')
    return out


def t6():
    for i in range(3):
        try:
            if i == 1: continue
            if i == 2: break
        finally: log.append(i)
    else: log.append('else')
    return log


def t7():
    out = []
    while True:
        out.append(len(out))
        if len(out) < 3: continue
        break
    return out


def t8():
    items = [1, 2, 3]
    for x in items:
        if x < 3: items.append(x + 10)
    return items


def t9():
    for i in range(3):
        i = 10
    return i


def t10():
    for x, *y in [(1, 2, 3), 'ab']: log.append((x, y))
    return log[-2:]


def t11():
    for i, (a, b) in enumerate(zip('ab', [1, 2])): log.append((i, a, b))
    return log[-2:]


def t12():
    d = {}
    for d['k'] in range(3): pass
    return d


def t13():
    for i in range(10**9):
        if i > 3: return i


def t14():
    it = iter(range(5))
    for x in it:
        log.append(next(it, None))
    return log[-3:]


def t15():
    def g():
        for i in range(3):
            try: yield i
            finally: log.append(f'closed {i}')
    it = g()
    for v in it:
        break
    it.close()
    return log[-1]


def t16():
    x = 0
    while (x := x + 1) < 5: pass
    return x


def t17():
    for _ in range(2):
        def f(): return _
    return f()


def t18():
    n = 0
    for i in (j for j in range(5) if j % 2): n += i
    return n


def t19():
    for k in {'a': 1}: pass
    for k, v in {'a': 1}.items(): pass
    for c in 'xy': pass
    for b in b'z': pass
    return k, v, c, b


def t20():
    while 0: pass
    else: return 'zero'


def t21():
    for i in range(2):
        while True:
            break
        else: return 'no'
    else: return 'yes'


def t22():
    return [i for i in range(5) if i % 2 if i > 1], [(a, b) for a in 'ab' for b in range(2) if b]


def t23():
    a = [1, 2, 3, 4]
    for v in a[:]:
        if v % 2: a.remove(v)
    return a


def t24():
    for i in 5, 6, *[7]: pass
    return i


def t25():
    total = 0
    for i in reversed(range(4)):
        if i == 2: continue
        total = total * 10 + i
    return total


for function in (t0, t1, t2, t3, t4, t5, t6, t7, t8, t9, t10, t11, t12, t13, t14, t15, t16, t17, t18, t19, t20, t21, t22, t23, t24, t25):
    show(function)

import traceback


def show(function):
    try:
        print(function.__name__, "->", function())
    except BaseException:
        for line in traceback.format_exc().splitlines()[3:]:
            print(line.split(", ", 1)[1] if "  File \"" in line else line)


class E(Exception): pass
def level(n):
    if n == 0: raise E('bottom')
    try: level(n - 1)
    except E as e: raise E(f'level {n}') from (e if n % 2 else None)
def rec(n):
    if n: return rec(n - 1)
    return 1 / n
def mutual(n): return other(n)
def other(n): return mutual(n - 1) if n else {}['end']


def t0():
    level(3)


def t1():
    rec(1)


def t2():
    rec(2)


def t3():
    rec(3)


def t4():
    rec(4)


def t5():
    rec(20)


def t6():
    mutual(1)


def t7():
    mutual(6)


def t8():
    return [rec(5) for _ in 'a']


def t9():
    try: rec(5)
    finally: rec(2)


def t10():
    try: rec(5)
    except ZeroDivisionError: mutual(4)


def t11():
    raise ExceptionGroup('g', [E(1), ExceptionGroup('h', [E(2), ValueError(3)])])


def t12():
    try: raise ExceptionGroup('g', [E(1), ValueError(2)])
    except* E: raise KeyError('in star')


def t13():
    try: raise ExceptionGroup('g', [E(1), ValueError(2)])
    except* E: pass


def t14():
    try: raise ValueError(5)
    except* ValueError as eg: raise


def t15():
    def g(): yield rec(2)
    return list(g())


def t16():
    return max((rec(n) for n in range(3)), default=0)


def t17():
    class X:
        y = rec(1)


def t18():
    e = E('noted'); e.add_note('one'); e.add_note('two\nlines'); raise e


def t19():
    raise E


def t20():
    raise E(1, 2)


def t21():
    raise E('') from E('cause')


for function in (t0, t1, t2, t3, t4, t5, t6, t7, t8, t9, t10, t11, t12, t13, t14, t15, t16, t17, t18, t19, t20, t21):
    show(function)

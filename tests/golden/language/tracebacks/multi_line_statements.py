import traceback


def show(function):
    try:
        print(function.__name__, "->", function())
    except BaseException:
        for line in traceback.format_exc().splitlines()[3:]:
            print(line.split(", ", 1)[1] if line.startswith("  File") else line)


def f(*a, **k): return a[0].x
class A:
    def m(self, *a): return self
    def bad(self, *a): raise KeyError(a)
a = A()


def t0():
    return f(
        1,
        2,
        k=3,
    )


def t1():
    x = f(1,
          2)


def t2():
    return (f(1) +
            f(2))


def t3():
    return [
        1,
        f(1),
        2,
    ]


def t4():
    return {
        'a': 1,
        'b': f(1),
    }


def t5():
    return a.m(
        1
    ).m(
        2
    ).bad(
        3
    )


def t6():
    return (a
            .m(1)
            .bad(2)
            .m(3))


def t7():
    return f'''
    {f(1)}
    '''


def t8():
    if (1 and
            f(1)):
        pass


def t9():
    return 1 if f(
        1
    ) else 2


def t10():
    raise ValueError(
        'a',
        'b',
    )


def t11():
    raise ValueError('x') from f(
        1)


def t12():
    assert f(
        1
    ), 'm'


def t13():
    assert 1 == 2, (
        'long'
        ' message'
    )


def t14():
    with open_(
        1
    ) as q:
        pass


def t15():
    for x in f(
        1
    ):
        pass


def t16():
    return [
        f(x)
        for x in (1,
                  2)
        if x
    ]


def t17():
    return lambda_(
        lambda: 1,
        lambda: 2,
    )


def t18():
    a.x.y = (
        1
    )


def t19():
    a['k'] = [
        1,
    ]


def t20():
    return a['k'
             ]


def t21():
    return (1 +
            2 +
            '3')


def t22():
    return (1 < 2 <
            'a')


def t23():
    return not (
        f(1)
    )


def t24():
    x = y = z = f(
        1
    )


def t25():
    return f(f(
        1
    ))


def t26():
    return f(*[
        1,
    ], **{
        'k': 2,
    })


def t27():
    global G
    G = f(
      1)


def t28():
    return -(
        'a'
    )


def t29():
    x = [1, 2, 3][
        5
    ]


def t30():
    try:
        f(
            1
        )
    finally:
        pass


def t31():
    match f(
        1
    ):
        case _: pass


for function in (t0, t1, t2, t3, t4, t5, t6, t7, t8, t9, t10, t11, t12, t13, t14, t15, t16, t17, t18, t19, t20, t21, t22, t23, t24, t25, t26, t27, t28, t29, t30, t31):
    show(function)

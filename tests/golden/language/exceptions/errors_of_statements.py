import traceback


def show(function):
    try:
        print(function.__name__, "->", function())
    except BaseException:
        for line in traceback.format_exc().splitlines()[3:]:
            print(line.split(", ", 1)[1] if line.startswith("  File") else line)


class O: __slots__ = ()
o = O()
t = (1, 2)
d = {}


def t0():
    x


def t1():
    del x


def t2():
    x = x


def t3():
    x += 1


def t4():
    o.a


def t5():
    o.a = 1


def t6():
    del o.a


def t7():
    t[0] = 1


def t8():
    del t[0]


def t9():
    t[5]


def t10():
    d['k']


def t11():
    del d['k']


def t12():
    d['k'] += 1


def t13():
    d.k


def t14():
    a, b = 1


def t15():
    a, b = 1, 2, 3


def t16():
    a, *b, c = [1]


def t17():
    (a, b), c = 1, 2


def t18():
    [a] = 5


def t19():
    for x in 5: pass


def t20():
    for a, b in [1]: pass


def t21():
    with 5: pass


def t22():
    with o as x: pass


def t23():
    assert 0


def t24():
    assert False, 'm'


def t25():
    assert [], {'k': 1}


def t26():
    raise


def t27():
    raise 5


def t28():
    raise ValueError


def t29():
    raise ValueError from 5


def t30():
    raise ValueError('a', 'b')


def t31():
    pass


def t32():
    from . import x


def t33():
    return (yield_ := nope)


def t34():
    return [x for x in 5]


def t35():
    return {x: y for x in [1]}


def t36():
    return {[]: 1}


def t37():
    return {[]}


def t38():
    return f'{nope}'


def t39():
    return f'{1:zz}'


def t40():
    return 'a' 'b' + 1


def t41():
    return 1 + 'a'


def t42():
    return -'a'


def t43():
    return not nope


def t44():
    return 1 < 'a'


def t45():
    return 1 in 5


def t46():
    return 1 if nope else 2


def t47():
    return lambda_


def t48():
    return (lambda: nope)()


def t49():
    return t()


def t50():
    return t.x()


def t51():
    return len()


def t52():
    return len(1, 2)


def t53():
    return print(nope=1)


def t54():
    class X(5): pass


def t55():
    class X(t): pass


def t56():
    class X(O, O): pass


def t57():
    class X(metaclass=5): pass


def t58():
    class X(nope=1): pass


def t59():
    class X:
        y = nope


def t60():
    def f(a=nope): pass


def t61():
    def f(a: nope): pass


def t62():
    @nope
    def f(): pass


def t63():
    @t
    def f(): pass


def t64():
    global g; g = nope


def t65():
    match nope:
        case _: pass


def t66():
    match 1:
        case nope.x: pass


def t67():
    match 1:
        case nope(): pass


def t68():
    try: nope
    except ValueError: pass


def t69():
    try: 1 / 0
    except nope: pass


def t70():
    try: 1 / 0
    finally: nope


def t71():
    while nope: pass


def t72():
    if nope: pass


def t73():
    return *5,


def t74():
    return [*5]


def t75():
    return {**5}


def t76():
    return len(*5)


def t77():
    return len(**5)


def t78():
    yield_ = 5; yield_()


for function in (t0, t1, t2, t3, t4, t5, t6, t7, t8, t9, t10, t11, t12, t13, t14, t15, t16, t17, t18, t19, t20, t21, t22, t23, t24, t25, t26, t27, t28, t29, t30, t31, t32, t33, t34, t35, t36, t37, t38, t39, t40, t41, t42, t43, t44, t45, t46, t47, t48, t49, t50, t51, t52, t53, t54, t55, t56, t57, t58, t59, t60, t61, t62, t63, t64, t65, t66, t67, t68, t69, t70, t71, t72, t73, t74, t75, t76, t77, t78):
    show(function)

import traceback


def show(function):
    try:
        print(function.__name__, "->", function())
    except BaseException:
        for line in traceback.format_exc().splitlines()[3:]:
            print(line.split(", ", 1)[1] if line.startswith("  File") else line)


class C:
    def m(self, a): return a.x
    @classmethod
    def c(cls, a): return a.x
    @staticmethod
    def s(a): return a.x
    def __call__(self, a): return a.x
    def __init__(self, a=None): self.a = a and a.x
    def __getitem__(self, k): return k.x
    def __add__(self, o): return o.x
    def __len__(self): return self.a.x
    def __iter__(self): yield 1; yield self.a.x
    def __enter__(self): return self.a.x
    def __exit__(self, *a): pass
    def __contains__(self, v): return v.x
    def __str__(self): return self.a.x
    def __bool__(self): return self.a.x
    def __getattr__(self, n): return self.__dict__['a'].x
    def __setattr__(self, n, v): self.__dict__[n] = v.x if n == 'bad' else v
    def __format__(self, s): return s.x
    def __eq__(self, o): return o.x
    def __hash__(self): return self.a.x
    def __index__(self): return self.a.x


def t0():
    return C().m(5)


def t1():
    return C.c(5)


def t2():
    return C.s(5)


def t3():
    return C()(5)


def t4():
    return C(5)


def t5():
    return C()[5]


def t6():
    return C() + 5


def t7():
    return len(C())


def t8():
    return list(C())


def t9():
    with C(): pass


def t10():
    return 5 in C()


def t11():
    return str(C())


def t12():
    return f'{C()!s}'


def t13():
    return bool(C())


def t14():
    if C(): pass


def t15():
    return C().anything


def t16():
    C().bad = 5


def t17():
    return f'{C():spec}'


def t18():
    return C() == 5


def t19():
    return {C(): 1}


def t20():
    return [1][C()]


def t21():
    return [x for x in C()]


def t22():
    return sum(x for x in C())


def t23():
    return sorted([1, 2], key=lambda v: v.x)


def t24():
    return list(map(lambda v: v.x, [1]))


def t25():
    return max([1, 2], key=C())


def t26():
    return print(C())


def t27():
    return '%s' % C()


def t28():
    return '{}'.format(C())


def t29():
    return range(C())


def t30():
    a, b = C()


def t31():
    return (lambda v: v.x)(5)


def t32():
    return [lambda v: v.x][0](5)


def t33():
    return C().m(C().m(5))


def t34():
    return next(iter(C())) and [*C()]


def t35():
    for x in C(): pass


def t36():
    return C() and 1


def t37():
    return 1 if C() else 2


def t38():
    assert C()


def t39():
    while C(): pass


def t40():
    del C().a.x


def t41():
    return getattr(C(), 'q')


def t42():
    return hasattr(C(), 'q')


def t43():
    import functools
    return functools.reduce(lambda a, b: a.x, [1, 2])


for function in (t0, t1, t2, t3, t4, t5, t6, t7, t8, t9, t10, t11, t12, t13, t14, t15, t16, t17, t18, t19, t20, t21, t22, t23, t24, t25, t26, t27, t28, t29, t30, t31, t32, t33, t34, t35, t36, t37, t38, t39, t40, t41, t42, t43):
    show(function)

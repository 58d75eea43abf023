import traceback


def f(a, b=0):
    raise LookupError("from f")


def g(h):
    return h


def await_(h):
    return h


class CM:
    def __enter__(self): return self
    def __exit__(self, *a): return False


class Base:
    pass


x0 = 5


class T(Base):
    n = None
    tab = {"f": f}
    def __init__(self): self.d = {0: 1}
    def m(self, a): raise KeyError(a)
    def ok(self): return self
    @property
    def prop(self): raise AttributeError("in prop")
    def __getitem__(self, k): raise IndexError(k)
    def __add__(self, o): raise TypeError("add")
    __radd__ = __iadd__ = __eq__ = __lt__ = __add__
    def __neg__(self): raise TypeError("neg")
    def __bool__(self): raise TypeError("bool")
    def __call__(self, a): raise TypeError("call")
    def __str__(self): raise TypeError("str")

    def t1(self):
        x = f(1)

    def t2(self):
        self.x = f(1)

    def t3(self):
        self.d["k"] = f(1)

    def t4(self):
        x = y = f(1)

    def t5(self):
        x: int = f(1)

    def t6(self):
        (x) = f(1)

    def t7(self):
        x, y = f(1)

    def t8(self):
        [x] = f(1)

    def t9(self):
        x += f(1)

    def t10(self):
        self.x += f(1)

    def t11(self):
        self.d[0] += f(1)

    def t12(self):
        return f(1)

    def t13(self):
        return self.m(1)

    def t14(self):
        return (f(1))

    def t15(self):
        return f(1), 2

    def t16(self):
        return not f(1)

    def t17(self):
        return f(1) + 1

    def t18(self):
        return await_(f)(1)

    def t19(self):
        f(1)

    def t20(self):
        f (1)

    def t21(self):
        f(1);

    def t22(self):
        (f(1))

    def t23(self):
        f(1) if True else 0

    def t24(self):
        x = f(1) if True else 0

    def t25(self):
        x = 0 if f(1) else 1

    def t26(self):
        assert f(1)

    def t27(self):
        assert f(1), "m"

    def t28(self):
        assert 0, f(1)

    def t29(self):
        assert x0 == 2, "bad"

    def t30(self):
        assert x0

    def t31(self):
        del self.d["none"]

    def t32(self):
        del self.nope

    def t33(self):
        del nope

    def t34(self):
        del self.d[f(1)]

    def t35(self):
        raise ValueError("v")

    def t36(self):
        raise f(1)

    def t37(self):
        raise ValueError from f(1)

    def t38(self):
        raise

    def t39(self):
        if f(1): pass

    def t40(self):
        while f(1): pass

    def t41(self):
        for i in f(1): pass

    def t42(self):
        for i in 3: pass

    def t43(self):
        for i, j in [1]: pass

    def t44(self):
        for self.d["q"][1] in [1]: pass

    def t45(self):
        with f(1): pass

    def t46(self):
        with 3: pass

    def t47(self):
        with 3 as q: pass

    def t48(self):
        with CM() as q: f(1)

    def t49(self):
        x = [f(i) for i in [1]]

    def t50(self):
        x = [i for i in f(1)]

    def t51(self):
        x = [i for i in [1] if f(i)]

    def t52(self):
        x = {f(i): 1 for i in [1]}

    def t53(self):
        x = {[]: 1 for i in [1]}

    def t54(self):
        x = {[] for i in [1]}

    def t55(self):
        x = {1: 2, []: 3}

    def t56(self):
        x = {1, []}

    def t57(self):
        x = list(f(i) for i in [1])

    def t58(self):
        x = (lambda q: q + "s")(1)

    def t59(self):
        x = self.d["missing"]

    def t60(self):
        x = self.d["missing"]["more"]

    def t61(self):
        x = self.nope

    def t62(self):
        x = self.nope.more

    def t63(self):
        x = self.n.more

    def t64(self):
        x = self.n.more()

    def t65(self):
        x = self.n.more(1).x

    def t66(self):
        x = nope

    def t67(self):
        x = nope.x

    def t68(self):
        x = nope(1)

    def t69(self):
        x = nope[1]

    def t70(self):
        x = f(nope)

    def t71(self):
        x = f(1, nope, k=nope2)

    def t72(self):
        x = x0 + "s"

    def t73(self):
        x = x0 + x0 + "s"

    def t74(self):
        x = x0 * (x0 + "s") * 2

    def t75(self):
        x = (x0 + "s") * (x0 + 1)

    def t76(self):
        x = -"s"

    def t77(self):
        x = not nope

    def t78(self):
        x = ~"s"

    def t79(self):
        x = x0 < "s"

    def t80(self):
        x = x0 < 5 < "s"

    def t81(self):
        x = x0 in 5

    def t82(self):
        x = x0 not in 5

    def t83(self):
        x = x0 is nope

    def t84(self):
        x = x0 and nope

    def t85(self):
        x = x0[0]

    def t86(self):
        x = x0[0:1]

    def t87(self):
        x = "abc"["x"]

    def t88(self):
        x = [1][5]

    def t89(self):
        x = (1,)[5]

    def t90(self):
        x = "abc"[x0:"z"]

    def t91(self):
        x = x0()

    def t92(self):
        x = x0.m()

    def t93(self):
        x = len(1)

    def t94(self):
        x = len(1, 2)

    def t95(self):
        x = len()

    def t96(self):
        x = int("z")

    def t97(self):
        x = "a".foo

    def t98(self):
        x = "a".join([1])

    def t99(self):
        x = f"{nope}"

    def t100(self):
        x = f"{x0:zz}"

    def t101(self):
        x = f"a{x0}b{f(1)}c"

    def t102(self):
        x = f"{x0!r:>{nope}}"

    def t103(self):
        x = "%d" % "s"

    def t104(self):
        x = "{} {}".format(1)

    def t105(self):
        x = 1 / 0

    def t106(self):
        x = 1 // 0

    def t107(self):
        x = 1 % 0

    def t108(self):
        x = 1.0 / 0

    def t109(self):
        x = 2 ** "s"

    def t110(self):
        x = "s" @ 2

    def t111(self):
        x = 1 << -1

    def t112(self):
        x = [*3]

    def t113(self):
        x = (*3,)

    def t114(self):
        x = {*3}

    def t115(self):
        x = {**3}

    def t116(self):
        x = f(*3)

    def t117(self):
        x = f(**3)

    def t118(self):
        x = f(**{1: 2})

    def t119(self):
        x = f(1, 2, 3, 4)

    def t120(self):
        x = f()

    def t121(self):
        x = f(q=1)

    def t122(self):
        x = self.m(1, 2)

    def t123(self):
        x = self.m(k=2)

    def t124(self):
        x, y = 1

    def t125(self):
        x, y = 1, 2, 3

    def t126(self):
        x, *y = ()

    def t127(self):
        x, (y, z) = 1, 2

    def t128(self):
        x = yield_()

    def t129(self):
        x = (y := f(1))

    def t130(self):
        print(f(1), (y := 2))

    def t131(self):
        global_name + f(1)

    def t132(self):
        

    def t133(self):
        

    def t134(self):
        

    def t135(self):
        

    def t136(self):
        self.x = self.y = nope

    def t137(self):
        self.p = 1

    def t138(self):
        self.q.r = 1

    def t139(self):
        self.d[[]] = 1

    def t140(self):
        x0[1] = 2

    def t141(self):
        x0.attr = 1

    def t142(self):
        "abc"[0] = "d"

    def t143(self):
        (1, 2)[0] = 3

    def t144(self):
        del x0[0]

    def t145(self):
        del x0.attr

    def t146(self):
        del [1][3]

    def t147(self):
        x = self.m(self.m(self.m("no")))

    def t148(self):
        x = g(f)(1)

    def t149(self):
        x = g(f) (1)

    def t150(self):
        x = [f][0](1)

    def t151(self):
        x = self.tab["f"](1)

    def t152(self):
        x = (f)(1)

    def t153(self):
        x = super().nope

    def t154(self):
        x = super().nope(1)

    def t155(self):
        x = self.prop

    def t156(self):
        x = self.prop.x

    def t157(self):
        x = self[3]

    def t158(self):
        x = self + 1

    def t159(self):
        x = 1 + self

    def t160(self):
        self += 1

    def t161(self):
        x = self == 3

    def t162(self):
        x = bool(self)

    def t163(self):
        x = -self

    def t164(self):
        x = self(3)

    def t165(self):
        x = str(self)

    def t166(self):
        x = f"{self}"

    def t167(self):
        x = [self][0] < self

    def t168(self):
        x = sorted([self, self])

    def t169(self):
        x = max(self, 1)

    def t170(self):
        x = "é" + f(1)

    def t171(self):
        x = {"é": nope}

    def t172(self):
        x = "日本" + nope

    def t173(self):
        print("é", f(1), "ü")

    def t174(self):
        x = f(1) + "日本語" + nope

    def t175(self):
        x = f(  1  )

    def t176(self):
        x = f(1,)

    def t177(self):
        x = f(a=1, *[2])

    def t178(self):
        x = f(1).x.y.z

    def t179(self):
        x = self.ok().nope().more

    def t180(self):
        x = self.ok().ok().ok(1)

    def t181(self):
        x = self.ok()[0]

    def t182(self):
        x = self.ok() + self.ok()

    def t183(self):
        x = (self.ok() + self.ok())

    def t184(self):
        x = self.d[0] + self.d["missing"]

    def t185(self):
        x = self.d[0][1][2]

    def t186(self):
        x = f(
            1,
            2,
        )

    def t187(self):
        return f(
            1
        )

    def t188(self):
        self.x = f(1,
                   2)

    def t189(self):
        x = (x0 +
             "s")

    def t190(self):
        x = x0 + \
            "s"

    def t191(self):
        x = [
            1,
            nope,
        ]

    def t192(self):
        x = self.ok(
        ).ok(
        ).nope(
            3
        )

    def t193(self):
        x = (self.ok()
             .ok()
             .m(1)
             .ok())

    def t194(self):
        x = {
            "a": 1,
            "b": f(1),
        }

    def t195(self):
        x = f"""{
            nope
        }"""

    def t196(self):
        raise ValueError(
            "a"
            "b"
        )

    def t197(self):
        assert x0 == [
            1,
            2,
        ], "message"

    def t198(self):
        assert f(
            1)

    def t199(self):
        if (x0 and
                f(1)):
            pass

    def t200(self):
        for q in f(
            1
        ):
            pass

    def t201(self):
        x = [
            f(q)
            for q in [1]
        ]

    def t202(self):
        with CM() as q, \
                f(1):
            pass

    def t203(self):
        x = f(1
              ) + f(2)

    def t204(self):
        x = """
        text
        """ + 1

    def t205(self):
        x = (
            # comment
            x0
            # more
            + "s"
        )

    def t206(self):
        x = self.d[
            "missing"
        ]

    def t207(self):
        x = f(nope if x0 else
              1)

    def t208(self):
        x = lambda: f(
            1)
        x()

    def t209(self):
        @f
        def inner(): pass

    def t210(self):
        @g
        @f
        class Inner: pass

    def t211(self):
        def inner(a=f(1)): pass

    def t212(self):
        def inner(a: f(1)): pass

    def t213(self):
        class Inner(f(1)): pass

    def t214(self):
        class Inner(metaclass=f): pass

    def t215(self):
        class Inner:
            y = f(1)

    def t216(self):
        try:
            f(1)
        except KeyError:
            pass

    def t217(self):
        try:
            f(1)
        except nope:
            pass

    def t218(self):
        try:
            f(1)
        finally:
            x = 1 / 0

    def t219(self):
        try:
            f(1)
        except LookupError as e:
            raise ValueError("again") from e

    def t220(self):
        try:
            f(1)
        except LookupError:
            raise

    def t221(self):
        try: pass
        finally: f(1)

    def t222(self):
        match x0:
            case 5: f(1)

    def t223(self):
        match f(1):
            case 5: pass

    def t224(self):
        match x0:
            case Base(nope=1) if f(1): pass
            case q if f(q): pass

    def t225(self):
        while True:
            f(1)

    def t226(self):
        x = [
            self.m(
                1) for q in range(3)]



for number in range(1, 227):
    print(number)
    try:
        getattr(T(), f"t{number}")()
        print("nothing")
    except BaseException:
        shown = traceback.format_exc().splitlines()
        print(*(line.split(", ", 1)[1] if line.startswith("  File") else line for line in shown[4:]), sep="\n")

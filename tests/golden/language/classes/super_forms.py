# super() in all its forms.
class Base:
    attr = "base attr"

    def __init__(self, *args): self.args = args
    def m(self): return "Base.m"
    @classmethod
    def cm(cls): return f"Base.cm {cls.__name__}"
    @staticmethod
    def sm(): return "Base.sm"
    @property
    def p(self): return "Base.p"
    def __getitem__(self, i): return f"Base[{i}]"
    def __repr__(self): return "Base()"


class Sub(Base):
    attr = "sub attr"

    def __init__(self, *args):
        super().__init__(*args, "sub")

    def m(self): return "Sub>" + super().m()
    def two(self): return "two>" + super(Sub, self).m()
    def attribute(self): return super().attr
    @classmethod
    def cm(cls): return "Sub>" + super().cm()
    @staticmethod
    def sm(): return "Sub>" + super(Sub, Sub).sm()
    @property
    def p(self): return "Sub>" + super().p
    def __getitem__(self, i): return "Sub>" + super().__getitem__(i)
    def sugar(self):
        try:
            return super()[1]
        except TypeError as e:
            return str(e)
    def nested(self):
        def inner():
            return super(Sub, self).m()
        return inner()
    def in_comp(self): return [super(Sub, self).m() for _ in range(2)]
    def in_lambda(self): return (lambda self: super().m())(self)
    def stored(self):
        s = super()
        return s.m(), s.attr, repr(s)[:20], type(s).__name__
    def missing(self): return super().nothing
    def uses_class(self): return __class__.__name__
    def __repr__(self): return "Sub" + super().__repr__()


class SubSub(Sub):
    def m(self): return "SubSub>" + super().m()
    def skip(self): return super(Sub, self).m()


s = SubSub(1)
print(s.args, s.m(), s.two(), s.attribute(), s.cm(), Sub.cm(), s.sm(), s.p, s[3])
print(s.sugar(), s.nested(), s.in_comp(), s.in_lambda(), s.stored(), s.uses_class(), s.skip(), s)
try:
    s.missing()
except AttributeError as e:
    print(e)


def outside(self): return super().m()


Base.outside = outside
try:
    s.outside()
except RuntimeError as e:
    print(e)


class NoArgs:
    def f(): return super()
    def g(self):
        del self
        return super()
    def h(*args): return super().__repr__() is not None
    def wrong(self): return super(Sub, self)
    def wrong2(self): return super(5, self)


for call in (lambda: NoArgs.f(), lambda: NoArgs().g(), lambda: NoArgs().wrong(), lambda: NoArgs().wrong2(),
             lambda: NoArgs().h()):
    try:
        print(call())
    except (RuntimeError, TypeError) as e:
        print(type(e).__name__, e)


class New:
    def __new__(cls, *args):
        self = super().__new__(cls)
        self.made_by = "New"
        return self


class NewSub(New):
    def __new__(cls, *args):
        self = super().__new__(cls, *args)
        self.made_by += ">NewSub"
        return self
    def __init__(self, x): self.x = x


n = NewSub(5)
print(n.made_by, n.x)
unbound = super(Sub)
print(type(unbound).__name__, unbound.__self__, unbound.__thisclass__.__name__)
bound = unbound.__get__(s)
print(bound.m(), bound.__self__ is s, bound.__self_class__.__name__)


class SetAttr(Base):
    def __setattr__(self, name, value):
        super().__setattr__(name, ("set", value))
    def __getattribute__(self, name):
        value = super().__getattribute__(name)
        return value
    def __delattr__(self, name):
        print("del", name)
        super().__delattr__(name)


a = SetAttr(1)
a.x = 5
print(a.x, a.args)
del a.x
try:
    a.x
except AttributeError as e:
    print(e)


class Cooperative:
    def __init__(self, **kw):
        assert not kw, kw
class Left(Cooperative):
    def __init__(self, left, **kw):
        super().__init__(**kw)
        self.left = left
class Right(Cooperative):
    def __init__(self, right, **kw):
        super().__init__(**kw)
        self.right = right
class Bottom(Left, Right):
    def __init__(self, **kw):
        super().__init__(**kw)


print(sorted(vars(Bottom(left=1, right=2)).items()))
super_ = super


class Renamed(Base):
    def m(self): return super_(Renamed, self).m()


print(Renamed().m())

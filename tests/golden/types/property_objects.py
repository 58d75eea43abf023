def attempt(function, *args, **keywords):
    try:
        return repr(function(*args, **keywords))
    except Exception as error:
        return f"{type(error).__name__}: {error}"


class P:
    def __init__(self): self._x = 1
    @property
    def x(self): "x doc"; return self._x
    @x.setter
    def x(self, v): self._x = v
    @x.deleter
    def x(self): del self._x
    ro = property(lambda self: 'ro', doc='ro doc')
    wo = property(None, lambda self, v: None)
    no = property()
    def named(self): return 1
    named = property(named)
p = P()
for number, case in enumerate([
    lambda: p.x, P.x.__doc__, P.ro.__doc__, P.no.__doc__, P.x.fget.__name__, P.ro.fset, P.named.__name__,
    lambda: setattr(p, 'x', 5), p.x,
    lambda: delattr(p, 'x'), p.x,
    lambda: setattr(p, 'ro', 1),
    lambda: delattr(p, 'ro'),
    lambda: p.wo,
    lambda: setattr(p, 'wo', 1),
    lambda: p.no,
    lambda: setattr(p, 'no', 1),
    lambda: delattr(p, 'no'),
    lambda: setattr(p, 'named', 1),
    lambda: P.x is P.__dict__['x'], type(P.x).__name__,
    lambda: P.x.__get__(p, P),
    lambda: P.x.__get__(None, P) is P.x,
    lambda: P.x.__set__(p, 3),
    lambda: P.ro.__set__(p, 3),
    lambda: P.x.getter(lambda s: 9).fget(1), P.x.setter(None).fset, P.x.deleter(None).fdel is not None,
    lambda: property(1).__get__(p),
    lambda: property(fget=1, fset=2, fdel=3, doc='d').__doc__,
    lambda: property(1, 2, 3, 4, 5),
    lambda: property(nope=1),
    lambda: setattr(P.x, 'fget', 1),
    lambda: setattr(P.x, '__doc__', 'new'), P.x.__doc__,
    lambda: P.x.__isabstractmethod__,
    lambda: P.x(),
    lambda: sorted(n for n in dir(property) if not n.startswith('_')),
]):
    print(number, attempt(case))

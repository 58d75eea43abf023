# Which of its methods a subclass of a built-in type is asked for, by each operation.
log = []
def tr(base, *names, **extra):
    ns = {}
    for n in names:
        def f(self, *a, _n=n, **k):
            log.append(_n)
            return getattr(super(cls, self), _n)(*a, **k)
        ns[n] = f
    ns.update(extra)
    cls = type('My' + base.__name__, (base,), ns)
    return cls
def t(label, f):
    log.clear()
    try: r = f()
    except Exception as e: r = (type(e).__name__, str(e))
    print(label, log, type(r).__name__, r if not isinstance(r, (type(iter([])), type(reversed([])))) else '')
ML = tr(list, '__iter__', '__len__', '__getitem__', '__contains__', '__eq__', '__add__', '__setitem__', 'append', '__reversed__', '__repr__', '__lt__')
MD = tr(dict, '__iter__', '__len__', '__getitem__', '__contains__', '__eq__', '__setitem__', 'keys', 'items', 'get', '__repr__', 'update')
MS = tr(str, '__iter__', '__len__', '__getitem__', '__contains__', '__eq__', '__hash__', '__str__', '__repr__', '__format__', '__add__', '__mod__', 'lower')
MI = tr(int, '__int__', '__index__', '__float__', '__bool__', '__add__', '__eq__', '__hash__', '__str__', '__repr__', '__format__', '__abs__', '__lt__', '__trunc__', '__round__')
MF = tr(float, '__int__', '__float__', '__bool__', '__add__', '__eq__', '__hash__', '__str__', '__repr__', '__format__', '__abs__', '__lt__', '__trunc__', '__round__')
MT = tr(tuple, '__iter__', '__len__', '__getitem__', '__contains__', '__eq__', '__hash__', '__add__', '__repr__', '__lt__')
MSet = tr(set, '__iter__', '__len__', '__contains__', '__eq__', '__or__', 'add', '__repr__')
MB = tr(bytes, '__iter__', '__len__', '__getitem__', '__contains__', '__eq__', '__hash__', '__bytes__', '__repr__', '__add__')
l, d, s, i, f, tt, st, b = ML([3, 1, 2]), MD(a=1, b=2), MS('abc'), MI(5), MF(2.5), MT((1, 2)), MSet({1, 2}), MB(b'ab')
def m(v):
    match v:
        case [a, *r]: return "seq", a
        case {"a": x}: return "map", x
        case str(): return "str"
        case int(x): return "int", x
for name, v in list(locals().items()):
    if name in ('l', 'd', 's', 'i', 'f', 'tt', 'st', 'b'):
        for label, fn in {
            'list': lambda: list(v), 'tuple': lambda: tuple(v), 'set': lambda: sorted(set(v)), 'dict': lambda: dict(v), 'len': lambda: len(v), 'bool': lambda: bool(v), 'str': lambda: str.__str__(str(v)), 'repr': lambda: repr(v), 'fmt': lambda: format(v, ''), 'fstr': lambda: f'{v}', 'fstr!r': lambda: f'{v!r}', '%s': lambda: '%s' % (v,), '%r': lambda: '%r' % (v,), '%d': lambda: '%d' % v, '{}': lambda: '{}'.format(v), 'int': lambda: int(v), 'float': lambda: float(v), 'hash': lambda: hash(v) and 1, 'sorted': lambda: sorted(v), 'sum': lambda: sum(v), 'max': lambda: max(v), 'enum': lambda: list(enumerate(v)), 'zip': lambda: list(zip(v, v)), 'map': lambda: list(map(str, v)), 'in': lambda: 1 in v, 'eq': lambda: v == v, 'eq2': lambda: v == type(v).__mro__[1](v), 'req': lambda: type(v).__mro__[1](v) == v, 'add': lambda: v + v, 'radd': lambda: type(v).__mro__[1](v) + v, 'star': lambda: [*v], 'call': lambda: (lambda *a: a)(*v), 'dstar': lambda: (lambda **k: k)(**v), 'ddisp': lambda: {**v}, 'unpack': lambda: [a for a, *_ in [v]], 'for': lambda: [x for x in v], 'get0': lambda: v[0], 'slice': lambda: v[0:1], 'join': lambda: ''.join(v), 'join2': lambda: '-'.join([v]), 'any': lambda: any(v), 'abs': lambda: abs(v), 'round': lambda: round(v), 'divmod': lambda: divmod(v, 2), 'range': lambda: range(v), 'chr': lambda: chr(v), 'idx': lambda: [1, 2, 3, 4, 5, 6][v], 'mul': lambda: [1] * v, 'neg': lambda: -v, 'not': lambda: not v, 'if': lambda: 1 if v else 2, 'and': lambda: v and 1, 'lt': lambda: v < v, 'minkey': lambda: min([v, v]), 'dictkey': lambda: {v: 1}[v], 'inlist': lambda: v in [v], 'index': lambda: [1, v].index(v), 'count': lambda: [v, v].count(v), 'bytes': lambda: bytes(v), 'bytearray': lambda: bytearray(v), 'extend': lambda: [].__iadd__(v), 'update': lambda: dict().update(v), 'next': lambda: next(iter(v)), 'frozenset': lambda: sorted(frozenset(v)), 'print': lambda: print(v), 'isinstance': lambda: isinstance(v, type(v).__mro__[1]), 'hex': lambda: hex(v), 'complex': lambda: complex(v), 'matchseq': lambda: m(v),
        }.items():
            t(f'{name}.{label}', fn)

def attempt(function, *args, **keywords):
    try:
        return repr(function(*args, **keywords))
    except Exception as error:
        return f"{type(error).__name__}: {error}"


class M(type): pass
class A: x = 1
class B(A, metaclass=M): pass
for number, case in enumerate([
    lambda: type(5), type(A), type(B).__name__, type(M), type(type),
    lambda: A.__name__, A.__bases__, A.__mro__, B.__base__, A.__dict__['x'], A.__module__,
    lambda: type('T', (A,), {'y': 2}).y, type('T', (), {})().__class__.__name__,
    lambda: type(),
    lambda: type(1, 2),
    lambda: type('T', (), {}, 1),
    lambda: type(1, (), {}),
    lambda: type('T', [], {}),
    lambda: type('T', (1,), {}),
    lambda: type('T', (), []),
    lambda: type('T', (bool,), {}),
    lambda: type('T', (A, A), {}),
    lambda: type('T', (object, A), {}),
    lambda: type('T', (A,), {}, z=1),
    lambda: M('N', (A,), {}).__class__.__name__,
    lambda: isinstance(B, M), issubclass(B, A), issubclass(M, type),
    lambda: A.mro(), type.mro(A),
    lambda: A.__subclasses__(),
    lambda: A()(),
    lambda: A(1),
    lambda: A.nope,
    lambda: setattr(A, 'y', 5), A.y, A().y,
    lambda: delattr(A, 'y'), hasattr(A, 'y'),
    lambda: delattr(A, 'y'),
    lambda: setattr(A, '__name__', 'Z'), A.__name__, setattr(A, '__name__', 'A'),
    lambda: setattr(A, '__bases__', (int,)) if False else None,
    lambda: setattr(int, 'y', 1),
    lambda: delattr(int, 'real'),
    lambda: setattr(A, '__mro__', ()),
    lambda: A < B,
    lambda: A == A, A != B, hash(A) == hash(A), {A: 1}[A],
    lambda: A[0],
    lambda: len(A),
    lambda: A | int, int | A, A | None,
    lambda: A | 5,
    lambda: A + 1,
    lambda: sorted(n for n in dir(type) if not n.startswith('_')),
    lambda: object.__init__(5, 1),
    lambda: object.__new__(A, 1),
    lambda: object().__eq__(1), object().__ne__(1), object().__lt__(1), object().__bool__ if hasattr(object(), '__bool__') else 'no bool',
    lambda: object() < object(),
    lambda: object()[0],
    lambda: setattr(object(), 'x', 1),
    lambda: object.__setattr__(A, 'x', 1),
    lambda: object.__getattribute__(A(), 'x'), object.__dir__(A())[:0], object.__format__(1, '') if False else '',
    lambda: format(object(), 'x'),
    lambda: super(A, 5),
    lambda: super(5),
    lambda: super(A, B()).__repr__.__name__,
]):
    print(number, attempt(case))

def attempt(function, *args, **keywords):
    try:
        return repr(function(*args, **keywords))
    except Exception as error:
        return f"{type(error).__name__}: {error}"



for number, case in enumerate([
    lambda: 1j.real, 1j.imag, (1 + 2j).conjugate(),
    lambda: 1j < 2j,
    lambda: 1j // 1,
    lambda: 1j % 1,
    lambda: divmod(1j, 1),
    lambda: int(1j),
    lambda: float(1j),
    lambda: round(1j),
    lambda: 1j / 0,
    lambda: 1j ** -1, 0j ** 0,
    lambda: 0j ** -1,
    lambda: pow(1j, 2, 3),
    lambda: abs(3 + 4j), -1j, +1j, bool(0j), hash(1 + 0j) == hash(1),
    lambda: complex('a'),
    lambda: complex('1', 1),
    lambda: complex(1, '1'),
    lambda: complex(None),
    lambda: complex([]),
    lambda: complex(1, 2, 3),
    lambda: complex(real=1, imag=2), complex(imag=1), complex(1j, 1j),
    lambda: 1j + 'a',
    lambda: 1j == 1j, 1j != 'a', 1 + 0j == 1,
    lambda: 1j.foo,
    lambda: setattr(1j, 'real', 1),
    lambda: format(1j, 'd'),
    lambda: format(1 + 2j, '.2f'), f'{1j:>8}',
    lambda: 1j[0],
    lambda: complex.__new__(complex, 1), (1j).__add__(1), (1j).__eq__(1), (1j).__complex__(),
    lambda: (1j).__format__('s'),
    lambda: sorted(n for n in dir(complex) if not n.startswith('_')),
]):
    print(number, attempt(case))

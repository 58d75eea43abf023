x = [1, 2][1.5:2] if 0 else '\d'
try:
    [1][2.5]
except TypeError:
    pass
if x is not 5:
    print(1)
def f():
    assert (1, 'x')
def g():
    '\q'
    return b'\z', f'\w{x}\y', '\777', 'a' is 'b', {1: 2}.a, 5[2], 'a'['b'], (1,)[None], f'{1}'[{}]
def h():
    return "x" "y"(), [1](2), {1}(), {}(), (1, 2)(), (lambda: 0)(), f"{x}"(), 1.5(), None(), ...()
def k(a):
    return a is 2**53, a is -1, a is not (1, 2), a is (a, 1), a is 'x' + 'y', not a is 5, not (a is 'b')
def m(a):
    return [1][2.0 ** 3], 'ab'[1.0 * 2], (1, 2)[-1.5], [a][()], b'x'['y'], [1][1j], 'abc'[0]['x'], [1][True], [1][~1]
def n(a):
    return a is 1 / 0, a is 10 ** 1000, a is 'x' * 5000, a is None is True, a is 1 is not 2, a is (), a == 1 is 1
assert (x, 'always')
assert ()
assert ((1, 2), 3)[0]
assert ((1,) * 3, 2)[-2]
assert (((), 2), 3)[0][1:] == ()
def q():
    return [10][b'abc' * -1], [10]['' * -1], [10][() * -5], [1]['ab' * 0], [1][-2 * (3,)]
def p():
    return ((1, 2) + ((3, 4),))[2](), ((1, 'b') * 2)[1]['x'], ((1,) * 2, 'a')[0](), () * 10**9, (1,) * True
def o():
    0x1for y in z
    1if x else 2
    return 1or 2, 0b1and 3, 1.5in x, 1e5is x, 1_0if 0 else 3
r'\d', rb'\d', '\\d', '\N{BULLET}', b'\N', '\8', '\400', b'\400', """
\d triple""", '''a
  \e'''
f'{x:\d}' f"{'\s'}"
print(f())


def divided_by_a_complex_number():
    return [10][(1 + 2j / (0.5 + 0j))]
def r(x):
    return [10][('%s' % ([-16],))], [1]['%d' % (1,)], [1]['%s%%' % (x,)], [1]['%5.2s|%-3r' % (x, 1)], [1]['%s' % (1, 2)], [1]['%s' % x], [1]['%s' % (*x,)], [1]['a' % ()], [1]['%(a)s' % (1,)]
    return x is '%s' % (x,), '%s' % (x,) is x, ('%s' % (x,))(), 5['%s' % (x,)]

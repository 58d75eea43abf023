class Fl:
    def __float__(self): return F2(1.5)
    def __int__(self): return True
    def __index__(self): return True
class F2(float): pass
class I2(int): pass
class Co:
    def __complex__(self): return C2(1)
class C2(complex): pass
print(float(Fl()), int(Fl()), [1,2][Fl()], complex(Co()))
import operator
print(operator.index(Fl()), hex(Fl()))
class Bad:
    def __float__(self): return 1
    def __int__(self): return 1.0
    def __index__(self): return "a"
    def __complex__(self): return 1.0
for fn in (float, int, operator.index, complex, hex):
    try: print(fn(Bad()))
    except TypeError as e: print(e)
for s in (b'123\xa0', b' 12 ', b'\x0012', b'1_0', bytearray(b'3.5')):
    try: print(float(s))
    except ValueError as e: print(e)
for s in ('\N{EM SPACE}(\N{EN SPACE}1+1j ) ', ' ( 1 ) ', '((1))', '\u0661+\u0662j'):
    try: print(complex(s))
    except ValueError as e: print(e)

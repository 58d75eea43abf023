def f(a, b):
    return b'a,b,c'[6:].decode('nope')
print(repr(f(1,2)))
print(repr(b''.decode('nope')), repr(bytearray().decode('nope')))
for enc in ("utf-8", "utf8", "latin1", "ascii", "utf-16", "UTF_32"):
    print(repr(b''.decode(enc)), repr(''.encode(enc)))
try: print(''.encode('nope'))
except LookupError as e: print(e)
try: print(str(b'', 'nope'))
except LookupError as e: print(e)
class Meta(type):
    def mro(cls):
        L = type.mro(cls)
        L.reverse()
        return L
class A: pass
class B(A): pass
try:
    class X(B, metaclass=Meta): pass
    print(X.__mro__)
except Exception as e: print(type(e), e)
class Meta2(type):
    def mro(cls): return [cls, 3]
try:
    class X(B, metaclass=Meta2): pass
    print(X.__mro__)
except Exception as e: print(type(e), e)
class Meta3(type):
    def mro(cls): return super().mro() + [int]
try:
    class X(B, metaclass=Meta3): pass
    print(X.__mro__)
except Exception as e: print(type(e), e)
r = range(2**70)
try: print(len(r))
except OverflowError as e: print(e)
import sys
print(len(range(sys.maxsize)), range(sys.maxsize).__len__())
print(len(range(-sys.maxsize, sys.maxsize, 2)))

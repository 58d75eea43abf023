def f(a, b=1, c=2): return a + b + c
print(f(1))
f.__defaults__ = (10,)
try: print(f(1))
except TypeError as e: print(e)
print(f(1, 2))
f.__defaults__ = None
try: print(f(1))
except TypeError as e: print(e)
print(f(1,2,3))
f.__defaults__ = (5,6,7)
print(f())
del f.__defaults__
try: print(f(1, 2))
except TypeError as e: print(e)
def g(*, k=1): return k
print(g())
g.__kwdefaults__ = {'k': 9}
print(g())
g.__kwdefaults__ = None
try: print(g())
except TypeError as e: print(e)

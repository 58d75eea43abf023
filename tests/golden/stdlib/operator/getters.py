from operator import *
import operator

def t(f, *a, **k):
    try:
        print(repr(f(*a, **k)))
    except Exception as e:
        print(type(e).__name__, e)

print(itemgetter(1)([5,6]), itemgetter(0,2)('abc'), attrgetter('real')(5), attrgetter('a.real','a')(type('Q',(),{'a':3})), methodcaller('upper')('x'), methodcaller('split',',',maxsplit=1)('a,b,c'), itemgetter(1), attrgetter('a.b','c'), methodcaller('f',1,k=2), itemgetter(slice(1,3))('abcdef'))

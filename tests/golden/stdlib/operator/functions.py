from operator import *
import operator

def t(f, *a, **k):
    try:
        print(repr(f(*a, **k)))
    except Exception as e:
        print(type(e).__name__, e)

print(add(1,2),sub(5,3),mul(2,3),truediv(1,2),floordiv(7,2),mod(7,3),pow(2,10),neg(3),pos(-3),inv(5),not_(0),truth([]),is_(None,None),contains([1],1),concat([1],[2]),countOf([1,2,1],1),indexOf([1,2],2),length_hint([1,2]),getitem([1,2],1),lt(1,2),abs(-3),index(True),xor(5,3),matmul.__name__,iadd([1],[2]),operator.__add__(1,2),call(max,1,2)); t(lambda: concat(1,2)); t(lambda: indexOf([1],5)); t(lambda: itemgetter()); t(lambda: attrgetter(1)); t(lambda: index(1.5))

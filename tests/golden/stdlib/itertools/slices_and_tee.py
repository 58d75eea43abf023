from itertools import *
import itertools

def t(f, *a, **k):
    try:
        print(repr(f(*a, **k)))
    except Exception as e:
        print(type(e).__name__, e)

t(lambda: list(islice('ABCDEFG',2))); t(lambda: list(islice('ABCDEFG',2,None))); t(lambda: list(islice('ABCDEFG',0,None,2))); t(lambda: list(islice('ABC',-1))); t(lambda: list(islice('ABC',1,-1))); t(lambda: list(islice('ABC',1,2,0))); t(lambda: list(islice('ABC','a')))
t(lambda: list(repeat(7,3))); t(lambda: list(starmap(pow,[(2,5),(3,2)]))); 
a,b=tee([1,2,3]); next(a); print(list(a),list(b)); t(lambda: tee([1],0)); t(lambda: tee([1],-1))
t(lambda: list(zip_longest('ABCD','xy',fillvalue='-'))); t(lambda: list(zip_longest()))
t(lambda: list(chain(1))); t(lambda: accumulate(1)); t(lambda: islice('abc'))
class C(chain): pass
print(list(C('ab','c')))
print(type(chain()), itertools.__name__, chain.__module__)
print(repeat(1,5).__length_hint__())

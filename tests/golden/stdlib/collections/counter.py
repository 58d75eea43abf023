from collections import *
import sys

def t(f, *a, **k):
    try:
        print(repr(f(*a, **k)))
    except Exception as e:
        print(type(e).__name__, e)

c=Counter('abracadabra'); print(c, c.most_common(2), c['z'], c.total(), sorted(c.elements())); c.subtract('aab'); print(c); print(c+Counter('xyz'), c-Counter('ab'), c&Counter('ab'), c|Counter('abz'), +c, -c); c.update(a=10); print(c); print(Counter(a=1)==Counter(a=1,b=0), Counter(a=1)<=Counter(a=2), Counter(), Counter({'a':1,2:3}))
t(lambda: Counter.fromkeys('ab')); del c['zzz']; print(dict(c)); print(Counter([1,1,2]).copy(), Counter(x for x in 'aab'))
c=Counter(a=3,b=1); c+=Counter(b=2); print(c); c-=Counter(a=5); print(c); print(isinstance(c,dict), type(c).__mro__)

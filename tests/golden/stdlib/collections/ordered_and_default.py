from collections import *
import sys

def t(f, *a, **k):
    try:
        print(repr(f(*a, **k)))
    except Exception as e:
        print(type(e).__name__, e)

od=OrderedDict([('a',1),('b',2),('c',3)]); od.move_to_end('a'); print(od); od.move_to_end('c',last=False); print(od); print(od.popitem(), od.popitem(last=False), od); t(lambda: OrderedDict().popitem()); t(lambda: od.move_to_end('zz')); print(OrderedDict(a=1,b=2)==OrderedDict(b=2,a=1), OrderedDict(a=1)=={'a':1}); print(od.keys(), od.items(), list(reversed(OrderedDict(a=1,b=2))), od|{'q':1}, OrderedDict.fromkeys('ab',0), OrderedDict())
dd=defaultdict(list); dd['a'].append(1); dd['b']; print(dd, dict(dd), dd.default_factory); t(lambda: defaultdict(1)); t(lambda: defaultdict()['x']); print(defaultdict(int,{'a':1},b=2), dd.copy(), defaultdict(lambda:0)['q']); dd2=defaultdict(int); 
for ch in 'hello': dd2[ch]+=1
print(dd2, dd2|{'z':1})

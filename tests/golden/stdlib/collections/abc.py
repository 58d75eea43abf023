from collections import *
import sys

def t(f, *a, **k):
    try:
        print(repr(f(*a, **k)))
    except Exception as e:
        print(type(e).__name__, e)

from collections.abc import *
print([isinstance(x,Sequence) for x in ([],(),'',b'',range(1),{},set(),deque())]); print([isinstance(x,Mapping) for x in ({},[],OrderedDict(),ChainMap())]); print([isinstance(x,Iterable) for x in ([],1,iter([]),(i for i in ()))], [isinstance(x,Iterator) for x in ([],iter([]),(i for i in ()))], isinstance(len,Callable), isinstance(1,Hashable), isinstance([],Hashable), isinstance({}.keys(),KeysView), isinstance(set(),MutableSet), isinstance((i for i in ()),Generator))
class MySeq(Sequence):
    def __init__(self,n): self.n=n
    def __len__(self): return self.n
    def __getitem__(self,i):
        if i<0: i+=self.n
        if not 0<=i<self.n: raise IndexError
        return i*i
s=MySeq(5); print(list(s), 9 in s, s.index(16), s.count(4), list(reversed(s)), isinstance(s,Iterable)); t(lambda: s.index(17))
class Abs(Sequence): pass
t(lambda: Abs())
class MM(MutableMapping):
    def __init__(self): self.d={}
    def __getitem__(self,k): return self.d[k]
    def __setitem__(self,k,v): self.d[k]=v
    def __delitem__(self,k): del self.d[k]
    def __iter__(self): return iter(self.d)
    def __len__(self): return len(self.d)
m=MM(); m.update(a=1,b=2); m.setdefault('c',3); print(dict(m), m.pop('a'), m.get('zz'), list(m.items()), list(m.keys()), m=={'b':2,'c':3}, m.popitem(), 'b' in m); t(lambda: m.pop('zz')); m.clear(); print(len(m))
match s:
    case [0,1,*r]: print('seq',r)
m['k']=5
match m:
    case {'k':v}: print('map',v)
class MS(Set):
    def __init__(self,it): self.s=list(dict.fromkeys(it))
    def __contains__(self,x): return x in self.s
    def __iter__(self): return iter(self.s)
    def __len__(self): return len(self.s)
    def __repr__(self): return f'MS({self.s})'
print(MS('abc')&MS('bcd'), MS('abc')|MS('xd'), MS('abc')-MS('a'), MS('abc')^MS('cd'), MS('ab')<=MS('abc'), MS('ab')==MS('ba'), MS('ab').isdisjoint('cd'), {1,2}>=MS([1]))
print(Callable[[int,str],bool], Mapping[str,int], Sequence)
class Sz:
    def __len__(self): return 1
print(isinstance(Sz(),Sized), issubclass(Sz,Sized), issubclass(Sz,Container))

from functools import *
import functools

def t(f, *a, **k):
    try:
        print(repr(f(*a, **k)))
    except Exception as e:
        print(type(e).__name__, e)

p=partial(int,base=2); print(p('101'),p,p.func,p.args,p.keywords); partial(print,1,sep='-')(2,3); print(partial(partial(max,3),5)(1), partial(partial(max,3),5).args); t(lambda: partial(1)); t(lambda: partial())
class Cell:
    def __init__(self): self.a=False
    def set(self,s): self.a=s
    on=partialmethod(set,True)
    off=partialmethod(set,s=False)
x=Cell(); x.on(); print(x.a); x.off(); print(x.a)
t(lambda: reduce(lambda a,b:a+b,[1,2,3])); t(lambda: reduce(lambda a,b:a+b,[],5)); t(lambda: reduce(lambda a,b:a+b,[]))
@total_ordering
class V:
    def __init__(self,v): self.v=v
    def __eq__(self,o): return self.v==o.v
    def __lt__(self,o): return self.v<o.v
print(V(1)<=V(2),V(1)>V(2),V(1)>=V(1),V(2)>V(1)); 
try:
    @total_ordering
    class W: pass
except ValueError as e: print(e)
print(sorted([5,2,9,1],key=cmp_to_key(lambda a,b:b-a)), sorted(['bb','a','ccc'],key=cmp_to_key(lambda a,b:len(a)-len(b))))

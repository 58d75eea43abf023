"""References of classes of their own, and proxies of things that have a length or give items."""

import weakref
class O: pass
o=O()
class ER(weakref.ref):
    def __init__(self, ob, callback=None, /, **annotations):
        super().__init__(ob, callback)
        self.n=0
        for k,v in annotations.items(): setattr(self,k,v)
    def __call__(self):
        ob=super().__call__()
        if ob is not None: self.n+=1; ob=(ob,self.n)
        return ob
r=ER(o, foo=1, bar='b'); print(r.foo, r.bar, r()[1], r()[1])
class K(weakref.ref):
    __slots__=('key',)
    def __new__(cls, ob, cb, key): self=super().__new__(cls, ob, cb); self.key=key; return self
    def __init__(self, ob, cb, key): super().__init__(ob, cb)
k=K(o, None, 'kk'); print(k.key, k() is o, K(o,None,'z') is k)
for f in (lambda: weakref.ref(o, foo=1), lambda: weakref.ref(o,None,3), lambda: weakref.ref(5)):
    try: print(f())
    except TypeError as e: print(e)
def g(): yield 1; yield 2
gi=g(); p=weakref.proxy(gi); print(next(p), list(p))
class L(list): pass
l=L([1,2]); q=weakref.proxy(l); print(len(q), list(q), 1 in q, q[0], q==[1,2], q+[3], bool(q)); q.append(5); print(l)
class F:
    def m(self): return 'm'
f=F(); q=weakref.proxy(f); print(q.m()); q.x=3; print(f.x, str(q)==str(f))
for t in (lambda: len(q), lambda: iter(q), lambda: 1 in q):
    try: print(t())
    except TypeError as e: print(e)

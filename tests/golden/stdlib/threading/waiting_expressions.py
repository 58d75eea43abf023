"""Everything that a thread may do while it stands still in the middle of an expression."""

import threading, queue, time, functools
q=queue.Queue()
def worker(name, q, out=None):
    for item in iter(q.get, None):
        print(name, item)
    print(name, 'bye')
for target in (functools.partial(worker, 'part', q),):
    t=threading.Thread(target=target); t.start(); q.put(1); q.put(2); q.put(None); t.join()
class W:
    def __init__(self, q): self.q=q
    def __call__(self, n):
        for _ in range(n): print('inst', self.q.get())
t=threading.Thread(target=W(q), args=(2,)); t.start(); q.put('a'); q.put('b'); t.join()
class V:
    def run(self, n): self.step(n)
    def step(self, n): print('bound', q.get(timeout=2), n)
t=threading.Thread(target=V().run, args=(7,)); t.start(); q.put('z'); t.join()
def deco(f):
    @functools.wraps(f)
    def w(*a, **k):
        print('before'); r=f(*a, **k); print('after'); return r
    return w
@deco
def d(x): print('in', q.get(), x)
t=threading.Thread(target=d, args=(1,)); t.start(); q.put('dd'); t.join()
res=[]
def comp(): res.extend([q.get() for _ in range(2)]); print({k: q.get() for k in 'ab'})
t=threading.Thread(target=comp); t.start(); [q.put(i) for i in range(4)]; t.join(); print(res)
def tr():
    try:
        x = q.get() if True else 0
        while (y := q.get()) != 'end':
            if y == 'skip': continue
            print('y', y)
        else: print('else')
        assert x == 'x', q.get()
        return x
    finally:
        print('finally', q.get())
t=threading.Thread(target=tr); t.start()
for i in ('x','skip','k','end','last'): q.put(i)
t.join()
def match_(): 
    match q.get():
        case {'k': v} if q.get() == v: print('matched', v)
        case _: print('no')
t=threading.Thread(target=match_); t.start(); q.put({'k':1}); q.put(1); t.join()
def star(): print(*[q.get()], sep=q.get()); a, *b = q.get(), q.get(), q.get(); print(a, b, f"{q.get()!r:>5}", q.get()[q.get()], q.get() + q.get(), q.get() < q.get() <= q.get(), not q.get(), q.get() and q.get())
t=threading.Thread(target=star); t.start()
for i in (1,'-',1,2,3,'f',[5,6],1,10,20,1,2,2,0,1,2): q.put(i)
t.join()
def err():
    q.get(); raise RuntimeError('boom')
threading.excepthook=lambda a: print('hook', a.exc_type.__name__, a.exc_value, a.thread.name)
t=threading.Thread(target=err, name='E'); t.start(); q.put(1); t.join()
def nl():
    n=0
    def inc():
        nonlocal n; n+=q.get()
    inc(); inc(); print(n)
    global G; G=q.get(); del n; 
    try: print(n)
    except UnboundLocalError as e: print(e)
    with lock, open_() as o: print(o, q.get())
    lam=lambda: q.get(); print(lam(), (lambda x=q.get(): x)())
    class C:
        z=5
        def m(self): return q.get()
    print(C().m(), C.z)
class open_:
    def __enter__(self): return q.get()
    def __exit__(self, *a): q.get(); return False
lock=threading.Lock()
t=threading.Thread(target=nl); t.start()
for i in range(12): q.put(i)
t.join(); print(G, q.qsize())
def inplace(): print(sorted([2,1], key=lambda x: x), max(iter(q.get, 9)), list(map(lambda v: v*2, iter(q.get, 9))))
while not q.empty(): q.get()
for i in (3,4,9,1,9): q.put(i)
t=threading.Thread(target=inplace); t.start(); t.join()
async def co(): import asyncio; await asyncio.sleep(0.01); return 'co'
def runco(): import asyncio; print(asyncio.run(co()))
t=threading.Thread(target=runco); t.start(); t.join()
def genw():
    def g():
        for _ in range(2): yield q.get()
    print(list(g()))
q.put(1); q.put(2); t=threading.Thread(target=genw); t.start(); t.join()

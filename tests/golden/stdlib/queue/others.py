import queue

def t(f, *a, **k):
    try:
        print(repr(f(*a, **k)))
    except Exception as e:
        print(type(e).__name__, e)

l=queue.LifoQueue(); l.put(1); l.put(2); print(l.get()); p=queue.PriorityQueue(); p.put((2,'b')); p.put((1,'a')); print(p.get()); sq=queue.SimpleQueue(); sq.put(5); print(sq.get(), sq.empty(), queue.Empty.__mro__)

from collections import *
import sys

def t(f, *a, **k):
    try:
        print(repr(f(*a, **k)))
    except Exception as e:
        print(type(e).__name__, e)

d=deque([1,2,3],maxlen=3); d.append(4); print(d, d.maxlen); d.appendleft(0); print(d)
d=deque(range(10)); d.rotate(3); print(d); d.rotate(-5); print(d); d.insert(2,'x'); d.remove(5); print(d, d[0], d[-1], d[3], len(d)); 
t(lambda: d.pop(100)); t(lambda: deque().pop()); t(lambda: deque()[0]); t(lambda: d.index(99)); t(lambda: d.remove(99)); t(lambda: deque(maxlen=-1)); t(lambda: deque(1)); t(lambda: deque([1])+deque([2])); t(lambda: deque([1])*3); t(lambda: deque([1,2])<deque([1,3])); t(lambda: deque([1])==[1]); t(lambda: d['a']); t(lambda: list(reversed(d))); t(lambda: d.count('x'))
def mut():
    q=deque([1,2,3])
    for x in q: q.append(x)
t(mut)
q=deque(); q.append(q); print(q)

import heapq

def t(f, *a, **k):
    try:
        print(repr(f(*a, **k)))
    except Exception as e:
        print(type(e).__name__, e)

import random
r=random.Random(5)
for n in (0,1,5,50):
    data=[r.randint(0,99) for _ in range(n)]
    h=data[:]; heapq.heapify(h)
    print(h, [heapq.heappop(h) for _ in range(n)])
    for k in (-1,0,1,3,100): print(k, heapq.nsmallest(k,data), heapq.nlargest(k,data,key=lambda x:-x%7))

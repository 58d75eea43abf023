import bisect

def t(f, *a, **k):
    try:
        print(repr(f(*a, **k)))
    except Exception as e:
        print(type(e).__name__, e)

import random
r=random.Random(1)
a=[]
for _ in range(40):
    bisect.insort(a,r.randint(0,20)); 
print(a)
b=[]
for w in "the quick brown fox jumps over the lazy dog".split(): bisect.insort_left(b,w,key=len)
print(b)
t(bisect.insort,5,1)
t(bisect.bisect,[1,2],"a")

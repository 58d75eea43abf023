import bisect

def t(f, *a, **k):
    try:
        print(repr(f(*a, **k)))
    except Exception as e:
        print(type(e).__name__, e)

for a in ([],[1],[1,1],[1,2,2,2,3],[1,3,5,7]):
    for x in range(0,9): print(a,x,bisect.bisect_left(a,x),bisect.bisect_right(a,x),bisect.bisect(a,x,1 if a else 0),bisect.bisect_left(a,x,0,len(a)//2))

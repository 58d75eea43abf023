import bisect

def t(f, *a, **k):
    try:
        print(repr(f(*a, **k)))
    except Exception as e:
        print(type(e).__name__, e)

print(bisect.bisect([1,2,2,3],2),bisect.bisect_left([1,2,2,3],2),bisect.bisect_right([1,2],5)); l=[1,3]; bisect.insort(l,2); print(l, bisect.bisect([('a',1),('b',2)],1,key=lambda r:r[1])); t(lambda: bisect.bisect([1],1,-1))

import copy

def t(f, *a, **k):
    try:
        print(repr(f(*a, **k)))
    except Exception as e:
        print(type(e).__name__, e)

a=[1,[2,3],{'x':[4]}]; b=copy.copy(a); d=copy.deepcopy(a); a[1].append(9); print(b,d); r=[]; r.append(r); r2=copy.deepcopy(r); print(r2[0] is r2)

import types

def t(f, *a, **k):
    try:
        print(repr(f(*a, **k)))
    except Exception as e:
        print(type(e).__name__, e)

n=types.SimpleNamespace(a=1,b='x'); n.c=[1]; print(n, n==types.SimpleNamespace(a=1,b='x',c=[1]), vars(n)); t(types.SimpleNamespace,1,2)

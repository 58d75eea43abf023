from collections import *
import sys

def t(f, *a, **k):
    try:
        print(repr(f(*a, **k)))
    except Exception as e:
        print(type(e).__name__, e)

cm=ChainMap({'a':1},{'a':2,'b':3}); print(cm['a'],cm['b'],list(cm),len(cm),dict(cm),cm.new_child({'c':4}),cm.parents, cm); t(lambda: cm['zz']); cm['q']=1; print(cm.maps); t(lambda: cm.pop('b')); print('b' in cm, cm.get('zz',5))
class D(UserDict):
    def __missing__(self,k): return k*2
u=D(a=1); u['b']=2; print(u, u['zz'], len(u), 'a' in u, u|{'c':3}, list(u.items()), u.pop('a'), u.data); 
L=UserList([3,1,2]); L.sort(); L.append(5); print(L, L[0], L[1:], L+[1], L*2, len(L), 3 in L, L.index(2), L==[1,2,3,5]); S=UserString('hello'); print(S.upper(), S+'x', S[1], S*2, len(S), 'ell' in S, S=='hello', repr(S), S.split('l'), type(S.upper()).__name__)

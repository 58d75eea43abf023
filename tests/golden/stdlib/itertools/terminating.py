from itertools import *
import itertools

def t(f, *a, **k):
    try:
        print(repr(f(*a, **k)))
    except Exception as e:
        print(type(e).__name__, e)

t(lambda: list(accumulate([1,2,3,4])))
t(lambda: list(accumulate([1,2,3,4], lambda a,b:a*b, initial=10)))
t(lambda: list(accumulate([], initial=None)))
t(lambda: list(batched('ABCDEFG',3)))
t(lambda: list(batched('ABCDEFG',3,strict=True)))
t(lambda: list(batched('A',0)))
t(lambda: list(chain('AB','CD',[1])))
t(lambda: list(chain.from_iterable(['AB','CD'])))
t(lambda: list(compress('ABCDEF',[1,0,1,0,1,1])))
t(lambda: list(islice(count(10,2.5),4)))
t(lambda: count(5)); t(lambda: count(5,2)); t(lambda: count('a')); t(lambda: repeat(1,3)); t(lambda:repeat('x'))
t(lambda: list(islice(cycle('ABC'),7)))
t(lambda: list(dropwhile(lambda x:x<5,[1,4,6,3,8])))
t(lambda: list(takewhile(lambda x:x<5,[1,4,6,3,8])))
t(lambda: list(filterfalse(lambda x:x<5,[1,4,6,3,8]))); t(lambda: list(filterfalse(None,[0,1,2,''])))
t(lambda: [(k,list(g)) for k,g in groupby('AAAABBBCCDAABBB')])
t(lambda: [(k,list(g)) for k,g in groupby(range(10), key=lambda x:x//3)])

from itertools import *
import itertools

def t(f, *a, **k):
    try:
        print(repr(f(*a, **k)))
    except Exception as e:
        print(type(e).__name__, e)

t(lambda: list(combinations('ABCD',2)))
t(lambda: list(combinations(range(4),5)))
t(lambda: list(combinations(range(4),-1)))
t(lambda: list(combinations(range(4),0)))
t(lambda: list(combinations_with_replacement('ABC',2)))
t(lambda: list(pairwise('ABCD'))); t(lambda: list(permutations('ABC'))); t(lambda: list(permutations('ABC',2))); t(lambda: list(permutations('ABC',1.5)))
t(lambda: list(product('AB',repeat=2))); t(lambda: list(product([1,2],'ab'))); t(lambda: list(product())); t(lambda:list(product('a',repeat=-1)))

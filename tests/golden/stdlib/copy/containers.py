import copy

def t(f, *a, **k):
    try:
        print(repr(f(*a, **k)))
    except Exception as e:
        print(type(e).__name__, e)

from collections import *
print(copy.deepcopy(deque([1,[2]],5)), copy.copy(Counter('aab')), copy.deepcopy(defaultdict(list,{'a':[1]})), copy.deepcopy(OrderedDict(a=[1])), copy.copy(namedtuple('P','a b')(1,2)), copy.replace(namedtuple('P','a b')(1,2),a=5)); t(lambda: copy.replace(5))

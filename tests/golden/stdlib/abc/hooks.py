import abc
from abc import *

def t(f, *a, **k):
    try:
        print(repr(f(*a, **k)))
    except Exception as e:
        print(type(e).__name__, e)

class A(ABC):
    pass
class M(metaclass=ABCMeta):
    @classmethod
    def __subclasshook__(cls,C):
        return any('quack' in K.__dict__ for K in C.__mro__) or NotImplemented
class Duck:
    def quack(self): pass
print(isinstance(Duck(),M), issubclass(int,M)); t(lambda: A.register(5)); print(get_cache_token()>=0)

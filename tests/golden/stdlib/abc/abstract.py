import abc
from abc import *

def t(f, *a, **k):
    try:
        print(repr(f(*a, **k)))
    except Exception as e:
        print(type(e).__name__, e)

class A(ABC):
    @abstractmethod
    def f(self): ...
    @property
    @abstractmethod
    def q(self): ...
    @classmethod
    @abstractmethod
    def cm(cls): ...
t(lambda: A())
class B(A):
    def f(self): return 1
t(lambda: B())
class B2(B):
    q=5
    @classmethod
    def cm(cls): return 2
print(B2().f(), B2.cm(), A.__abstractmethods__==frozenset({'f','q','cm'}), isinstance(B2(),A), issubclass(B,A), A.register(int), isinstance(5,A), type(A))

print(A.__name__)

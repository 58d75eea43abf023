from abc import *

def t(f, *a, **k):
    try:
        print(repr(f(*a, **k)))
    except Exception as e:
        print(type(e).__name__, e)

class Shape(ABC):
    @abstractmethod
    def area(self): ...
    def describe(self): return f"area {self.area()}"
@Shape.register
class Square:
    def area(self): return 4
print(isinstance(Square(), Shape), issubclass(Square, Shape), Shape in Square.__mro__)
class Circle(Shape):
    def area(self): return 3
print(Circle().describe())
class Broken(Shape): pass
t(Broken)
class Two(ABC):
    @abstractmethod
    def a(self): ...
    @abstractmethod
    def b(self): ...
t(Two)
class One(Two):
    def a(self): return 1
t(One)
t(lambda: Shape.register(1))
class S2(Shape): pass
t(lambda: S2.register(Shape))
print(sorted(Two.__abstractmethods__), update_abstractmethods(One) is One)

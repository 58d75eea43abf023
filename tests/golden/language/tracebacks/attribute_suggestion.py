class Person:
    def __init__(self):
        self.first_name = "A"

    def greet(self):
        return "hi " + self.frist_name


p = Person()
try:
    p.greet()
except AttributeError:
    p.great()

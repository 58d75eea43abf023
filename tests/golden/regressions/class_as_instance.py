# object.__getattribute__ sees a class as an instance of its metaclass.
class Meta(type):
    "Of the metaclass."
    of_meta = 5

    def method(cls):
        return cls.__name__


class Thing(metaclass=Meta):
    "Of the class."
    value = 1

    def function(self):
        pass


read = object.__getattribute__
print(read(Thing, "value"), read(Thing, "__doc__"), read(Thing, "of_meta"), read(Thing, "__name__"))
print(read(Thing, "function"), read(Thing, "method")())
try:
    read(Thing, "missing")
except AttributeError as error:
    print(error)

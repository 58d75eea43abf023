# The locals of the module's frame are its globals: how programs find the name of a value.
import inspect
import sys

value = [1]


def name_of(thing):
    for name, each in inspect.currentframe().f_back.f_locals.items():
        if each is thing:
            return name


print(name_of(value), sys._getframe().f_locals is globals())
print("value" in inspect.stack()[0].frame.f_locals)

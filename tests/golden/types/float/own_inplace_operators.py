class Tracked(float):
    def __iadd__(self, other):
        return ("iadd", float(self), other)

    def __isub__(self, other):
        return NotImplemented

    def __imul__(self, other):
        return ("imul", other)

    def __ipow__(self, other):
        return ("ipow", other)

    def __itruediv__(self, other):
        return NotImplemented

    def __truediv__(self, other):
        return NotImplemented


def change(value):
    a = b = c = d = e = value
    a += 1
    b -= 1.5
    c *= value
    d **= 2
    print(a, b, c, d)
    try:
        e /= "x"
    except TypeError as error:
        print(error)


change(Tracked(2.5))
change(2.5)
x = Tracked(1.0)
x += 2
print(x)
y = 1
y += Tracked(1.5)
print(y)
y = 1.5
y *= Tracked(2.0)
print(y)

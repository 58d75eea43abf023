# The target of an augmented assignment is evaluated before the value, which may bind its names.


class Box:
    value = 1


def subscript(*items):
    try:
        items[0] += (items := 1.5)
    except TypeError as error:
        print(error, items)


def replaced():
    items, index = [1, 2, 3], 0
    items[index] += (index := 2) + (items := [10, 20, 30])[1]
    print(items, index)
    kept = items = [1, 2]
    items[0] *= len(items := "abc")
    print(kept, items)


def attribute():
    box = first = Box()
    box.value += (box := 5)
    print(first.value, box)


def name():
    x = 1
    x += (x := 10) + x
    print(x)
    y = 1.5
    y += (y := 2.5) * y
    print(y)


subscript(1, 2)
replaced()
attribute()
name()
a = [1, 2]
b = a
a[0] += (a := 7)
print(a, b)


def bound_by_target():
    found, key = {}, "x"
    found[key] = (key := "y")
    found[(key := "z")] = key
    Box.value = key
    print(found, key)


bound_by_target()

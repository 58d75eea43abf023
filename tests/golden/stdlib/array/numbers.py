from array import array, typecodes

a = array("i", [3, 1, 2])
a.append(5)
a.extend([7, 8])
a.insert(0, -1)
print(a, a.typecode, a.itemsize, len(a), a[1:3], a[-1], 5 in a, a.index(7), a.count(3))
a.remove(1)
a.reverse()
print(a.tolist(), a.pop(), a.pop(0), sum(a), max(a), sorted(a))
a[1] = 100
del a[0]
print(a, a + array("i", [1]), a * 2, a == array("i", a), a < array("i", [200]))
for code, value in (("b", 128), ("B", -1), ("H", 65536), ("i", 2**31), ("i", 1.5)):
    try:
        array(code, [value])
    except (OverflowError, TypeError) as e:
        print(code, type(e).__name__, e)
print(typecodes, [array(c).itemsize for c in "bBhHiIqQfd"])

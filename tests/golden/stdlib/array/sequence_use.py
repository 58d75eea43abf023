from array import array
import bisect
import copy

a = array("d", (x * x / 2 for x in range(6)))
print(a, list(map(round, a)), [x for x in reversed(a)])
print(bisect.bisect(a, 4.5), copy.copy(a) == a, copy.copy(a) is a, a[::2], a[::-1])
a[1:3] = array("d", [9, 9, 9])
print(a, len(a))
try:
    a[0:1] = [1.0]
except TypeError as e:
    print(e)
matrix = [array("l", [0]) * 3 for _ in range(2)]
matrix[1][2] = 5
print(matrix, array("l") or "empty")
for v in array("B", b"az"):
    print(v, end=" ")
print(repr(array("i")), array("b", b"\x01\xff"))

from array import array

a = array("H", [1, 256, 65535])
print(a.tobytes(), a.buffer_info()[1])
b = array("H")
b.frombytes(a.tobytes())
print(b == a, b)
a.byteswap()
print(a)
f = array("f", [1.5, -2.25])
print(f, f.tobytes().hex(), array("d", f))
u = array("i", [1])
try:
    array("i").frombytes(b"abc")
except ValueError as e:
    print(e)
try:
    array("x")
except ValueError as e:
    print(e)

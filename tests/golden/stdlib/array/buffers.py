import array, io, struct
a = array.array("h", [1, 2, 3])
print(bytes(a), bytearray(a), len(bytes(a)))
print(b"".join([a, b"x"]), io.BytesIO(a).read(), struct.unpack_from("<h", a, 2), b"z" + bytes(a))
import zlib, hashlib, binascii, base64
print(zlib.crc32(a), hashlib.md5(a).hexdigest(), binascii.hexlify(a), base64.b64encode(a))
io.BytesIO().write(a)
m = memoryview(a)
print(m.format, m.itemsize, m.shape, m.tolist(), m.nbytes, m.cast("B").tolist())
class Mine:
    def __buffer__(self, flags):
        return memoryview(b"lent")
print(bytes(Mine()), bytearray(Mine()), b"".join([Mine()]), memoryview(Mine()).tolist(), b"xlenty".find(Mine()), 1)
from collections.abc import Buffer
print(isinstance(a, Buffer), isinstance(Mine(), Buffer), isinstance(3, Buffer))
class Bad:
    def __buffer__(self, flags): return 3
for f in (bytes, bytearray, memoryview, b"".join):
    try: print(f([Bad()] if f.__name__ == "join" else Bad()))
    except TypeError as e: print(type(e).__name__)

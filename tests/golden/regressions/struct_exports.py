"""What struct and base64 look at is not held: a bytearray can grow afterwards."""

import base64
import struct

log = bytearray(b"abcdefgh")
pair = struct.Struct(">HH")
for look in (
    lambda: pair.unpack_from(log, 0), lambda: struct.unpack_from(">H", log, 2), lambda: struct.unpack(">8s", log),
    lambda: list(struct.iter_unpack(">H", log)), lambda: pair.pack_into(log, 0, 1, 2), lambda: base64.encodebytes(log),
):
    print(look())
    log += b"x"
    log.pop()
view = memoryview(log)
try:
    log += b"y"
except BufferError as error:
    print(error)
view.release()
log += b"z"
print(log)

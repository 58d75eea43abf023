import binascii
import struct


def pack(kind, payload):
    body = struct.pack(">BH", kind, len(payload)) + payload
    return body + struct.pack(">I", binascii.crc32(body))


def unpack(frame):
    body, (crc,) = frame[:-4], struct.unpack(">I", frame[-4:])
    if binascii.crc32(body) != crc:
        raise ValueError(f"bad checksum {crc:#010x}, expected {binascii.crc32(body):#010x}")
    kind, size = struct.unpack_from(">BH", body)
    return kind, body[3:3 + size]


frame = pack(7, b"payload")
print(frame.hex(" "), unpack(frame))
try:
    unpack(frame[:5] + b"X" + frame[6:])
except ValueError as e:
    print(e)
print([f"{binascii.crc32(bytes([i])):08x}" for i in range(4)])

import struct


def bmp(width, height, pixel):
    row = (width * 3 + 3) // 4 * 4
    header = struct.pack("<2sIHHI", b"BM", 54 + row * height, 0, 0, 54)
    info = struct.pack("<IiiHHIIiiII", 40, width, height, 1, 24, 0, row * height, 2835, 2835, 0, 0)
    data = b"".join(b"".join(bytes(pixel(x, y)) for x in range(width)).ljust(row, b"\0") for y in range(height))
    return header + info + data


image = bmp(3, 2, lambda x, y: (x * 100, y * 100, 255))
print(len(image), struct.unpack_from("<ii", image, 18), image[54:].hex())
print(struct.unpack("<f", bytes.fromhex("db0f4940"))[0], struct.pack(">d", float("inf")).hex(), struct.unpack(">q", b"\xff" * 8))

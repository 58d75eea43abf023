# What is compressed at once is one run of blocks, however long it is.
import random
import zlib

random.seed(4)
words = [b"alpha", b"beta", b"gamma", b"delta", b"lorem"]
size = 300000
for data in (
    b"a" * size,
    b" ".join(random.choices(words, k=size // 5))[:size],
    bytes(i % 251 for i in range(size)),
):
    packed = [zlib.compress(data, level) for level in (1, 4, 6, 9)]
    print([len(each) for each in packed], [zlib.crc32(each) for each in packed])
    print(zlib.decompress(packed[2]) == data)

"""What a decompressor answers after its stream has ended, and after it was flushed."""

import zlib

data = zlib.compress(b"hello world" * 10)
whole = zlib.decompressobj()
out = b"".join(whole.decompress(data[i : i + 5]) for i in range(0, len(data), 5))
print(out == b"hello world" * 10, whole.eof, whole.decompress(b""), whole.unused_data)
print(whole.decompress(b"more"), whole.unused_data, whole.copy().unused_data)
print(whole.flush(), whole.flush())
for ask in (lambda: whole.decompress(b""), lambda: whole.decompress(b"x"), whole.copy):
    try:
        print(ask())
    except (zlib.error, ValueError) as error:
        print(type(error).__name__, error)

tailed = zlib.decompressobj()
print(len(tailed.decompress(data + b"tail")), tailed.unused_data, tailed.decompress(b"!"), tailed.unused_data)

limited = zlib.decompressobj()
print(limited.decompress(data, 10), limited.decompress(limited.unconsumed_tail, 20))
rest = limited.flush()
print(len(rest), limited.eof, limited.unconsumed_tail)

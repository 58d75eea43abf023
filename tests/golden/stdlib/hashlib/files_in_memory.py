import hashlib
import io

data = b"".join(bytes([i % 256]) * 37 for i in range(500))
for name in ("md5", "sha1", "sha224", "sha256", "sha384", "sha512", "sha3_256", "blake2b", "blake2s"):
    h = hashlib.new(name)
    for i in range(0, len(data), 100):
        h.update(data[i:i + 100])
    print(name, h.digest_size, h.block_size, h.hexdigest()[:32], h.hexdigest() == hashlib.new(name, data).hexdigest())
print(hashlib.file_digest(io.BytesIO(data), "sha256").hexdigest()[:16])
h = hashlib.sha256(b"a")
c = h.copy()
c.update(b"b")
print(h.hexdigest()[:8], c.hexdigest()[:8], h.name, repr(hashlib.sha256(b"").digest()[:4]))
print(hashlib.shake_128(b"x").hexdigest(8), hashlib.blake2b(b"x", digest_size=8, key=b"k", salt=b"s", person=b"p").hexdigest())
try:
    hashlib.new("nope")
except ValueError as e:
    print(e)
try:
    hashlib.sha256("text")
except TypeError as e:
    print(e)

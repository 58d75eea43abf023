import hashlib
import hmac

for name in ("md5", "sha1", "sha224", "sha256", "sha512", "sha3_256", "blake2b"):
    for key in (b"", b"key", b"k" * 200):
        h = hmac.new(key, b"message", name)
        print(name, len(key), h.name, h.digest_size, h.block_size, h.hexdigest())
h = hmac.new(b"key", digestmod=hashlib.sha256)
h.update(b"mess")
other = h.copy()
h.update(b"age")
print(h.hexdigest() == hmac.new(b"key", b"message", "sha256").hexdigest(), other.hexdigest()[:20])
print(hmac.digest(b"key", b"message", "sha256") == h.digest())
print(hmac.compare_digest("abc", "abc"), hmac.compare_digest(b"abc", b"abd"), hmac.compare_digest(b"a", b"ab"))
for bad in (
    lambda: hmac.new(b"k"),
    lambda: hmac.new("k", b"m", "md5"),
    lambda: hmac.new(b"k", "m", "md5"),
    lambda: hmac.compare_digest("é", "é"),
    lambda: hmac.compare_digest("a", b"a"),
):
    try:
        bad()
    except TypeError as e:
        print(e)

import hashlib
import hmac

names = sorted(hashlib.algorithms_guaranteed - {"shake_128", "shake_256"})
print(names)
for name in names:
    for size in (0, 1, 55, 56, 63, 64, 65, 111, 112, 127, 128, 129, 136, 300):
        data = bytes(i * 11 & 255 for i in range(size))
        h = hashlib.new(name, data[: size // 2])
        h.update(data[size // 2 :])
        assert h.hexdigest() == getattr(hashlib, name)(data).hexdigest() == h.digest().hex()
        print(name, size, h.hexdigest())
for name in names + ["shake_128", "shake_256"]:
    h = hashlib.new(name)
    print(name, h.name, h.digest_size, h.block_size)
for name in ("shake_128", "shake_256"):
    h = hashlib.new(name, b"abc")
    for n in (0, 1, 32, 200):
        print(name, n, h.hexdigest(n), len(h.digest(n)))
h = hashlib.sha256(b"a")
c = h.copy()
c.update(b"b")
print(h.hexdigest()[:16], c.hexdigest()[:16], h.hexdigest()[:16])
print(hashlib.blake2b(b"data", digest_size=10, key=b"key", salt=b"salt", person=b"me").hexdigest())
print(hashlib.blake2s(b"data", digest_size=10, key=b"k" * 32, salt=b"s" * 8, person=b"p" * 8).hexdigest())
print(hashlib.blake2b(b"t", fanout=2, depth=2, leaf_size=4096, node_offset=1, node_depth=0, inner_size=64, last_node=True).hexdigest())
print(hashlib.md5(bytearray(b"x")).hexdigest(), hashlib.sha1(memoryview(b"x")).hexdigest(), hashlib.md5(b"x", usedforsecurity=False).hexdigest())
for args in (("sha1", b"password", b"salt", 1), ("sha256", b"password", b"salt", 50, 40), ("sha512", b"p", b"s", 3), ("md5", b"p", b"s" * 100, 2, 7)):
    print(args[0], hashlib.pbkdf2_hmac(*args).hex())


def attempt(run):
    try:
        print(run())
    except Exception as e:
        print(type(e).__name__, e)


attempt(lambda: hashlib.md5("text"))
attempt(lambda: hashlib.sha256().update("text"))
attempt(lambda: hashlib.sha256(3))
attempt(lambda: hashlib.new("nope"))
attempt(lambda: hashlib.blake2b(digest_size=65))
attempt(lambda: hashlib.blake2s(digest_size=0))
attempt(lambda: hashlib.blake2b(key=b"x" * 65))
attempt(lambda: hashlib.blake2b(salt=b"x" * 17))
attempt(lambda: hashlib.blake2b(person=b"x" * 17))
attempt(lambda: hashlib.pbkdf2_hmac("sha1", b"", b"", 0))
attempt(lambda: hashlib.shake_128(b"").digest())

import hashlib
import hmac


def sign(key, message):
    return hmac.new(key, message.encode(), hashlib.sha256).hexdigest()


sig = sign(b"secret", "user=1;exp=99")
print(sig, hmac.compare_digest(sig, sign(b"secret", "user=1;exp=99")), hmac.compare_digest(sig, sign(b"other", "user=1;exp=99")))
print(hmac.digest(b"k", b"m", "sha1").hex(), hmac.new(b"k" * 200, b"m", "md5").hexdigest())
h = hmac.new(b"key", digestmod="sha512")
h.update(b"part one, ")
c = h.copy()
h.update(b"part two")
print(h.name, h.digest_size, h.block_size, h.hexdigest()[:16], c.hexdigest()[:16])
for call in (lambda: hmac.new(b"k", b"m"), lambda: hmac.new("k", b"m", "md5"), lambda: hmac.compare_digest("é", "é")):
    try:
        call()
    except TypeError as e:
        print(e)

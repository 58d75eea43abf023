import base64
import hmac
import struct


def hotp(secret, counter, digits=6):
    digest = hmac.digest(base64.b32decode(secret), struct.pack(">Q", counter), "sha1")
    at = digest[-1] & 15
    return str((struct.unpack_from(">I", digest, at)[0] & 0x7FFFFFFF) % 10**digits).zfill(digits)


secret = base64.b32encode(b"12345678901234567890").decode()
print([hotp(secret, n) for n in range(5)], hotp(secret, 59 // 30, 8))

"""Signed tokens, password hashes and a simple key store with hmac, hashlib, base64, struct, secrets-like code."""

import base64
import binascii
import hashlib
import hmac
import json
import struct
import time
import zlib
from dataclasses import dataclass
from typing import Any
from urllib.parse import parse_qs, quote, urlencode, urlsplit, urlunsplit


def b64(data: bytes) -> str:
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode("ascii")


def unb64(text: str) -> bytes:
    return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))


class BadToken(ValueError):
    pass


class Expired(BadToken):
    pass


@dataclass(frozen=True)
class Signer:
    secret: bytes
    algorithm: str = "sha256"

    def sign(self, payload: dict[str, Any]) -> str:
        head = b64(json.dumps({"alg": self.algorithm, "typ": "T"}, separators=(",", ":"), sort_keys=True).encode())
        body = b64(json.dumps(payload, separators=(",", ":"), ensure_ascii=False).encode())
        mac = hmac.new(self.secret, f"{head}.{body}".encode(), self.algorithm).digest()
        return f"{head}.{body}.{b64(mac)}"

    def verify(self, token: str, now: float) -> dict[str, Any]:
        try:
            head, body, mac = token.split(".")
            header = json.loads(unb64(head))
            expected = hmac.digest(self.secret, f"{head}.{body}".encode(), header["alg"])
        except (ValueError, KeyError, binascii.Error) as error:
            raise BadToken(f"malformed: {type(error).__name__}") from error
        if not hmac.compare_digest(expected, unb64(mac)):
            raise BadToken("wrong signature")
        payload = json.loads(unb64(body))
        if payload.get("exp", float("inf")) < now:
            raise Expired(f"{now - payload['exp']:.0f} s ago")
        return payload


signer = Signer(b"top secret")
token = signer.sign({"sub": "zoë", "exp": 1000, "roles": ["a", "b"]})
print(token)
for text, now in (
    (token, 500), (token, 2000), (token[:-2] + "AA", 500), ("a.b", 0), ("!!.b.c", 0), (token.replace(".", ".x", 1), 0),
    (Signer(b"other", "sha512").sign({"sub": 1}), 0), (Signer(b"top secret", "sha3_256").sign({"n": None}), 0),
):
    try:
        print(signer.verify(text, now))
    except BadToken as error:
        print(type(error).__name__, error, repr(error.__cause__))


def hash_password(password: str, salt: bytes, rounds: int = 1000) -> str:
    key = hashlib.pbkdf2_hmac("sha256", password.encode(), salt, rounds)
    return f"pbkdf2${rounds}${salt.hex()}${key.hex()}"


def check_password(password: str, stored: str) -> bool:
    scheme, rounds, salt, _ = stored.split("$")
    return scheme == "pbkdf2" and hmac.compare_digest(hash_password(password, bytes.fromhex(salt), int(rounds)), stored)


stored = hash_password("pässword", b"salt1234")
print(stored, check_password("pässword", stored), check_password("password", stored))


class Store:
    """Records: length, CRC, key and value, as a log that is read back."""

    HEADER = struct.Struct(">HHI")

    def __init__(self, data: bytes = b"") -> None:
        self.log = bytearray(data)
        self.index: dict[bytes, tuple[int, int]] = {}
        self.position = 0
        while self.position < len(self.log):
            self._read_one()

    def _read_one(self) -> None:
        start = self.position
        key_size, value_size, crc = self.HEADER.unpack_from(self.log, start)
        body = self.log[start + self.HEADER.size : start + self.HEADER.size + key_size + value_size]
        if zlib.crc32(body) != crc:
            raise IOError(f"record at {start} is damaged")
        key = bytes(body[:key_size])
        self.index[key] = (start + self.HEADER.size + key_size, value_size)
        self.position = start + self.HEADER.size + len(body)

    def __setitem__(self, key: str, value: str) -> None:
        k, v = key.encode(), value.encode()
        self.log += self.HEADER.pack(len(k), len(v), zlib.crc32(k + v)) + k + v
        self._read_one()

    def __getitem__(self, key: str) -> str:
        at, size = self.index[key.encode()]
        return self.log[at : at + size].decode()


store = Store()
for key, value in {"one": "eins", "two": "zwei", "three": "drei 🎉", "one": "uno"}.items():
    store[key] = value
again = Store(bytes(store.log))
print(len(store.log), [again[key.decode()] for key in again.index], binascii.hexlify(store.log[:16], " ").decode())
damaged = bytearray(store.log)
damaged[10] ^= 0xFF
try:
    Store(bytes(damaged))
except OSError as error:
    print(error)
try:
    print(store["four"])
except KeyError as error:
    print("KeyError", error)


def signed_url(url: str, secret: bytes, **params: Any) -> str:
    scheme, host, path, query, fragment = urlsplit(url)
    pairs = sorted({**{k: v[0] for k, v in parse_qs(query).items()}, **params}.items())
    query = urlencode(pairs, quote_via=quote)
    mac = hashlib.blake2b(f"{path}?{query}".encode(), key=secret, digest_size=8).hexdigest()
    return urlunsplit((scheme, host, path, f"{query}&sig={mac}", fragment))


print(signed_url("https://example.com/a b/ü?x=1&y=2#top", b"k", name="Jo & Co", n=3, y="new"))
for name in ("md5", "sha1", "sha384", "blake2s", "shake_128"):
    digest = hashlib.new(name, b"abc")
    print(name, digest.digest_size, digest.block_size, digest.hexdigest(*([16] if name.startswith("shake") else [])))
print(base64.b32encode(b"\x00hello"), base64.b85encode(b"hello world"), base64.a85encode(b"\0\0\0\0hey"), base64.b16decode("DEADBEEF"))
print(struct.unpack("<3sxhQ?", struct.pack("<3sxhQ?", b"abc", -2, 2**63, True)), struct.calcsize("@bhilq"), time.gmtime(0)[:6])

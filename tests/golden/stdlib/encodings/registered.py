"""Encodings that a program registers, beside those that are there."""

import codecs


def search(name):
    if name != "reversed":
        return None
    return codecs.CodecInfo(
        name="reversed",
        encode=lambda text, errors="strict": (text[::-1].encode(), len(text)),
        decode=lambda data, errors="strict": (bytes(data).decode()[::-1], len(data)),
    )


try:
    "abc".encode("reversed")
except LookupError as error:
    print(error)
codecs.register(search)
print("abcü".encode("reversed"), b"cba".decode("reversed"), bytes("xyz", "Reversed"), str(b"zyx", "reversed"))
print("ü".encode("punycode"), codecs.lookup("reversed").name, codecs.encode("abc", "rot13"))
codecs.unregister(search)
try:
    "abc".encode("reversed")
except LookupError as error:
    print(error)

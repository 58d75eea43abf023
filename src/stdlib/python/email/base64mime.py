"""Base64 as headers and bodies of messages have it."""

from base64 import b64encode
from binascii import a2b_base64, b2a_base64

__all__ = ["body_decode", "body_encode", "decode", "decodestring", "header_encode", "header_length"]

CRLF = "\r\n"
NL = "\n"
EMPTYSTRING = ""
MISC_LEN = 7


def header_length(bytearray):
    """How long bytes become."""
    return (len(bytearray) + 2) // 3 * 4


def header_encode(header_bytes, charset="iso-8859-1"):
    """An encoded word of bytes or text."""
    if not header_bytes:
        return ""
    if isinstance(header_bytes, str):
        header_bytes = header_bytes.encode(charset)
    return f"=?{charset}?b?{b64encode(header_bytes).decode('ascii')}?="


def body_encode(s, maxlinelen=76, eol=NL):
    """Bytes as lines of base64."""
    if not s:
        return ""
    step = maxlinelen * 3 // 4
    lines = [b2a_base64(s[at : at + step]).decode("ascii") for at in range(0, len(s), step)]
    if eol != NL:
        lines = [line.removesuffix(NL) + eol for line in lines]
    return "".join(lines)


def decode(string):
    """The bytes of a base64 text."""
    if not string:
        return b""
    if isinstance(string, str):
        string = string.encode("raw-unicode-escape")
    return a2b_base64(string)


body_decode = decode
decodestring = decode

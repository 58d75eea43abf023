"""The quoted-printable transfer encoding of MIME (RFC 2045, RFC 1521)."""

from binascii import a2b_qp, b2a_qp

__all__ = ["encode", "decode", "encodestring", "decodestring"]

ESCAPE = b"="
MAXLINESIZE = 76
HEX = b"0123456789ABCDEF"
EMPTYSTRING = b""


def needsquoting(c, quotetabs, header):
    """Whether a byte must be quoted; a line feed never is, and in headers `_` stands for a space."""
    assert isinstance(c, bytes)
    if c in b" \t":
        return quotetabs
    if c == b"_":
        return header
    return c == ESCAPE or not b" " <= c <= b"~"


def quote(c):
    """A byte as an equals sign and two digits."""
    assert isinstance(c, bytes) and len(c) == 1
    return ESCAPE + b"%02X" % c[0]


def encode(input, output, quotetabs, header=False):
    """Encodes what one binary file object gives into another."""
    output.write(b2a_qp(input.read(), quotetabs=quotetabs, header=header))


def encodestring(s, quotetabs=False, header=False):
    return b2a_qp(s, quotetabs=quotetabs, header=header)


def decode(input, output, header=False):
    """Decodes what one binary file object gives into another."""
    output.write(a2b_qp(input.read(), header=header))


def decodestring(s, header=False):
    return a2b_qp(s, header=header)


def ishex(c):
    """Whether a byte is a hexadecimal digit."""
    assert isinstance(c, bytes)
    return b"0" <= c <= b"9" or b"a" <= c <= b"f" or b"A" <= c <= b"F"


def unhex(s):
    """The number that hexadecimal digits stand for."""
    bits = 0
    for c in s:
        if not ishex(bytes([c])):
            raise AssertionError("non-hex digit " + repr(bytes([c])))
        bits = bits * 16 + int(chr(c), 16)
    return bits

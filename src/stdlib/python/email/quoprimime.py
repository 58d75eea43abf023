"""Quoted-printable as headers and bodies of messages have it."""

import re
from string import ascii_letters, digits, hexdigits

__all__ = [
    "body_decode", "body_encode", "body_length", "decode", "decodestring", "header_decode",
    "header_encode", "header_length", "quote", "unquote",
]

CRLF = "\r\n"
NL = "\n"
EMPTYSTRING = ""

_quoted = [f"={code:02X}" for code in range(256)]
_in_header = _quoted[:]
for _code in b"-!*+/" + ascii_letters.encode("ascii") + digits.encode("ascii"):
    _in_header[_code] = chr(_code)
_in_header[32] = "_"
_in_body = _quoted[:]
for _code in b" \t" + bytes(range(33, 127)):
    if _code != 61:
        _in_body[_code] = chr(_code)
_body_lines = {code: text for code, text in enumerate(_in_body) if code not in b"\r\n"}
del _code


def header_check(octet):
    """Whether a byte is escaped in a header."""
    return chr(octet) != _in_header[octet]


def body_check(octet):
    """Whether a byte is escaped in a body."""
    return chr(octet) != _in_body[octet]


def header_length(bytearray):
    """How long bytes become in a header."""
    return sum(len(_in_header[octet]) for octet in bytearray)


def body_length(bytearray):
    """How long bytes become in a body."""
    return sum(len(_in_body[octet]) for octet in bytearray)


def unquote(s):
    """The character of an escape."""
    return chr(int(s[1:3], 16))


def quote(c):
    """The escape of a character."""
    return _quoted[ord(c)]


def header_encode(header_bytes, charset="iso-8859-1"):
    """An encoded word of bytes."""
    if not header_bytes:
        return ""
    text = header_bytes.decode("latin1").translate(_in_header)
    return f"=?{charset}?q?{text}?="


def _soft_lines(line, width):
    """The pieces of a line that an equals sign ends, and where the rest begins."""
    pieces = []
    at = 0
    last = len(line) - 1 - width
    while at <= last:
        end = at + width - 1
        # An escape stays in one piece.
        if line[end - 2] == "=":
            end -= 2
        elif line[end - 1] == "=":
            end -= 1
        pieces.append(line[at:end] + "=")
        at = end
    return pieces, at


def body_encode(body, maxlinelen=76, eol=NL):
    """A text whose characters stand for bytes, as quoted-printable lines."""
    if maxlinelen < 4:
        raise ValueError("maxlinelen must be at least 4")
    if not body:
        return body
    lines = []
    for line in body.translate(_body_lines).splitlines():
        pieces, at = _soft_lines(line, maxlinelen)
        lines += pieces
        if not line or line[-1] not in " \t":
            lines.append(line[at:])
            continue
        # A blank at the end must not get lost.
        room = at - (len(line) - 1 - maxlinelen)
        if room >= 3:
            end = quote(line[-1])
        elif room == 2:
            end = line[-1] + "=" + eol
        else:
            end = "=" + eol + quote(line[-1])
        lines.append(line[at:-1] + end)
    if body[-1] in CRLF:
        lines.append("")
    return eol.join(lines)


def decode(encoded, eol=NL):
    """A quoted-printable text, decoded."""
    if not encoded:
        return encoded
    decoded = ""
    for line in encoded.splitlines():
        line = line.rstrip()
        if line:
            soft = line.endswith("=")
            if soft:
                line = line[:-1]
            decoded += re.sub("=[0-9a-fA-F]{2}", lambda match: unquote(match[0]), line)
            if soft:
                continue
        decoded += eol
    if encoded[-1] not in "\r\n" and decoded.endswith(eol):
        decoded = decoded[:-1]
    return decoded


body_decode = decode
decodestring = decode


def header_decode(s):
    """The text of an encoded word, whose underscores are spaces."""
    return re.sub("=[a-fA-F0-9]{2}", lambda match: unquote(match[0]), s.replace("_", " "))

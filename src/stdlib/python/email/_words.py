"""Encoded words (RFC 2047) as headers of the present hold them."""

import base64
import binascii
import re
from string import ascii_letters, digits

from email import errors


def _decode_b(data):
    """The bytes of a base64 text, and the defects that it has."""
    padding = b"=" * (-len(data) % 4)
    attempts = (
        (data + padding, True, [errors.InvalidBase64PaddingDefect] if padding else []),
        # Characters that are no base64 are passed over, and how many there are is not known.
        (data, False, [errors.InvalidBase64CharactersDefect]),
        (
            data + b"==", False,
            [errors.InvalidBase64CharactersDefect, errors.InvalidBase64PaddingDefect],
        ),
    )
    for padded, strict, defects in attempts:
        try:
            return base64.b64decode(padded, validate=strict), [each() for each in defects]
        except binascii.Error:
            continue
    return data, [errors.InvalidBase64LengthDefect()]


def _decode_q(data):
    text = data.replace(b"_", b" ")
    return re.sub(
        rb"=([a-fA-F0-9]{2})", lambda match: bytes.fromhex(match[1].decode()), text
    ), []


def _decode_word(word):
    """Text, character set, language and defects of `=?charset?cte?text?=`."""
    _, charset, encoding, data, _ = word.split("?")
    charset, _, language = charset.partition("*")
    decoder = {"q": _decode_q, "b": _decode_b}[encoding.lower()]
    found, defects = decoder(data.encode("ascii", "surrogateescape"))
    try:
        text = found.decode(charset)
    except UnicodeDecodeError:
        defects.append(errors.UndecodableBytesDefect(
            f"Encoded word contains bytes not decodable using {charset!r} charset"
        ))
        text = found.decode(charset, "surrogateescape")
    except (LookupError, UnicodeEncodeError):
        text = found.decode("ascii", "surrogateescape")
        if charset.lower() != "unknown-8bit":
            defects.append(errors.CharsetError(
                f"Unknown charset {charset!r} in encoded word; decoded as unknown bytes"
            ))
    return text, charset, language, defects


_plain = frozenset((b"-!*+/" + ascii_letters.encode() + digits.encode()))
_q_words = ["_" if code == 32 else chr(code) if code in _plain else f"={code:02X}" for code in range(256)]


def _encode_word(text, charset="utf-8"):
    """A text as an encoded word, in whichever way is shorter."""
    if charset == "unknown-8bit":
        data = text.encode("ascii", "surrogateescape")
    else:
        data = text.encode(charset)
    quoted = sum(len(_q_words[code]) for code in data)
    # Quoted-printable can be read by people: it is taken where it costs little more.
    if quoted - (len(data) + 2) // 3 * 4 < 5:
        encoding, body = "q", "".join(_q_words[code] for code in data)
    else:
        encoding, body = "b", base64.b64encode(data).decode("ascii")
    return f"=?{charset}?{encoding}?{body}?="

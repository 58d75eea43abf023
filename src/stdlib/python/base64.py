"""Base16, Base32, Base64, Base85: bytes as text."""

import binascii

__all__ = [
    "encode", "decode", "encodebytes", "decodebytes",
    "b64encode", "b64decode", "b32encode", "b32decode",
    "b32hexencode", "b32hexdecode", "b16encode", "b16decode",
    "b85encode", "b85decode", "a85encode", "a85decode", "z85encode", "z85decode",
    "standard_b64encode", "standard_b64decode",
    "urlsafe_b64encode", "urlsafe_b64decode",
]

bytes_types = (bytes, bytearray)
MAXLINESIZE = 76
MAXBINSIZE = 57


def _bytes_from_decode_data(s):
    if isinstance(s, str):
        try:
            return s.encode("ascii")
        except UnicodeEncodeError:
            raise ValueError("string argument should contain only ASCII characters")
    if isinstance(s, bytes_types):
        return s
    try:
        return memoryview(s).tobytes()
    except TypeError:
        raise TypeError(
            "argument should be a bytes-like object or ASCII "
            f"string, not {s.__class__.__name__!r}"
        ) from None


def b64encode(s, altchars=None):
    """Base64; `altchars` stand for + and /."""
    encoded = binascii.b2a_base64(s, newline=False)
    if altchars is not None:
        assert len(altchars) == 2, repr(altchars)
        return encoded.translate(bytes.maketrans(b"+/", altchars))
    return encoded


def b64decode(s, altchars=None, validate=False):
    """Bytes of Base64."""
    s = _bytes_from_decode_data(s)
    if altchars is not None:
        altchars = _bytes_from_decode_data(altchars)
        assert len(altchars) == 2, repr(altchars)
        s = s.translate(bytes.maketrans(altchars, b"+/"))
    return binascii.a2b_base64(s, strict_mode=validate)


def standard_b64encode(s):
    return b64encode(s)


def standard_b64decode(s):
    return b64decode(s)


_to_urlsafe = bytes.maketrans(b"+/", b"-_")
_from_urlsafe = bytes.maketrans(b"-_", b"+/")


def urlsafe_b64encode(s):
    return b64encode(s).translate(_to_urlsafe)


def urlsafe_b64decode(s):
    return b64decode(_bytes_from_decode_data(s).translate(_from_urlsafe))


_B32 = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"
_B32_HEX = b"0123456789ABCDEFGHIJKLMNOPQRSTUV"


def _b32encode(alphabet, s):
    if not isinstance(s, bytes_types):
        s = memoryview(s).tobytes()
    out = bytearray()
    for at in range(0, len(s), 5):
        piece = s[at : at + 5]
        number = int.from_bytes(piece.ljust(5, b"\0"))
        digits = bytes(alphabet[number >> shift & 31] for shift in range(35, -1, -5))
        kept = (len(piece) * 8 + 4) // 5
        out += digits[:kept] + b"=" * (8 - kept)
    return bytes(out)


def _b32decode(alphabet, s, casefold=False, map01=None):
    s = _bytes_from_decode_data(s)
    if len(s) % 8:
        raise binascii.Error("Incorrect padding")
    if map01 is not None:
        map01 = _bytes_from_decode_data(map01)
        assert len(map01) == 1, repr(map01)
        s = s.translate(bytes.maketrans(b"01", b"O" + map01))
    if casefold:
        s = s.upper()
    length = len(s)
    s = s.rstrip(b"=")
    padding = length - len(s)
    values = {code: value for value, code in enumerate(alphabet)}
    out = bytearray()
    number = 0
    for at in range(0, len(s), 8):
        quanta = s[at : at + 8]
        number = 0
        try:
            for code in quanta:
                number = (number << 5) + values[code]
        except KeyError:
            raise binascii.Error("Non-base32 digit found") from None
        out += number.to_bytes(5, "big") if len(quanta) == 8 else b""
    if length % 8 or padding not in {0, 1, 3, 4, 6}:
        raise binascii.Error("Incorrect padding")
    if padding and length:
        number <<= 5 * padding
        out += number.to_bytes(5, "big")[: (43 - 5 * padding) // 8]
    return bytes(out)


def b32encode(s):
    return _b32encode(_B32, s)


def b32decode(s, casefold=False, map01=None):
    return _b32decode(_B32, s, casefold, map01)


def b32hexencode(s):
    return _b32encode(_B32_HEX, s)


def b32hexdecode(s, casefold=False):
    return _b32decode(_B32_HEX, s, casefold)


def b16encode(s):
    return binascii.hexlify(s).upper()


def b16decode(s, casefold=False):
    s = _bytes_from_decode_data(s)
    if casefold:
        s = s.upper()
    if any(code not in b"0123456789ABCDEF" for code in s):
        raise binascii.Error("Non-base16 digit found")
    return binascii.unhexlify(s)


_A85START = b"<~"
_A85END = b"~>"
_B85 = (
    b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz!#$%&()*+-;<=>?@^_`{|}~"
)
_A85 = bytes(range(33, 118))
_Z85 = (
    b"0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ.-:+=^!/*?&<>()[]{}@%$#"
)
_B85_TO_Z85 = bytes.maketrans(_B85, _Z85)
_Z85_TO_B85 = bytes.maketrans(_Z85 + b";_`|~", _B85 + b"\0\0\0\0\0")


def _85encode(b, alphabet, pad=False, foldnuls=False, foldspaces=False):
    if not isinstance(b, bytes_types):
        b = memoryview(b).tobytes()
    padding = -len(b) % 4
    if padding:
        b = b + b"\0" * padding
    chunks = []
    for at in range(0, len(b), 4):
        number = int.from_bytes(b[at : at + 4])
        if foldnuls and not number:
            chunks.append(b"z")
        elif foldspaces and number == 0x20202020:
            chunks.append(b"y")
        else:
            digits = []
            for _ in range(5):
                number, digit = divmod(number, 85)
                digits.append(alphabet[digit])
            chunks.append(bytes(reversed(digits)))
    if padding and not pad:
        if chunks[-1] == b"z":
            chunks[-1] = alphabet[:1] * 5
        chunks[-1] = chunks[-1][:-padding]
    return b"".join(chunks)


def a85encode(b, *, foldspaces=False, wrapcol=0, pad=False, adobe=False):
    """Ascii85, as btoa and Adobe write it."""
    result = _85encode(b, _A85, pad, True, foldspaces)
    if adobe:
        result = _A85START + result
    if wrapcol:
        wrapcol = max(2 if adobe else 1, wrapcol)
        chunks = [result[i : i + wrapcol] for i in range(0, len(result), wrapcol)]
        if adobe and len(chunks[-1]) + 2 > wrapcol:
            chunks.append(b"")
        result = b"\n".join(chunks)
    if adobe:
        result += _A85END
    return result


def a85decode(b, *, foldspaces=False, adobe=False, ignorechars=b" \t\n\r\v"):
    """Bytes of Ascii85."""
    b = _bytes_from_decode_data(b)
    if adobe:
        if not b.endswith(_A85END):
            raise ValueError(f"Ascii85 encoded byte sequences must end with {_A85END!r}")
        b = b[2:-2] if b.startswith(_A85START) else b[:-2]
    out = []
    group = []
    for code in b + b"u" * 4:
        if 33 <= code <= 117:
            group.append(code)
            if len(group) == 5:
                number = 0
                for each in group:
                    number = 85 * number + (each - 33)
                if number > 0xFFFFFFFF:
                    raise ValueError("Ascii85 overflow") from None
                out.append(number.to_bytes(4, "big"))
                group.clear()
        elif code == 122:
            if group:
                raise ValueError("z inside Ascii85 5-tuple")
            out.append(b"\0\0\0\0")
        elif foldspaces and code == 121:
            if group:
                raise ValueError("y inside Ascii85 5-tuple")
            out.append(b"    ")
        elif code in ignorechars:
            continue
        else:
            raise ValueError(f"Non-Ascii85 digit found: {chr(code)}")
    result = b"".join(out)
    padding = 4 - len(group)
    return result[:-padding] if padding else result


def b85encode(b, pad=False):
    """Base85, as git writes it."""
    return _85encode(b, _B85, pad)


def b85decode(b):
    """Bytes of Base85."""
    b = _bytes_from_decode_data(b)
    values = {code: value for value, code in enumerate(_B85)}
    padding = -len(b) % 5
    b = b + b"~" * padding
    out = []
    for at in range(0, len(b), 5):
        number = 0
        for offset, code in enumerate(b[at : at + 5]):
            if code not in values:
                raise ValueError(f"bad base85 character at position {at + offset}") from None
            number = number * 85 + values[code]
        if number > 0xFFFFFFFF:
            raise ValueError(f"base85 overflow in hunk starting at byte {at}") from None
        out.append(number.to_bytes(4, "big"))
    result = b"".join(out)
    return result[:-padding] if padding else result


def z85encode(s):
    return b85encode(s).translate(_B85_TO_Z85)


def z85decode(s):
    s = _bytes_from_decode_data(s).translate(_Z85_TO_B85)
    try:
        return b85decode(s)
    except ValueError as e:
        raise ValueError(e.args[0].replace("base85", "z85")) from None


def encode(input, output):
    """From one binary file object to another."""
    while s := input.read(MAXBINSIZE):
        while len(s) < MAXBINSIZE and (more := input.read(MAXBINSIZE - len(s))):
            s += more
        output.write(binascii.b2a_base64(s))


def decode(input, output):
    """From one binary file object to another."""
    while line := input.readline():
        output.write(binascii.a2b_base64(line))


def _input_type_check(s):
    try:
        view = memoryview(s)
    except TypeError as err:
        raise TypeError(f"expected bytes-like object, not {s.__class__.__name__}") from err
    with view:
        if view.format not in ("c", "b", "B"):
            raise TypeError(
                f"expected single byte elements, not {view.format!r} from {s.__class__.__name__}"
            )
        if view.ndim != 1:
            raise TypeError(
                f"expected 1-D data, not {view.ndim}-D data from {s.__class__.__name__}"
            )


def encodebytes(s):
    """Base64 in lines of 76 characters."""
    _input_type_check(s)
    return b"".join(
        binascii.b2a_base64(s[i : i + MAXBINSIZE]) for i in range(0, len(s), MAXBINSIZE)
    )


def decodebytes(s):
    """Bytes of Base64 in lines."""
    _input_type_check(s)
    return binascii.a2b_base64(s)

"""Character sets: how headers and bodies in them are encoded."""

from email import errors
from email.encoders import encode_7or8bit

__all__ = ["Charset", "add_alias", "add_charset", "add_codec"]

QP = 1
BASE64 = 2
SHORTEST = 3
RFC2047_CHROME_LEN = 7
DEFAULT_CHARSET = "us-ascii"
UNKNOWN8BIT = "unknown-8bit"
EMPTYSTRING = ""

# Encoding of headers, encoding of bodies, character set that is written.
CHARSETS = {
    **{
        name: (QP, QP, None)
        for name in (
            *(f"iso-8859-{number}" for number in (1, 2, 3, 4, 9, 10, 13, 14, 15, 16)),
            "windows-1252", "viscii",
        )
    },
    "us-ascii": (None, None, None),
    "big5": (BASE64, BASE64, None),
    "gb2312": (BASE64, BASE64, None),
    "euc-jp": (BASE64, None, "iso-2022-jp"),
    "shift_jis": (BASE64, None, "iso-2022-jp"),
    "iso-2022-jp": (BASE64, None, None),
    "koi8-r": (BASE64, BASE64, None),
    "utf-8": (SHORTEST, BASE64, "utf-8"),
}

ALIASES = {}
for _number, _part in enumerate((1, 2, 3, 4, 9, 10, 13, 14, 15, 16), 1):
    ALIASES[f"latin_{_number}"] = ALIASES[f"latin-{_number}"] = f"iso-8859-{_part}"
ALIASES |= {
    "cp949": "ks_c_5601-1987",
    "euc_jp": "euc-jp",
    "euc_kr": "euc-kr",
    "ascii": "us-ascii",
}
del _number, _part

CODEC_MAP = {"gb2312": "eucgb2312_cn", "big5": "big5_tw", "us-ascii": None}


def add_charset(charset, header_enc=None, body_enc=None, output_charset=None):
    """Says how a character set is encoded."""
    if body_enc == SHORTEST:
        raise ValueError("SHORTEST not allowed for body_enc")
    CHARSETS[charset] = (header_enc, body_enc, output_charset)


def add_alias(alias, canonical):
    """Gives a character set another name."""
    ALIASES[alias] = canonical


def add_codec(charset, codecname):
    """Says which codec knows a character set."""
    CODEC_MAP[charset] = codecname


def _bytes_of(string, codec):
    if codec == UNKNOWN8BIT:
        return string.encode("ascii", "surrogateescape")
    return string.encode(codec)


class Charset:
    """A character set and how it is written in messages."""

    def __init__(self, input_charset=DEFAULT_CHARSET):
        try:
            if isinstance(input_charset, str):
                input_charset.encode("ascii")
            else:
                input_charset = str(input_charset, "ascii")
        except UnicodeError:
            raise errors.CharsetError(input_charset)
        name = input_charset.lower()
        self.input_charset = name = ALIASES.get(name, name)
        header, body, converted = CHARSETS.get(name, (SHORTEST, BASE64, None))
        if not converted:
            converted = name
        self.header_encoding = header
        self.body_encoding = body
        self.output_charset = ALIASES.get(converted, converted)
        self.input_codec = CODEC_MAP.get(name, name)
        self.output_codec = CODEC_MAP.get(self.output_charset, self.output_charset)

    def __repr__(self):
        return self.input_charset.lower()

    def __eq__(self, other):
        return str(self) == str(other).lower()

    def get_body_encoding(self):
        """The name of the transfer encoding, or a function that encodes a message."""
        assert self.body_encoding != SHORTEST
        if self.body_encoding == QP:
            return "quoted-printable"
        if self.body_encoding == BASE64:
            return "base64"
        return encode_7or8bit

    def get_output_charset(self):
        """The character set that is written."""
        return self.output_charset or self.input_charset

    def _word_maker(self, header_bytes):
        """The module that makes encoded words of these bytes; None: there is no need."""
        from email import base64mime, quoprimime

        if self.header_encoding == BASE64:
            return base64mime
        if self.header_encoding == QP:
            return quoprimime
        if self.header_encoding == SHORTEST:
            shorter = base64mime.header_length(header_bytes) < quoprimime.header_length(header_bytes)
            return base64mime if shorter else quoprimime
        return None

    def header_encode(self, string):
        """A text as one encoded word."""
        header_bytes = _bytes_of(string, self.output_codec or "us-ascii")
        maker = self._word_maker(header_bytes)
        return string if maker is None else maker.header_encode(header_bytes, self.output_codec)

    def header_encode_lines(self, string, maxlengths):
        """A text as encoded words, each as long as `maxlengths` allows; None: the first took none."""
        codec = self.output_codec or "us-ascii"
        maker = self._word_maker(_bytes_of(string, codec))
        charset = self.get_output_charset()
        extra = len(charset) + RFC2047_CHROME_LEN
        lines = []
        current = ""
        room = next(maxlengths) - extra
        for character in string:
            longer = current + character
            if maker.header_length(_bytes_of(longer, charset)) <= room:
                current = longer
                continue
            if not lines and not current:
                lines.append(None)
            else:
                lines.append(maker.header_encode(_bytes_of(current, codec), codec))
            current = character
            room = next(maxlengths) - extra
        lines.append(maker.header_encode(_bytes_of(current, codec), codec))
        return lines

    def body_encode(self, string):
        """A body, given as text or bytes, in its transfer encoding."""
        if not string:
            return string
        if self.body_encoding == BASE64:
            from email import base64mime

            if isinstance(string, str):
                string = string.encode(self.output_charset)
            return base64mime.body_encode(string)
        if self.body_encoding == QP:
            from email import quoprimime

            # What quoted-printable is made of has bytes for characters.
            if isinstance(string, str):
                string = string.encode(self.output_charset)
            return quoprimime.body_encode(string.decode("latin1"))
        if isinstance(string, str):
            string = string.encode(self.output_charset).decode("ascii")
        return string

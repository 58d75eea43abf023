"""Headers of character sets beyond ASCII: encoded words, and folding (RFC 2047)."""

import binascii
import re

from email import base64mime, charset as _charset, quoprimime
from email.charset import Charset
from email.errors import HeaderParseError

__all__ = ["Header", "decode_header", "make_header"]

NL = "\n"
SPACE = " "
BSPACE = b" "
SPACE8 = " " * 8
EMPTYSTRING = ""
MAXLINELEN = 78
FWS = " \t"
USASCII = Charset("us-ascii")
UTF8 = Charset("utf-8")

# An encoded word: its character set, its encoding, its text.
ecre = re.compile(
    r"=\?(?P<charset>[^?]*?)\?(?P<encoding>[qQbB])\?(?P<encoded>.*?)\?=", re.MULTILINE
)
fcre = re.compile("[\\041-\\176]+:$")
_embedded_header = re.compile(r"\n[^ \t]+:")


def _words(header):
    """The pieces of a header: text, encoding and character set, the last two None for plain text."""
    words = []
    for line in header.splitlines():
        parts = ecre.split(line)
        parts[0] = parts[0].lstrip()
        for at in range(0, len(parts), 4):
            if parts[at]:
                words.append((parts[at], None, None))
            if at + 1 < len(parts):
                charset, encoding, text = parts[at + 1 : at + 4]
                words.append((text, encoding.lower(), charset.lower()))
    # White space between encoded words does not count.
    return [
        word
        for at, word in enumerate(words)
        if not (
            0 < at < len(words) - 1 and word[1] is None and word[0].isspace()
            and words[at - 1][1] and words[at + 1][1]
        )
    ]


def _decoded(text, encoding):
    if encoding is None:
        return text
    if encoding == "q":
        return quoprimime.header_decode(text)
    try:
        return base64mime.decode(text + "=" * (-len(text) % 4))
    except binascii.Error:
        raise HeaderParseError("Base64 decoding error")


def decode_header(header):
    """The parts of a header, each with the name of its character set; None for plain text."""
    if hasattr(header, "_chunks"):
        return [(_charset._bytes_of(text, str(cs)), str(cs)) for text, cs in header._chunks]
    if not ecre.search(header):
        return [(header, None)]
    parts = []
    for text, encoding, charset in _words(header):
        data = _decoded(text, encoding)
        if isinstance(data, str):
            data = bytes(data, "raw-unicode-escape")
        if parts and parts[-1][1] == charset:
            between = b" " if charset is None else b""
            parts[-1] = (parts[-1][0] + between + data, charset)
        else:
            parts.append((data, charset))
    return parts


def make_header(decoded_seq, maxlinelen=None, header_name=None, continuation_ws=" "):
    """A Header of what decode_header() gives."""
    header = Header(maxlinelen=maxlinelen, header_name=header_name, continuation_ws=continuation_ws)
    for text, charset in decoded_seq:
        if charset is not None and not isinstance(charset, Charset):
            charset = Charset(charset)
        header.append(text, charset)
    return header


def _is_ascii(charset):
    return charset in (None, "us-ascii")


class Header:
    """A header's value, made of texts that each have a character set."""

    def __init__(
        self, s=None, charset=None, maxlinelen=None, header_name=None, continuation_ws=" ",
        errors="strict",
    ):
        if charset is None:
            charset = USASCII
        elif not isinstance(charset, Charset):
            charset = Charset(charset)
        self._charset = charset
        self._continuation_ws = continuation_ws
        self._chunks = []
        if s is not None:
            self.append(s, charset, errors)
        self._maxlinelen = MAXLINELEN if maxlinelen is None else maxlinelen
        self._headerlen = 0 if header_name is None else len(header_name) + 2

    def __str__(self):
        self._normalize()
        shown = []
        last = None
        last_space = None
        for text, charset in self._chunks:
            following = charset
            if charset == _charset.UNKNOWN8BIT:
                text = text.encode("ascii", "surrogateescape").decode("ascii", "replace")
            if shown:
                space = text and self._nonctext(text[0])
                if not _is_ascii(last):
                    if _is_ascii(following) and not space:
                        shown.append(SPACE)
                        following = None
                elif not _is_ascii(following) and not last_space:
                    shown.append(SPACE)
            last_space = text and self._nonctext(text[-1])
            last = following
            shown.append(text)
        return "".join(shown)

    def __eq__(self, other):
        return other == str(self)

    def append(self, s, charset=None, errors="strict"):
        """Adds a text, or bytes of a character set."""
        if charset is None:
            charset = self._charset
        elif not isinstance(charset, Charset):
            charset = Charset(charset)
        if not isinstance(s, str):
            codec = charset.input_codec or "us-ascii"
            if codec == _charset.UNKNOWN8BIT:
                s = s.decode("us-ascii", "surrogateescape")
            else:
                s = s.decode(codec, errors)
        codec = charset.output_codec or "us-ascii"
        if codec != _charset.UNKNOWN8BIT:
            try:
                s.encode(codec, errors)
            except UnicodeEncodeError:
                if codec != "us-ascii":
                    raise
                charset = UTF8
        self._chunks.append((s, charset))

    def _nonctext(self, s):
        """Whether a character separates by itself."""
        return s.isspace() or s in ("(", ")", "\\")

    def encode(self, splitchars=";, \t", maxlinelen=None, linesep="\n"):
        """The value as it is written: encoded and folded."""
        self._normalize()
        if maxlinelen is None:
            maxlinelen = self._maxlinelen
        # Zero: no folding.
        lines = _Lines(self._headerlen, maxlinelen or 1000000, self._continuation_ws, splitchars)
        last = None
        last_space = None
        for at, (text, charset) in enumerate(self._chunks):
            if at:
                space = text and self._nonctext(text[0])
                if not _is_ascii(last):
                    if not space or not _is_ascii(charset):
                        lines.separate()
                elif not _is_ascii(charset) and not last_space:
                    lines.separate()
            last_space = text and self._nonctext(text[-1])
            last = charset
            given = text.splitlines()
            lines.feed("", given[0] if given else "", charset)
            for line in given[1:]:
                lines.end()
                stripped = line.lstrip()
                if charset.header_encoding is not None:
                    lines.feed(self._continuation_ws, " " + stripped, charset)
                else:
                    lines.feed(line[: len(line) - len(stripped)], stripped, charset)
            if len(given) > 1:
                lines.end()
        if self._chunks:
            lines.separate()
        value = lines.joined(linesep)
        if _embedded_header.search(value):
            raise HeaderParseError(f"header value appears to contain an embedded header: {value!r}")
        return value

    def _normalize(self):
        """Joins neighbours of one character set."""
        joined = []
        for text, charset in self._chunks:
            if joined and joined[-1][1] == charset:
                joined[-1] = (joined[-1][0] + SPACE + text, charset)
            else:
                joined.append((text, charset))
        self._chunks = joined


class _Lines:
    """The lines of a header in the making. A line is pieces: white space and what follows it."""

    def __init__(self, header_length, maximum, continuation, splitchars):
        self.maximum = maximum
        self.continuation = continuation
        self.splitchars = splitchars
        self.done = []
        self.pieces = []
        # What stands on the first line before the value.
        self.taken = header_length

    def length(self):
        return self.taken + sum(len(space) + len(text) for space, text in self.pieces)

    def text(self):
        return "".join(space + text for space, text in self.pieces)

    def joined(self, linesep):
        self.end()
        return linesep.join(self.done)

    def separate(self):
        """White space that counts only if something follows."""
        self.pieces.append((" ", ""))

    def end(self):
        """Ends the line."""
        if self.pieces and self.pieces[-1] == (" ", ""):
            self.pieces.pop()
        if self.length() > 0:
            text = self.text()
            if self.done and self.taken == 0 and (not self.pieces or text.isspace()):
                self.done[-1] += text
            else:
                self.done.append(text)
        self.pieces = []
        self.taken = 0

    def feed(self, space, text, charset):
        if charset.header_encoding is None:
            # Only white space parts what is plain; which of it, `push` decides.
            parts = re.split("([ \t]+)", space + text)
            if parts[0]:
                parts.insert(0, "")
            else:
                del parts[0]
            for at in range(0, len(parts) - 1, 2):
                self.push(parts[at], parts[at + 1])
            return
        words = charset.header_encode_lines(text, self.lengths())
        if words[0] is not None:
            self.push(space, words[0])
        if len(words) > 1:
            self.end()
            self.pieces.append((self.continuation, words[-1]))
            self.done += [self.continuation + word for word in words[1:-1]]

    def lengths(self):
        yield self.maximum - self.length()
        while True:
            yield self.maximum - len(self.continuation)

    def best_split(self):
        """Where to part the line: after the first of the split characters that allows it."""
        for character in self.splitchars:
            for at in range(len(self.pieces) - 1, 0, -1):
                space = self.pieces[at][0]
                if character.isspace() and space and space[0] == character:
                    return at
                if self.pieces[at - 1][1].endswith(character):
                    return at
        return None

    def push(self, space, text):
        self.pieces.append((space, text))
        if self.length() <= self.maximum:
            return
        at = self.best_split()
        if at is not None:
            rest = self.pieces[at:]
            del self.pieces[at:]
            self.done.append(self.text())
            self.pieces = rest
            self.taken = 0
            return
        space, text = self.pieces.pop()
        if self.taken > 0:
            # The header's name stays on a line by itself.
            self.end()
            space = space or " "
        self.pieces.append((space, text))

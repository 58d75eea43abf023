"""Write messages as text or bytes."""

import random
import re
import sys
import time
from copy import deepcopy
from io import BytesIO, StringIO

from email.errors import HeaderWriteError
from email.utils import _has_surrogates

__all__ = ["Generator", "DecodedGenerator", "BytesGenerator"]

UNDERSCORE = "_"
NL = "\n"
NLCRE = re.compile(r"\r\n|\r|\n")
fcre = re.compile(r"^From ", re.MULTILINE)
NEWLINE_WITHOUT_FWSP = re.compile(r"\r\n[^ \t]|\r[^ \n\t]|\n[^ \t]")


class Generator:
    """Writes messages to a file object as text.

    What is written for a type is the business of a method that is named after it,
    `_handle_maintype_subtype` or `_handle_maintype`.
    """

    def __init__(self, outfp, mangle_from_=None, maxheaderlen=None, *, policy=None):
        if mangle_from_ is None:
            mangle_from_ = True if policy is None else policy.mangle_from_
        self._fp = outfp
        self._mangle_from_ = mangle_from_
        self.maxheaderlen = maxheaderlen
        self.policy = policy

    def write(self, s):
        """Writes text that comes from a message."""
        self._fp.write(s)

    def flatten(self, msg, unixfrom=False, linesep=None):
        """Writes a message with all its parts."""
        policy = msg.policy if self.policy is None else self.policy
        if linesep is not None:
            policy = policy.clone(linesep=linesep)
        if self.maxheaderlen is not None:
            policy = policy.clone(max_line_length=self.maxheaderlen)
        self._newline = policy.linesep
        before = self.policy, msg.policy
        try:
            self.policy = msg.policy = policy
            if unixfrom:
                envelope = msg.get_unixfrom() or "From nobody " + time.ctime(time.time())
                self.write(envelope + self._newline)
            self._write(msg)
        finally:
            self.policy, msg.policy = before

    def clone(self, fp):
        """A generator like this one that writes elsewhere."""
        return self.__class__(fp, self._mangle_from_, None, policy=self.policy)

    def _new_buffer(self):
        return StringIO()

    def _encode(self, s):
        return s

    def _flattened(self, msg):
        """What is written for a part."""
        buffer = self._new_buffer()
        self.clone(buffer).flatten(msg, unixfrom=False, linesep=self._newline)
        return buffer.getvalue()

    def _write_lines(self, text):
        """Writes text whose lines end as the policy has it."""
        if text:
            self.write(self._newline.join(NLCRE.split(text)))

    def _write(self, msg):
        # The body comes first: writing it may settle the boundary or the encoding.
        output = self._fp
        self._changed_headers = None
        self._fp = buffer = self._new_buffer()
        try:
            self._dispatch(msg)
        finally:
            self._fp = output
        if self._changed_headers is not None:
            encoding, type = self._changed_headers
            msg = deepcopy(msg)
            if msg.get("content-transfer-encoding") is None:
                msg["Content-Transfer-Encoding"] = encoding
            else:
                msg.replace_header("content-transfer-encoding", encoding)
            msg.replace_header("content-type", type)
        write_headers = getattr(msg, "_write_headers", None)
        if write_headers is None:
            self._write_headers(msg)
        else:
            write_headers(self)
        self._fp.write(buffer.getvalue())

    def _dispatch(self, msg):
        main = msg.get_content_maintype().replace("-", "_")
        sub = msg.get_content_subtype().replace("-", "_")
        handler = getattr(self, f"_handle_{main}_{sub}", None)
        if handler is None:
            handler = getattr(self, "_handle_" + main, self._writeBody)
        handler(msg)

    def _write_headers(self, msg):
        linesep = self.policy.linesep
        for name, value in msg.raw_items():
            folded = self.policy.fold(name, value)
            if self.policy.verify_generated_headers:
                if not folded.endswith(linesep):
                    raise HeaderWriteError(
                        f"folded header does not end with {linesep!r}: {folded!r}"
                    )
                if NEWLINE_WITHOUT_FWSP.search(folded.removesuffix(linesep)):
                    raise HeaderWriteError(f"folded header contains newline: {folded!r}")
            self.write(folded)
        self.write(self._newline)

    def _handle_text(self, msg):
        payload = msg.get_payload()
        if payload is None:
            return
        if not isinstance(payload, str):
            raise TypeError(f"string payload expected: {type(payload)}")
        if _has_surrogates(msg._payload):
            charset = msg.get_param("charset")
            if charset is not None:
                # Bytes cannot be written in text: the payload is encoded anew.
                msg = deepcopy(msg)
                del msg["content-transfer-encoding"]
                msg.set_payload(msg._payload, charset)
                payload = msg.get_payload()
                self._changed_headers = (msg["content-transfer-encoding"], msg["content-type"])
        self._write_lines(self._mangled(payload))

    _writeBody = _handle_text

    def _mangled(self, text):
        """Text in which no line looks like an envelope, where that is wanted."""
        return fcre.sub(">From ", text) if self._mangle_from_ else text

    def _handle_multipart(self, msg):
        parts = msg.get_payload()
        if isinstance(parts, str):
            # One whose boundary was not found.
            self.write(parts)
            return
        if parts is None:
            parts = []
        elif not isinstance(parts, list):
            parts = [parts]
        texts = [self._flattened(part) for part in parts]
        boundary = msg.get_boundary()
        if not boundary:
            boundary = self._make_boundary(self._encode(self._newline).join(texts))
            msg.set_boundary(boundary)
        if msg.preamble is not None:
            self._write_lines(self._mangled(msg.preamble))
            self.write(self._newline)
        self.write(f"--{boundary}{self._newline}")
        for at, text in enumerate(texts):
            if at:
                self.write(f"{self._newline}--{boundary}{self._newline}")
            self._fp.write(text)
        self.write(f"{self._newline}--{boundary}--{self._newline}")
        if msg.epilogue is not None:
            self._write_lines(self._mangled(msg.epilogue))

    def _handle_multipart_signed(self, msg):
        # What is signed must not be folded.
        policy = self.policy
        self.policy = policy.clone(max_line_length=0)
        try:
            self._handle_multipart(msg)
        finally:
            self.policy = policy

    def _handle_message_delivery_status(self, msg):
        # Blocks of headers, a blank line between each two of them.
        newline = self._encode(self._newline)
        blocks = []
        for part in msg.get_payload():
            text = self._flattened(part)
            blocks.append(text[: -len(newline)] if text.endswith(newline) else text)
        self._fp.write(newline.join(blocks))

    def _handle_message(self, msg):
        payload = msg._payload
        if isinstance(payload, list):
            self._fp.write(self._flattened(msg.get_payload(0)))
        else:
            # One of which only the headers were parsed.
            self._fp.write(self._encode(payload))

    @classmethod
    def _make_boundary(cls, text=None):
        """A boundary that does not occur in a text."""
        width = len(repr(sys.maxsize - 1))
        boundary = f"{'=' * 15}{random.randrange(sys.maxsize):0{width}d}=="
        if text is None:
            return boundary
        candidate = boundary
        count = 0
        while cls._compile_re(f"^--{re.escape(candidate)}(--)?$", re.MULTILINE).search(text):
            candidate = f"{boundary}.{count}"
            count += 1
        return candidate

    @classmethod
    def _compile_re(cls, s, flags):
        return re.compile(s, flags)


class BytesGenerator(Generator):
    """Writes messages to a file object as bytes."""

    def write(self, s):
        self._fp.write(s.encode("ascii", "surrogateescape"))

    def _new_buffer(self):
        return BytesIO()

    def _encode(self, s):
        return s.encode("ascii")

    def _write_headers(self, msg):
        for name, value in msg.raw_items():
            self._fp.write(self.policy.fold_binary(name, value))
        self.write(self._newline)

    def _handle_text(self, msg):
        if msg._payload is None:
            return
        if _has_surrogates(msg._payload) and self.policy.cte_type != "7bit":
            # The bytes are written as they came.
            msg._payload = self._mangled(msg._payload)
            self._write_lines(msg._payload)
        else:
            super()._handle_text(msg)

    _writeBody = _handle_text

    @classmethod
    def _compile_re(cls, s, flags):
        return re.compile(s.encode("ascii"), flags)


class DecodedGenerator(Generator):
    """Writes the texts of a message, and a line for each part that is none."""

    def __init__(self, outfp, mangle_from_=None, maxheaderlen=None, fmt=None, *, policy=None):
        super().__init__(outfp, mangle_from_, maxheaderlen, policy=policy)
        if fmt is None:
            fmt = "[Non-text (%(type)s) part of message omitted, filename %(filename)s]"
        self._fmt = fmt

    def _dispatch(self, msg):
        for part in msg.walk():
            main = part.get_content_maintype()
            if main == "text":
                print(part.get_payload(decode=False), file=self)
            elif main != "multipart":
                print(self._fmt % {
                    "type": part.get_content_type(),
                    "maintype": main,
                    "subtype": part.get_content_subtype(),
                    "filename": part.get_filename("[no filename]"),
                    "description": part.get("Content-Description", "[no description]"),
                    "encoding": part.get("Content-Transfer-Encoding", "[no encoding]"),
                }, file=self)


_make_boundary = Generator._make_boundary

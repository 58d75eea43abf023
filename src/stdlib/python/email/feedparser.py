"""A parser that is fed: what it was given is parsed when it is closed."""

import re

from email import errors
from email._policybase import compat32

__all__ = ["FeedParser", "BytesFeedParser"]

NLCRE = re.compile(r"\r\n|\r|\n")
NLCRE_bol = re.compile(r"(\r\n|\r|\n)")
NLCRE_eol = re.compile(r"(\r\n|\r|\n)\Z")
NLCRE_crack = re.compile(r"(\r\n|\r|\n)")
# Printable characters but the colon make a name.
headerRE = re.compile(r"^(From |[\041-\071\073-\176]*:|[\t ])")
boundaryendRE = re.compile(r"(?P<end>--)?(?P<ws>[ \t]*)(?P<linesep>\r\n|\r|\n)?$")
EMPTYSTRING = ""
NL = "\n"


def _without_end(text):
    """A text without the end of its last line."""
    match = NLCRE_eol.search(text)
    return text[: match.start()] if match else text


class _Source:
    """The lines of a text. What ends the part that is read now looks like the end of all."""

    def __init__(self, text):
        self.lines = [match[0] for match in re.finditer(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+", text)]
        self.at = 0
        self.ends = []

    def line(self):
        """The next line; "" at the end."""
        if self.at == len(self.lines):
            return ""
        line = self.lines[self.at]
        if any(is_end(line) for is_end in self.ends):
            return ""
        self.at += 1
        return line

    def back(self):
        self.at -= 1

    def __iter__(self):
        while line := self.line():
            yield line

    def rest(self):
        return "".join(self)


class FeedParser:
    """Makes a message of text that comes in pieces."""

    def __init__(self, _factory=None, *, policy=compat32):
        self.policy = policy
        self._old_style_factory = False
        if _factory is None:
            _factory = policy.message_factory
            if _factory is None:
                from email.message import Message as _factory
        else:
            try:
                _factory(policy=policy)
            except TypeError:
                self._old_style_factory = True
        self._factory = _factory
        self._pieces = []
        self._headersonly = False

    def _set_headersonly(self):
        self._headersonly = True

    def feed(self, data):
        """Takes another piece."""
        self._pieces.append(data)

    def close(self):
        """The message."""
        source = _Source("".join(self._pieces))
        self._pieces = []
        root = self._message(source, None)
        if (
            root.get_content_maintype() == "multipart" and not root.is_multipart()
            and not self._headersonly
        ):
            self.policy.handle_defect(root, errors.MultipartInvariantViolationDefect())
        return root

    def _message(self, source, parent):
        """Reads a message, which becomes a part of another one if there is one."""
        message = self._factory() if self._old_style_factory else self._factory(policy=self.policy)
        if parent is not None:
            if parent.get_content_type() == "multipart/digest":
                message.set_default_type("message/rfc822")
            parent.attach(message)
        self._headers(source, message)
        if self._headersonly:
            message.set_payload(source.rest())
        elif message.get_content_type() == "message/delivery-status":
            self._delivery_status(source, message)
        elif message.get_content_maintype() == "message":
            self._message(source, message)
        elif message.get_content_maintype() == "multipart":
            self._multipart(source, message)
        else:
            message.set_payload(source.rest())
        return message

    def _headers(self, source, message):
        lines = []
        for line in source:
            if not headerRE.match(line):
                # A blank line is what should end them.
                if not NLCRE.match(line):
                    defect = errors.MissingHeaderBodySeparatorDefect()
                    self.policy.handle_defect(message, defect)
                    source.back()
                break
            lines.append(line)
        header = []

        def finish():
            if header:
                message.set_raw(*self.policy.header_source_parse(header))
                header.clear()

        for number, line in enumerate(lines):
            if line[0] in " \t":
                if header:
                    header.append(line)
                else:
                    defect = errors.FirstHeaderLineIsContinuationDefect(line)
                    self.policy.handle_defect(message, defect)
                continue
            finish()
            if line.startswith("From "):
                if number == 0:
                    message.set_unixfrom(_without_end(line))
                elif number == len(lines) - 1:
                    # The body begins here.
                    source.back()
                    return
                else:
                    message.defects.append(errors.MisplacedEnvelopeHeaderDefect(line))
            elif line.startswith(":"):
                message.defects.append(errors.InvalidHeaderDefect("Missing header name."))
            else:
                header.append(line)
        finish()

    def _delivery_status(self, source, message):
        """Blocks of headers with blank lines between them."""
        while True:
            source.ends.append(NLCRE.match)
            self._message(source, message)
            source.ends.pop()
            source.line()
            if source.line() == "":
                break
            source.back()

    def _multipart(self, source, message):
        boundary = message.get_boundary()
        if boundary is None:
            self.policy.handle_defect(message, errors.NoBoundaryInMultipartDefect())
            message.set_payload(source.rest())
            return
        encoding = str(message.get("content-transfer-encoding", "8bit")).lower()
        if encoding not in ("7bit", "8bit", "binary"):
            defect = errors.InvalidMultipartContentTransferEncodingDefect()
            self.policy.handle_defect(message, defect)
        separator = "--" + boundary

        def match(line):
            return boundaryendRE.match(line, len(separator)) if line.startswith(separator) else None

        preamble = []
        begun = False
        last = None
        for line in source:
            last = match(line)
            if last is None:
                preamble.append(line)
                continue
            if last["end"]:
                break
            if not begun and preamble:
                preamble[-1] = _without_end(preamble[-1])
                message.preamble = "".join(preamble)
            begun = True
            # Boundaries in a row count as one.
            while (line := source.line()) and match(line):
                pass
            if line:
                source.back()
            source.ends.append(match)
            self._finish_part(self._message(source, message))
            source.ends.pop()
        if not begun:
            self.policy.handle_defect(message, errors.StartBoundaryNotFoundDefect())
            message.set_payload("".join(preamble))
            source.rest()
            message.epilogue = ""
            return
        if last is None or not last["end"]:
            self.policy.handle_defect(message, errors.CloseBoundaryNotFoundDefect())
            return
        epilogue = source.rest()
        # The end of the boundary's line belongs to the boundary.
        if not last["linesep"]:
            match = NLCRE_bol.match(epilogue)
            epilogue = epilogue[match.end() :] if match else epilogue
        message.epilogue = epilogue

    def _finish_part(self, part):
        """Takes the line end before a boundary away, which belongs to the boundary."""
        while part.get_content_maintype() == "message" and part.is_multipart():
            part = part.get_payload()[-1]
        if part.get_content_maintype() == "multipart":
            if part.epilogue == "":
                part.epilogue = None
            elif part.epilogue is not None:
                part.epilogue = _without_end(part.epilogue)
        elif isinstance(part._payload, str):
            part._payload = _without_end(part._payload)


class BytesFeedParser(FeedParser):
    """Makes a message of bytes that come in pieces."""

    def feed(self, data):
        super().feed(data.decode("ascii", "surrogateescape"))

"""What can be wrong with a message: errors, and the defects that a parser notes and goes on."""


class MessageError(Exception):
    """Base of the errors in this package."""


class MessageParseError(MessageError):
    """Base of the errors in parsing messages."""


class HeaderParseError(MessageParseError):
    """A header cannot be read."""


class BoundaryError(MessageParseError):
    """A boundary is missing; not raised any more."""


class MultipartConversionError(MessageError, TypeError):
    """The message cannot become a multipart."""


class CharsetError(MessageError):
    """A character set is not valid."""


class HeaderWriteError(MessageError):
    """A header cannot be written."""


class MessageDefect(ValueError):
    """Base of the defects of messages."""

    def __init__(self, line=None):
        if line is not None:
            super().__init__(line)
        self.line = line


class NoBoundaryInMultipartDefect(MessageDefect):
    """A multipart names no boundary."""


class StartBoundaryNotFoundDefect(MessageDefect):
    """The boundary that was named does not occur."""


class CloseBoundaryNotFoundDefect(MessageDefect):
    """The last boundary is missing."""


class FirstHeaderLineIsContinuationDefect(MessageDefect):
    """The first line of a message continues another."""


class MisplacedEnvelopeHeaderDefect(MessageDefect):
    """An envelope header stands among the headers."""


class MissingHeaderBodySeparatorDefect(MessageDefect):
    """A line that is no header follows the headers without a blank one."""


MalformedHeaderDefect = MissingHeaderBodySeparatorDefect


class MultipartInvariantViolationDefect(MessageDefect):
    """A message says that it is a multipart, and has no parts."""


class InvalidMultipartContentTransferEncodingDefect(MessageDefect):
    """A multipart is encoded itself."""


class UndecodableBytesDefect(MessageDefect):
    """A header holds bytes that cannot be decoded."""


class InvalidBase64PaddingDefect(MessageDefect):
    """A base64 text has not the padding that it needs."""


class InvalidBase64CharactersDefect(MessageDefect):
    """A base64 text holds characters that are no base64."""


class InvalidBase64LengthDefect(MessageDefect):
    """A base64 text has a length that none can have."""


class HeaderDefect(MessageDefect):
    """Base of the defects of headers."""

    def __init__(self, *args, **kw):
        super().__init__(*args, **kw)


class InvalidHeaderDefect(HeaderDefect):
    """A header is not valid."""


class HeaderMissingRequiredValue(HeaderDefect):
    """A header that needs a value has none."""


class NonPrintableDefect(HeaderDefect):
    """A header holds characters that cannot be printed."""

    def __init__(self, non_printables):
        super().__init__(non_printables)
        self.non_printables = non_printables

    def __str__(self):
        return f"the following ASCII non-printables found in header: {self.non_printables}"


class ObsoleteHeaderDefect(HeaderDefect):
    """A header uses syntax that is obsolete."""


class NonASCIILocalPartDefect(HeaderDefect):
    """The local part of an address is not ASCII."""


class InvalidDateDefect(HeaderDefect):
    """A date cannot be read."""

"""Mail messages: made, parsed and written as text or bytes. Nothing here sends them."""

from email import (
    base64mime, charset, contentmanager, encoders, errors, feedparser, generator, header,
    headerregistry, iterators, message, mime, parser, policy, quoprimime, utils,
)

__all__ = [
    "base64mime", "charset", "encoders", "errors", "feedparser", "generator", "header",
    "iterators", "message", "message_from_file", "message_from_binary_file",
    "message_from_string", "message_from_bytes", "mime", "parser", "quoprimime", "utils",
]


def message_from_string(s, *args, **kws):
    """The message that a text holds."""
    return parser.Parser(*args, **kws).parsestr(s)


def message_from_bytes(s, *args, **kws):
    """The message that bytes hold."""
    return parser.BytesParser(*args, **kws).parsebytes(s)


def message_from_file(fp, *args, **kws):
    """The message that a file object gives as text."""
    return parser.Parser(*args, **kws).parse(fp)


def message_from_binary_file(fp, *args, **kws):
    """The message that a file object gives as bytes."""
    return parser.BytesParser(*args, **kws).parse(fp)

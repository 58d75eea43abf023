"""Names of encodings; what they do is the business of `codecs`."""

import codecs

from encodings import aliases


class CodecRegistryError(LookupError, SystemError):
    """A codec does not say what it must say of itself."""


def normalize_encoding(encoding):
    """A name with underscores for everything that is no letter, digit or dot."""
    if isinstance(encoding, bytes):
        encoding = str(encoding, "ascii")
    normal = ""
    for word in "".join(
        character if character.isalnum() or character == "." else " " for character in encoding
    ).split():
        if normal:
            normal += "_"
        normal += "".join(character for character in word if character.isascii())
    return normal


def search_function(encoding):
    """What `codecs` knows of an encoding; None: nothing."""
    try:
        return codecs.lookup(encoding)
    except LookupError:
        return None

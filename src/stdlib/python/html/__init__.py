"""HTML: escaping of text, and back."""

import re

from html import entities

__all__ = ["escape", "unescape"]


def escape(s, quote=True):
    """The text with &, < and > as entities."""
    s = s.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    if quote:
        s = s.replace('"', "&quot;").replace("'", "&#x27;")
    return s


_replaced = {0x00: "\ufffd", 0x0D: "\r", 0x81: "\x81", 0x8D: "\x8d", 0x8F: "\x8f", 0x90: "\x90", 0x9D: "\x9d"}
for _code in range(0x80, 0xA0):
    if _code not in _replaced:
        _replaced[_code] = bytes([_code]).decode("cp1252")
del _code


def _is_invalid(num):
    return (
        0x1 <= num <= 0x8 or 0xE <= num <= 0x1F or 0x7F <= num <= 0x9F or num == 0xB
        or 0xFDD0 <= num <= 0xFDEF or num & 0xFFFE == 0xFFFE
    )


def _replace_charref(s):
    s = s.group(1)
    if s[0] == "#":
        num = int(s[2:].rstrip(";"), 16) if s[1] in "xX" else int(s[1:].rstrip(";"))
        if num in _replaced:
            return _replaced[num]
        if 0xD800 <= num <= 0xDFFF or num > 0x10FFFF:
            return "\ufffd"
        if _is_invalid(num):
            return ""
        return chr(num)
    html5 = entities.html5
    if s in html5:
        return html5[s]
    for x in range(len(s) - 1, 1, -1):
        if s[:x] in html5:
            return html5[s[:x]] + s[x:]
    return "&" + s


_charref = re.compile(r"&(#[0-9]+;?|#[xX][0-9a-fA-F]+;?|[^\t\n\f <&#;]{1,32};?)")


def unescape(s):
    """The text with its entities replaced."""
    if "&" not in s:
        return s
    return _charref.sub(_replace_charref, s)

"""Reads HTML and tells a handler what it finds."""

import re
from html import unescape

__all__ = ["HTMLParser"]

# Names and what may stand between them, as browsers read them.
_ENTITY = re.compile(r"&([a-zA-Z][-.a-zA-Z0-9]*)[^a-zA-Z0-9]")
_CHARREF = re.compile(r"&#(?:[0-9]+|[xX][0-9a-fA-F]+)[^0-9a-fA-F]")
_INCOMPLETE = re.compile(r"&[a-zA-Z#]")
_TAG_OPEN = re.compile(r"<[a-zA-Z]")
_TAG_NAME = re.compile(r"([a-zA-Z][^\t\n\r\f />\x00]*)(?:\s|/(?!>))*")
_ATTRIBUTE = re.compile(
    r"((?<=['\"\s/])[^\s/>][^\s/=>]*)"
    r"(\s*=+\s*('[^']*'|\"[^\"]*\"|(?!['\"])[^>\s]*))?(?:\s|/(?!>))*"
)
_START_END = re.compile(
    r"""
    <[a-zA-Z][^\t\n\r\f />\x00]*
    (?:[\s/]*
      (?:(?<=['"\s/])[^\s/>][^\s/=>]*
        (?:\s*=+\s*(?:'[^']*'|"[^"]*"|(?!['"])[^>\s]*)\s*)?
        (?:\s|/(?!>))*
      )*
    )?
    \s*
    """,
    re.VERBOSE,
)
_END_TAG = re.compile(r">")
_END_FIND = re.compile(r"</\s*([a-zA-Z][-.a-zA-Z0-9:_]*)\s*>")
_COMMENT_CLOSE = re.compile(r"--\s*>")
_INTERESTING = re.compile("[&<]")


class HTMLParser:
    """Reads HTML that comes in pieces; subclasses handle what is found."""

    CDATA_CONTENT_ELEMENTS = ("script", "style")

    def __init__(self, *, convert_charrefs=True):
        self.convert_charrefs = convert_charrefs
        self.reset()

    def reset(self):
        """Forgets everything."""
        self.rawdata = ""
        self.lasttag = "???"
        self.interesting = _INTERESTING
        self.cdata_elem = None
        self.lineno = 1
        self.offset = 0

    def getpos(self):
        """The line, and the column in it."""
        return self.lineno, self.offset

    def updatepos(self, i, j):
        if i >= j:
            return j
        lines = self.rawdata.count("\n", i, j)
        if lines:
            self.lineno += lines
            self.offset = j - (self.rawdata.rindex("\n", i, j) + 1)
        else:
            self.offset += j - i
        return j

    def feed(self, data):
        """Reads more text, as far as it is complete."""
        self.rawdata += data
        self.goahead(0)

    def close(self):
        """Reads what is left, complete or not."""
        self.goahead(1)

    def get_starttag_text(self):
        """The text of the start tag that was read last."""
        return self.__starttag_text

    __starttag_text = None

    def set_cdata_mode(self, elem):
        self.cdata_elem = elem.lower()
        self.interesting = re.compile(rf"</\s*{self.cdata_elem}\s*>", re.I)

    def clear_cdata_mode(self):
        self.interesting = _INTERESTING
        self.cdata_elem = None

    def goahead(self, end):
        rawdata = self.rawdata
        i = 0
        n = len(rawdata)
        while i < n:
            if self.convert_charrefs and not self.cdata_elem:
                j = rawdata.find("<", i)
                if j < 0:
                    # A reference may go on in the next piece.
                    amp = rawdata.rfind("&", max(i, n - 34))
                    if amp >= 0 and not re.compile(r"[\s;]").search(rawdata, amp):
                        break
                    j = n
            else:
                match = self.interesting.search(rawdata, i)
                if match:
                    j = match.start()
                elif self.cdata_elem:
                    break
                else:
                    j = n
            if i < j:
                text = rawdata[i:j]
                self.handle_data(unescape(text) if self.convert_charrefs and not self.cdata_elem else text)
            i = self.updatepos(i, j)
            if i == n:
                break
            if rawdata.startswith("<", i):
                if _TAG_OPEN.match(rawdata, i):
                    k = self.parse_starttag(i)
                elif rawdata.startswith("</", i):
                    k = self.parse_endtag(i)
                elif rawdata.startswith("<!--", i):
                    k = self.parse_comment(i)
                elif rawdata.startswith("<?", i):
                    k = self.parse_pi(i)
                elif rawdata.startswith("<!", i):
                    k = self.parse_html_declaration(i)
                elif i + 1 < n or end:
                    self.handle_data("<")
                    k = i + 1
                else:
                    break
                if k < 0:
                    if not end:
                        break
                    k = rawdata.find(">", i + 1)
                    if k < 0:
                        k = rawdata.find("<", i + 1)
                        if k < 0:
                            k = i + 1
                    else:
                        k += 1
                    text = rawdata[i:k]
                    self.handle_data(unescape(text) if self.convert_charrefs and not self.cdata_elem else text)
                i = self.updatepos(i, k)
            elif rawdata.startswith("&#", i):
                match = _CHARREF.match(rawdata, i)
                if match:
                    name = match.group()[2:-1]
                    self.handle_charref(name)
                    k = match.end()
                    if not rawdata.startswith(";", k - 1):
                        k -= 1
                    i = self.updatepos(i, k)
                    continue
                if ";" in rawdata[i:]:
                    self.handle_data(rawdata[i:i + 2])
                    i = self.updatepos(i, i + 2)
                break
            else:
                match = _ENTITY.match(rawdata, i)
                if match:
                    self.handle_entityref(match.group(1))
                    k = match.end()
                    if not rawdata.startswith(";", k - 1):
                        k -= 1
                    i = self.updatepos(i, k)
                    continue
                match = _INCOMPLETE.match(rawdata, i)
                if match:
                    if end and rawdata[i:] == match.group():
                        k = match.end()
                        if k <= i:
                            k = n
                        i = self.updatepos(i, i + 1)
                    break
                if i + 1 < n:
                    self.handle_data("&")
                    i = self.updatepos(i, i + 1)
                    continue
                break
        if end and i < n and not self.cdata_elem:
            text = rawdata[i:n]
            self.handle_data(unescape(text) if self.convert_charrefs else text)
            i = self.updatepos(i, n)
        self.rawdata = rawdata[i:]

    def parse_comment(self, i):
        match = _COMMENT_CLOSE.search(self.rawdata, i + 4)
        if not match:
            return -1
        self.handle_comment(self.rawdata[i + 4:match.start()])
        return match.end()

    def parse_html_declaration(self, i):
        rawdata = self.rawdata
        if rawdata[i:i + 3] == "<![":
            end = rawdata.find("]>", i + 3)
            marked = re.compile(r"\]\s*\]\s*>")
            if rawdata[i:i + 9] == "<![CDATA[":
                match = marked.search(rawdata, i + 3)
                if not match:
                    return -1
                self.unknown_decl(rawdata[i + 3:match.start()])
                return match.end()
            if end < 0:
                return -1
            self.unknown_decl(rawdata[i + 3:end])
            return end + 2
        if rawdata[i:i + 9].lower() == "<!doctype":
            end = rawdata.find(">", i + 9)
            if end < 0:
                return -1
            self.handle_decl(rawdata[i + 2:end])
            return end + 1
        return self.parse_bogus_comment(i)

    def parse_bogus_comment(self, i, report=1):
        end = self.rawdata.find(">", i + 2)
        if end < 0:
            return -1
        if report:
            self.handle_comment(self.rawdata[i + 2:end])
        return end + 1

    def parse_pi(self, i):
        end = self.rawdata.find(">", i + 2)
        if end < 0:
            return -1
        self.handle_pi(self.rawdata[i + 2:end])
        return end + 1

    def parse_starttag(self, i):
        self.__starttag_text = None
        end = self.check_for_whole_start_tag(i)
        if end < 0:
            return end
        rawdata = self.rawdata
        self.__starttag_text = rawdata[i:end]
        match = _TAG_NAME.match(rawdata, i + 1)
        k = match.end()
        self.lasttag = tag = match.group(1).lower()
        attributes = []
        while k < end:
            found = _ATTRIBUTE.match(rawdata, k)
            if not found:
                break
            name, rest, value = found.group(1, 2, 3)
            if not rest:
                value = None
            elif value[:1] == value[-1:] and value[:1] in ("'", '"'):
                value = value[1:-1]
            if value:
                value = unescape(value)
            attributes.append((name.lower(), value))
            k = found.end()
        rest = rawdata[k:end].strip()
        if rest not in (">", "/>"):
            self.handle_data(rawdata[i:end])
            return end
        if rest.endswith("/>"):
            self.handle_startendtag(tag, attributes)
        else:
            self.handle_starttag(tag, attributes)
            if tag in self.CDATA_CONTENT_ELEMENTS:
                self.set_cdata_mode(tag)
        return end

    def check_for_whole_start_tag(self, i):
        rawdata = self.rawdata
        match = _START_END.match(rawdata, i)
        assert match is not None
        j = match.end()
        following = rawdata[j:j + 1]
        if following == ">":
            return j + 1
        if following == "/":
            if rawdata.startswith("/>", j):
                return j + 2
            if rawdata.startswith("/", j) and j + 1 == len(rawdata):
                return -1
            return j if j > i else i + 1
        if following == "" or following in "abcdefghijklmnopqrstuvwxyz=/ABCDEFGHIJKLMNOPQRSTUVWXYZ":
            return -1
        return j if j > i else i + 1

    def parse_endtag(self, i):
        rawdata = self.rawdata
        match = _END_TAG.search(rawdata, i + 1)
        if not match:
            return -1
        end = match.end()
        match = _END_FIND.match(rawdata, i)
        if not match:
            if self.cdata_elem is not None:
                self.handle_data(rawdata[i:end])
                return end
            name = _TAG_NAME.match(rawdata, i + 2)
            if not name:
                if rawdata[i:i + 3] == "</>":
                    return i + 3
                return self.parse_bogus_comment(i)
            tag = name.group(1).lower()
            close = rawdata.find(">", name.end())
            self.handle_endtag(tag)
            return close + 1
        elem = match.group(1).lower()
        if self.cdata_elem is not None and elem != self.cdata_elem:
            self.handle_data(rawdata[i:end])
            return end
        self.handle_endtag(elem)
        self.clear_cdata_mode()
        return end

    def handle_startendtag(self, tag, attrs):
        self.handle_starttag(tag, attrs)
        self.handle_endtag(tag)

    def handle_starttag(self, tag, attrs):
        pass

    def handle_endtag(self, tag):
        pass

    def handle_charref(self, name):
        pass

    def handle_entityref(self, name):
        pass

    def handle_data(self, data):
        pass

    def handle_comment(self, data):
        pass

    def handle_decl(self, decl):
        pass

    def handle_pi(self, data):
        pass

    def unknown_decl(self, data):
        pass

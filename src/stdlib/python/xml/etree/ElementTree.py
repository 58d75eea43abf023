"""Elements with attributes, text and children, read from XML and written as XML."""

import re

from xml.etree import ElementPath

__all__ = [
    "Comment", "dump", "Element", "ElementTree", "canonicalize", "fromstring", "fromstringlist",
    "indent", "iselement", "iterparse", "parse", "ParseError", "PI", "ProcessingInstruction",
    "QName", "SubElement", "tostring", "tostringlist", "TreeBuilder", "VERSION", "XML", "XMLID",
    "XMLParser", "XMLPullParser", "register_namespace", "C14NWriterTarget",
]

VERSION = "1.3.0"


class ParseError(SyntaxError):
    """Raised when the text is not XML; `code` and `position` say more."""


def iselement(element):
    return hasattr(element, "tag")


class Element:
    """A node: a tag, attributes, text before and after, and children."""

    tag = None
    attrib = None
    text = None
    tail = None

    def __init__(self, tag, attrib={}, **extra):
        if not isinstance(attrib, dict):
            raise TypeError(f"attrib must be dict, not {attrib.__class__.__name__}")
        self.tag = tag
        self.attrib = {**attrib, **extra}
        self._children = []

    def __repr__(self):
        return f"<{self.__class__.__name__} {self.tag!r} at {id(self):#x}>"

    def makeelement(self, tag, attrib, /):
        return self.__class__(tag, attrib)

    def __copy__(self):
        made = self.makeelement(self.tag, self.attrib)
        made.text = self.text
        made.tail = self.tail
        made[:] = self
        return made

    def __deepcopy__(self, memo, /):
        import copy

        made = self.makeelement(copy.deepcopy(self.tag, memo), copy.deepcopy(self.attrib, memo))
        made.text = copy.deepcopy(self.text, memo)
        made.tail = copy.deepcopy(self.tail, memo)
        made._children = [copy.deepcopy(each, memo) for each in self._children]
        return made

    def __len__(self):
        return len(self._children)

    def __bool__(self):
        import warnings

        warnings.warn(
            "Testing an element's truth value will always return True in future versions.  "
            "Use specific 'len(elem)' or 'elem is not None' test instead.",
            DeprecationWarning,
            stacklevel=2,
        )
        return len(self._children) != 0

    def __getitem__(self, index):
        return self._children[index]

    def __setitem__(self, index, element):
        if isinstance(index, slice):
            element = list(element)
            for each in element:
                self._check(each)
        else:
            self._check(element)
        self._children[index] = element

    def __delitem__(self, index):
        del self._children[index]

    def __iter__(self):
        return iter(self._children)

    def _check(self, element):
        if not isinstance(element, Element):
            raise TypeError(f"expected an Element, not {type(element).__name__}")

    def append(self, subelement, /):
        self._check(subelement)
        self._children.append(subelement)

    def extend(self, elements, /):
        for element in elements:
            self._check(element)
            self._children.append(element)

    def insert(self, index, subelement, /):
        self._check(subelement)
        self._children.insert(index, subelement)

    def remove(self, subelement, /):
        try:
            self._children.remove(subelement)
        except ValueError:
            raise ValueError("list.remove(x): x not in list") from None

    def find(self, path, namespaces=None):
        """The first element that a path leads to."""
        return ElementPath.find(self, path, namespaces)

    def findtext(self, path, default=None, namespaces=None):
        """The text of the first element that a path leads to."""
        return ElementPath.findtext(self, path, default, namespaces)

    def findall(self, path, namespaces=None):
        """The elements that a path leads to."""
        return ElementPath.findall(self, path, namespaces)

    def iterfind(self, path, namespaces=None):
        return ElementPath.iterfind(self, path, namespaces)

    def clear(self):
        self.attrib.clear()
        self._children = []
        self.text = self.tail = None

    def get(self, key, default=None):
        return self.attrib.get(key, default)

    def set(self, key, value, /):
        self.attrib[key] = value

    def keys(self):
        return list(self.attrib.keys())

    def items(self):
        return list(self.attrib.items())

    def iter(self, tag=None):
        """It and all below it, in the order of the document."""
        if tag == "*":
            tag = None
        stack = [iter((self,))]
        while stack:
            element = next(stack[-1], None)
            if element is None:
                stack.pop()
                continue
            if tag is None or element.tag == tag:
                yield element
            stack.append(iter(element._children[:]))

    def itertext(self):
        """All text in it."""
        if self.text:
            yield self.text
        for each in self:
            yield from each.itertext()
            if each.tail:
                yield each.tail


def SubElement(parent, tag, attrib={}, **extra):
    """A new element, as the last child of another one."""
    element = parent.makeelement(tag, {**attrib, **extra})
    parent.append(element)
    return element


def Comment(text=None):
    """A comment."""
    element = Element(Comment)
    element.text = text
    return element


def ProcessingInstruction(target, text=None):
    """A processing instruction."""
    element = Element(ProcessingInstruction)
    element.text = target
    if text:
        element.text += " " + text
    return element


PI = ProcessingInstruction


class QName:
    """A name with its namespace."""

    def __init__(self, text_or_uri, tag=None):
        if tag:
            text_or_uri = f"{{{text_or_uri}}}{tag}"
        self.text = text_or_uri

    def __str__(self):
        return self.text

    def __repr__(self):
        return f"<{self.__class__.__name__} {self.text!r}>"

    def __hash__(self):
        return hash(self.text)

    def _text_of(other):
        return other.text if isinstance(other, QName) else other

    def __le__(self, other):
        return self.text <= QName._text_of(other)

    def __lt__(self, other):
        return self.text < QName._text_of(other)

    def __ge__(self, other):
        return self.text >= QName._text_of(other)

    def __gt__(self, other):
        return self.text > QName._text_of(other)

    def __eq__(self, other):
        return self.text == QName._text_of(other)


class ElementTree:
    """A document: its root."""

    def __init__(self, element=None, file=None):
        if element is not None and not iselement(element):
            raise TypeError(f"expected an Element, not {type(element).__name__}")
        self._root = element
        if file is not None:
            self.parse(file)

    def getroot(self):
        return self._root

    def _setroot(self, element):
        if not iselement(element):
            raise TypeError(f"expected an Element, not {type(element).__name__}")
        self._root = element

    def parse(self, source, parser=None):
        """Reads a file object."""
        if not hasattr(source, "read"):
            raise PermissionError(
                "ElementTree.parse() of a file name is not allowed: programs here have no file "
                "access; use fromstring(), or a file object in memory"
            )
        if parser is None:
            parser = XMLParser()
        while data := source.read(65536):
            parser.feed(data)
        self._root = parser.close()
        return self._root

    def iter(self, tag=None):
        return self._root.iter(tag)

    def _relative(self, path):
        if path[:1] != "/":
            return path
        import warnings

        path = "." + path
        warnings.warn(
            "This search is broken in 1.3 and earlier, and will be fixed in a future version.  "
            f"If you rely on the current behaviour, change it to {path!r}",
            FutureWarning,
            stacklevel=3,
        )
        return path

    def find(self, path, namespaces=None):
        return self._root.find(self._relative(path), namespaces)

    def findtext(self, path, default=None, namespaces=None):
        return self._root.findtext(self._relative(path), default, namespaces)

    def findall(self, path, namespaces=None):
        return self._root.findall(self._relative(path), namespaces)

    def iterfind(self, path, namespaces=None):
        return self._root.iterfind(self._relative(path), namespaces)

    def write(
        self, file_or_filename, encoding=None, xml_declaration=None, default_namespace=None,
        method=None, *, short_empty_elements=True,
    ):
        """Writes XML, HTML or text to a file object."""
        if not hasattr(file_or_filename, "write"):
            raise PermissionError(
                "ElementTree.write() to a file name is not allowed: programs here have no file "
                "access; use tostring(), or a file object in memory"
            )
        if not method:
            method = "xml"
        elif method not in _serialize:
            raise ValueError(f"unknown method {method!r}")
        if not encoding:
            encoding = "utf-8" if method == "c14n" else "us-ascii"
        is_text = encoding.lower() == "unicode"
        parts = []
        declared = "utf-8" if is_text else encoding
        if method == "xml" and (
            xml_declaration
            or xml_declaration is None
            and not is_text
            and declared.lower() not in ("utf-8", "us-ascii")
        ):
            parts.append(f"<?xml version='1.0' encoding='{declared}'?>\n")
        if method == "text":
            parts.extend(self._root.itertext())
            parts.append(self._root.tail or "")
        else:
            names, spaces = _namespaces(self._root, default_namespace)
            _serialize[method](parts.append, self._root, names, spaces, short_empty_elements)
        text = "".join(parts)
        if is_text:
            file_or_filename.write(text)
        else:
            data = text.encode(encoding, "xmlcharrefreplace")
            if encoding.lower() in ("utf-16", "utf-16-le", "utf-16-be"):
                data = text.encode(encoding)
            file_or_filename.write(data)

    def write_c14n(self, file):
        return self.write(file, method="c14n")


# Writing

HTML_EMPTY = {
    "area", "base", "basefont", "br", "col", "embed", "frame", "hr", "img", "input", "isindex",
    "link", "meta", "param", "source", "track", "wbr",
}

_namespace_map = {
    "http://www.w3.org/XML/1998/namespace": "xml",
    "http://www.w3.org/1999/xhtml": "html",
    "http://www.w3.org/1999/02/22-rdf-syntax-ns#": "rdf",
    "http://schemas.xmlsoap.org/wsdl/": "wsdl",
    "http://www.w3.org/2001/XMLSchema": "xs",
    "http://www.w3.org/2001/XMLSchema-instance": "xsi",
    "http://purl.org/dc/elements/1.1/": "dc",
}


def register_namespace(prefix, uri):
    """Says which prefix a namespace is written with."""
    if re.match(r"ns\d+$", prefix):
        raise ValueError("Prefix format reserved for internal use")
    for known, value in list(_namespace_map.items()):
        if known == uri or value == prefix:
            del _namespace_map[known]
    _namespace_map[uri] = prefix


register_namespace._namespace_map = _namespace_map


def _bad_text(text):
    raise TypeError(f"cannot serialize {text!r} (type {type(text).__name__})")


def _namespaces(elem, default=None):
    """How each name is written, and the prefix of each namespace."""
    names = {None: None}
    spaces = {}
    if default:
        spaces[default] = ""

    def add(qname):
        try:
            if qname[:1] == "{":
                uri, tag = qname[1:].rsplit("}", 1)
                prefix = spaces.get(uri)
                if prefix is None:
                    prefix = _namespace_map.get(uri)
                    if prefix is None:
                        prefix = f"ns{len(spaces)}"
                    if prefix != "xml":
                        spaces[uri] = prefix
                names[qname] = f"{prefix}:{tag}" if prefix else tag
            else:
                if default:
                    raise ValueError(
                        "cannot use non-qualified names with default_namespace option"
                    )
                names[qname] = qname
        except TypeError:
            _bad_text(qname)

    for each in elem.iter():
        tag = each.tag
        if isinstance(tag, QName):
            if tag.text not in names:
                add(tag.text)
        elif isinstance(tag, str):
            if tag not in names:
                add(tag)
        elif tag is not None and tag is not Comment and tag is not PI:
            _bad_text(tag)
        for key, value in each.items():
            if isinstance(key, QName):
                key = key.text
            if key not in names:
                add(key)
            if isinstance(value, QName) and value.text not in names:
                add(value.text)
        text = each.text
        if isinstance(text, QName) and text.text not in names:
            add(text.text)
    return names, spaces


def _write_attributes(write, elem, names, spaces, escape):
    if spaces:
        for uri, prefix in sorted(spaces.items(), key=lambda item: item[1]):
            colon = ":" + prefix if prefix else ""
            write(f' xmlns{colon}="{_escape_attribute(uri)}"')
    for key, value in elem.items():
        if isinstance(key, QName):
            key = key.text
        value = names[value.text] if isinstance(value, QName) else escape(value)
        write(f' {names[key]}="{value}"')


def _serialize_xml(write, elem, names, spaces, short_empty_elements, **kwargs):
    tag = elem.tag
    text = elem.text
    if tag is Comment:
        write(f"<!--{text}-->")
    elif tag is ProcessingInstruction:
        write(f"<?{text}?>")
    else:
        tag = names[tag.text if isinstance(tag, QName) else tag]
        if tag is None:
            if text:
                write(_escape_text(text))
            for each in elem:
                _serialize_xml(write, each, names, None, short_empty_elements)
        else:
            write("<" + tag)
            _write_attributes(write, elem, names, spaces, _escape_attribute)
            if text or len(elem) or not short_empty_elements:
                write(">")
                if text:
                    write(names[text.text] if isinstance(text, QName) else _escape_text(text))
                for each in elem:
                    _serialize_xml(write, each, names, None, short_empty_elements)
                write(f"</{tag}>")
            else:
                write(" />")
    if elem.tail:
        write(_escape_text(elem.tail))


def _serialize_html(write, elem, names, spaces, short_empty_elements=True, **kwargs):
    tag = elem.tag
    text = elem.text
    if tag is Comment:
        write(f"<!--{_escape_text(text)}-->")
    elif tag is ProcessingInstruction:
        write(f"<?{_escape_text(text)}?>")
    else:
        tag = names[tag.text if isinstance(tag, QName) else tag]
        if tag is None:
            if text:
                write(_escape_text(text))
            for each in elem:
                _serialize_html(write, each, names, None)
        else:
            write("<" + tag)
            _write_attributes(write, elem, names, spaces, _escape_attribute_html)
            write(">")
            lower = tag.lower()
            if text:
                write(text if lower in ("script", "style") else _escape_text(text))
            for each in elem:
                _serialize_html(write, each, names, None)
            if lower not in HTML_EMPTY:
                write(f"</{tag}>")
    if elem.tail:
        write(_escape_text(elem.tail))


_serialize = {"xml": _serialize_xml, "html": _serialize_html, "text": None}


def _escape_text(text):
    try:
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    except (TypeError, AttributeError):
        _bad_text(text)


def _escape_attribute(text):
    try:
        text = _escape_text(text).replace('"', "&quot;")
        return text.replace("\r", "&#13;").replace("\n", "&#10;").replace("\t", "&#09;")
    except (TypeError, AttributeError):
        _bad_text(text)


def _escape_attribute_html(text):
    try:
        return text.replace("&", "&amp;").replace(">", "&gt;").replace('"', "&quot;")
    except (TypeError, AttributeError):
        _bad_text(text)


def tostring(
    element, encoding=None, method=None, *, xml_declaration=None, default_namespace=None,
    short_empty_elements=True,
):
    """An element as XML: bytes, or a string for the encoding "unicode"."""
    import io

    stream = io.StringIO() if encoding == "unicode" else io.BytesIO()
    ElementTree(element).write(
        stream, encoding, xml_declaration=xml_declaration, default_namespace=default_namespace,
        method=method, short_empty_elements=short_empty_elements,
    )
    return stream.getvalue()


def tostringlist(
    element, encoding=None, method=None, *, xml_declaration=None, default_namespace=None,
    short_empty_elements=True,
):
    return [
        tostring(
            element, encoding, method, xml_declaration=xml_declaration,
            default_namespace=default_namespace, short_empty_elements=short_empty_elements,
        )
    ]


def dump(elem):
    """Prints an element."""
    import sys

    if not isinstance(elem, ElementTree):
        elem = ElementTree(elem)
    elem.write(sys.stdout, encoding="unicode")
    tail = elem.getroot().tail
    if not tail or tail[-1] != "\n":
        sys.stdout.write("\n")


def indent(tree, space="  ", level=0):
    """Puts white space between elements, so that they stand on lines of their own."""
    if isinstance(tree, ElementTree):
        tree = tree.getroot()
    if level < 0:
        raise ValueError(f"Initial indentation level must be >= 0, got {level}")
    if not len(tree):
        return
    lines = ["\n" + level * space]

    def inside(elem, level):
        below = level + 1
        if below == len(lines):
            lines.append(lines[level] + space)
        if not elem.text or not elem.text.strip():
            elem.text = lines[below]
        for child in elem:
            if len(child):
                inside(child, below)
            if not child.tail or not child.tail.strip():
                child.tail = lines[below]
        if not child.tail.strip():
            child.tail = lines[level]

    # Lines are counted from the level that was given.
    base = level
    lines = ["\n" + base * space]
    inside(tree, 0)


# Reading


class TreeBuilder:
    """Makes elements of what a parser finds."""

    def __init__(
        self, element_factory=None, *, comment_factory=None, pi_factory=None,
        insert_comments=False, insert_pis=False,
    ):
        self._data = []
        self._elem = []
        self._last = None
        self._root = None
        self._tail = None
        self._comment_factory = comment_factory or Comment
        self.insert_comments = insert_comments
        self._pi_factory = pi_factory or ProcessingInstruction
        self.insert_pis = insert_pis
        self._factory = element_factory or Element

    def close(self):
        assert len(self._elem) == 0, "missing end tags"
        assert self._root is not None, "missing toplevel element"
        return self._root

    def _flush(self):
        if self._data:
            if self._last is not None:
                text = "".join(self._data)
                if self._tail:
                    self._last.tail = text
                else:
                    self._last.text = text
            self._data = []

    def data(self, data, /):
        self._data.append(data)

    def start(self, tag, attrs, /):
        self._flush()
        self._last = elem = self._factory(tag, attrs)
        if self._elem:
            self._elem[-1].append(elem)
        elif self._root is None:
            self._root = elem
        self._elem.append(elem)
        self._tail = 0
        return elem

    def end(self, tag, /):
        self._flush()
        self._last = self._elem.pop()
        self._tail = 1
        return self._last

    def comment(self, text, /):
        return self._handle_single(self._comment_factory, self.insert_comments, text)

    def pi(self, target, text=None, /):
        return self._handle_single(self._pi_factory, self.insert_pis, target, text)

    def _handle_single(self, factory, insert, *args):
        elem = factory(*args)
        if insert:
            self._flush()
            self._last = elem
            if self._elem:
                self._elem[-1].append(elem)
            self._tail = 1
        return elem


_NAME = r"[A-Za-z_:\u0080-\U0010ffff][-A-Za-z0-9._:\u00b7\u0080-\U0010ffff]*"
_name = re.compile(_NAME)
_space = re.compile(r"[ \t\r\n]*")
_entity = re.compile(r"&(?:#(\d+)|#x([0-9A-Fa-f]+)|(" + _NAME + r"));")
_bad_char = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_predefined = {"lt": "<", "gt": ">", "amp": "&", "quot": '"', "apos": "'"}
_XML = "http://www.w3.org/XML/1998/namespace"

_ERRORS = {
    "syntax error": 2, "no element found": 3, "not well-formed (invalid token)": 4,
    "unclosed token": 5, "mismatched tag": 7, "duplicate attribute": 8,
    "junk after document element": 9, "undefined entity": 11,
    "reference to invalid character number": 14, "unclosed CDATA section": 20,
    "unbound prefix": 27, "XML declaration not well-formed": 31,
    "XML or text declaration not at start of entity": 30,
}
# What is said of a text that may go on: unclosed tokens and sections.
_INCOMPLETE = (5, 20)


class XMLParser:
    """Reads XML and tells a target what it finds."""

    def __init__(self, *, target=None, encoding=None):
        self.target = target if target is not None else TreeBuilder()
        self._encoding = encoding
        self.entity = {}
        self.version = "Expat 2.6.3"
        self._pieces = []
        self._names = {}
        # How far the text has been read, inside which elements and name spaces.
        self._at = 0
        self._stack = []
        self._spaces = {"xml": _XML}
        self._has_root = False

    def feed(self, data, /):
        """Takes more of the text."""
        self._pieces.append(data)

    def flush(self):
        pass

    def close(self):
        """Reads the text; what the target made of it."""
        self._read(self._document())
        close = getattr(self.target, "close", None)
        return close() if close is not None else None

    def _read_ahead(self):
        """Reads what is there so far, but for a tag or a text that may go on."""
        try:
            self._read(self._document(), False)
        except UnicodeDecodeError:
            # The last character is not complete.
            pass
        except ParseError as error:
            if error.code not in _INCOMPLETE:
                raise

    def _document(self):
        if all(isinstance(piece, str) for piece in self._pieces):
            text = "".join(self._pieces)
        else:
            data = b"".join(
                piece.encode() if isinstance(piece, str) else bytes(piece) for piece in self._pieces
            )
            encoding = self._encoding
            if encoding is None:
                if data.startswith((b"\xff\xfe", b"\xfe\xff")):
                    encoding = "utf-16"
                else:
                    declared = re.match(
                        rb"<\?xml[^>]*?encoding\s*=\s*['\"]([A-Za-z0-9._-]+)['\"]", data
                    )
                    encoding = declared.group(1).decode("ascii") if declared else "utf-8"
            if encoding.lower().replace("_", "-") in ("utf-8", "utf8"):
                encoding = "utf-8-sig"
            text = data.decode(encoding)
        if text.startswith("\ufeff"):
            text = text[1:]
        return text.replace("\r\n", "\n").replace("\r", "\n")

    def _fail(self, message, at, what=None):
        text = self._text
        line = text.count("\n", 0, at) + 1
        column = at - (text.rfind("\n", 0, at) + 1)
        shown = message if what is None else f"{message} {what}"
        error = ParseError(f"{shown}: line {line}, column {column}")
        error.code = _ERRORS[message]
        error.position = line, column
        raise error

    def _read(self, text, is_all=True):
        self._text = text
        target = self.target
        self._start = getattr(target, "start", None)
        self._end = getattr(target, "end", None)
        data = getattr(target, "data", None)
        self._on_comment = getattr(target, "comment", None)
        self._on_pi = getattr(target, "pi", None)
        self._start_ns = getattr(target, "start_ns", None)
        self._end_ns = getattr(target, "end_ns", None)
        i, stack, spaces, has_root = self._at, self._stack, self._spaces, self._has_root
        size = len(text)
        if i == 0 and text.startswith("<?xml") and text[5:6] in (" ", "\t", "\n"):
            end = text.find("?>")
            if end < 0:
                self._fail("unclosed token", 0)
            if not re.match(
                r"<\?xml\s+version\s*=\s*(['\"])1\.\d+\1"
                r"(?:\s+encoding\s*=\s*(['\"])[A-Za-z][A-Za-z0-9._-]*\2)?"
                r"(?:\s+standalone\s*=\s*(['\"])(?:yes|no)\3)?\s*\?>",
                text,
            ):
                self._fail("XML declaration not well-formed", 6)
            i = end + 2
        while i < size:
            self._at, self._spaces, self._has_root = i, spaces, has_root
            if text[i] != "<":
                end = text.find("<", i)
                if end < 0:
                    if not is_all:
                        return
                    end = size
                if not stack:
                    blank = _space.match(text, i).end()
                    if blank < end:
                        if has_root:
                            self._fail("junk after document element", blank)
                        self._fail("syntax error", blank)
                else:
                    bad = text.find("]]>", i, end)
                    if bad >= 0:
                        self._fail("not well-formed (invalid token)", bad + 2)
                    found = self._expand(text, i, end)
                    if data is not None:
                        data(found)
                i = end
                continue
            following = text[i + 1:i + 2]
            if following == "/":
                match = _name.match(text, i + 2)
                if not match:
                    self._fail("unclosed token" if i + 2 >= size else "not well-formed (invalid token)", i + 2 if i + 2 < size else i)
                after = _space.match(text, match.end()).end()
                if text[after:after + 1] != ">":
                    self._fail("unclosed token" if after >= size else "not well-formed (invalid token)", i if after >= size else after)
                if not stack:
                    self._fail("not well-formed (invalid token)" if not has_root else "junk after document element", i + 1 if not has_root else i)
                name, tag, outer, declared = stack.pop()
                if name != match.group():
                    self._fail("mismatched tag", i + 2)
                if self._end is not None:
                    self._end(tag)
                self._leave(declared)
                spaces = outer
                i = after + 1
            elif following == "!":
                if not is_all and size - i < len("<![CDATA["):
                    return
                if text.startswith("<!--", i):
                    end = text.find("--", i + 4)
                    if end < 0:
                        self._fail("unclosed token", i)
                    if text[end + 2:end + 3] != ">":
                        self._fail("not well-formed (invalid token)", end + 2)
                    if self._on_comment is not None:
                        self._on_comment(text[i + 4:end])
                    i = end + 3
                elif text.startswith("<![CDATA[", i):
                    if not stack:
                        self._fail("syntax error" if not has_root else "junk after document element", i)
                    end = text.find("]]>", i + 9)
                    if end < 0:
                        self._fail("unclosed CDATA section", size)
                    if data is not None and end > i + 9:
                        data(text[i + 9:end])
                    i = end + 3
                elif text.startswith("<!DOCTYPE", i) and not has_root and not stack:
                    i = self._doctype(i)
                else:
                    self._fail("not well-formed (invalid token)" if stack or not has_root else "junk after document element", i + (2 if stack or not has_root else 0))
            elif following == "?":
                end = text.find("?>", i + 2)
                if end < 0:
                    self._fail("unclosed token", i)
                match = _name.match(text, i + 2)
                if not match:
                    self._fail("not well-formed (invalid token)", i + 2)
                if match.group().lower() == "xml":
                    self._fail("XML or text declaration not at start of entity", i)
                if self._on_pi is not None:
                    rest = text[match.end():end].lstrip()
                    self._on_pi(match.group(), rest or None)
                i = end + 2
            else:
                if has_root and not stack:
                    self._fail("junk after document element", i)
                has_root = True
                i, name, tag, is_empty, inner, declared = self._start_tag(i, spaces)
                if is_empty:
                    if self._end is not None:
                        self._end(tag)
                    self._leave(declared)
                else:
                    stack.append((name, tag, spaces, declared))
                    spaces = inner
        self._at, self._spaces, self._has_root = i, spaces, has_root
        if is_all and (stack or not has_root):
            self._fail("no element found", size)

    def _leave(self, declared):
        if self._end_ns is not None:
            for prefix in reversed(declared):
                self._end_ns(prefix)

    def _start_tag(self, i, spaces):
        text = self._text
        size = len(text)
        match = _name.match(text, i + 1)
        if not match:
            if i + 1 >= size:
                self._fail("unclosed token", i)
            self._fail("not well-formed (invalid token)", i + 1)
        name = match.group()
        k = match.end()
        given = {}
        places = {}
        while True:
            after = _space.match(text, k).end()
            char = text[after:after + 1]
            if char == "":
                self._fail("unclosed token", i)
            if char == ">":
                end, is_empty = after + 1, False
                break
            if char == "/":
                if text[after + 1:after + 2] != ">":
                    if after + 1 >= size:
                        self._fail("unclosed token", i)
                    self._fail("not well-formed (invalid token)", after + 1)
                end, is_empty = after + 2, True
                break
            match = _name.match(text, after)
            if not match or after == k:
                self._fail("not well-formed (invalid token)", after)
            key = match.group()
            k = _space.match(text, match.end()).end()
            if text[k:k + 1] != "=":
                self._fail("unclosed token" if k >= size else "not well-formed (invalid token)", i if k >= size else k)
            k = _space.match(text, k + 1).end()
            quote = text[k:k + 1]
            if quote not in ("'", '"'):
                self._fail("unclosed token" if k >= size else "not well-formed (invalid token)", i if k >= size else k)
            close = text.find(quote, k + 1)
            angle = text.find("<", k + 1, close if close >= 0 else size)
            if angle >= 0:
                self._fail("not well-formed (invalid token)", angle)
            if close < 0:
                self._fail("unclosed token", i)
            if key in given:
                self._fail("duplicate attribute", after)
            value = text[k + 1:close]
            if "\n" in value or "\t" in value:
                value = value.replace("\n", " ").replace("\t", " ")
            if "&" in value or _bad_char.search(value):
                value = self._expand(value, 0, len(value), k + 1)
            given[key] = value
            places[key] = after
            k = close + 1
        declared = []
        inner = spaces
        for key, value in given.items():
            if key == "xmlns" or key.startswith("xmlns:"):
                if inner is spaces:
                    inner = dict(spaces)
                prefix = key[6:]
                inner[prefix] = value
                declared.append(prefix)
                if self._start_ns is not None:
                    self._start_ns(prefix, value)
        attributes = {}
        for key, value in given.items():
            if key != "xmlns" and not key.startswith("xmlns:"):
                attributes[self._qualified(key, inner, False, i)] = value
        tag = self._qualified(name, inner, True, i)
        if self._start is not None:
            self._start(tag, attributes)
        return end, name, tag, is_empty, inner, declared

    def _qualified(self, name, spaces, is_element, at):
        if ":" in name:
            prefix, local = name.split(":", 1)
            uri = spaces.get(prefix)
            if uri is None:
                self._fail("unbound prefix", at)
            return f"{{{uri}}}{local}"
        uri = spaces.get("") if is_element else None
        return f"{{{uri}}}{name}" if uri else name

    def _expand(self, text, start, end, offset=0):
        """A stretch of text with the references in it replaced."""
        bad = _bad_char.search(text, start, end)
        if bad:
            self._fail("not well-formed (invalid token)", bad.start() + offset)
        if text.find("&", start, end) < 0:
            return text[start:end]
        parts = []
        while True:
            at = text.find("&", start, end)
            if at < 0:
                parts.append(text[start:end])
                return "".join(parts)
            parts.append(text[start:at])
            match = _entity.match(text, at, end)
            if not match:
                stop = re.compile(r"&#?[A-Za-z0-9._-]*").match(text, at, end).end()
                if stop >= len(self._text) - offset:
                    self._fail("unclosed token", at + offset)
                self._fail("not well-formed (invalid token)", stop + offset)
            decimal, hexadecimal, name = match.groups()
            if name is None:
                code = int(decimal) if decimal is not None else int(hexadecimal, 16)
                if code > 0x10FFFF or _bad_char.match(chr(code)) or 0xD800 <= code < 0xE000:
                    self._fail("reference to invalid character number", at + offset)
                parts.append(chr(code))
            elif name in _predefined:
                parts.append(_predefined[name])
            elif name in self.entity:
                parts.append(self.entity[name])
            elif name in self._names:
                parts.append(self._names[name])
            else:
                self._fail("undefined entity", at + offset, f"&{name};" if self._has_doctype else None)
            start = match.end()

    _has_doctype = False

    def _doctype(self, i):
        """Goes over the document type; entities with a plain text are kept."""
        text = self._text
        depth = 0
        k = i + 9
        self._has_doctype = True
        begin = None
        while True:
            char = text[k:k + 1]
            if not char:
                self._fail("unclosed token", i)
            if char in "'\"":
                k = text.find(char, k + 1)
                if k < 0:
                    self._fail("unclosed token", i)
            elif text.startswith("<!--", k):
                k = text.find("-->", k)
                if k < 0:
                    self._fail("unclosed token", i)
                k += 2
            elif char == "[":
                depth += 1
                begin = k
            elif char == "]":
                depth -= 1
                inside = text[begin + 1:k]
                for name, _, value in re.findall(
                    r"<!ENTITY\s+(" + _NAME + r")\s+(['\"])(.*?)\2\s*>", inside, re.S
                ):
                    if "&" in value and not value.startswith("&#"):
                        # Entities of entities grow without end.
                        continue
                    self._names.setdefault(name, self._expand(value, 0, len(value), k))
            elif char == ">" and depth == 0:
                return k + 1
            k += 1


def XML(text, parser=None):
    """The root element of a text."""
    if not parser:
        parser = XMLParser(target=TreeBuilder())
    parser.feed(text)
    return parser.close()


fromstring = XML


def XMLID(text, parser=None):
    """The root element of a text, and its elements by their `id`."""
    tree = XML(text, parser)
    ids = {}
    for elem in tree.iter():
        key = elem.get("id")
        if key:
            ids[key] = elem
    return tree, ids


def fromstringlist(sequence, parser=None):
    """The root element of a text in pieces."""
    if not parser:
        parser = XMLParser(target=TreeBuilder())
    for text in sequence:
        parser.feed(text)
    return parser.close()


def parse(source, parser=None):
    """The document in a file object."""
    tree = ElementTree()
    tree.parse(source, parser)
    return tree


class _Events(TreeBuilder):
    """Makes elements and notes what happened."""

    def __init__(self, events, queue):
        super().__init__()
        self._events = events
        self._queue = queue

    def start(self, tag, attrs, /):
        elem = super().start(tag, attrs)
        if "start" in self._events:
            self._queue.append(("start", elem))
        return elem

    def end(self, tag, /):
        elem = super().end(tag)
        if "end" in self._events:
            self._queue.append(("end", elem))
        return elem

    def comment(self, text, /):
        elem = super().comment(text)
        if "comment" in self._events:
            self._queue.append(("comment", elem))
        return elem

    def pi(self, target, text=None, /):
        elem = super().pi(target, text)
        if "pi" in self._events:
            self._queue.append(("pi", elem))
        return elem

    def start_ns(self, prefix, uri):
        if "start-ns" in self._events:
            self._queue.append(("start-ns", (prefix or "", uri or "")))

    def end_ns(self, prefix):
        if "end-ns" in self._events:
            self._queue.append(("end-ns", None))


class XMLPullParser:
    """Reads XML in pieces and gives what happened, when asked."""

    def __init__(self, events=None, *, _parser=None):
        self._queue = []
        events = ("end",) if events is None else tuple(events)
        for each in events:
            if each not in ("start", "end", "comment", "pi", "start-ns", "end-ns"):
                raise ValueError(f"unknown event {each!r}")
        self._parser = _parser or XMLParser(target=_Events(events, self._queue))
        self._at = 0

    def feed(self, data):
        if self._parser is None:
            raise ValueError("feed() called after end of stream")
        self._parser.feed(data)

    def close(self):
        root = self._parser.close()
        self._parser = None
        return root

    def flush(self):
        pass

    def read_events(self):
        if self._parser is not None:
            self._parser._read_ahead()
        while self._at < len(self._queue):
            event = self._queue[self._at]
            self._at += 1
            yield event


class _IterParse:
    """What happened while a file object was read."""

    def __init__(self, source, events):
        self._pull = XMLPullParser(events)
        self._source = source
        self._events = None
        self.root = None

    def __iter__(self):
        return self

    def __next__(self):
        if self._events is None:
            while data := self._source.read(65536):
                self._pull.feed(data)
            self.root = self._pull.close()
            self._events = self._pull.read_events()
        return next(self._events)

    def close(self):
        self._events = iter(())


def iterparse(source, events=None, parser=None):
    """Reads a file object; gives pairs of events and elements."""
    if not hasattr(source, "read"):
        raise PermissionError(
            "iterparse() of a file name is not allowed: programs here have no file access"
        )
    return _IterParse(source, events)


def canonicalize(xml_data=None, *, out=None, from_file=None, **options):
    """XML in its canonical form (C14N 2.0), as text or written to a file object."""
    if xml_data is None and from_file is None:
        raise ValueError("Either 'xml_data' or 'from_file' must be provided as input")
    output = None
    if out is None:
        import io

        output = out = io.StringIO()
    parser = XMLParser(target=C14NWriterTarget(out.write, **options))
    if xml_data is not None:
        parser.feed(xml_data)
        parser.close()
    else:
        parse(from_file, parser=parser)
    return None if output is None else output.getvalue()


def _canonical_text(text):
    text = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return text.replace("\r", "&#xD;")


def _canonical_attribute(text):
    text = text.replace("&", "&amp;").replace("<", "&lt;").replace('"', "&quot;")
    return text.replace("\t", "&#x9;").replace("\n", "&#xA;").replace("\r", "&#xD;")


class C14NWriterTarget:
    """Writes what a parser tells in canonical form.

    Prefixes are declared where they are first used. `qname_aware_tags` and `qname_aware_attrs` name
    tags and attributes whose text is a name with a prefix, which is written as other names are.
    """

    def __init__(
        self, write, *, with_comments=False, strip_text=False, rewrite_prefixes=False,
        qname_aware_tags=None, qname_aware_attrs=None, exclude_attrs=None, exclude_tags=None,
    ):
        self._write = write
        self._with_comments = with_comments
        self._strip_text = strip_text
        self._rewrite_prefixes = rewrite_prefixes
        self._qname_tags = frozenset(qname_aware_tags or ())
        self._qname_attributes = frozenset(qname_aware_attrs or ())
        self._excluded_attributes = frozenset(exclude_attrs or ())
        self._excluded_tags = frozenset(exclude_tags or ())
        self._texts = []
        # For each element that is open the name spaces, with their prefixes, that are written ...
        self._written = [[(_XML, "xml")]]
        # ... and those that the document declares; the last are the next element's.
        self._declared = [] if rewrite_prefixes else [list(_namespace_map.items())]
        self._declared.append([])
        self._new_prefixes = {}
        self._keeps_space = [False]
        # A tag that waits for its text, which may be a name.
        self._waiting = None
        self._begun = self._ended = False
        self._ignored = 0

    def _name_in_scope(self, text):
        """The full name that a name with a prefix stands for."""
        prefix, name = text.split(":", 1)
        for spaces in reversed(self._declared):
            for uri, known in spaces:
                if known == prefix:
                    return f"{{{uri}}}{name}"
        raise ValueError(f'Prefix {prefix} of QName "{text}" is not declared in scope')

    def _short(self, full):
        """The name as it is written, and the name space; declares a prefix where there is none."""
        uri, name = full[1:].rsplit("}", 1) if full[:1] == "{" else ("", full)
        hidden = set()
        for spaces in reversed(self._written):
            for known, prefix in spaces:
                if known == uri and prefix not in hidden:
                    return f"{prefix}:{name}" if prefix else name, uri
                hidden.add(prefix)
        if self._rewrite_prefixes:
            prefix = self._new_prefixes.setdefault(uri, f"n{len(self._new_prefixes)}")
            self._written[-1].append((uri, prefix))
            return f"{prefix}:{name}", uri
        if not uri and "" not in hidden:
            return name, uri
        for spaces in reversed(self._declared):
            for known, prefix in spaces:
                if known == uri:
                    self._written[-1].append((uri, prefix))
                    return f"{prefix}:{name}" if prefix else name, uri
        if not uri:
            return name, uri
        raise ValueError(f'Namespace "{uri}" is not declared in scope')

    def data(self, data):
        if not self._ignored:
            self._texts.append(data)

    def _flush(self):
        text = "".join(self._texts)
        self._texts.clear()
        if self._strip_text and not self._keeps_space[-1]:
            text = text.strip()
        if self._waiting is not None:
            tag, attributes = self._waiting
            self._waiting = None
            is_name = re.match(r"^\w+:\w+$", text) is not None
            self._open(tag, attributes, text if is_name else None)
            if is_name:
                return
        if text and self._begun:
            self._write(_canonical_text(text))

    def start_ns(self, prefix, uri):
        if self._ignored:
            return
        if self._texts:
            self._flush()
        self._declared[-1].append((uri, prefix))

    def start(self, tag, attrs):
        if self._excluded_tags and (self._ignored or tag in self._excluded_tags):
            self._ignored += 1
            return
        if self._texts:
            self._flush()
        self._written.append([])
        if tag in self._qname_tags:
            self._waiting = tag, attrs
        else:
            self._open(tag, attrs)

    def _open(self, tag, attributes, name_text=None):
        attributes = {
            name: value for name, value in attributes.items()
            if name not in self._excluded_attributes
        }
        meant = {}
        if name_text is not None:
            meant[name_text] = self._name_in_scope(name_text)
        for name in self._qname_attributes & attributes.keys():
            value = attributes[name]
            if re.match(r"^\w+:\w+$", value):
                meant[value] = self._name_in_scope(value)
        # Prefixes are given in the order of the name spaces.
        names = sorted({tag, *attributes, *meant.values()}, key=lambda name: name.split("}", 1))
        short = {name: self._short(name) for name in names}
        written = sorted(
            ("xmlns:" + prefix if prefix else "xmlns", uri) for uri, prefix in self._written[-1]
        )
        for name, value in sorted(attributes.items()):
            if name in self._qname_attributes and value in meant:
                value = short[meant[value]][0]
            shown, uri = short[name]
            written.append((shown if uri else name, value))
        space = attributes.get(f"{{{_XML}}}space")
        self._keeps_space.append(space == "preserve" if space else self._keeps_space[-1])
        self._write("<" + short[tag][0])
        if written:
            self._write("".join(
                f' {name}="{_canonical_attribute(value)}"' for name, value in written
            ))
        self._write(">")
        if name_text is not None:
            self._write(_canonical_text(short[meant[name_text]][0]))
        self._begun = True
        self._declared.append([])

    def end(self, tag):
        if self._ignored:
            self._ignored -= 1
            return
        if self._texts:
            self._flush()
        self._write(f"</{self._short(tag)[0]}>")
        self._keeps_space.pop()
        self._ended = len(self._keeps_space) == 1
        self._written.pop()
        self._declared.pop()

    def _write_apart(self, text):
        """Writes a comment or an instruction, on a line of its own outside of the root."""
        if self._ignored:
            return
        if self._ended:
            self._write("\n")
        elif self._begun and self._texts:
            self._flush()
        self._write(text)
        if not self._begun:
            self._write("\n")

    def comment(self, text):
        if self._with_comments:
            self._write_apart(f"<!--{_canonical_text(text)}-->")

    def pi(self, target, data):
        self._write_apart(f"<?{target} {_canonical_text(data)}?>" if data else f"<?{target}?>")

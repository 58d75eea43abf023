"""The values of headers as trees of tokens, and how these are folded (RFC 5322, RFC 2045).

A node is a list of nodes and leaves; a leaf is a text. Of both is known whether they can be written
as encoded words (`encodable`) and whether a line may begin with them (`breakable`).
"""

import re
import sys
import urllib.parse
from string import hexdigits

from email import errors
from email._words import _decode_word, _encode_word
from email.utils import _has_surrogates

_BLANKS = " \t"
_SPECIALS = frozenset(r'()<>@,:;.\"[]')
_ATOM_ENDS = _SPECIALS | set(_BLANKS)
_DOT_ATOM_ENDS = _ATOM_ENDS - {"."}
_TOKEN_ENDS = frozenset(r'()<>@,:;\"/[]?=') | set(_BLANKS)
_ATTRIBUTE_ENDS = _TOKEN_ENDS | set("*'%")
_encoded_word = re.compile(r"=\?[^?]*\?[qQbB]\?.*?\?=")


class _Leaf(str):
    def __new__(cls, text, kind, encodable=True, breakable=True):
        self = super().__new__(cls, text)
        self.kind = kind
        self.encodable = encodable
        self.breakable = breakable
        return self

    def __getnewargs__(self):
        return str(self), self.kind, self.encodable, self.breakable

    def starts_blank(self):
        return self.kind == "fws"


class _Node(list):
    """`encodable` is true if it is of all that the node holds, unless it is said."""

    def __init__(self, kind, items=(), encodable=None, breakable=True):
        super().__init__(items)
        self.kind = kind
        self._encodable = encodable
        self.breakable = breakable
        self.defects = []

    @property
    def encodable(self):
        if self._encodable is not None:
            return self._encodable
        return all(each.encodable for each in self)

    def __str__(self):
        return "".join(map(str, self))

    def starts_blank(self):
        return bool(self) and self[0].starts_blank()

    def all_defects(self):
        found = list(self.defects)
        for each in self:
            if isinstance(each, _Node):
                found += each.all_defects()
        return found

    def find(self, kind):
        """The nodes of a kind, in order."""
        for each in self:
            if each.kind == kind:
                yield each
            elif isinstance(each, _Node):
                yield from each.find(kind)

    def fold(self, *, policy):
        return _fold(self, policy)


class _Parameters(_Node):
    """Parameters; they are written anew."""

    def __init__(self, params):
        super().__init__("mime-parameters", breakable=False)
        self.params = params

    def __str__(self):
        shown = "; ".join(
            f"{name}={_quoted_text(value)}" if value else name for name, value in self.params
        )
        return " " + shown if shown else ""


def _quoted_text(text):
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def _blank(text):
    """The blanks that a text begins with, and the rest."""
    rest = text.lstrip(_BLANKS)
    return _Leaf(text[: len(text) - len(rest)], "fws"), rest


def _pieces(text, kind):
    """Words and the blanks between them."""
    return [
        _Leaf(piece, "fws" if piece[0] in _BLANKS else kind)
        for piece in re.findall(r"[ \t]+|[^ \t]+", text)
    ]


# Text

def _get_encoded_word(text, kind):
    """The encoded word that a text begins with, decoded, and the rest; None: there is none."""
    word, end, rest = text[2:].partition("?=")
    if not end:
        return None
    if len(rest) > 1 and rest[0] in hexdigits and rest[1] in hexdigits and word.count("?") < 2:
        # What looked like its end was an escape after the question mark.
        more, end, rest = rest.partition("?=")
        word = f"{word}?={more}"
    try:
        decoded, _, _, defects = _decode_word(f"=?{word}?=")
    except (ValueError, KeyError):
        return None
    node = _Node("encoded-word", _pieces(decoded, kind))
    node.defects += defects
    if len(word.split()) > 1:
        node.defects.append(errors.InvalidHeaderDefect("whitespace inside encoded word"))
    if rest and rest[0] not in _BLANKS:
        defect = errors.InvalidHeaderDefect("missing trailing whitespace after encoded-word")
        node.defects.append(defect)
    return node, rest


def get_unstructured(value):
    """A text that has no structure but its encoded words."""
    node = _Node("unstructured")
    while value:
        if value[0] in _BLANKS:
            blank, value = _blank(value)
            node.append(blank)
            continue
        found = _get_encoded_word(value, "utext") if value.startswith("=?") else None
        if found is not None:
            word, value = found
            if node and node[-1].kind != "fws":
                defect = errors.InvalidHeaderDefect("missing whitespace before encoded word")
                node.defects.append(defect)
            elif len(node) > 1 and node[-2].kind == "encoded-word":
                # Blanks between encoded words do not count.
                node[-1] = _Leaf("", "fws")
            node.append(word)
            continue
        text = re.match(r"[^ \t]+", value)[0]
        if _encoded_word.search(text) and not value.startswith("=?"):
            text = text[: text.index("=?")]
        node.append(_Leaf(text, "utext"))
        value = value[len(text) :]
        if _has_surrogates(text):
            defect = errors.UndecodableBytesDefect("Non-ASCII characters found in header token")
            node.defects.append(defect)
    return node


# Addresses

class _Unreadable(Exception):
    pass


class _Addresses:
    """Reads an address list from `text`, of which `at` is left."""

    def __init__(self, text):
        self.text = text

    def peek(self):
        return self.text[:1]

    def take(self, kind, length=1, **flags):
        leaf = _Leaf(self.text[:length], kind, **flags)
        self.text = self.text[length:]
        return leaf

    def expect(self, character, kind, **flags):
        if self.peek() != character:
            raise _Unreadable
        return self.take(kind, **flags)

    def comment(self):
        node = _Node("comment", [self.take("ptext")])
        while self.peek() and self.peek() != ")":
            if self.peek() == "(":
                node.append(self.comment())
            elif self.peek() in _BLANKS:
                blank, self.text = _blank(self.text)
                node.append(blank)
            else:
                node.append(self.take("ptext", re.match(r"(?:\\.|[^() \t])+|\\", self.text).end()))
        if self.peek():
            node.append(self.take("ptext"))
        return node

    def blanks(self):
        """Blanks and comments."""
        found = []
        while self.peek() and self.peek() in " \t(":
            if self.peek() == "(":
                found.append(self.comment())
            else:
                blank, self.text = _blank(self.text)
                found.append(blank)
        return [_Node("cfws", found)] if found else []

    def run(self, ends):
        length = 0
        while length < len(self.text) and self.text[length] not in ends:
            length += 1
        if length == 0:
            raise _Unreadable
        return length

    def atom(self):
        node = _Node("atom", self.blanks())
        found = _get_encoded_word(self.text, "vtext") if self.text.startswith("=?") else None
        if found is not None:
            word, self.text = found
            node.append(word)
        else:
            node.append(self.take("atext", self.run(_ATOM_ENDS)))
        node += self.blanks()
        return node

    def quoted(self):
        node = _Node("quoted-string", self.blanks())
        self.expect('"', "quote")
        content = _Node("quoted-content")
        while self.peek() and self.peek() != '"':
            if self.peek() in _BLANKS:
                blank, self.text = _blank(self.text)
                content.append(blank)
                continue
            found = _get_encoded_word(self.text, "ptext") if self.text.startswith("=?") else None
            if found is not None:
                word, self.text = found
                content.append(word)
                continue
            piece = re.match(r'(?:\\.|[^" \t\\])+|\\', self.text)[0]
            self.text = self.text[len(piece) :]
            content.append(_Leaf(re.sub(r"\\(.)", r"\1", piece), "ptext"))
        self.text = self.text[1:]
        node.append(_Quoted(content))
        node += self.blanks()
        return node

    def word(self):
        after = self.text.lstrip(_BLANKS)
        if after.startswith("("):
            # Blanks and comments belong to what follows.
            probe = _Addresses(self.text)
            probe.blanks()
            after = probe.text
        return self.quoted() if after.startswith('"') else self.atom()

    def phrase(self):
        """A name: words, and dots, which are obsolete."""
        node = _Node("display-name", [self.word()])
        while self.peek() and (self.peek() == "." or self.peek() not in _SPECIALS - set('"(')):
            if self.peek() == ".":
                node.append(self.take("dot"))
                node.defects.append(errors.ObsoleteHeaderDefect("period in 'phrase'"))
                node += self.blanks()
            else:
                before = self.text
                try:
                    node.append(self.word())
                except _Unreadable:
                    self.text = before
                    node += self.blanks()
                    break
        return node

    def dotted(self, kind):
        """Atoms with dots between them."""
        node = _Node(kind, self.blanks(), encodable=False)
        node.append(self.take("atext", self.run(_ATOM_ENDS)))
        while self.peek() == ".":
            node.append(self.take("dot"))
            node.append(self.take("atext", self.run(_ATOM_ENDS)))
        node += self.blanks()
        return node

    def local_part(self):
        node = _Node("local-part", encodable=False)
        before = self.text
        try:
            node += self.dotted("dot-atom")
        except _Unreadable:
            self.text = before
            node.append(self.quoted())
        if self.peek() and (self.peek() in '\\"' or self.peek() not in _SPECIALS):
            # Words without dots between them.
            self.text = before
            node[:] = self.blanks()
            dotted = True
            while self.peek() and (self.peek() in '\\".' or self.peek() not in _SPECIALS):
                if self.peek() == ".":
                    node.append(self.take("dot"))
                    dotted = True
                    continue
                if self.peek() == "\\":
                    node.append(self.take("misplaced-special"))
                    text = "'\\' character outside of quoted-string/ccontent"
                    node.defects.append(errors.InvalidHeaderDefect(text))
                    dotted = False
                    continue
                if not dotted:
                    text = "missing '.' between words"
                    node.defects.append(errors.InvalidHeaderDefect(text))
                node.append(self.word())
                dotted = False
            text = "local-part is not dot-atom, quoted-string, or obs-local-part"
            node.defects.insert(0, errors.InvalidHeaderDefect(text))
        return node

    def address_spec(self):
        node = _Node("addr-spec", [self.local_part()], encodable=False)
        node.local_part = _value_of(node[0])
        node.domain = ""
        if self.peek() != "@":
            text = "addr-spec local part with no domain"
            node.defects.append(errors.InvalidHeaderDefect(text))
            return node
        node.append(self.take("address-at"))
        if self.text.lstrip(_BLANKS).startswith("["):
            domain = _Node("domain", self.blanks(), encodable=False)
            end = self.text.find("]")
            if end < 0:
                raise _Unreadable
            domain.append(self.take("dtext", end + 1))
            domain += self.blanks()
        else:
            domain = self.dotted("domain")
        if self.peek() == "@":
            raise _Unreadable
        node.append(domain)
        node.domain = "".join(_value_of(domain).split())
        if not node.local_part.isascii():
            node.defects.append(errors.NonASCIILocalPartDefect(
                "local-part contains non-ASCII characters)"
            ))
        return node

    def angle_address(self):
        node = _Node("angle-addr", self.blanks())
        node.append(self.expect("<", "angle-start"))
        if self.peek() == ">":
            node.append(self.take("angle-end"))
            node.defects.append(errors.InvalidHeaderDefect("null addr-spec in angle-addr"))
        else:
            node.append(self.address_spec())
            if self.peek() == ">":
                node.append(self.take("angle-end"))
            else:
                node.append(_Leaf(">", "angle-end"))
                defect = errors.InvalidHeaderDefect("missing trailing '>' on angle-addr")
                node.defects.append(defect)
        node += self.blanks()
        return node

    def named_address(self):
        node = _Node("name-addr")
        probe = _Addresses(self.text)
        probe.blanks()
        if probe.peek() != "<":
            node.append(self.phrase())
        node.append(self.angle_address())
        return node

    def mailbox(self):
        before = self.text
        try:
            node = _Node("mailbox", [self.named_address()])
        except _Unreadable:
            self.text = before
            node = _Node("mailbox", [self.address_spec()])
        return node

    def invalid(self, ends):
        """What cannot be read, up to the next separator."""
        node = _Node("invalid-mailbox")
        while self.peek() and self.peek() not in ends:
            before = self.text
            try:
                node.append(self.phrase())
            except _Unreadable:
                self.text = before
                node += self.blanks() or [self.take("misplaced-special")]
        node.defects.append(errors.InvalidHeaderDefect("invalid mailbox in address-list"))
        return node

    def member(self, ends):
        before = self.text
        try:
            node = self.mailbox()
        except _Unreadable:
            self.text = before
            return self.invalid(ends)
        if self.peek() and self.peek() not in ends:
            # What follows an address belongs to nothing.
            node += self.invalid(ends)
            node.defects.append(errors.InvalidHeaderDefect("invalid address in address-list"))
        return node

    def group(self):
        node = _Node("group", [self.phrase()])
        node.append(self.expect(":", "group-colon"))
        members = _Node("group-list")
        while self.peek() and self.peek() != ";":
            if self.peek() == ",":
                members.append(self.take("list-separator", encodable=False, breakable=False))
                continue
            blanks = self.blanks()
            if blanks and self.peek() in ("", ";"):
                members += blanks
                break
            if blanks:
                self.text = str(blanks[0]) + self.text
            members.append(self.member(",;"))
        node.append(members)
        if self.peek():
            node.append(self.take("group-semicolon"))
        else:
            node.defects.append(errors.InvalidHeaderDefect("end of header in group"))
        node += self.blanks()
        if self.peek() and self.peek() != ",":
            raise _Unreadable
        return node

    def address(self):
        before = self.text
        try:
            return _Node("address", [self.group()])
        except _Unreadable:
            self.text = before
        return _Node("address", [self.member(",")])

    def list(self):
        node = _Node("address-list")
        while self.text:
            if self.peek() == ",":
                if not node or node[-1].kind == "list-separator":
                    text = "empty element in address-list"
                    node.defects.append(errors.ObsoleteHeaderDefect(text))
                node.append(self.take("list-separator", encodable=False, breakable=False))
                continue
            before = self.text
            blanks = self.blanks()
            if self.peek() in ("", ","):
                node += blanks
                text = "address-list entry with no content"
                node.defects.append(errors.ObsoleteHeaderDefect(text))
                continue
            self.text = before
            node.append(self.address())
        return node


class _Quoted(_Node):
    """What stands in quotes: read without them, written with them."""

    def __init__(self, content):
        super().__init__("bare-quoted-string", content)

    def __str__(self):
        return _quoted_text("".join(map(str, self)))


def _value_of(token):
    """What a token means: blanks and comments are one blank, quotes are gone."""
    if isinstance(token, _Leaf):
        return " " if token.kind == "fws" and token else str(token)
    if token.kind == "bare-quoted-string":
        return "".join(map(str, token))
    if token.kind in ("cfws", "comment"):
        return " "
    if token.kind in ("local-part", "domain"):
        return "".join(map(_value_of, token)).strip()
    return "".join(map(_value_of, token))


def get_address_list(value):
    """A list of addresses."""
    return _Addresses(value).list()


def _mailbox_parts(mailbox):
    """Name, local part and domain of a mailbox."""
    name = next(mailbox.find("display-name"), None)
    spec = next(mailbox.find("addr-spec"), None)
    if spec is None:
        return "", "", ""
    return "" if name is None else _value_of(name).strip(), spec.local_part, spec.domain


def get_groups(tree):
    """For each address the name of the group, None where it is none, and the parts of its members."""
    for address in tree:
        if address.kind != "address":
            continue
        [only] = address
        if only.kind == "group":
            yield _value_of(only[0]).strip(), [
                _mailbox_parts(each)
                for each in only[2]
                if each.kind in ("mailbox", "invalid-mailbox")
            ]
        else:
            yield None, [_mailbox_parts(only)]


def get_address_spec(text):
    """An address without a name, and what is left of the text."""
    reader = _Addresses(text)
    try:
        return reader.address_spec(), reader.text
    except _Unreadable:
        raise errors.HeaderParseError(f"expected addr-spec but found {text!r}")


# Values with parameters

_parameter = re.compile(
    r"""\s*(?P<name>[^\s;="'%*]+)\s*(?:\*(?P<section>\d+))?(?P<extended>\*)?\s*=\s*
    (?:"(?P<quoted>(?:\\.|[^"\\])*)"?|(?P<plain>[^;]*))\s*""",
    re.VERBOSE,
)


def _parse_parameters(text, defects):
    """Pairs of name and value of `name=value; …`."""
    sections = {}
    while text:
        match = _parameter.match(text)
        if match is None:
            end = text.find(";")
            if text.strip(" \t;"):
                part = text if end < 0 else text[:end]
                defects.append(errors.InvalidHeaderDefect(f"invalid parameter {part!r}"))
            text = "" if end < 0 else text[end + 1 :]
            continue
        value = match["plain"]
        if value is None:
            value = re.sub(r"\\(.)", r"\1", match["quoted"])
        else:
            value = value.strip()
        number = int(match["section"] or 0)
        sections.setdefault(match["name"], []).append((number, bool(match["extended"]), value))
        text = text[match.end() :]
        end = text.find(";")
        text = "" if end < 0 else text[end + 1 :]
    return [(name, _joined(parts, defects)) for name, parts in sections.items()]


def _joined(parts, defects):
    """The value of a parameter that came in sections."""
    parts.sort(key=lambda part: part[0])
    charset = "us-ascii"
    first = True
    pieces = []
    for _, extended, value in parts:
        if extended:
            if first and value.count("'") >= 2:
                charset, _, value = value.split("'", 2)
            data = urllib.parse.unquote_to_bytes(value)
            try:
                value = data.decode(charset or "us-ascii", "surrogateescape")
            except LookupError:
                value = data.decode("us-ascii", "surrogateescape")
            if _has_surrogates(value):
                defects.append(errors.UndecodableBytesDefect())
        first = False
        pieces.append(value)
    return "".join(pieces)


def _with_parameters(kind, tokens, rest):
    node = _Node(kind, tokens, encodable=False, breakable=False)
    node.params = {}
    if rest.startswith(";"):
        params = _parse_parameters(rest[1:], node.defects)
        node.append(_Leaf(";", "parameter-separator"))
        node.append(_Parameters(params))
        node.params = dict(params)
    elif rest.strip():
        node.defects.append(errors.InvalidHeaderDefect(
            f"Only parameters are valid after {kind.replace('-', ' ')}, but found {rest!r}"
        ))
    return node


_token = r"[^\x00-\x20\x7f()<>@,:;\\\"/\[\]?=]+"


def parse_content_type_header(value):
    """`maintype/subtype; …`"""
    match = re.match(rf"\s*({_token})\s*/\s*({_token})\s*", value)
    if match is None:
        node = _Node("content-type", _pieces(value, "vtext"), encodable=False, breakable=False)
        node.params = {}
        node.maintype, node.subtype = "text", "plain"
        if value.strip():
            defect = errors.InvalidHeaderDefect("Invalid content type")
        else:
            defect = errors.HeaderMissingRequiredValue("Missing content type specification")
        node.defects.append(defect)
        return node
    maintype, subtype = match[1], match[2]
    tokens = [_Leaf(maintype, "token"), _Leaf("/", "slash"), _Leaf(subtype, "token")]
    node = _with_parameters("content-type", tokens, value[match.end() :])
    node.maintype, node.subtype = maintype.lower(), subtype.lower()
    return node


def parse_content_disposition_header(value):
    """`disposition; …`"""
    match = re.match(rf"\s*({_token})\s*", value)
    if match is None:
        node = _Node("content-disposition", _pieces(value, "vtext"), encodable=False)
        node.params = {}
        node.content_disposition = None
        node.defects.append(errors.HeaderMissingRequiredValue("Missing content disposition"))
        return node
    tokens = [_Leaf(match[1], "token")]
    node = _with_parameters("content-disposition", tokens, value[match.end() :])
    node.content_disposition = match[1].lower()
    return node


def parse_content_transfer_encoding_header(value):
    """The name of an encoding."""
    node = _Node("content-transfer-encoding", _pieces(value, "token"), encodable=False)
    match = re.match(rf"\s*({_token})", value)
    node.cte = match[1].lower() if match else "7bit"
    if match is None:
        node.defects.append(errors.HeaderMissingRequiredValue("Missing content transfer encoding"))
    return node


def parse_mime_version(value):
    """`major.minor`"""
    node = _Node("mime-version", _pieces(value, "vtext"))
    match = re.fullmatch(r"\s*(\d+)\s*\.\s*(\d+)\s*(?:\(.*\))?\s*", value)
    node.major = int(match[1]) if match else None
    node.minor = int(match[2]) if match else None
    if not value:
        node.defects.append(errors.HeaderMissingRequiredValue(
            "Missing MIME version number (eg: 1.0)"
        ))
    elif match is None:
        node.defects.append(errors.InvalidHeaderDefect(
            f"Expected MIME version number but found {value!r}"
        ))
    return node


def parse_message_id(value):
    """`<left@right>`"""
    node = _Node("message-id", _pieces(value, "vtext"), encodable=False)
    if not re.fullmatch(r"\s*<[^<>@\s]+@[^<>\s]+>\s*", value):
        node.defects.append(errors.InvalidHeaderDefect(f"Invalid msg-id: {value!r}"))
    return node


# Folding

def new_header(name, value):
    """A header: its name, a blank, its value."""
    node = _Node("header", [
        _Node("header-label", [_Leaf(name, "header-name"), _Leaf(":", "header-sep")], encodable=False)
    ])
    if value:
        node.append(_Node("cfws", [_Leaf(" ", "fws")]))
    node.append(value)
    return node


def _take_blank(lines):
    """Takes the blank at the end of the last line away."""
    if lines[-1] and lines[-1][-1] in _BLANKS:
        blank = lines[-1][-1]
        lines[-1] = lines[-1][:-1]
        return blank
    return ""


_end_of_plain = _Leaf("", "end-of-plain")


class _Folding:
    def __init__(self, policy):
        self.policy = policy
        self.longest = policy.max_line_length or sys.maxsize
        self.charset = "utf-8" if policy.utf8 else "us-ascii"
        self.lines = [""]
        # Where on the last line an encoded word begins that more text can join.
        self.word_at = None
        self.word_charset = None
        # Blanks that begin the line, which an encoded word there must hold.
        self.leading = ""
        # How many of the nodes around cannot be encoded.
        self.plain = 0

    def fits(self, text):
        return len(text) <= self.longest - len(self.lines[-1])

    def fold(self, tokens):
        rest = list(reversed(tokens))
        encode = False
        while rest:
            token = rest.pop()
            if token is _end_of_plain:
                self.plain -= 1
                continue
            text = str(token)
            if not encode:
                risky = _SPECIALS | {"\n", "\r"} if token.kind == "ptext" else {"\n", "\r"}
                encode = not risky.isdisjoint(text)
            charset = self.charset
            try:
                text.encode(charset)
            except UnicodeEncodeError:
                charset = "unknown-8bit" if _has_surrogates(text) else "utf-8"
                encode = True
            if token.kind == "mime-parameters":
                self.parameters(token)
                continue
            is_node = isinstance(token, _Node)
            if encode and not self.plain:
                encode = False
                if not token.encodable:
                    self.word_at = None
                    if token.breakable and self.whole(token):
                        continue
                if is_node:
                    rest += reversed(token)
                    continue
                if token.encodable:
                    self.encoded(text, charset)
                    continue
            if self.fits(text):
                self.lines[-1] += text
                continue
            self.leading = ""
            if token.breakable and len(text) + 1 <= self.longest:
                blank = _take_blank(self.lines)
                if blank or token.starts_blank():
                    self.lines.append(blank + text)
                    line = self.lines[-1]
                    self.leading = line[: len(line) - len(line.lstrip(_BLANKS))]
                    self.word_at = None
                    continue
            if is_node:
                if not token.encodable:
                    self.plain += 1
                    rest.append(_end_of_plain)
                rest += reversed(token)
            elif token.encodable and not self.plain:
                # As encoded words it can be parted anywhere.
                rest.append(token)
                encode = True
            else:
                blank = _take_blank(self.lines)
                if blank or token.starts_blank():
                    self.lines.append(blank + text)
                else:
                    self.lines[-1] += text
        linesep = self.policy.linesep
        return linesep.join(self.lines) + linesep

    def whole(self, token):
        """Writes a node that cannot be an encoded word but holds some, if one line is enough."""
        linesep = self.policy.linesep
        text = token.fold(policy=self.policy)[: -len(linesep)]
        if linesep in text:
            return False
        if not self.fits(text):
            self.lines.append(_take_blank(self.lines))
        self.lines[-1] += text
        return True

    def encoded(self, text, charset):
        """Writes a text as encoded words, joined with the one before."""
        if self.word_at is not None and charset != self.word_charset and (
            self.word_charset == "unknown-8bit"
            or (self.word_charset == "utf-8" and charset != "us-ascii")
        ):
            self.word_at = None
        self.word_charset = charset
        lines = self.lines
        leading, self.leading = self.leading, ""
        if self.word_at is not None:
            text = str(get_unstructured(lines[-1][self.word_at :] + text))
            lines[-1] = lines[-1][: self.word_at]
        elif text[0] in _BLANKS:
            # What follows plain text begins with a plain blank.
            if len(lines[-1]) == self.longest:
                lines.append(_take_blank(lines))
            lines[-1] += text[0]
            text = text[1:]
        trailing = ""
        if text[-1:] and text[-1] in _BLANKS:
            trailing = text[-1]
            text = text[:-1]
        start = len(lines[-1]) if self.word_at is None else self.word_at
        charset = "utf-8" if charset == "us-ascii" else charset
        frame = len(charset) + 7
        if frame + 1 >= self.longest:
            raise errors.HeaderParseError("max_line_length is too small to fit an encoded word")
        while text:
            room = self.longest - len(lines[-1])
            count = room - frame - len(leading)
            if count <= 0:
                lines.append(" ")
                continue
            if len(lines) > 1 and len(lines[-1]) == 1 and leading:
                lines[-1] += _encode_word(leading, charset)
                leading = ""
            piece = text[:count]
            word = _encode_word(piece, charset)
            while len(word) > room:
                piece = piece[:-1]
                word = _encode_word(piece, charset)
            lines[-1] += word
            text = text[len(piece) :]
            leading = ""
            if text:
                lines.append(" ")
                start = len(lines[-1])
        lines[-1] += trailing
        self.word_at = start

    def parameters(self, token):
        """Writes parameters, extended ones (RFC 2231) where they are not ASCII or too long."""
        lines = self.lines
        for name, value in token.params:
            if not lines[-1].rstrip().endswith(";"):
                lines[-1] += ";"
            charset, handler = self.charset, "strict"
            try:
                value.encode(charset)
                text = f"{name}={_quoted_text(value)}"
            except UnicodeEncodeError:
                charset = "utf-8"
                if _has_surrogates(value):
                    charset, handler = "unknown-8bit", "surrogateescape"
                text = f"{name}*={charset}''{urllib.parse.quote(value, safe='', errors=handler)}"
            if len(lines[-1]) + len(text) + 1 < self.longest:
                lines[-1] += " " + text
            elif len(text) + 2 <= self.longest:
                lines.append(" " + text)
            else:
                self.sections(name, value, charset, handler)

    def sections(self, name, value, charset, handler):
        """Writes a parameter that takes several lines."""
        extra = charset + "''"
        number = 0
        while value:
            frame = len(name) + len(str(number)) + 3 + len(extra)
            longest = 78 if self.longest <= frame + 3 else self.longest
            count = most = longest - frame - 2
            while True:
                text = urllib.parse.quote(value[:count], safe="", errors=handler)
                if len(text) <= most:
                    break
                count -= 1
            value = value[count:]
            self.lines.append(f" {name}*{number}*={extra}{text}" + (";" if value else ""))
            extra = ""
            number += 1


def _fold(node, policy):
    return _Folding(policy).fold(node)

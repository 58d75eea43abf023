"""Messages: headers in order, and a payload that is text or a list of parts."""

import binascii
import quopri
import re
from io import BytesIO, StringIO

from email import errors, utils
from email._words import _decode_b
from email._policybase import compat32
from email.charset import Charset
from email.iterators import walk as _walk

__all__ = ["Message", "EmailMessage"]

SEMISPACE = "; "
# Characters that a value must be quoted for.
_add_lazily("tspecials", lambda: re.compile(r'[ \(\)<>@,;:\\"/\[\]\?=]'))
_missing = object()


def _splitparam(param):
    """What stands before the first semicolon, and what after it."""
    value, found, rest = str(param).partition(";")
    return value.strip(), rest.strip() if found else None


def _formatparam(param, value=None, quote=True):
    """A parameter as a header has it."""
    if not value:
        return param
    if isinstance(value, tuple):
        charset, language, text = value
        return f"{param}*={utils.encode_rfc2231(text, charset, language)}"
    if not value.isascii():
        return f"{param}*={utils.encode_rfc2231(value, 'utf-8', '')}"
    if quote or tspecials.search(value):
        return f'{param}="{utils.quote(value)}"'
    return f"{param}={value}"


def _parseparam(s):
    """The parts of a header that semicolons outside of quotes part."""
    parts = []
    rest = str(s)
    while True:
        end = rest.find(";")
        while end > 0 and (rest.count('"', 0, end) - rest.count('\\"', 0, end)) % 2:
            end = rest.find(";", end + 1)
        part = rest if end < 0 else rest[:end]
        name, equals, value = part.partition("=")
        if equals:
            part = f"{name.strip().lower()}={value.strip()}"
        parts.append(part.strip())
        if end < 0:
            return parts
        rest = rest[end + 1 :]


def _unquotevalue(value):
    if isinstance(value, tuple):
        return value[0], value[1], utils.unquote(value[2])
    return utils.unquote(value)


def _decode_uu(encoded):
    """The bytes of a uuencoded text."""
    lines = iter(encoded.splitlines())
    for line in lines:
        if line.startswith(b"begin "):
            mode = line.removeprefix(b"begin ").partition(b" ")[0]
            try:
                int(mode, base=8)
                break
            except ValueError:
                continue
    else:
        raise ValueError("`begin` line not found")
    decoded = b""
    for line in lines:
        if not line:
            raise ValueError("Truncated input")
        if line.strip(b" \t\r\n\f") == b"end":
            break
        try:
            decoded += binascii.a2b_uu(line)
        except binascii.Error:
            # Some encoders write a line too long.
            decoded += binascii.a2b_uu(line[: (((line[0] - 32) & 63) * 4 + 5) // 3])
    return decoded


class Message:
    """A message or a part of one. Headers are found by name whatever its case."""

    def __init__(self, policy=compat32):
        self.policy = policy
        self._headers = []
        self._unixfrom = None
        self._payload = None
        self._charset = None
        # Text around the parts of a multipart.
        self.preamble = self.epilogue = None
        self.defects = []
        self._default_type = "text/plain"

    def __str__(self):
        return self.as_string()

    def as_string(self, unixfrom=False, maxheaderlen=0, policy=None):
        """The message as text."""
        from email.generator import Generator

        output = StringIO()
        generator = Generator(
            output, mangle_from_=False, maxheaderlen=maxheaderlen,
            policy=self.policy if policy is None else policy,
        )
        generator.flatten(self, unixfrom=unixfrom)
        return output.getvalue()

    def __bytes__(self):
        return self.as_bytes()

    def as_bytes(self, unixfrom=False, policy=None):
        """The message as bytes."""
        from email.generator import BytesGenerator

        output = BytesIO()
        generator = BytesGenerator(
            output, mangle_from_=False, policy=self.policy if policy is None else policy
        )
        generator.flatten(self, unixfrom=unixfrom)
        return output.getvalue()

    def is_multipart(self):
        """Whether the payload is a list of messages."""
        return isinstance(self._payload, list)

    # The envelope

    def set_unixfrom(self, unixfrom):
        self._unixfrom = unixfrom

    def get_unixfrom(self):
        return self._unixfrom

    # The payload

    def attach(self, payload):
        """Adds a part."""
        if self._payload is None:
            self._payload = [payload]
            return
        try:
            self._payload.append(payload)
        except AttributeError:
            raise TypeError("Attach is not valid on a message with a non-multipart payload")

    def get_payload(self, i=None, decode=False):
        """The payload, or part number i of it; decoded it is bytes."""
        payload = self._payload
        if self.is_multipart():
            if decode:
                return None
            return payload if i is None else payload[i]
        if i is not None:
            raise TypeError(f"Expected list, got {type(payload)}")
        is_text = isinstance(payload, str)
        if not decode:
            return self._readable(payload) if is_text else payload
        data = payload
        if is_text:
            try:
                data = payload.encode("ascii", "surrogateescape")
            except UnicodeEncodeError:
                data = payload.encode("raw-unicode-escape")
        encoding = str(self.get("content-transfer-encoding", "")).lower()
        if encoding == "quoted-printable":
            return quopri.decodestring(data)
        if encoding == "base64":
            decoded, defects = _decode_b(b"".join(data.splitlines()))
            for defect in defects:
                self.policy.handle_defect(self, defect)
            return decoded
        if encoding in ("x-uuencode", "uuencode", "uue", "x-uue"):
            try:
                return _decode_uu(data)
            except ValueError:
                return data
        return data

    def _readable(self, payload):
        """A payload whose bytes are decoded by the character set that the message names."""
        if not utils._has_surrogates(payload):
            return payload
        try:
            data = payload.encode("ascii", "surrogateescape")
        except UnicodeEncodeError:
            return payload
        try:
            return data.decode(self.get_content_charset("ascii"), "replace")
        except LookupError:
            return data.decode("ascii", "replace")

    def set_payload(self, payload, charset=None):
        """Sets the payload, and the character set that it is in."""
        if hasattr(payload, "encode") and charset is not None:
            if not isinstance(charset, Charset):
                charset = Charset(charset)
            payload = payload.encode(charset.output_charset, "surrogateescape")
        if hasattr(payload, "decode"):
            payload = payload.decode("ascii", "surrogateescape")
        self._payload = payload
        if charset is not None:
            self.set_charset(charset)

    def set_charset(self, charset):
        """Says in the headers what character set the payload is in, and encodes it; None: none."""
        if charset is None:
            self.del_param("charset")
            self._charset = None
            return
        if not isinstance(charset, Charset):
            charset = Charset(charset)
        self._charset = charset
        written = charset.get_output_charset()
        if "MIME-Version" not in self:
            self.add_header("MIME-Version", "1.0")
        if "Content-Type" in self:
            self.set_param("charset", written)
        else:
            self.add_header("Content-Type", "text/plain", charset=written)
        if charset != written:
            self._payload = charset.body_encode(self._payload)
        if "Content-Transfer-Encoding" in self:
            return
        encoding = charset.get_body_encoding()
        if callable(encoding):
            encoding(self)
            return
        payload = self._payload
        if payload:
            try:
                payload = payload.encode("ascii", "surrogateescape")
            except UnicodeError:
                payload = payload.encode(charset.output_charset)
        self._payload = charset.body_encode(payload)
        self.add_header("Content-Transfer-Encoding", encoding)

    def get_charset(self):
        """The Charset of the payload."""
        return self._charset

    # Headers

    def __len__(self):
        """How many headers there are."""
        return len(self._headers)

    def __getitem__(self, name):
        return self.get(name)

    def __setitem__(self, name, val):
        """Adds a header: one that is there stays."""
        most = self.policy.header_max_count(name)
        if most:
            key = name.lower()
            if sum(each.lower() == key for each, _ in self._headers) >= most:
                raise ValueError(f"There may be at most {most} {name} headers in a message")
        self._headers.append(self.policy.header_store_parse(name, val))

    def __delitem__(self, name):
        key = name.lower()
        self._headers = [pair for pair in self._headers if pair[0].lower() != key]

    def __contains__(self, name):
        key = name.lower()
        return any(each.lower() == key for each, _ in self._headers)

    def __iter__(self):
        for name, value in self._headers:
            yield name

    def keys(self):
        """The names of all headers."""
        return [name for name, _ in self._headers]

    def values(self):
        """The values of all headers."""
        return [self.policy.header_fetch_parse(name, value) for name, value in self._headers]

    def items(self):
        """The names and values of all headers."""
        return [
            (name, self.policy.header_fetch_parse(name, value)) for name, value in self._headers
        ]

    def get(self, name, failobj=None):
        """The value of the first header of that name."""
        key = name.lower()
        for each, value in self._headers:
            if each.lower() == key:
                return self.policy.header_fetch_parse(each, value)
        return failobj

    def set_raw(self, name, value):
        """Adds a header as it is."""
        self._headers.append((name, value))

    def raw_items(self):
        """The names and values of all headers as they are."""
        return iter(self._headers.copy())

    def get_all(self, name, failobj=None):
        """The values of all headers of that name."""
        key = name.lower()
        found = [
            self.policy.header_fetch_parse(each, value)
            for each, value in self._headers
            if each.lower() == key
        ]
        return found or failobj

    def add_header(self, _name, _value, **_params):
        """Adds a header with parameters."""
        parts = [] if _value is None else [_value]
        for name, value in _params.items():
            name = name.replace("_", "-")
            parts.append(name if value is None else _formatparam(name, value))
        self[_name] = SEMISPACE.join(parts)

    def replace_header(self, _name, _value):
        """Sets the value of the first header of that name, which keeps its place."""
        key = _name.lower()
        for at, (name, _) in enumerate(self._headers):
            if name.lower() == key:
                self._headers[at] = self.policy.header_store_parse(name, _value)
                return
        raise KeyError(_name)

    # Its type

    def get_content_type(self):
        """The type, in lower case."""
        value = self.get("content-type", _missing)
        if value is _missing:
            return self.get_default_type()
        found = _splitparam(value)[0].lower()
        # What is not a type is text.
        return found if found.count("/") == 1 else "text/plain"

    def get_content_maintype(self):
        return self.get_content_type().split("/")[0]

    def get_content_subtype(self):
        return self.get_content_type().split("/")[1]

    def get_default_type(self):
        """The type of a message that names none."""
        return self._default_type

    def set_default_type(self, ctype):
        self._default_type = ctype

    def _get_params_preserve(self, failobj, header):
        """The parameters, their quotes kept."""
        value = self.get(header, _missing)
        if value is _missing:
            return failobj
        params = []
        for part in _parseparam(value):
            name, equals, text = part.partition("=")
            params.append((name.strip(), text.strip()) if equals else (part.strip(), ""))
        return utils.decode_params(params)

    def get_params(self, failobj=None, header="content-type", unquote=True):
        """The parameters of a header as pairs, the first of which is its value."""
        params = self._get_params_preserve(_missing, header)
        if params is _missing:
            return failobj
        if unquote:
            return [(name, _unquotevalue(value)) for name, value in params]
        return params

    def get_param(self, param, failobj=None, header="content-type", unquote=True):
        """A parameter of a header; a tuple of three where it is extended."""
        if header not in self:
            return failobj
        for name, value in self._get_params_preserve(failobj, header):
            if name.lower() == param.lower():
                return _unquotevalue(value) if unquote else value
        return failobj

    def set_param(
        self, param, value, header="Content-Type", requote=True, charset=None, language="",
        replace=False,
    ):
        """Sets a parameter of a header."""
        if not isinstance(value, tuple) and charset:
            value = (charset, language, value)
        if header not in self and header.lower() == "content-type":
            present = "text/plain"
        else:
            present = self.get(header)
        added = _formatparam(param, value, requote)
        if self.get_param(param, header=header):
            text = SEMISPACE.join(
                added if name.lower() == param.lower() else _formatparam(name, old, requote)
                for name, old in self.get_params(header=header, unquote=requote)
            )
        else:
            text = SEMISPACE.join([present, added]) if present else added
        if text == self.get(header):
            return
        if replace:
            self.replace_header(header, text)
        else:
            del self[header]
            self[header] = text

    def del_param(self, param, header="content-type", requote=True):
        """Removes a parameter of a header."""
        if header not in self:
            return
        text = SEMISPACE.join(
            _formatparam(name, value, requote)
            for name, value in self.get_params(header=header, unquote=requote)
            if name.lower() != param.lower()
        )
        if text != self.get(header):
            del self[header]
            self[header] = text

    def set_type(self, type, header="Content-Type", requote=True):
        """Sets the type and keeps the parameters."""
        if type.count("/") != 1:
            raise ValueError
        if header.lower() == "content-type":
            del self["mime-version"]
            self["MIME-Version"] = "1.0"
        if header not in self:
            self[header] = type
            return
        params = self.get_params(header=header, unquote=requote)
        del self[header]
        self[header] = type
        for name, value in params[1:]:
            self.set_param(name, value, header, requote)

    def get_filename(self, failobj=None):
        """The name of the file that the payload is."""
        filename = self.get_param("filename", _missing, "content-disposition")
        if filename is _missing:
            filename = self.get_param("name", _missing, "content-type")
        if filename is _missing:
            return failobj
        return utils.collapse_rfc2231_value(filename).strip()

    def get_boundary(self, failobj=None):
        """What parts the parts."""
        boundary = self.get_param("boundary", _missing)
        if boundary is _missing:
            return failobj
        return utils.collapse_rfc2231_value(boundary).rstrip()

    def set_boundary(self, boundary):
        """Sets what parts the parts; the header keeps its place."""
        params = self._get_params_preserve(_missing, "content-type")
        if params is _missing:
            raise errors.HeaderParseError("No Content-Type header found")
        quoted = f'"{boundary}"'
        changed = [
            ("boundary", quoted) if name.lower() == "boundary" else (name, value)
            for name, value in params
        ]
        if ("boundary", quoted) not in changed:
            changed.append(("boundary", quoted))
        text = SEMISPACE.join(name if value == "" else f"{name}={value}" for name, value in changed)
        self._headers = [
            self.policy.header_store_parse(name, text)
            if name.lower() == "content-type"
            else (name, value)
            for name, value in self._headers
        ]

    def get_content_charset(self, failobj=None):
        """The character set that the type names, in lower case."""
        charset = self.get_param("charset", _missing)
        if charset is _missing:
            return failobj
        if isinstance(charset, tuple):
            name, _, text = charset
            try:
                charset = str(text.encode("raw-unicode-escape"), name or "us-ascii")
            except (LookupError, UnicodeError):
                charset = text
        return charset.lower() if charset.isascii() else failobj

    def get_charsets(self, failobj=None):
        """The character sets of the message and its parts."""
        return [part.get_content_charset(failobj) for part in self.walk()]

    def get_content_disposition(self):
        """`inline`, `attachment` or what else the header says; None: there is none."""
        value = self.get("content-disposition")
        return None if value is None else _splitparam(value)[0].lower()

    walk = _walk


class MIMEPart(Message):
    """A message or a part of one whose content managers know about."""

    def __init__(self, policy=None):
        if policy is None:
            from email.policy import default

            policy = default
        super().__init__(policy)

    def as_string(self, unixfrom=False, maxheaderlen=None, policy=None):
        """The message as text."""
        policy = self.policy if policy is None else policy
        if maxheaderlen is None:
            maxheaderlen = policy.max_line_length
        return super().as_string(unixfrom, maxheaderlen, policy)

    def __str__(self):
        return self.as_string(policy=self.policy.clone(utf8=True))

    def is_attachment(self):
        """Whether the message is attached to another."""
        found = self.get("content-disposition")
        return False if found is None else found.content_disposition == "attachment"

    def _root(self):
        """The part of a multipart/related that the others belong to."""
        start = self.get_param("start")
        if start:
            for part in self.iter_parts():
                if part["content-id"] == start:
                    return part
        parts = self.get_payload()
        return parts[0] if parts else None

    def _bodies(self, part, preferencelist):
        """What can be the body, each with its place in the list."""
        if part.is_attachment():
            return
        maintype, subtype = part.get_content_type().split("/")
        if maintype == "text":
            if subtype in preferencelist:
                yield preferencelist.index(subtype), part
            return
        if maintype != "multipart" or not self.is_multipart():
            return
        if subtype != "related":
            for each in part.iter_parts():
                yield from self._bodies(each, preferencelist)
            return
        if "related" in preferencelist:
            yield preferencelist.index("related"), part
        root = part._root()
        if root is not None:
            yield from self._bodies(root, preferencelist)

    def get_body(self, preferencelist=("related", "html", "plain")):
        """The part that is best shown as the message's body."""
        found = min(self._bodies(self, preferencelist), key=lambda pair: pair[0], default=None)
        return None if found is None else found[1]

    _body_types = {
        ("text", "plain"), ("text", "html"), ("multipart", "related"), ("multipart", "alternative"),
    }

    def iter_attachments(self):
        """The parts of a multipart that are not its body."""
        maintype, subtype = self.get_content_type().split("/")
        if maintype != "multipart" or subtype == "alternative":
            return
        # One that could not be parsed is text.
        if not isinstance(self.get_payload(), list):
            return
        parts = self.get_payload().copy()
        if subtype == "related":
            start = self.get_param("start")
            others = [part for part in parts if part.get("content-id") != start] if start else parts
            yield from others if len(others) < len(parts) else parts[1:]
            return
        seen = []
        for part in parts:
            kind = tuple(part.get_content_type().split("/"))
            if kind in self._body_types and not part.is_attachment() and kind[1] not in seen:
                seen.append(kind[1])
                continue
            yield part

    def iter_parts(self):
        """The parts of a multipart."""
        if self.is_multipart():
            yield from self.get_payload()

    def get_content(self, *args, content_manager=None, **kw):
        """The payload as the object that the content manager makes of it."""
        if content_manager is None:
            content_manager = self.policy.content_manager
        return content_manager.get_content(self, *args, **kw)

    def set_content(self, *args, content_manager=None, **kw):
        """Makes an object the payload."""
        if content_manager is None:
            content_manager = self.policy.content_manager
        content_manager.set_content(self, *args, **kw)

    def _make_multipart(self, subtype, disallowed_subtypes, boundary):
        """Becomes a multipart; what it was is its first part."""
        if self.get_content_maintype() == "multipart":
            present = self.get_content_subtype()
            if present in (*disallowed_subtypes, subtype):
                raise ValueError(f"Cannot convert {present} to {subtype}")
        moved = [pair for pair in self._headers if pair[0].lower().startswith("content-")]
        kept = [pair for pair in self._headers if not pair[0].lower().startswith("content-")]
        parts = []
        if moved:
            part = type(self)(policy=self.policy)
            part._headers = moved
            part._payload = self._payload
            parts.append(part)
        self._payload = parts
        self._headers = kept
        self["Content-Type"] = "multipart/" + subtype
        if boundary is not None:
            self.set_param("boundary", boundary)

    def make_related(self, boundary=None):
        self._make_multipart("related", ("alternative", "mixed"), boundary)

    def make_alternative(self, boundary=None):
        self._make_multipart("alternative", ("mixed",), boundary)

    def make_mixed(self, boundary=None):
        self._make_multipart("mixed", (), boundary)

    def _add_multipart(self, _subtype, *args, _disp=None, **kw):
        if self.get_content_type() != "multipart/" + _subtype:
            getattr(self, "make_" + _subtype)()
        part = type(self)(policy=self.policy)
        part.set_content(*args, **kw)
        if _disp and "content-disposition" not in part:
            part["Content-Disposition"] = _disp
        self.attach(part)

    def add_related(self, *args, **kw):
        """Adds a part that the body refers to."""
        self._add_multipart("related", *args, _disp="inline", **kw)

    def add_alternative(self, *args, **kw):
        """Adds another form of the body."""
        self._add_multipart("alternative", *args, **kw)

    def add_attachment(self, *args, **kw):
        """Adds an attachment."""
        self._add_multipart("mixed", *args, _disp="attachment", **kw)

    def clear(self):
        """Removes all headers and the payload."""
        self._headers = []
        self._payload = None

    def clear_content(self):
        """Removes the payload, and the headers about it."""
        self._headers = [
            pair for pair in self._headers if not pair[0].lower().startswith("content-")
        ]
        self._payload = None


class EmailMessage(MIMEPart):
    """A message."""

    def set_content(self, *args, **kw):
        super().set_content(*args, **kw)
        if "MIME-Version" not in self:
            self["MIME-Version"] = "1.0"

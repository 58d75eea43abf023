"""URLs taken apart and put together."""

import re
import types
from collections import namedtuple

__all__ = [
    "urlparse", "urlunparse", "urljoin", "urldefrag", "urlsplit", "urlunsplit", "urlencode",
    "parse_qs", "parse_qsl", "quote", "quote_plus", "quote_from_bytes", "unquote", "unquote_plus",
    "unquote_to_bytes", "DefragResult", "ParseResult", "SplitResult", "DefragResultBytes",
    "ParseResultBytes", "SplitResultBytes",
]

uses_relative = [
    "", "ftp", "http", "gopher", "nntp", "imap", "wais", "file", "https", "shttp", "mms",
    "prospero", "rtsp", "rtsps", "rtspu", "sftp", "svn", "svn+ssh", "ws", "wss",
]
uses_netloc = [
    "", "ftp", "http", "gopher", "nntp", "telnet", "imap", "wais", "file", "mms", "https",
    "shttp", "snews", "prospero", "rtsp", "rtsps", "rtspu", "rsync", "svn", "svn+ssh", "sftp",
    "nfs", "git", "git+ssh", "ws", "wss", "itms-services",
]
uses_params = [
    "", "ftp", "hdl", "prospero", "http", "imap", "https", "shttp", "rtsp", "rtsps", "rtspu",
    "sip", "sips", "mms", "sftp", "tel",
]
_SCHEME_CHARS = frozenset(
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+-."
)
_STRIPPED = "".join(map(chr, range(0x21)))
_UNSAFE = ["\t", "\r", "\n"]


def _coerce(*args):
    """The arguments as text, and what turns results back."""
    text = isinstance(args[0], str)
    for arg in args[1:]:
        if arg and isinstance(arg, str) != text:
            raise TypeError("Cannot mix str and non-str arguments")
    if text:
        return args + (lambda result: result,)
    return tuple(x.decode("ascii", "strict") if x else "" for x in args) + (_encode_result,)


def _encode_result(result):
    return result.encode("ascii", "strict")


class _Netloc:
    """What the network location is made of."""

    __slots__ = ()

    def _split(self):
        netloc = self.netloc
        at, colon, bracket, close = "@", ":", "[", "]"
        if isinstance(netloc, bytes):
            at, colon, bracket, close = b"@", b":", b"[", b"]"
        userinfo, have_info, hostinfo = netloc.rpartition(at)
        username = password = None
        if have_info:
            username, have_password, password = userinfo.partition(colon)
            if not have_password:
                password = None
        _, have_open, bracketed = hostinfo.partition(bracket)
        if have_open:
            hostname, _, port = bracketed.partition(close)
            _, _, port = port.partition(colon)
        else:
            hostname, _, port = hostinfo.partition(colon)
        return username, password, hostname, port or None

    @property
    def username(self):
        return self._split()[0]

    @property
    def password(self):
        return self._split()[1]

    @property
    def hostname(self):
        hostname = self._split()[2]
        if not hostname:
            return None
        separator = "%" if isinstance(hostname, str) else b"%"
        hostname, percent, zone = hostname.partition(separator)
        return hostname.lower() + percent + zone

    @property
    def port(self):
        port = self._split()[3]
        if port is not None:
            if port.isdigit() and port.isascii():
                port = int(port)
            else:
                raise ValueError(f"Port could not be cast to integer value as {port!r}")
            if not 0 <= port <= 65535:
                raise ValueError("Port out of range 0-65535")
        return port

    __class_getitem__ = classmethod(types.GenericAlias)


_DefragBase = namedtuple("_DefragResultBase", "url fragment")
_SplitBase = namedtuple("_SplitResultBase", "scheme netloc path query fragment")
_ParseBase = namedtuple("_ParseResultBase", "scheme netloc path params query fragment")


class DefragResult(_DefragBase):
    __slots__ = ()

    def geturl(self):
        return f"{self.url}#{self.fragment}" if self.fragment else self.url

    def encode(self, encoding="ascii", errors="strict"):
        return DefragResultBytes(*(x.encode(encoding, errors) for x in self))


class SplitResult(_Netloc, _SplitBase):
    __slots__ = ()

    def geturl(self):
        return urlunsplit(self)

    def encode(self, encoding="ascii", errors="strict"):
        return SplitResultBytes(*(x.encode(encoding, errors) for x in self))


class ParseResult(_Netloc, _ParseBase):
    __slots__ = ()

    def geturl(self):
        return urlunparse(self)

    def encode(self, encoding="ascii", errors="strict"):
        return ParseResultBytes(*(x.encode(encoding, errors) for x in self))


class DefragResultBytes(_DefragBase):
    __slots__ = ()

    def geturl(self):
        return self.url + b"#" + self.fragment if self.fragment else self.url

    def decode(self, encoding="ascii", errors="strict"):
        return DefragResult(*(x.decode(encoding, errors) for x in self))


class SplitResultBytes(_Netloc, _SplitBase):
    __slots__ = ()

    def geturl(self):
        return urlunsplit(self)

    def decode(self, encoding="ascii", errors="strict"):
        return SplitResult(*(x.decode(encoding, errors) for x in self))


class ParseResultBytes(_Netloc, _ParseBase):
    __slots__ = ()

    def geturl(self):
        return urlunparse(self)

    def decode(self, encoding="ascii", errors="strict"):
        return ParseResult(*(x.decode(encoding, errors) for x in self))


def urlparse(url, scheme="", allow_fragments=True):
    """The six parts of a URL."""
    url, scheme, back = _coerce(url, scheme)
    split = _split(url, scheme, allow_fragments)
    scheme, netloc, url, query, fragment = split
    params = ""
    if scheme in uses_params and ";" in url:
        url, params = _split_params(url)
    result = ParseResult(scheme, netloc, url, params, query, fragment)
    return result if back is not _encode_result else result.encode()


def _split_params(url):
    if "/" in url:
        i = url.find(";", url.rfind("/"))
        if i < 0:
            return url, ""
    else:
        i = url.find(";")
    return url[:i], url[i + 1 :]


def _split_netloc(url, start=0):
    end = len(url)
    for char in "/?#":
        found = url.find(char, start)
        if found >= 0:
            end = min(end, found)
    return url[start:end], url[end:]


def _check_netloc(netloc):
    if not netloc or netloc.isascii():
        return
    import unicodedata

    n = netloc
    for char in "@:#?":
        n = n.replace(char, "")
    normal = unicodedata.normalize("NFKC", n)
    if n == normal:
        return
    for char in "/?#@:":
        if char in normal:
            raise ValueError(
                f"netloc '{netloc}' contains invalid characters under NFKC normalization"
            )


def _check_bracketed_netloc(netloc):
    hostname = netloc.partition("[")[2].partition("]")[0]
    if hostname.startswith("v"):
        if not re.match(r"\Av[a-fA-F0-9]+\..+\Z", hostname):
            raise ValueError("IPvFuture address is invalid")
        return
    if not _is_ipv6(hostname):
        if _is_ipv4(hostname):
            raise ValueError("An IPv4 address cannot be in brackets")
        raise ValueError(f"{hostname!r} does not appear to be an IPv4 or IPv6 address")


def _is_ipv4(text):
    parts = text.split(".")
    return len(parts) == 4 and all(p.isdigit() and int(p) < 256 for p in parts)


def _is_ipv6(text):
    text, _, zone = text.partition("%")
    if text.count("::") > 1 or text.count(":") < 2:
        return False
    groups = text.split(":")
    size = 8
    if "." in groups[-1]:
        if not _is_ipv4(groups.pop()):
            return False
        size = 6
    filled = [g for g in groups if g]
    if "::" in text:
        if len(filled) >= size:
            return False
    elif len(filled) != size:
        return False
    return all(re.fullmatch("[0-9a-fA-F]{1,4}", g) for g in filled)


def _split(url, scheme, allow_fragments):
    url = url.lstrip(_STRIPPED)
    scheme = scheme.strip(_STRIPPED)
    for char in _UNSAFE:
        url = url.replace(char, "")
        scheme = scheme.replace(char, "")
    allow_fragments = bool(allow_fragments)
    netloc = query = fragment = ""
    i = url.find(":")
    if i > 0 and url[0].isascii() and url[0].isalpha():
        if all(c in _SCHEME_CHARS for c in url[:i]):
            scheme, url = url[:i].lower(), url[i + 1 :]
    if url[:2] == "//":
        netloc, url = _split_netloc(url, 2)
        if ("[" in netloc) != ("]" in netloc):
            raise ValueError("Invalid IPv6 URL")
        if "[" in netloc and "]" in netloc:
            _check_bracketed_netloc(netloc)
    if allow_fragments and "#" in url:
        url, fragment = url.split("#", 1)
    if "?" in url:
        url, query = url.split("?", 1)
    _check_netloc(netloc)
    return scheme, netloc, url, query, fragment


def urlsplit(url, scheme="", allow_fragments=True):
    """The five parts of a URL."""
    url, scheme, back = _coerce(url, scheme)
    result = SplitResult(*_split(url, scheme, allow_fragments))
    return result if back is not _encode_result else result.encode()


def urlunparse(components):
    """A URL of six parts."""
    scheme, netloc, url, params, query, fragment, back = _coerce(*components)
    if params:
        url = f"{url};{params}"
    return back(urlunsplit((scheme, netloc, url, query, fragment)))


def urlunsplit(components):
    """A URL of five parts."""
    scheme, netloc, url, query, fragment, back = _coerce(*components)
    if netloc:
        if url and url[:1] != "/":
            url = "/" + url
        url = "//" + netloc + url
    elif url[:2] == "//":
        url = "//" + url
    elif scheme and scheme in uses_netloc and (not url or url[:1] == "/"):
        url = "//" + url
    if scheme:
        url = scheme + ":" + url
    if query:
        url = url + "?" + query
    if fragment:
        url = url + "#" + fragment
    return back(url)


def urljoin(base, url, allow_fragments=True):
    """What a URL means that stands in a document at another one."""
    if not base:
        return url
    if not url:
        return base
    base, url, back = _coerce(base, url)
    bscheme, bnetloc, bpath, bparams, bquery, bfragment = urlparse(base, "", allow_fragments)
    scheme, netloc, path, params, query, fragment = urlparse(url, bscheme, allow_fragments)
    if scheme != bscheme or scheme not in uses_relative:
        return back(url)
    if scheme in uses_netloc:
        if netloc:
            return back(urlunparse((scheme, netloc, path, params, query, fragment)))
        netloc = bnetloc
    if not path and not params:
        path = bpath
        params = bparams
        if not query:
            query = bquery
        return back(urlunparse((scheme, netloc, path, params, query, fragment)))
    base_parts = bpath.split("/")
    if base_parts[-1] != "":
        del base_parts[-1]
    if path[:1] == "/":
        segments = path.split("/")
    else:
        segments = base_parts + path.split("/")
        segments[1:-1] = filter(None, segments[1:-1])
    resolved = []
    for segment in segments:
        if segment == "..":
            try:
                resolved.pop()
            except IndexError:
                pass
        elif segment != ".":
            resolved.append(segment)
    if segments[-1] in (".", ".."):
        resolved.append("")
    return back(
        urlunparse((scheme, netloc, "/".join(resolved) or "/", params, query, fragment))
    )


def urldefrag(url):
    """A URL without its fragment, and the fragment."""
    url, back = _coerce(url)
    if "#" in url:
        s, n, p, a, q, frag = urlparse(url)
        defrag = urlunparse((s, n, p, a, q, ""))
    else:
        defrag, frag = url, ""
    result = DefragResult(defrag, frag)
    return result if back is not _encode_result else result.encode()


_HEX = {a + b: int(a + b, 16) for a in "0123456789ABCDEFabcdef" for b in "0123456789ABCDEFabcdef"}


def unquote_to_bytes(string):
    """The bytes of percent-encoded text."""
    if not string:
        return b""
    if isinstance(string, str):
        string = string.encode("utf-8")
    parts = bytes(string).split(b"%")
    out = bytearray(parts[0])
    for item in parts[1:]:
        code = _HEX.get(item[:2].decode("latin-1"))
        if code is None:
            out += b"%" + item
        else:
            out.append(code)
            out += item[2:]
    return bytes(out)


_ascii_run = re.compile("([\x00-\x7f]+)")


def unquote(string, encoding="utf-8", errors="replace"):
    """The text of percent-encoded text."""
    if isinstance(string, bytes):
        return unquote_to_bytes(string).decode(encoding, errors)
    if "%" not in string:
        return string
    if encoding is None:
        encoding = "utf-8"
    if errors is None:
        errors = "replace"
    parts = _ascii_run.split(string)
    out = [parts[0]]
    for i in range(1, len(parts), 2):
        out.append(unquote_to_bytes(parts[i]).decode(encoding, errors))
        out.append(parts[i + 1])
    return "".join(out)


def unquote_plus(string, encoding="utf-8", errors="replace"):
    """The same where + is a space."""
    return unquote(string.replace("+", " "), encoding, errors)


_ALWAYS_SAFE = frozenset(
    b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.-~"
)


# How each byte is written, by the bytes that are safe.
_quoted_bytes = {}


def quote(string, safe="/", encoding=None, errors=None):
    """Text percent-encoded."""
    if isinstance(string, str):
        if not string:
            return string
        string = string.encode("utf-8" if encoding is None else encoding, "strict" if errors is None else errors)
    else:
        if encoding is not None:
            raise TypeError("quote() doesn't support 'encoding' for bytes")
        if errors is not None:
            raise TypeError("quote() doesn't support 'errors' for bytes")
    return quote_from_bytes(string, safe)


def quote_plus(string, safe="", encoding=None, errors=None):
    """The same where + is a space."""
    if (isinstance(string, str) and " " not in string) or (
        isinstance(string, bytes) and b" " not in string
    ):
        return quote(string, safe, encoding, errors)
    string = quote(string, safe + (" " if isinstance(safe, str) else b" "), encoding, errors)
    return string.replace(" ", "+")


def quote_from_bytes(bs, safe="/"):
    """Bytes percent-encoded."""
    if not isinstance(bs, (bytes, bytearray)):
        raise TypeError("quote_from_bytes() expected bytes")
    if not bs:
        return ""
    if isinstance(safe, str):
        safe = safe.encode("ascii", "ignore")
    else:
        safe = bytes(c for c in safe if c < 128)
    texts = _quoted_bytes.get(safe)
    if texts is None:
        if len(_quoted_bytes) > 50:
            _quoted_bytes.clear()
        texts = _quoted_bytes[safe] = [
            chr(c) if c in _ALWAYS_SAFE or c in safe else f"%{c:02X}" for c in range(256)
        ]
    return "".join([texts[c] for c in bs])


def urlencode(query, doseq=False, safe="", encoding=None, errors=None, quote_via=quote_plus):
    """The query string of a mapping or of pairs."""
    if hasattr(query, "items"):
        query = query.items()
    else:
        try:
            if len(query) and not isinstance(query[0], tuple):
                raise TypeError
        except TypeError as err:
            raise TypeError("not a valid non-string sequence or mapping object") from err

    def encode(value):
        if isinstance(value, bytes):
            return quote_via(value, safe)
        return quote_via(str(value), safe, encoding, errors)

    parts = []
    for k, v in query:
        k = encode(k)
        if not doseq or isinstance(v, (bytes, str)):
            parts.append(k + "=" + encode(v))
            continue
        try:
            len(v)
        except TypeError:
            parts.append(k + "=" + encode(v))
        else:
            for each in v:
                parts.append(k + "=" + encode(each))
    return "&".join(parts)


def parse_qs(
    qs, keep_blank_values=False, strict_parsing=False, encoding="utf-8", errors="replace",
    max_num_fields=None, separator="&",
):
    """The fields of a query string, each with a list of values."""
    result = {}
    for name, value in parse_qsl(
        qs, keep_blank_values, strict_parsing, encoding, errors, max_num_fields, separator
    ):
        result.setdefault(name, []).append(value)
    return result


def parse_qsl(
    qs, keep_blank_values=False, strict_parsing=False, encoding="utf-8", errors="replace",
    max_num_fields=None, separator="&",
):
    """The fields of a query string as pairs."""
    if not separator or not isinstance(separator, (str, bytes)):
        raise ValueError("Separator must be of type string or bytes.")
    if isinstance(qs, str):
        if not isinstance(separator, str):
            separator = str(separator, "ascii")
        eq = "="

        def decode(s):
            return unquote_plus(s, encoding=encoding, errors=errors)
    else:
        if not qs:
            return []
        qs = bytes(memoryview(qs))
        if isinstance(separator, str):
            separator = bytes(separator, "ascii")
        eq = b"="

        def decode(s):
            return unquote_to_bytes(s.replace(b"+", b" "))

    if not qs:
        return []
    if max_num_fields is not None:
        if max_num_fields < 1 + qs.count(separator):
            raise ValueError("Max number of fields exceeded")
    result = []
    for field in qs.split(separator):
        if field or strict_parsing:
            name, has_eq, value = field.partition(eq)
            if not has_eq and strict_parsing:
                raise ValueError(f"bad query field: {field!r}")
            if value or keep_blank_values:
                result.append((decode(name), decode(value)))
    return result

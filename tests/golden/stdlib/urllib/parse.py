from urllib.parse import *
import urllib.parse

urls = [
    "http://user:pass@www.Example.com:8080/path/to;params?query=1&b=2#frag", "//host/path", "path/only", "", "http:", "mailto:a@b.c", "HTTP://X/", "http://[::1]:80/x", "http://[fe80::1%25eth0]/", "file:///etc/passwd",
    "a:b", "1a:b", "http://h?q#f", "http://h#f?q", "tel:+1-2;ext=3", "http://h/a;b/c;d", "  http://x/ ", "ht\ntp://x", "http://é.com/ü", "svn+ssh://h/p", "javascript:alert(1)", "http://h:", "data:text/plain,hi", "?q", "#f", "//", "///x", "http:///x", "https://a@b@c/",
]
for url in urls:
    p = urlparse(url)
    s = urlsplit(url)
    print(repr(url), tuple(p), tuple(s), p.geturl(), s.geturl(), p.username, p.password, p.hostname)
    try:
        print(p.port)
    except ValueError as e:
        print(e)
    print(urldefrag(url), urlsplit(url, scheme="def", allow_fragments=False))
print(repr(urlparse("http://a/b;c?d#e")), repr(urlsplit("http://a")), repr(urldefrag("a#b")))
for bad in ("http://[::1", "http://a]b/", "http://[1.2.3.4]/", "http://[xyz]/", "http://h:99999/", "http://h:ab/", "http://ℂ⁄x/", "http://x[::1]/"):
    try:
        print(urlsplit(bad).port)
    except ValueError as e:
        print(bad, e)
base = "http://a/b/c/d;p?q"
for ref in ("g:h", "g", "./g", "g/", "/g", "//g", "?y", "g?y", "#s", "g#s", "g?y#s", ";x", "g;x", "", ".", "./", "..", "../", "../g", "../..", "../../g", "../../../g", "/./g", "/../g", "g.", ".g", "./g/.", "g/./h", "g/../h", "http:g", "//g/x?y#z", "mailto:x"):
    print(ref, urljoin(base, ref), urljoin("http://a/b/", ref), urljoin("", ref), urljoin("a/b", ref), urljoin("custom://a/b", ref))
for text in ("abc", "a b&c=d/e?f", "é日😀", "~-._", "100%", "a+b", "", "\x00\x7f\n"):
    print(quote(text), quote(text, safe=""), quote_plus(text), quote_plus(text, "/"), unquote(quote(text)) == text, unquote_plus(quote_plus(text)) == text, quote(text, safe="é&"), quote(text.encode()))
for text in ("%41%zz%4", "%E9", "%e2%82%ac", "a%2Fb+c", "%", "%%41", "é%C3%A9", "%FF%FE"):
    print(unquote(text), unquote(text, errors="ignore"), unquote(text, "latin-1"), unquote_plus(text), unquote_to_bytes(text), unquote(text.encode()))
for query in ({"a": 1, "b": "x y", "c": "é&="}, [("k", "v"), ("k", [1, 2])], {"l": [1, 2], "t": ("x", "y"), "s": "st"}, {}, {"b": b"\xff", 1: None}):
    print(urlencode(query), urlencode(query, doseq=True), urlencode(query, quote_via=quote), urlencode(query, safe="é ="))
for qs in ("a=1&b=2&a=3", "a=&b", "a=1;b=2", "=x", "a==b&c=%20+d", "", "&&a=1&", "é=ü", "a=%FF"):
    print(parse_qs(qs), parse_qsl(qs), parse_qs(qs, keep_blank_values=True), parse_qsl(qs, separator=";"))
    try:
        print(parse_qsl(qs, strict_parsing=True))
    except ValueError as e:
        print(e)
print(parse_qs(b"a=1&b=%ff"), urlsplit(b"http://h/p?q#f"), urlsplit(b"http://h:80/p").hostname, urlparse(b"a;b"), urlunsplit((b"http", b"h", b"p", b"", b"")), urljoin(b"http://a/b", b"c"))
print(urlunsplit(("http", "h", "p", "q", "f")), urlunparse(("http", "h", "p", "x", "q", "f")), urlunsplit(("", "", "//x", "", "")), urlunsplit(["s", "", "p", "", ""]))
print(urlparse("http://a/b")._replace(path="/c", query="d=1").geturl(), urlsplit("http://a")._asdict())
for bad in (lambda: urlsplit("http://a", scheme=b"x"), lambda: urljoin("a", b"b"), lambda: quote(3), lambda: quote(b"a", encoding="x"), lambda: urlencode(3), lambda: urlencode("abc"), lambda: parse_qsl("a=1&b=2", max_num_fields=1), lambda: parse_qs("a", separator="")):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)

from urllib.parse import urlparse, urlsplit, urlunparse, urljoin, parse_qs, parse_qsl, urlencode, quote, quote_plus, unquote, unquote_plus, urldefrag
import html
import shlex
import fnmatch

u = urlparse("https://user:p%40ss@Example.COM:8443/a/b;params?q=1&q=2&empty=#frag")
print(u)
print(u.scheme, u.hostname, u.port, u.username, u.password, u.netloc, u.geturl())
print(parse_qs(u.query), parse_qs(u.query, keep_blank_values=True), parse_qsl("a=1&b=%20x+y"))
print(urlencode({"name": "J. Doe", "tags": ["a", "b c"], "é": "ü"}, doseq=True), urlencode([("a", 1), ("a", 2)]))
for base, rel in [("http://a/b/c/d;p?q", "../g"), ("http://a/b/c/d", "//h/x"), ("http://a/b/", "?y"), ("http://a/b/c", "#s"), ("http://a/b/c/d", "../../../g"), ("mailto:a@b", "c")]:
    print(base, rel, "->", urljoin(base, rel))
print(quote("a b/c?é&"), quote("a b/c", safe=""), quote_plus("a b&c"), unquote("%E2%9C%93+x"), unquote_plus("a+b%2B"), quote(b"\xff\x00"))
print(urldefrag("http://x/y#z"), urlunparse(("http", "h", "/p", "", "q=1", "f")), urlsplit("//host/path?x"))
try:
    urlparse("http://h:99999/").port
except ValueError as e:
    print(e)
print(html.escape("<a href=\"x\">it's & ok</a>"), html.unescape("&lt;p&gt; &amp;copy; &copy; &#8364; &#x1F600; &notit; &eacute"))
print(shlex.split("cmd --opt='a b' \"c d\" e\\ f # no"), shlex.quote("it's"), shlex.join(["a b", "c"]))
print(fnmatch.filter(["a.py", "b.txt", "test_c.py"], "*.py"), fnmatch.fnmatch("data01.csv", "data[0-9][0-9].csv"), fnmatch.translate("*.t?t"))

from urllib.parse import urldefrag, urljoin, urlparse, urlsplit

for url in ("http://user:pw@host.example:8080/p/a;x?q=1#frag", "//cdn/x.js", "mailto:me@x.org", "/only/path", "file:///etc/hosts", "http://[::1]:80/", "HTTP://HOST/%7Euser", "javascript:alert(1)", "http://h?q", ""):
    u = urlparse(url)
    print(tuple(u), u.hostname, u.port, u.username, u.geturl() == url)
base = "http://a/b/c/d;p?q"
for rel in ("g", "./g/", "../..", "?y", "#s", "g;x=1/../y", "//h", "http://z/", "", "../../../../g", "/./g"):
    print(rel, urljoin(base, rel))
print(urldefrag("http://x/y#z").fragment, urlsplit("http://h/p?a#b")._asdict())
for bad in ("http://h:x/", "http://[::1/"):
    try:
        print(urlsplit(bad).port)
    except ValueError as e:
        print(e)

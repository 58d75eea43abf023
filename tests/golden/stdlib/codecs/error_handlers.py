import codecs


def dashes(error):
    if isinstance(error, UnicodeEncodeError):
        return ("-" * (error.end - error.start), error.end)
    return ("<bad>", error.end)


codecs.register_error("dashes", dashes)
print("naïve café".encode("ascii", "dashes"), b"a\xffb\xfe".decode("utf-8", "dashes"))
for name in ("ignore", "replace", "xmlcharrefreplace", "backslashreplace", "namereplace"):
    print(name, "aé€😀".encode("ascii", name), codecs.lookup_error(name).__name__)


def as_bytes(error):
    return (b"?%d?" % ord(error.object[error.start]), error.start + 1)


codecs.register_error("as_bytes", as_bytes)
print("éx€".encode("ascii", "as_bytes"))
codecs.register_error("broken", lambda e: None)
try:
    "é".encode("ascii", "broken")
except TypeError as e:
    print(e)

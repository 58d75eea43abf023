import base64

data = bytes(range(0, 256, 7)) + b"\xfb\xff\xfe"
for name in ("b64", "urlsafe_b64", "b32", "b32hex", "b16", "a85", "b85"):
    encoded = getattr(base64, name + "encode")(data)
    print(name, encoded[:30], getattr(base64, name + "decode")(encoded) == data)
print(base64.encodebytes(b"x" * 60), base64.decodebytes(b"eHh4\n"))
print(base64.standard_b64encode(b">>>???"), base64.urlsafe_b64encode(b">>>???"), base64.b64encode(b">>>???", altchars=b"-_"))
print(base64.b32decode("mzxw6===", casefold=True), base64.b16decode("4a4B", casefold=True))
print(base64.a85encode(b"\0\0\0\0    abc", foldspaces=True, adobe=True, wrapcol=8), base64.a85decode("<~87cURD_*#4DfTZ)~>", adobe=True))
for bad in (b"abc", b"a$b=", "é"):
    try:
        print(base64.b64decode(bad), base64.b64decode(bad, validate=True))
    except ValueError as e:
        print(type(e).__name__, e)

import base64
import io

samples = [b"", b"f", b"fo", b"foo", b"foob", b"fooba", b"foobar", bytes(range(256)), b"\0" * 9, b"    x   ", b"\xff\xfe>>>???"]
names = [
    "b64encode", "standard_b64encode", "urlsafe_b64encode", "b32encode", "b32hexencode",
    "b16encode", "b85encode", "a85encode", "z85encode", "encodebytes",
]
for name in names:
    encode = getattr(base64, name)
    decode = getattr(base64, name.replace("encode", "decode"))
    for data in samples:
        text = encode(data)
        print(name, text if len(text) < 60 else (len(text), text[:40], text[-10:]), decode(text) == data)
print(base64.b64encode(b"\xfb\xff", altchars=b"-_"), base64.b64decode("-_8=", altchars="-_"))
print(base64.a85encode(b"    \0\0\0\0ab", foldspaces=True), base64.a85encode(b"abc" * 20, wrapcol=20, adobe=True))
print(base64.a85decode(b"<~" + base64.a85encode(b"hello") + b"~>", adobe=True), base64.a85encode(b"x", pad=True))
print(base64.b32decode("mzxw6===", casefold=True), base64.b32decode(b"MZXW60A=", map01="L"), base64.b85encode(b"a", pad=True))


def attempt(run):
    try:
        print(run())
    except Exception as e:
        print(type(e).__module__, type(e).__name__, e)


for bad in ("abc", "a", "ab=c", "=abc", "ab==cd", "é", "YW\nJj", "YW$Jj", "", "YWJj====", "abcde", "====", "AA=A=", "AA==AA=="):
    for validate in (False, True):
        attempt(lambda: base64.b64decode(bad, validate=validate))
for bad in ("MZXW6", "mzxw6===", "MZXW6=====", "1ZXW6===", "M=======", "MZXW6Y=="):
    attempt(lambda: base64.b32decode(bad))
for bad in ("abc", "ab", "AG", "AB C"):
    attempt(lambda: base64.b16decode(bad))
attempt(lambda: base64.b16decode("ab", casefold=True))
for bad in (b"\x7f", b"|NsC1", b" ", b"~~~~~"):
    attempt(lambda: base64.b85decode(bad))
for bad in (b"zz", b"az", b"\x7f", b"uuuuu", b"s8W-"):
    attempt(lambda: base64.a85decode(bad))
attempt(lambda: base64.a85decode(b"abc", adobe=True))
attempt(lambda: base64.b64encode("text"))
attempt(lambda: base64.b64decode(3))
attempt(lambda: base64.encodebytes("x"))
attempt(lambda: base64.z85decode(b"~~~~~"))
out = io.BytesIO()
base64.encode(io.BytesIO(bytes(100)), out)
print(out.getvalue())
back = io.BytesIO()
base64.decode(io.BytesIO(out.getvalue()), back)
print(back.getvalue() == bytes(100))
print(base64.b64encode(bytearray(b"ba")), base64.b64encode(memoryview(b"mv")))

import binascii


def attempt(run):
    try:
        print(run())
    except Exception as e:
        print(type(e).__name__, e)


data = bytes(range(0, 256, 7))
for sep in ("-", b":", " "):
    for n in (1, 2, 3, -2, -5, 0, 100):
        print(binascii.hexlify(data[:9], sep, n))
print(binascii.hexlify(data), binascii.unhexlify(b"00fFa0"), binascii.a2b_hex("0a0B"))
for bad in ("0", "0g", b"zz", "é", 3):
    attempt(lambda: binascii.unhexlify(bad))
attempt(lambda: binascii.hexlify(b"ab", "--"))
attempt(lambda: binascii.hexlify("ab"))
for start in (0, 1, 0xFFFFFFFF, -1):
    print(binascii.crc32(data, start), binascii.crc_hqx(data, start & 0xFFFF))
print(binascii.crc32(b""), binascii.crc32(b"123456789") == 0xCBF43926)
for text in (b"", b"a", b"ab", b"abc", data[:20], b"\0\0\0"):
    line = binascii.b2a_uu(text)
    print(line, binascii.a2b_uu(line) == text, binascii.b2a_uu(text, backtick=True))
attempt(lambda: binascii.b2a_uu(bytes(46)))
attempt(lambda: binascii.a2b_uu(b"\x7f\x80"))
for text in (b"plain", b"a=b", b"caf\xc3\xa9", b"tab\there ", b"line\nnext", b"x" * 80, b"trail \nend", b".", b"a_b c", b"\r\nx"):
    for options in ({}, {"quotetabs": True}, {"istext": False}, {"header": True}):
        print(text, options, binascii.b2a_qp(text, **options))
for text in (b"caf=C3=A9", b"soft=\nbreak", b"bad=XY", b"end=", b"a==b", b"a_b"):
    print(binascii.a2b_qp(text), binascii.a2b_qp(text, header=True))
print(binascii.b2a_base64(b"abc"), binascii.b2a_base64(b"abc", newline=False), binascii.a2b_base64(b"YWJj"))
for bad in (b"YW", b"Y", b"=YWJj", b"YWJj=", b"YW=Jj", b"YW==x", b"Y!WJj"):
    attempt(lambda: binascii.a2b_base64(bad))
    attempt(lambda: binascii.a2b_base64(bad, strict_mode=True))
print(issubclass(binascii.Error, ValueError), binascii.Incomplete.__mro__[1])

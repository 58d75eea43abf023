import binascii

print(binascii.hexlify(b"\x00\xffab"), binascii.hexlify(b"abcdef", "-", 2), binascii.unhexlify("00FFab"))
print(binascii.crc32(b"hello"), binascii.crc32(b"lo", binascii.crc32(b"hel")), binascii.crc_hqx(b"123456789", 0xFFFF))
print(binascii.b2a_base64(b"abc"), binascii.b2a_base64(b"abc", newline=False), binascii.a2b_base64("YWJj\n"))
print(binascii.b2a_qp(b"a=b\tc \r\nd\xe9", header=False), binascii.a2b_qp(b"a=3Db=\nc=E9"))
print(binascii.b2a_uu(b"hello world"), binascii.a2b_uu(binascii.b2a_uu(b"hello world")))
for call in (lambda: binascii.unhexlify("abc"), lambda: binascii.unhexlify("zz"), lambda: binascii.a2b_base64(b"a"), lambda: binascii.a2b_base64(b"ab=c", strict_mode=True)):
    try:
        print(call())
    except binascii.Error as e:
        print("Error:", e)

import io
import quopri

SAMPLES = [b"plain", "caf\u00e9 = ol\u00e9".encode(), b"tab\tand trailing \nline ", b"x" * 100, b"a=b_c\r\nd", b"\x00\xff.", b".\n", b"", b"space \r\nend\t"]
for data in SAMPLES:
    for quotetabs in (False, True):
        for header in (False, True):
            coded = quopri.encodestring(data, quotetabs, header)
            print(coded, quopri.decodestring(coded, header) == data)
out = io.BytesIO()
quopri.encode(io.BytesIO("ligne \u20ac\n".encode()), out, quotetabs=True)
print(out.getvalue())
back = io.BytesIO()
quopri.decode(io.BytesIO(out.getvalue()), back)
print(back.getvalue().decode())
for text in (b"=41=42", b"soft=\nbreak", b"bad=ZZ=4", b"=\r\n", b"a_b", b"end =", b"=e9=E9"):
    print(quopri.decodestring(text), quopri.decodestring(text, header=True))
print([quopri.needsquoting(bytes([c]), False, False) for c in b"a =_\t\n\x7f"], quopri.quote(b"="), quopri.ishex(b"f"), quopri.ishex(b"g"), quopri.unhex(b"fF"))
print(quopri.MAXLINESIZE, quopri.ESCAPE, quopri.HEX, sorted(quopri.__all__))
try:
    quopri.encodestring("text")
except TypeError as exc:
    print(exc)

import codecs
import io

decoder = codecs.getincrementaldecoder("utf-8")()
out = [decoder.decode(bytes([b])) for b in "aé€😀".encode()]
print(out, decoder.decode(b"", final=True))
decoder = codecs.getincrementaldecoder("utf-8")("replace")
print(repr(decoder.decode(b"\xe2\x82") + decoder.decode(b"", final=True)))
encoder = codecs.getincrementalencoder("utf-16")()
print(encoder.encode("a"), encoder.encode("b"))
print(list(codecs.iterdecode([b"\xc3", b"\xa9", b"x"], "utf-8")), list(codecs.iterencode(["é", "x"], "latin-1")))
stream = io.BytesIO()
writer = codecs.getwriter("utf-8")(stream)
writer.write("première\nligne\n")
print(stream.getvalue())
reader = codecs.getreader("utf-8")(io.BytesIO(stream.getvalue()))
print(reader.readline(), list(reader))
print(codecs.getencoder("utf-8")("é"), codecs.getdecoder("latin-1")(b"\xe9"))

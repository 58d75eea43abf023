import codecs
import io
import re
import string
import sys
import zlib
from io import (BytesIO, StringIO, TextIOWrapper, BufferedReader, BufferedWriter, BufferedRWPair, BufferedRandom, RawIOBase, IOBase, TextIOBase, BufferedIOBase,
                UnsupportedOperation, SEEK_SET, SEEK_CUR, SEEK_END, DEFAULT_BUFFER_SIZE, IncrementalNewlineDecoder)


class Chunks(RawIOBase):
    """A raw stream of given chunks."""

    def __init__(self, *chunks):
        self.chunks, self.calls = list(chunks), 0

    def readable(self):
        return True

    def readinto(self, buffer):
        self.calls += 1
        if not self.chunks:
            return 0
        chunk = self.chunks.pop(0)
        n = min(len(buffer), len(chunk))
        buffer[:n] = chunk[:n]
        if chunk[n:]:
            self.chunks.insert(0, chunk[n:])
        return n


class Sink(RawIOBase):
    def __init__(self):
        self.data = []

    def writable(self):
        return True

    def write(self, b):
        self.data.append(bytes(b))
        return len(b)


raw = Chunks(b"first line\nsec", b"ond\n", b"third")
reader = BufferedReader(raw, buffer_size=8)
print(reader.readline(), reader.peek(2)[:2], reader.read(3), reader.read1(100), reader.read(), reader.read(), raw.calls > 2, reader.readable(), reader.seekable(), reader.closed)
print(Chunks(b"ab", b"cd").read(3), Chunks(b"ab", b"cd").readall(), Chunks(b"l1\nl2\n", b"x").readlines(), [l for l in BufferedReader(Chunks(b"q\nw"))])
sink = Sink()
writer = BufferedWriter(sink, buffer_size=4)
print(writer.write(b"ab"), sink.data, writer.write(b"cdefgh"), writer.flush(), b"".join(sink.data), writer.writable(), writer.raw is sink)
for attempt in (lambda: writer.read(), lambda: reader.write(b"x"), lambda: Sink().read(1), lambda: StringIO().fileno(), lambda: BytesIO().detach(), lambda: reader.seek(0), lambda: RawIOBase().readinto(bytearray(1))):
    try:
        print(attempt())
    except (UnsupportedOperation, ValueError, OSError, NotImplementedError, AttributeError) as exc:
        print(type(exc).__name__, exc)
print(issubclass(UnsupportedOperation, (OSError,)), issubclass(UnsupportedOperation, ValueError), isinstance(reader, BufferedIOBase), isinstance(StringIO(), TextIOBase), isinstance(raw, IOBase), DEFAULT_BUFFER_SIZE)
pair = BufferedRWPair(Chunks(b"in"), Sink())
print(pair.read(), pair.write(b"out"), pair.flush())
both = BufferedRandom(BytesIO(b"0123456789"))
print(both.read(3), both.write(b"XY"), both.seek(0), both.read(), both.tell())
text = TextIOWrapper(BytesIO("häl\r\nlo\rx\n".encode("latin-1")), encoding="latin-1", newline=None, errors="strict")
print(text.readline(), text.newlines, text.read(), text.newlines, text.encoding, text.errors, text.line_buffering, text.buffer.getvalue()[:3], text.seekable(), text.tell() >= 0)
text.reconfigure(errors="replace")
out = BytesIO()
w = TextIOWrapper(out, encoding="ascii", errors="backslashreplace", newline="\r\n", write_through=True)
w.write("é\nok\n")
w.flush()
print(out.getvalue(), w.write_through, w.detach() is out)
b = BytesIO(b"abcdef")
view = b.getbuffer()
view[1:3] = b"XX"
del view
into = bytearray(4)
print(b.getvalue(), b.readinto(into), into, b.seek(-2, SEEK_END), b.read1(1), b.seek(1, SEEK_SET), b.tell(), b.seek(2, SEEK_CUR), b.read(), b.truncate(2), b.getvalue(), b.seekable(), b.isatty())
s = StringIO("one\ntwo\r\nthree", newline="")
print(s.readlines(), s.seek(0), s.read(5), s.tell(), s.truncate(), s.getvalue(), s.newlines, s.line_buffering, s.seekable(), s.write("!"), s.getvalue())
with StringIO() as closed:
    pass
for attempt in (closed.read, lambda: closed.write("x"), lambda: StringIO().write(b"x"), lambda: BytesIO().write("x"), lambda: StringIO("x").seek(1, 1), lambda: StringIO(3), lambda: StringIO(newline="x"), lambda: BytesIO(b"x").seek(-1), lambda: TextIOWrapper(BytesIO(), encoding="nope"), lambda: TextIOWrapper(BytesIO(b"\xff"), encoding="utf-8").read()):
    try:
        print(attempt())
    except (ValueError, TypeError, OSError, LookupError) as exc:
        print(type(exc).__name__, exc)
d = IncrementalNewlineDecoder(None, translate=True)
print([d.decode(x) for x in ("a\r", "\nb\r", "c\n")], d.newlines, d.decode("\r", final=True))
print([StringIO(t, newline=n).newlines for t in ("a\n", "a\r\nb\r", "\r\n", "x", "\r\n\r\n\n") for n in (None, "", "\n")])
print(codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE, codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE, codecs.BOM == codecs.BOM_UTF16, codecs.BOM_LE == codecs.BOM32_LE)
enc = codecs.getincrementalencoder("utf-16")()
print(enc.encode("a"), enc.encode("b"), enc.reset(), enc.encode("c"), codecs.getencoder("utf-8")("é"), codecs.getdecoder("ascii")(b"ab"))
sr = codecs.getreader("utf-8")(BytesIO("zeile1\nzeilé2\nrest".encode()))
print(sr.readline(), sr.read(3), sr.readlines(), sr.stream.tell())
sw_target = BytesIO()
sw = codecs.getwriter("utf-16-le")(sw_target)
sw.write("hé")
sw.writelines(["a", "b"])
print(sw_target.getvalue(), codecs.StreamReaderWriter(BytesIO(b"x\ny"), codecs.getreader("ascii"), codecs.getwriter("ascii")).readlines())
rec = codecs.EncodedFile(BytesIO("é".encode("latin-1")), "utf-8", "latin-1")
print(rec.read(), list(codecs.iterdecode([b"\xc3", b"\xa9x"], "utf-8")), list(codecs.iterencode(["a", "é"], "utf-8")))
codecs.register_error("test.stars", lambda exc: ("*" * (exc.end - exc.start), exc.end))
print("aéb€".encode("ascii", "test.stars"), b"a\xffb".decode("ascii", "test.stars"), codecs.lookup_error("strict").__name__, codecs.lookup_error("test.stars") is not None)


def search(name):
    if name == "reverse_codec":
        return codecs.CodecInfo(lambda s, errors="strict": (s[::-1].encode(), len(s)), lambda b, errors="strict": (bytes(b).decode()[::-1], len(b)), name="reverse_codec")


codecs.register(search)
print("abc".encode("reverse-codec"), b"xyz".decode("reverse_codec"), codecs.lookup("reverse codec").name, codecs.encode("q", "reverse_codec"))
codecs.unregister(search)
for name in ("reverse_codec", "nope"):
    try:
        codecs.lookup(name)
    except LookupError as exc:
        print(exc)
print(codecs.encode(b"abc", "base64"), codecs.decode("YWJj\n".encode(), "base64"), codecs.encode(b"a=b", "quopri"), codecs.encode("x", "rot_13"), codecs.encode("é\n", "unicode_escape"), b"\\u00e9".decode("unicode_escape"), codecs.decode(codecs.encode(b"z" * 20, "zlib"), "zlib"))

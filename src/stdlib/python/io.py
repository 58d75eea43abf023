"""Streams in memory, and text and buffers around them."""


__all__ = [
    "BlockingIOError", "open", "open_code", "IOBase", "RawIOBase", "FileIO", "BytesIO",
    "StringIO", "BufferedIOBase", "BufferedReader", "BufferedWriter", "BufferedRWPair",
    "BufferedRandom", "TextIOBase", "TextIOWrapper", "UnsupportedOperation", "SEEK_SET",
    "SEEK_CUR", "SEEK_END", "DEFAULT_BUFFER_SIZE", "IncrementalNewlineDecoder",
    "text_encoding",
]


def open_code(path):
    raise PermissionError("io.open_code() is not allowed: programs here have no file access")


def text_encoding(encoding, stacklevel=2, /):
    """The encoding, or the usual one for None."""
    return "locale" if encoding is None else encoding


class FileIO(RawIOBase):
    """Refused: it would open a file."""

    def __init__(self, file, mode="r", closefd=True, opener=None):
        raise PermissionError(
            "io.FileIO() is not allowed: programs here have no file access; "
            "use io.BytesIO for data in memory"
        )


def _readline(self, size=-1, /):
    """A line of a stream that can give bytes."""
    size = -1 if size is None else size
    peek = getattr(self, "peek", None)
    line = bytearray()
    while (size < 0 or len(line) < size) and not line.endswith(b"\n"):
        count = 1
        if peek is not None and (ahead := peek(1)):
            count = ahead.find(b"\n") + 1 or len(ahead)
            if size >= 0:
                count = min(count, size - len(line))
        more = self.read(count)
        if not more:
            break
        line += more
    return bytes(line)


def _readinto(self, buffer, /):
    """Fills a buffer with what read() gives."""
    data = self.read(len(buffer))
    buffer[:len(data)] = data
    return len(data)


def _raw_read(self, size=-1, /):
    """What readinto() gives."""
    if size is None or size < 0:
        return self.readall()
    buffer = bytearray(size)
    count = self.readinto(buffer)
    return None if count is None else bytes(buffer[:count])


def _raw_readinto(self, buffer, /):
    raise NotImplementedError


def _raw_write(self, b, /):
    raise NotImplementedError


def _readall(self, /):
    """All that read() gives."""
    parts = []
    while data := self.read(DEFAULT_BUFFER_SIZE):
        parts.append(data)
    return b"".join(parts) if parts else data


# The base classes are TypeScript; what is here works by the methods of those that derive from them.
for _cls, _name, _method in (
    (IOBase, "readline", _readline),
    (BufferedIOBase, "readinto", _readinto),
    (BufferedIOBase, "readinto1", _readinto),
    (RawIOBase, "read", _raw_read),
    (RawIOBase, "readinto", _raw_readinto),
    (RawIOBase, "write", _raw_write),
    (RawIOBase, "readall", _readall),
):
    setattr(_cls, _name, _method)
    _method.__name__ = _name
    _method.__qualname__ = f"{_cls.__name__}.{_name}"
del _cls, _name, _method


class _Around(BufferedIOBase):
    """A buffer around a raw stream; what is written goes straight through."""

    def __init__(self, raw, buffer_size=DEFAULT_BUFFER_SIZE):
        if buffer_size <= 0:
            raise ValueError("buffer size must be strictly positive")
        self._raw = raw
        self._size = buffer_size
        # What has been read from the raw stream, and not yet from here.
        self._ahead = b""

    @property
    def raw(self):
        return self._raw

    @property
    def name(self):
        return self.raw.name

    @property
    def mode(self):
        return self.raw.mode

    @property
    def closed(self):
        return self.raw.closed

    def close(self):
        if self.raw is not None and not self.closed:
            self.raw.close()

    def detach(self):
        if self.raw is None:
            raise ValueError("raw stream already detached")
        raw, self._raw = self._raw, None
        return raw

    def flush(self):
        if self.closed:
            raise ValueError("flush on closed file")
        self.raw.flush()

    def seek(self, target, whence=0, /):
        if not self.seekable():
            raise UnsupportedOperation("File or stream is not seekable.")
        if whence == 1:
            target -= len(self._ahead)
        self._ahead = b""
        return self.raw.seek(target, whence)

    def tell(self):
        return self.raw.tell() - len(self._ahead)

    def seekable(self):
        return self.raw.seekable()

    def readable(self):
        return self.raw.readable()

    def writable(self):
        return self.raw.writable()

    def fileno(self):
        return self.raw.fileno()

    def isatty(self):
        return self.raw.isatty()

    def truncate(self, pos=None, /):
        return self.raw.truncate(pos)

    def __enter__(self):
        if self.closed:
            raise ValueError("I/O operation on closed file.")
        return self

    def __exit__(self, *args):
        self.close()

    def __iter__(self):
        return self

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    def __repr__(self):
        return f"<_io.{self.__class__.__name__}>"

    def _take(self, size):
        taken, self._ahead = self._ahead[:size], self._ahead[size:]
        return taken

    def _fill(self):
        """Whether there was more in the raw stream."""
        more = self.raw.read(self._size)
        if more:
            self._ahead += more
        return bool(more)

    def read(self, size=-1, /):
        if size is None or size < 0:
            while self._fill():
                pass
            size = len(self._ahead)
        while len(self._ahead) < size and self._fill():
            pass
        return self._take(size)

    def read1(self, size=-1, /):
        if not self._ahead:
            self._fill()
        return self._take(self._size if size < 0 else size)

    def peek(self, size=0, /):
        if not self._ahead:
            self._fill()
        return self._ahead

    def readline(self, size=-1, /):
        size = -1 if size is None else size
        end = 0
        while True:
            at = self._ahead.find(b"\n", end) + 1
            end = at or len(self._ahead)
            if 0 <= size <= end:
                return self._take(size)
            if at or not self._fill():
                return self._take(end)

    def write(self, buffer, /):
        if isinstance(buffer, str):
            raise TypeError("a bytes-like object is required, not 'str'")
        if self._ahead:
            self.raw.seek(-len(self._ahead), 1)
            self._ahead = b""
        return self.raw.write(buffer)

    def writelines(self, lines, /):
        for line in lines:
            self.write(line)


def _cannot(name):
    def refuse(self, *args):
        raise UnsupportedOperation(name)

    return refuse


class BufferedReader(_Around):
    """Reads from a raw stream."""

    def __init__(self, raw, buffer_size=DEFAULT_BUFFER_SIZE):
        if not raw.readable():
            raise OSError("File or stream is not readable.")
        super().__init__(raw, buffer_size)

    def writable(self):
        return False

    write = _cannot("write")
    writelines = _cannot("write")


class BufferedWriter(_Around):
    """Writes to a raw stream."""

    def __init__(self, raw, buffer_size=DEFAULT_BUFFER_SIZE):
        if not raw.writable():
            raise OSError("File or stream is not writable.")
        super().__init__(raw, buffer_size)

    def readable(self):
        return False

    read = _cannot("read")
    read1 = _cannot("read1")
    peek = _cannot("peek")
    readinto = _cannot("readinto")
    readinto1 = _cannot("readinto1")
    readline = _cannot("not readable")
    readlines = _cannot("not readable")


class BufferedRandom(_Around):
    """Reads from and writes to a raw stream."""


class BufferedRWPair(BufferedIOBase):
    """Reads from one stream and writes to another one."""

    def __init__(self, reader, writer, buffer_size=DEFAULT_BUFFER_SIZE, /):
        self.reader = BufferedReader(reader, buffer_size)
        self.writer = BufferedWriter(writer, buffer_size)

    def read(self, size=-1, /):
        return self.reader.read(size)

    def read1(self, size=-1, /):
        return self.reader.read1(size)

    def readinto(self, buffer, /):
        return self.reader.readinto(buffer)

    readinto1 = readinto

    def peek(self, size=0, /):
        return self.reader.peek(size)

    def write(self, buffer, /):
        return self.writer.write(buffer)

    def flush(self):
        return self.writer.flush()

    def readable(self):
        return self.reader.readable()

    def writable(self):
        return self.writer.writable()

    def isatty(self):
        return self.reader.isatty() or self.writer.isatty()

    def close(self):
        self.writer.close()
        self.reader.close()

    @property
    def closed(self):
        return self.writer.closed


class IncrementalNewlineDecoder:
    """Turns the ends of lines into "\\n", and notes which ones there were."""

    def __init__(self, decoder, translate, errors="strict"):
        self.decoder = decoder
        self.translate = translate
        self.errors = errors
        self._seen = set()
        self._pending = False

    def decode(self, input, final=False):
        text = input if self.decoder is None else self.decoder.decode(input, final=final)
        if self._pending and (text or final):
            text = "\r" + text
            self._pending = False
        if text.endswith("\r") and not final:
            text = text[:-1]
            self._pending = True
        both = text.count("\r\n")
        if both:
            self._seen.add("\r\n")
        if text.count("\r") > both:
            self._seen.add("\r")
        if text.count("\n") > both:
            self._seen.add("\n")
        if self.translate:
            text = text.replace("\r\n", "\n").replace("\r", "\n")
        return text

    def getstate(self):
        state, flag = (b"", 0) if self.decoder is None else self.decoder.getstate()
        return state, flag << 1 | self._pending

    def setstate(self, state):
        data, flag = state
        self._pending = bool(flag & 1)
        if self.decoder is not None:
            self.decoder.setstate((data, flag >> 1))

    def reset(self):
        self._seen = set()
        self._pending = False
        if self.decoder is not None:
            self.decoder.reset()

    @property
    def newlines(self):
        seen = tuple(end for end in ("\r", "\n", "\r\n") if end in self._seen)
        if not seen:
            return None
        return seen[0] if len(seen) == 1 else seen


class TextIOWrapper(TextIOBase):
    """Text over a stream of bytes."""

    def __init__(
        self, buffer, encoding=None, errors=None, newline=None, line_buffering=False,
        write_through=False,
    ):
        if newline not in (None, "", "\n", "\r", "\r\n"):
            if not isinstance(newline, str):
                raise TypeError(f"illegal newline type: {type(newline)!r}")
            raise ValueError(f"illegal newline value: {newline!r}")
        if encoding in (None, "locale"):
            encoding = "UTF-8" if encoding is None else "utf-8"
        if not isinstance(encoding, str):
            raise ValueError(f"invalid encoding: {encoding!r}")
        import codecs

        if not codecs.lookup(encoding)._is_text_encoding:
            raise LookupError(
                f"{encoding!r} is not a text encoding; use codecs.open() to handle arbitrary codecs"
            )
        self._buffer = buffer
        self._encoding = encoding
        self._errors = "strict" if errors is None else errors
        self._newline = newline
        self._line_buffering = line_buffering
        self._write_through = write_through
        self._decoder = None
        self._encoder = None
        self._decoded = ""

    def __repr__(self):
        parts = [f"<_io.{self.__class__.__name__}"]
        for name in ("name", "mode"):
            try:
                parts.append(f"{name}={getattr(self, name)!r}")
            except Exception:
                pass
        parts.append(f"encoding={self.encoding!r}>")
        return " ".join(parts)

    @property
    def buffer(self):
        return self._buffer

    @property
    def encoding(self):
        return self._encoding

    @property
    def errors(self):
        return self._errors

    @property
    def line_buffering(self):
        return self._line_buffering

    @property
    def write_through(self):
        return self._write_through

    @property
    def newlines(self):
        return self._decoder.newlines if self._decoder is not None else None

    @property
    def name(self):
        return self.buffer.name

    @property
    def closed(self):
        return self.buffer.closed

    def _check(self):
        if self._buffer is None:
            raise ValueError("underlying buffer has been detached")
        if self.closed:
            raise ValueError("I/O operation on closed file.")

    def reconfigure(
        self, *, encoding=None, errors=None, newline=Ellipsis, line_buffering=None, write_through=None
    ):
        if encoding is not None:
            self._encoding = encoding
            self._errors = "strict"
            self._encoder = None
        if errors is not None:
            self._errors = errors
        if newline is not Ellipsis:
            self._newline = newline
        if line_buffering is not None:
            self._line_buffering = line_buffering
        if write_through is not None:
            self._write_through = write_through
        self.flush()

    def readable(self):
        return self.buffer.readable()

    def writable(self):
        return self.buffer.writable()

    def seekable(self):
        return self.buffer.seekable()

    def fileno(self):
        return self.buffer.fileno()

    def isatty(self):
        return self.buffer.isatty()

    def flush(self):
        self.buffer.flush()

    def close(self):
        if self.buffer is not None and not self.closed:
            try:
                self.flush()
            finally:
                self.buffer.close()

    def detach(self):
        if self._buffer is None:
            raise ValueError("buffer is already detached")
        self.flush()
        buffer, self._buffer = self._buffer, None
        return buffer

    def write(self, text, /):
        self._check()
        if not isinstance(text, str):
            raise TypeError(f"write() argument must be str, not {type(text).__name__}")
        written = text
        if self._newline in ("\r", "\r\n"):
            written = text.replace("\n", self._newline)
        if self._encoder is None:
            import codecs

            self._encoder = codecs.getincrementalencoder(self._encoding)(self._errors)
        self.buffer.write(self._encoder.encode(written))
        if self._line_buffering and ("\n" in text or "\r" in text):
            self.flush()
        return len(text)

    def writelines(self, lines, /):
        for line in lines:
            self.write(line)

    def _fill(self, size=-1):
        """Reads more text; False at the end."""
        self._check()
        if self._decoder is None:
            import codecs

            decoder = codecs.getincrementaldecoder(self._encoding)(self._errors)
            self._decoder = IncrementalNewlineDecoder(decoder, self._newline is None)
        data = self.buffer.read() if size < 0 else self.buffer.read(size)
        self._decoded += self._decoder.decode(data, not data or size < 0)
        return bool(data)

    def read(self, size=-1, /):
        if size is None or size < 0:
            self._fill()
            text, self._decoded = self._decoded, ""
            return text
        while len(self._decoded) < size and self._fill(max(size, 128)):
            pass
        text, self._decoded = self._decoded[:size], self._decoded[size:]
        return text

    def _line_end(self):
        """Where the first line ends; -1: further on."""
        text = self._decoded
        if self._newline in (None, "\n"):
            return text.find("\n") + 1 or -1
        if self._newline != "":
            at = text.find(self._newline)
            return at + len(self._newline) if at >= 0 else -1
        ends = [at for at in (text.find("\n"), text.find("\r")) if at >= 0]
        if not ends:
            return -1
        at = min(ends)
        return at + (2 if text[at:at + 2] == "\r\n" else 1)

    def readline(self, size=-1, /):
        self._check()
        while (end := self._line_end()) < 0 and self._fill(DEFAULT_BUFFER_SIZE):
            pass
        if end < 0:
            end = len(self._decoded)
        if size is not None and 0 <= size < end:
            end = size
        line, self._decoded = self._decoded[:end], self._decoded[end:]
        return line

    def readlines(self, hint=-1, /):
        lines = []
        total = 0
        while line := self.readline():
            lines.append(line)
            total += len(line)
            if hint is not None and 0 < hint <= total:
                break
        return lines

    def __iter__(self):
        return self

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    def __enter__(self):
        self._check()
        return self

    def __exit__(self, *args):
        self.close()

    def tell(self):
        self._check()
        if self._decoded:
            return self.buffer.tell() - len(self._decoded.encode(self._encoding, self._errors))
        return self.buffer.tell()

    def seek(self, cookie, whence=0, /):
        self._check()
        if whence == 1 and cookie != 0:
            raise UnsupportedOperation("can't do nonzero cur-relative seeks")
        if whence == 2 and cookie != 0:
            raise UnsupportedOperation("can't do nonzero end-relative seeks")
        if whence == 1:
            cookie, whence = self.tell(), 0
        if whence == 0 and cookie < 0:
            raise ValueError(f"negative seek position {cookie!r}")
        self.flush()
        self._decoded = ""
        if self._decoder is not None:
            self._decoder.reset()
        if cookie == 0:
            self._encoder = None
        return self.buffer.seek(cookie, whence)

    def truncate(self, pos=None, /):
        self.flush()
        return self.buffer.truncate(self.tell() if pos is None else pos)

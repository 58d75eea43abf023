"""Encodings by name, and what happens to characters that they do not have."""

import sys as _sys

__all__ = [
    "register", "lookup", "open", "EncodedFile", "BOM", "BOM_BE", "BOM_LE", "BOM32_BE",
    "BOM32_LE", "BOM64_BE", "BOM64_LE", "BOM_UTF8", "BOM_UTF16", "BOM_UTF16_LE", "BOM_UTF16_BE",
    "BOM_UTF32", "BOM_UTF32_LE", "BOM_UTF32_BE", "CodecInfo", "Codec", "IncrementalEncoder",
    "IncrementalDecoder", "StreamReader", "StreamWriter", "StreamReaderWriter", "StreamRecoder",
    "getencoder", "getdecoder", "getincrementalencoder", "getincrementaldecoder", "getreader",
    "getwriter", "encode", "decode", "iterencode", "iterdecode", "strict_errors",
    "ignore_errors", "replace_errors", "xmlcharrefreplace_errors", "backslashreplace_errors",
    "namereplace_errors", "register_error", "lookup_error",
]

BOM_UTF8 = b"\xef\xbb\xbf"
BOM_LE = BOM_UTF16_LE = BOM_UTF16 = BOM = b"\xff\xfe"
BOM_BE = BOM_UTF16_BE = b"\xfe\xff"
BOM_UTF32_LE = BOM_UTF32 = b"\xff\xfe\x00\x00"
BOM_UTF32_BE = b"\x00\x00\xfe\xff"
BOM32_LE = BOM_UTF16_LE
BOM32_BE = BOM_UTF16_BE
BOM64_LE = BOM_UTF32_LE
BOM64_BE = BOM_UTF32_BE


class CodecInfo(tuple):
    """What is known of an encoding: its functions and classes."""

    _is_text_encoding = True

    def __new__(
        cls, encode, decode, streamreader=None, streamwriter=None, incrementalencoder=None,
        incrementaldecoder=None, name=None, *, _is_text_encoding=None,
    ):
        self = tuple.__new__(cls, (encode, decode, streamreader, streamwriter))
        self.name = name
        self.encode = encode
        self.decode = decode
        self.incrementalencoder = incrementalencoder
        self.incrementaldecoder = incrementaldecoder
        self.streamwriter = streamwriter
        self.streamreader = streamreader
        if _is_text_encoding is not None:
            self._is_text_encoding = _is_text_encoding
        return self

    def __repr__(self):
        cls = self.__class__
        return f"<{cls.__module__}.{cls.__qualname__} object for encoding {self.name} at {id(self):#x}>"

    def __getnewargs__(self):
        return tuple(self)


class Codec:
    """Encodes and decodes without keeping anything."""

    def encode(self, input, errors="strict"):
        raise NotImplementedError

    def decode(self, input, errors="strict"):
        raise NotImplementedError


class IncrementalEncoder:
    """Encodes piece by piece."""

    def __init__(self, errors="strict"):
        self.errors = errors
        self.buffer = ""

    def encode(self, input, final=False):
        raise NotImplementedError

    def reset(self):
        pass

    def getstate(self):
        return 0

    def setstate(self, state):
        pass


class BufferedIncrementalEncoder(IncrementalEncoder):
    """Encodes piece by piece, and keeps what is not complete."""

    def _buffer_encode(self, input, errors, final):
        raise NotImplementedError

    def encode(self, input, final=False):
        data = self.buffer + input
        result, consumed = self._buffer_encode(data, self.errors, final)
        self.buffer = data[consumed:]
        return result

    def reset(self):
        self.buffer = ""

    def getstate(self):
        return self.buffer or 0

    def setstate(self, state):
        self.buffer = state or ""


class IncrementalDecoder:
    """Decodes piece by piece."""

    def __init__(self, errors="strict"):
        self.errors = errors

    def decode(self, input, final=False):
        raise NotImplementedError

    def reset(self):
        pass

    def getstate(self):
        return (b"", 0)

    def setstate(self, state):
        pass


class BufferedIncrementalDecoder(IncrementalDecoder):
    """Decodes piece by piece, and keeps what is not complete."""

    def __init__(self, errors="strict"):
        IncrementalDecoder.__init__(self, errors)
        self.buffer = b""

    def _buffer_decode(self, input, errors, final):
        raise NotImplementedError

    def decode(self, input, final=False):
        data = self.buffer + input
        result, consumed = self._buffer_decode(data, self.errors, final)
        self.buffer = data[consumed:]
        return result

    def reset(self):
        self.buffer = b""

    def getstate(self):
        return (self.buffer, 0)

    def setstate(self, state):
        self.buffer = state[0]


class StreamWriter(Codec):
    """Writes text to a stream of bytes."""

    def __init__(self, stream, errors="strict"):
        self.stream = stream
        self.errors = errors

    def write(self, object):
        data, _ = self.encode(object, self.errors)
        self.stream.write(data)

    def writelines(self, list):
        self.write("".join(list))

    def reset(self):
        pass

    def seek(self, offset, whence=0):
        self.stream.seek(offset, whence)
        if whence == 0 and offset == 0:
            self.reset()

    def __getattr__(self, name, getattr=getattr):
        return getattr(self.stream, name)

    def __enter__(self):
        return self

    def __exit__(self, type, value, tb):
        self.stream.close()


class StreamReader(Codec):
    """Reads text from a stream of bytes."""

    def __init__(self, stream, errors="strict"):
        self.stream = stream
        self.errors = errors
        self.bytebuffer = b""
        self.charbuffer = ""

    def _fill(self, size=-1):
        data = self.bytebuffer + (self.stream.read() if size < 0 else self.stream.read(size))
        try:
            text, consumed = self.decode(data, self.errors)
        except UnicodeDecodeError as exc:
            if size < 0 or exc.start == 0 and len(data) > 8:
                raise
            text, consumed = self.decode(data[: exc.start], self.errors)
        self.bytebuffer = data[consumed:]
        self.charbuffer += text
        return bool(text)

    def read(self, size=-1, chars=-1, firstline=False):
        if chars < 0:
            chars = size
        while chars < 0 or len(self.charbuffer) < chars:
            if not self._fill(size):
                break
        if chars < 0:
            chars = len(self.charbuffer)
        result, self.charbuffer = self.charbuffer[:chars], self.charbuffer[chars:]
        return result

    def readline(self, size=None, keepends=True):
        self._fill()
        lines = self.charbuffer.splitlines(True)
        if not lines:
            return ""
        line = lines[0]
        self.charbuffer = self.charbuffer[len(line):]
        return line if keepends else line.splitlines(False)[0]

    def readlines(self, sizehint=None, keepends=True):
        return self.read().splitlines(keepends)

    def reset(self):
        self.bytebuffer = b""
        self.charbuffer = ""

    def seek(self, offset, whence=0):
        self.stream.seek(offset, whence)
        self.reset()

    def __next__(self):
        line = self.readline()
        if line:
            return line
        raise StopIteration

    def __iter__(self):
        return self

    def __getattr__(self, name, getattr=getattr):
        return getattr(self.stream, name)

    def __enter__(self):
        return self

    def __exit__(self, type, value, tb):
        self.stream.close()


class StreamReaderWriter:
    """Reads and writes text."""

    encoding = "unknown"

    def __init__(self, stream, Reader, Writer, errors="strict"):
        self.stream = stream
        self.reader = Reader(stream, errors)
        self.writer = Writer(stream, errors)
        self.errors = errors

    def read(self, size=-1):
        return self.reader.read(size)

    def readline(self, size=None):
        return self.reader.readline(size)

    def readlines(self, sizehint=None):
        return self.reader.readlines(sizehint)

    def __next__(self):
        return next(self.reader)

    def __iter__(self):
        return self

    def write(self, data):
        return self.writer.write(data)

    def writelines(self, list):
        return self.writer.writelines(list)

    def reset(self):
        self.reader.reset()
        self.writer.reset()

    def seek(self, offset, whence=0):
        self.stream.seek(offset, whence)
        self.reader.reset()

    def __getattr__(self, name, getattr=getattr):
        return getattr(self.stream, name)

    def __enter__(self):
        return self

    def __exit__(self, type, value, tb):
        self.stream.close()


class StreamRecoder:
    """Reads one encoding as another one."""

    data_encoding = "unknown"
    file_encoding = "unknown"

    def __init__(self, stream, encode, decode, Reader, Writer, errors="strict"):
        self.stream = stream
        self.encode = encode
        self.decode = decode
        self.reader = Reader(stream, errors)
        self.writer = Writer(stream, errors)
        self.errors = errors

    def read(self, size=-1):
        return self.encode(self.reader.read(size), self.errors)[0]

    def readline(self, size=None):
        return self.encode(self.reader.readline(), self.errors)[0]

    def readlines(self, sizehint=None):
        return self.encode(self.reader.read(), self.errors)[0].splitlines(keepends=True)

    def __next__(self):
        return self.encode(next(self.reader), self.errors)[0]

    def __iter__(self):
        return self

    def write(self, data):
        return self.writer.write(self.decode(data, self.errors)[0])

    def writelines(self, list):
        return self.write(b"".join(list))

    def reset(self):
        self.reader.reset()
        self.writer.reset()

    def seek(self, offset, whence=0):
        self.reader.seek(offset, whence)
        self.writer.seek(offset, whence)

    def __getattr__(self, name, getattr=getattr):
        return getattr(self.stream, name)

    def __enter__(self):
        return self

    def __exit__(self, type, value, tb):
        self.stream.close()


# Text encodings

_known = {}
_search_functions = []


def _complete(name, data):
    """How many bytes at the start are complete characters."""
    if name.startswith("utf-8"):
        for back in range(1, min(4, len(data)) + 1):
            byte = data[-back]
            if byte >= 0xC0:
                needed = 2 if byte < 0xE0 else 3 if byte < 0xF0 else 4
                return len(data) - back if back < needed else len(data)
            if byte < 0x80:
                break
        return len(data)
    width = 2 if name.startswith("utf-16") else 4 if name.startswith("utf-32") else 1
    end = len(data) - len(data) % width
    if width == 2 and end >= 2:
        high = data[end - 1] if not name.endswith("be") else data[end - 2]
        if 0xD8 <= high < 0xDC:
            end -= 2
    return end


def _text_codec(name):
    marks = {"utf-8-sig": (b"\xef\xbb\xbf", "utf-8"), "utf-16": (BOM_UTF16, "utf-16-le"), "utf-32": (BOM_UTF32, "utf-32-le")}

    def encode(input, errors="strict"):
        if not isinstance(input, str):
            raise TypeError(f"encode() argument 1 must be str, not {type(input).__name__}")
        return input.encode(name, errors), len(input)

    def decode(input, errors="strict"):
        data = bytes(input)
        return data.decode(name, errors), len(data)

    class Encoder(IncrementalEncoder):
        _began = False

        def encode(self, input, final=False):
            if name in marks:
                mark, plain = marks[name]
                lead = b"" if self._began else mark
                self._began = True
                return lead + input.encode(plain, self.errors)
            return input.encode(name, self.errors)

        def reset(self):
            self._began = False

        def getstate(self):
            return 2 if self._began else 0

        def setstate(self, state):
            self._began = bool(state)

    class Decoder(BufferedIncrementalDecoder):
        _name = name

        def decode(self, input, final=False):
            data = self.buffer + bytes(input)
            used = self._name
            if used in marks:
                mark, plain = marks[used]
                if len(data) < len(mark) and not final:
                    self.buffer = data
                    return ""
                if data.startswith(mark):
                    data = data[len(mark):]
                elif used == "utf-16" and data.startswith(BOM_UTF16_BE):
                    data, plain = data[2:], "utf-16-be"
                elif used == "utf-32" and data.startswith(BOM_UTF32_BE):
                    data, plain = data[4:], "utf-32-be"
                self._name = used = plain
            end = len(data) if final else _complete(used, data)
            self.buffer = data[end:]
            return data[:end].decode(used, self.errors)

        def reset(self):
            BufferedIncrementalDecoder.reset(self)
            self._name = name

    class Writer(StreamWriter):
        _encoder = None

        def encode(self, input, errors="strict"):
            if self._encoder is None:
                self._encoder = Encoder(errors)
            return self._encoder.encode(input), len(input)

        decode = staticmethod(decode)

    class Reader(StreamReader):
        _decoder = None

        def decode(self, input, errors="strict"):
            if self._decoder is None:
                self._decoder = Decoder(errors)
            return self._decoder.decode(input), len(input)

        encode = staticmethod(encode)

        def reset(self):
            StreamReader.reset(self)
            self._decoder = None

    Encoder.__name__ = "IncrementalEncoder"
    Decoder.__name__ = "IncrementalDecoder"
    Writer.__name__ = "StreamWriter"
    Reader.__name__ = "StreamReader"
    return CodecInfo(encode, decode, Reader, Writer, Encoder, Decoder, name)


# Encodings of text as text and of bytes as bytes


def _of_functions(name, forth, back):
    def encode(input, errors="strict"):
        return forth(input), len(input)

    def decode(input, errors="strict"):
        return back(input), len(input)

    class Encoder(IncrementalEncoder):
        def encode(self, input, final=False):
            return forth(input)

    class Decoder(IncrementalDecoder):
        def decode(self, input, final=False):
            return back(input)

    return CodecInfo(encode, decode, None, None, Encoder, Decoder, name, _is_text_encoding=False)


def _rot13(text):
    if not isinstance(text, str):
        raise TypeError(f"a str is required, not {type(text).__name__}")
    letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
    turned = letters[13:] + letters[:13]
    return text.translate(str.maketrans(letters + letters.lower(), turned + turned.lower()))


def _punycode_encode(text):
    basic = "".join(each for each in text if ord(each) < 128)
    out = basic + "-" if basic else ""
    n, delta, bias, handled = 128, 0, 72, len(basic)
    first = True
    while handled < len(text):
        m = min(ord(each) for each in text if ord(each) >= n)
        delta += (m - n) * (handled + 1)
        n = m
        for each in text:
            if ord(each) < n:
                delta += 1
            elif ord(each) == n:
                q, k = delta, 36
                while True:
                    t = 1 if k <= bias else 26 if k >= bias + 26 else k - bias
                    if q < t:
                        break
                    digit = t + (q - t) % (36 - t)
                    out += chr(97 + digit if digit < 26 else 22 + digit)
                    q = (q - t) // (36 - t)
                    k += 36
                out += chr(97 + q if q < 26 else 22 + q)
                bias = _adapt(delta, handled + 1, first)
                first, delta = False, 0
                handled += 1
        delta += 1
        n += 1
    return out.encode("ascii")


def _punycode_number(data, at, bias):
    """A number that is written in digits of changing weight, and where it ends."""
    number, weight, k = 0, 1, 36
    while True:
        if at >= len(data):
            raise UnicodeDecodeError("punycode", data, at, at + 1, "incomplete punycode string")
        code = data[at]
        if 65 <= code <= 90:
            digit = code - 65
        elif 48 <= code <= 57:
            digit = code - 22
        else:
            reason = f"Invalid extended code point '{code}'"
            raise UnicodeDecodeError("punycode", data, at, at + 1, reason)
        at += 1
        least = 1 if k <= bias else 26 if k >= bias + 26 else k - bias
        number += digit * weight
        if digit < least:
            return number, at
        weight *= 36 - least
        k += 36


def _punycode_inserted(text, data, is_strict):
    """The text with the characters that the numbers in `data` say."""
    code, position, bias, at = 128, -1, 72, 0
    while at < len(data):
        try:
            delta, end = _punycode_number(data, at, bias)
        except UnicodeDecodeError:
            if is_strict:
                raise
            # What follows cannot be read any more.
            return text
        position += delta + 1
        code += position // (len(text) + 1)
        if code > 0x10FFFF:
            if is_strict:
                reason = f"Invalid character U+{code:x}"
                raise UnicodeDecodeError("punycode", data, position - 1, position, reason)
            code = ord("?")
        position %= len(text) + 1
        text = text[:position] + chr(code) + text[position:]
        bias = _adapt(delta, len(text), at == 0)
        at = end
    return text


def _punycode_decode(data, errors="strict"):
    if errors not in ("strict", "replace", "ignore"):
        raise UnicodeError(f"Unsupported error handling: {errors}")
    data = data.encode("ascii") if isinstance(data, str) else bytes(data)
    at = data.rfind(b"-")
    try:
        text = str(data[: max(at, 0)], "ascii", errors)
    except UnicodeDecodeError as error:
        raise UnicodeDecodeError("ascii", data, error.start, error.end, error.reason) from None
    try:
        return _punycode_inserted(text, data[at + 1 :].upper(), errors == "strict")
    except UnicodeDecodeError as error:
        start, end = at + 1 + error.start, at + 1 + error.end
        raise UnicodeDecodeError("punycode", data, start, end, error.reason) from None


def _adapt(delta, count, first):
    delta = delta // 700 if first else delta // 2
    delta += delta // count
    k = 0
    while delta > 455:
        delta //= 35
        k += 36
    return k + 36 * delta // (delta + 38)


def _special(key):
    import binascii

    if key in ("rot13", "rot_13"):
        return _of_functions("rot-13", _rot13, _rot13)
    if key in ("hex", "hex_codec"):
        return _of_functions("hex", binascii.b2a_hex, binascii.a2b_hex)
    if key in ("base64", "base64_codec", "base_64"):
        import base64

        return _of_functions("base64", base64.encodebytes, base64.decodebytes)
    if key in ("quopri", "quopri_codec", "quoted_printable", "quotedprintable"):
        return _of_functions(
            "quopri", lambda data: binascii.b2a_qp(data, quotetabs=True), binascii.a2b_qp
        )
    if key in ("zlib", "zlib_codec", "zip"):
        import zlib

        return _of_functions("zlib", zlib.compress, zlib.decompress)
    if key == "punycode":
        return CodecInfo(
            lambda input, errors="strict": (_punycode_encode(input), len(input)),
            lambda input, errors="strict": (_punycode_decode(input, errors), len(input)),
            name="punycode",
        )
    if key == "idna":
        from encodings.idna import getregentry

        return getregentry()
    return None


def _normal(encoding):
    out = []
    for each in encoding.lower():
        out.append(each if each.isalnum() or each == "." else "_")
    return "_".join(part for part in "".join(out).split("_") if part)


def lookup(encoding, /):
    """What is known of an encoding."""
    if not isinstance(encoding, str):
        raise TypeError(f"lookup() argument must be str, not {type(encoding).__name__}")
    key = _normal(encoding)
    found = _known.get(key)
    if found is None:
        for search in _search_functions:
            found = search(key)
            if found is not None:
                if not isinstance(found, tuple) or len(found) != 4:
                    raise TypeError("codec search functions must return 4-tuples")
                break
        else:
            found = _special(key)
            if found is None:
                found = _text_codec(_canonical(encoding))
        _known[key] = found
    return found


def register(search_function, /):
    """Registers a function that knows encodings."""
    if not callable(search_function):
        raise TypeError("argument must be callable")
    _search_functions.append(search_function)


def _text_encoding(encoding, verb):
    info = lookup(encoding)
    if not info._is_text_encoding:
        raise LookupError(
            f"{encoding!r} is not a text encoding; "
            f"use codecs.{verb}() to handle arbitrary codecs"
        )
    return info


def _encode_text(text, encoding, errors):
    result = _text_encoding(encoding, "encode").encode(text, errors)[0]
    if not isinstance(result, bytes):
        raise TypeError(
            f"'{encoding}' encoder returned '{type(result).__name__}' instead of 'bytes'; "
            "use codecs.encode() to encode to arbitrary types"
        )
    return result


def _decode_bytes(data, encoding, errors):
    result = _text_encoding(encoding, "decode").decode(data, errors)[0]
    if not isinstance(result, str):
        raise TypeError(
            f"'{encoding}' decoder returned '{type(result).__name__}' instead of 'str'; "
            "use codecs.decode() to decode to arbitrary types"
        )
    return result


def unregister(search_function, /):
    if search_function in _search_functions:
        _search_functions.remove(search_function)
        _known.clear()


def encode(obj, encoding="utf-8", errors="strict"):
    """What an encoding makes of a value."""
    return _converted(lookup(encoding).encode, obj, errors, "encoding", encoding)


def decode(obj, encoding="utf-8", errors="strict"):
    """What a value was before it was encoded."""
    return _converted(lookup(encoding).decode, obj, errors, "decoding", encoding)


def _converted(function, obj, errors, verb, encoding):
    try:
        return function(obj, errors)[0]
    except Exception as exc:
        exc.add_note(f"{verb} with '{encoding}' codec failed")
        raise


def getencoder(encoding):
    return lookup(encoding).encode


def getdecoder(encoding):
    return lookup(encoding).decode


def getincrementalencoder(encoding):
    encoder = lookup(encoding).incrementalencoder
    if encoder is None:
        raise LookupError(encoding)
    return encoder


def getincrementaldecoder(encoding):
    decoder = lookup(encoding).incrementaldecoder
    if decoder is None:
        raise LookupError(encoding)
    return decoder


def getreader(encoding):
    return lookup(encoding).streamreader


def getwriter(encoding):
    return lookup(encoding).streamwriter


def iterencode(iterator, encoding, errors="strict", **kwargs):
    """Encodes the strings of an iterable."""
    encoder = getincrementalencoder(encoding)(errors, **kwargs)
    for input in iterator:
        output = encoder.encode(input)
        if output:
            yield output
    output = encoder.encode("", True)
    if output:
        yield output


def iterdecode(iterator, encoding, errors="strict", **kwargs):
    """Decodes the bytes of an iterable."""
    decoder = getincrementaldecoder(encoding)(errors, **kwargs)
    for input in iterator:
        output = decoder.decode(input)
        if output:
            yield output
    output = decoder.decode(b"", True)
    if output:
        yield output


def open(filename, mode="r", encoding=None, errors="strict", buffering=-1):
    raise PermissionError(
        "codecs.open() is not allowed: programs here have no file access; "
        "use io.StringIO or io.BytesIO for data in memory"
    )


def EncodedFile(file, data_encoding, file_encoding=None, errors="strict"):
    """A stream of one encoding that is read and written in another one."""
    if file_encoding is None:
        file_encoding = data_encoding
    data, kept = lookup(data_encoding), lookup(file_encoding)
    stream = StreamRecoder(file, data.encode, data.decode, kept.streamreader, kept.streamwriter, errors)
    stream.data_encoding = data_encoding
    stream.file_encoding = file_encoding
    return stream


# Error handlers


def _failed(exc):
    if not isinstance(exc, UnicodeError) or not hasattr(exc, "object"):
        raise TypeError(f"don't know how to handle {type(exc).__name__} in error callback")
    return exc.object[exc.start:exc.end]


def strict_errors(exception, /):
    if isinstance(exception, BaseException):
        raise exception
    raise TypeError("codec must pass exception instance")


def ignore_errors(exception, /):
    _failed(exception)
    return ("", exception.end)


def replace_errors(exception, /):
    failed = _failed(exception)
    if isinstance(exception, UnicodeEncodeError):
        return ("?" * len(failed), exception.end)
    if isinstance(exception, UnicodeDecodeError):
        return ("\ufffd", exception.end)
    return ("\ufffd" * len(failed), exception.end)


def xmlcharrefreplace_errors(exception, /):
    failed = _failed(exception)
    if not isinstance(exception, UnicodeEncodeError):
        raise TypeError(f"don't know how to handle {type(exception).__name__} in error callback")
    return ("".join(f"&#{ord(each)};" for each in failed), exception.end)


def backslashreplace_errors(exception, /):
    failed = _failed(exception)
    if isinstance(failed, bytes):
        return ("".join(f"\\x{each:02x}" for each in failed), exception.end)
    return ("".join(map(_escape, failed)), exception.end)


def _escape(char):
    code = ord(char)
    if code < 0x100:
        return f"\\x{code:02x}"
    return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


def namereplace_errors(exception, /):
    failed = _failed(exception)
    if not isinstance(exception, UnicodeEncodeError):
        raise TypeError(f"don't know how to handle {type(exception).__name__} in error callback")
    import unicodedata

    names = [(unicodedata.name(each, None), each) for each in failed]
    parts = [_escape(each) if name is None else f"\\N{{{name}}}" for name, each in names]
    return ("".join(parts), exception.end)


_handlers = {
    "strict": strict_errors,
    "ignore": ignore_errors,
    "replace": replace_errors,
    "xmlcharrefreplace": xmlcharrefreplace_errors,
    "backslashreplace": backslashreplace_errors,
    "namereplace": namereplace_errors,
}


def register_error(errors, handler, /):
    """Registers a function for what an encoding does not have."""
    if not callable(handler):
        raise TypeError("handler must be callable")
    _handlers[errors] = handler


def lookup_error(errors, /):
    """The function for what an encoding does not have."""
    try:
        return _handlers[errors]
    except KeyError:
        raise LookupError(f"unknown error handler name '{errors}'") from None


_set_handlers(_handlers.get)

"""Domain names beyond ASCII (RFC 3490, RFC 3491)."""

import codecs
import re
import stringprep

dots = re.compile("[.\u3002\uff0e\uff61]")
ace_prefix = b"xn--"
sace_prefix = "xn--"


def _prohibited(character):
    return (
        stringprep.in_table_c12(character) or stringprep.in_table_c22(character)
        or stringprep.in_table_c3(character) or stringprep.in_table_c4(character)
        or stringprep.in_table_c5(character) or stringprep.in_table_c6(character)
        or stringprep.in_table_c7(character) or stringprep.in_table_c8(character)
        or stringprep.in_table_c9(character)
    )


def nameprep(label):
    """A label as it is compared with others."""
    label = stringprep._nfkc("".join(
        stringprep.map_table_b2(each) for each in label if not stringprep.in_table_b1(each)
    ))

    def fail(at, reason):
        raise UnicodeEncodeError("idna", label, at, at + 1, reason)

    for at, character in enumerate(label):
        if _prohibited(character):
            fail(at, f"Invalid character {character!r}")
    leftward = [stringprep.in_table_d1(character) for character in label]
    if any(leftward):
        # Letters of both directions do not go together.
        for at, character in enumerate(label):
            if stringprep.in_table_d2(character):
                fail(at, "Violation of BIDI requirement 2")
        if not leftward[0]:
            fail(0, "Violation of BIDI requirement 3")
        if not leftward[-1]:
            fail(len(label) - 1, "Violation of BIDI requirement 3")
    return label


def _checked(label, encoded):
    if not label:
        raise UnicodeEncodeError("idna", label, 0, 1, "label empty")
    if len(encoded) >= 64:
        raise UnicodeEncodeError("idna", label, 0, len(label), "label too long")
    return encoded


def ToASCII(label):
    """A label as ASCII."""
    if not label.isascii():
        label = nameprep(label)
    if label.isascii():
        return _checked(label, label.encode("ascii"))
    if label.lower().startswith(sace_prefix):
        raise UnicodeEncodeError("idna", label, 0, len(sace_prefix), "Label starts with ACE prefix")
    return _checked(label, ace_prefix + label.encode("punycode"))


def ToUnicode(label):
    """A label as text."""
    if len(label) > 1024:
        if isinstance(label, str):
            label = label.encode("utf-8", errors="backslashreplace")
        raise UnicodeDecodeError("idna", label, 0, len(label), "label way too long")
    if isinstance(label, str):
        if not label.isascii():
            label = nameprep(label)
        try:
            label = label.encode("ascii")
        except UnicodeEncodeError as error:
            raise UnicodeEncodeError(
                "idna", label, error.start, error.end, "Invalid character in IDN label"
            )
    if not label.lower().startswith(ace_prefix):
        return str(label, "ascii")
    try:
        result = label[len(ace_prefix) :].decode("punycode")
    except UnicodeDecodeError as error:
        offset = len(ace_prefix)
        raise UnicodeDecodeError(
            "idna", label, offset + error.start, offset + error.end, error.reason
        )
    again = ToASCII(result)
    if str(label, "ascii").lower() != str(again, "ascii"):
        reason = f"IDNA does not round-trip, '{label!r}' != '{again!r}'"
        raise UnicodeDecodeError("idna", label, 0, len(label), reason)
    return result


def _check_strict(errors):
    if errors != "strict":
        raise UnicodeError(f"Unsupported error handling: {errors}")


def _encode_labels(labels, input):
    """The labels as ASCII; what is wrong with one is told of the whole name."""
    encoded = []
    offset = 0
    for label in labels:
        try:
            encoded.append(ToASCII(label))
        except (UnicodeEncodeError, UnicodeDecodeError) as error:
            raise UnicodeEncodeError(
                "idna", input, offset + error.start, offset + error.end, error.reason
            )
        offset += len(label) + 1
    return b".".join(encoded)


def _decode_labels(labels, input):
    decoded = []
    offset = 0
    for label in labels:
        try:
            decoded.append(ToUnicode(label))
        except (UnicodeEncodeError, UnicodeDecodeError) as error:
            raise UnicodeDecodeError(
                "idna", input, offset + error.start, offset + error.end, error.reason
            )
        offset += len(label) + 1
    return ".".join(decoded)


class Codec(codecs.Codec):
    """Whole names."""

    def encode(self, input, errors="strict"):
        _check_strict(errors)
        if not input:
            return b"", 0
        if input.isascii():
            labels = input.split(".")
            offset = 0
            for label in labels[:-1]:
                if not label:
                    raise UnicodeEncodeError("idna", input, offset, offset + 1, "label empty")
                offset += len(label) + 1
            offset = 0
            for label in labels:
                if len(label) >= 64:
                    end = offset + len(label)
                    raise UnicodeEncodeError("idna", input, offset, end, "label too long")
                offset += len(label) + 1
            return input.encode("ascii"), len(input)
        labels = dots.split(input)
        end = b""
        if not labels[-1]:
            end = b"."
            del labels[-1]
        return _encode_labels(labels, input) + end, len(input)

    def decode(self, input, errors="strict"):
        _check_strict(errors)
        if not input:
            return "", 0
        input = bytes(input)
        if ace_prefix not in input.lower() and input.isascii():
            return input.decode("ascii"), len(input)
        labels = input.split(b".")
        end = ""
        if not labels[-1]:
            end = "."
            del labels[-1]
        return _decode_labels(labels, input) + end, len(input)


class IncrementalEncoder(codecs.BufferedIncrementalEncoder):
    """Labels as they are complete."""

    def _buffer_encode(self, input, errors, final):
        _check_strict(errors)
        if not input:
            return b"", 0
        labels = dots.split(input)
        end = b""
        if not labels[-1]:
            end = b"."
            del labels[-1]
        elif not final:
            del labels[-1]
            end = b"." if labels else b""
        size = sum(map(len, labels)) + max(0, len(labels) - 1) + len(end)
        return _encode_labels(labels, input) + end, size


class IncrementalDecoder(codecs.BufferedIncrementalDecoder):
    """Labels as they are complete."""

    def _buffer_decode(self, input, errors, final):
        _check_strict(errors)
        if not input:
            return "", 0
        if not input.isascii():
            at = next(at for at, byte in enumerate(input) if byte > 127)
            raise UnicodeDecodeError("idna", bytes(input), at, at + 1, "ordinal not in range(128)")
        labels = bytes(input).split(b".")
        end = ""
        if not labels[-1]:
            end = "."
            del labels[-1]
        elif not final:
            del labels[-1]
            end = "." if labels else ""
        size = sum(map(len, labels)) + max(0, len(labels) - 1) + len(end)
        return _decode_labels(labels, bytes(input)) + end, size


class StreamWriter(Codec, codecs.StreamWriter):
    pass


class StreamReader(Codec, codecs.StreamReader):
    pass


def getregentry():
    """What `codecs` is told."""
    return codecs.CodecInfo(
        name="idna",
        encode=Codec().encode,
        decode=Codec().decode,
        incrementalencoder=IncrementalEncoder,
        incrementaldecoder=IncrementalDecoder,
        streamwriter=StreamWriter,
        streamreader=StreamReader,
    )

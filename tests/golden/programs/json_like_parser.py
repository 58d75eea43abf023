"""A JSON parser and printer by hand, checked against json; errors with line and column."""
import json
import re


class ParseError(ValueError):
    def __init__(self, message, text, at):
        self.line = text.count("\n", 0, at) + 1
        self.column = at - text.rfind("\n", 0, at)
        super().__init__(f"{message}: line {self.line} column {self.column}")


class Parser:
    _number = re.compile(r"-?(0|[1-9]\d*)(\.\d+)?([eE][-+]?\d+)?")
    _space = re.compile(r"[ \t\n\r]*")
    _plain = re.compile(r'[^"\\\x00-\x1f]*')
    escapes = {'"': '"', "\\": "\\", "/": "/", "b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t"}

    def __init__(self, text):
        self.text, self.at = text, 0

    def fail(self, message, at=None):
        return ParseError(message, self.text, self.at if at is None else at)

    def skip(self):
        self.at = self._space.match(self.text, self.at).end()

    def peek(self):
        return self.text[self.at:self.at + 1]

    def take(self, char):
        if self.peek() != char:
            raise self.fail(f"expected {char!r}")
        self.at += 1

    def parse(self):
        value = self.value()
        self.skip()
        if self.at < len(self.text):
            raise self.fail("extra data")
        return value

    def value(self):
        self.skip()
        match self.peek():
            case "{":
                return dict(self.members())
            case "[":
                return list(self.items())
            case '"':
                return self.string()
            case "t" | "f" | "n":
                for word, value in (("true", True), ("false", False), ("null", None)):
                    if self.text.startswith(word, self.at):
                        self.at += len(word)
                        return value
            case "-" | "0" | "1" | "2" | "3" | "4" | "5" | "6" | "7" | "8" | "9":
                if found := self._number.match(self.text, self.at):
                    self.at = found.end()
                    _, fraction, exponent = found.groups()
                    return float(found[0]) if fraction or exponent else int(found[0])
            case "":
                raise self.fail("unexpected end")
        raise self.fail("unexpected character")

    def items(self, close="]"):
        self.at += 1
        self.skip()
        if self.peek() == close:
            self.at += 1
            return
        while True:
            yield self.value() if close == "]" else self.member()
            self.skip()
            if self.peek() == close:
                self.at += 1
                return
            self.take(",")

    def members(self):
        yield from self.items("}")

    def member(self):
        self.skip()
        key = self.string()
        self.skip()
        self.take(":")
        return key, self.value()

    def string(self):
        start = self.at
        self.take('"')
        parts = []
        while True:
            plain = self._plain.match(self.text, self.at)
            parts.append(plain[0])
            self.at = plain.end()
            match self.peek():
                case '"':
                    self.at += 1
                    return "".join(parts)
                case "\\":
                    char = self.text[self.at + 1:self.at + 2]
                    if char == "u":
                        parts.append(chr(int(self.text[self.at + 2:self.at + 6], 16)))
                        self.at += 6
                    elif char in self.escapes and char:
                        parts.append(self.escapes[char])
                        self.at += 2
                    else:
                        raise self.fail("bad escape")
                case "":
                    raise self.fail("unterminated string", start)
                case _:
                    raise self.fail("control character")


def dump(value, indent=0):
    pad = "  " * indent
    match value:
        case None | True | False:
            return {None: "null", True: "true", False: "false"}[value]
        case int() | float():
            return repr(value)
        case str():
            return '"' + "".join({'"': '\\"', "\\": "\\\\", "\n": "\\n"}.get(c, c) for c in value) + '"'
        case []:
            return "[]"
        case [*items]:
            return "[\n" + ",\n".join(f"{pad}  {dump(i, indent + 1)}" for i in items) + f"\n{pad}]"
        case {**members} if not members:
            return "{}"
        case {}:
            return "{\n" + ",\n".join(f"{pad}  {dump(k)}: {dump(v, indent + 1)}" for k, v in value.items()) + f"\n{pad}}}"
        case _:
            raise TypeError(f"cannot dump {type(value).__name__}")


good = [
    '{"a": [1, 2.5, -3e2, {"b": null}], "c": "x\\ty\\u00e9\\"", "d": {}, "e": []}',
    ' [true , false,null] ', '"plain"', "-0", "1E5", "[[[[]]]]", '{"":0}', "12345678901234567890", "[0.1, 1e-7]",
]
for text in good:
    value = Parser(text).parse()
    print(value, value == json.loads(text), sep=" | ")
    assert Parser(dump(value)).parse() == value
print(dump(Parser(good[0]).parse()))
print(json.dumps(Parser(good[0]).parse(), indent=1, sort_keys=True))
for text in ('{"a" 1}', "[1, 2", "[1,]", "tru", '"open', '"\\q"', "01", "{1: 2}", "", "[1]\n  x", '"a\nb"', "-"):
    try:
        print(Parser(text).parse())
    except ParseError as error:
        print(f"{text!r:<14}{error}")
        try:
            json.loads(text)
        except json.JSONDecodeError as theirs:
            print(" " * 14 + str(theirs))
dump({"set": {1, 2}})

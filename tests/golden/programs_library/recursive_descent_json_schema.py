import json
import re
import string
from collections import ChainMap, OrderedDict, defaultdict, deque
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum
from functools import lru_cache, partial, reduce
from itertools import chain, islice
from typing import Any, Iterator


class Kind(Enum):
    LBRACE, RBRACE, LBRACK, RBRACK, COMMA, COLON = "{}[],:"
    STRING, NUMBER, LITERAL, END = "string number literal end".split()


@dataclass(frozen=True)
class Token:
    kind: Kind
    text: str
    line: int
    col: int


class Json5Error(ValueError):
    def __init__(self, message, token):
        super().__init__(f"{message} at {token.line}:{token.col}")
        self.token = token


LEX = re.compile(r"""
    (?P<ws>\s+|//[^\n]*|/\*.*?\*/)
  | (?P<string>"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*')
  | (?P<number>[-+]?(?:0[xX][0-9a-fA-F]+|(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?|Infinity|NaN))
  | (?P<literal>[A-Za-z_$][\w$]*)
  | (?P<punct>[{}\[\],:])
  | (?P<bad>.)
""", re.VERBOSE | re.DOTALL)


def lex(text: str) -> Iterator[Token]:
    line, start = 1, 0
    for m in LEX.finditer(text):
        kind, value = m.lastgroup, m[0]
        token = Token(Kind(value) if kind == "punct" else Kind(kind) if kind in ("string", "number", "literal") else Kind.END, value, line, m.start() - start + 1)
        if kind == "bad":
            raise Json5Error(f"unexpected {value!r}", token)
        if kind != "ws":
            yield token
        if n := value.count("\n"):
            line, start = line + n, m.start() + value.rindex("\n") + 1
    yield Token(Kind.END, "", line, len(text) - start + 1)


class Parser:
    def __init__(self, text):
        self.tokens = deque(lex(text))

    def take(self, *kinds):
        token = self.tokens.popleft()
        if kinds and token.kind not in kinds:
            raise Json5Error(f"expected {' or '.join(k.value for k in kinds)}, found {token.text or 'end'!r}", token)
        return token

    def parse(self):
        value = self.value()
        self.take(Kind.END)
        return value

    def value(self):
        token = self.take(Kind.LBRACE, Kind.LBRACK, Kind.STRING, Kind.NUMBER, Kind.LITERAL)
        match token:
            case Token(kind=Kind.LBRACE):
                return dict(self.items(Kind.RBRACE, self.pair))
            case Token(kind=Kind.LBRACK):
                return list(self.items(Kind.RBRACK, self.value))
            case Token(kind=Kind.STRING, text=text):
                return self.unquote(text)
            case Token(kind=Kind.NUMBER, text=text):
                sign = -1 if text.startswith("-") else 1
                body = text.lstrip("+-")
                if body[:2].lower() == "0x":
                    return sign * int(body, 16)
                return sign * (float(body.lower()) if re.search("[.eEIN]", body) else int(body))
            case Token(text="true" | "false" | "null" as word):
                return {"true": True, "false": False, "null": None}[word]
        raise Json5Error(f"unknown word {token.text!r}", token)

    def items(self, end, item):
        while self.tokens[0].kind is not end:
            yield item()
            if self.tokens[0].kind is not end:
                self.take(Kind.COMMA)
        self.take(end)

    def pair(self):
        key = self.take(Kind.STRING, Kind.LITERAL)
        self.take(Kind.COLON)
        return (self.unquote(key.text) if key.kind is Kind.STRING else key.text), self.value()

    @staticmethod
    def unquote(text):
        return re.sub(r"\\(u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}|\n|.)", lambda m: chr(int(m[1][1:], 16)) if m[1][0] in "ux" and len(m[1]) > 1 else {"n": "\n", "t": "\t", "b": "\b", "0": "\0", "\n": ""}.get(m[1], m[1]), text[1:-1], flags=re.DOTALL)


DOC = r"""
// settings
{
  name: 'Widget "X"', "tags": ["a", 'b\u00e9\x21',], nested: {deep: [1, -2.5e3, .5, 0xFF, +7, Infinity,], empty: {}, list: []},
  /* multi
     line */ ok: true, nothing: null, $ref: false,
}
"""
doc = Parser(DOC).parse()
print(json.dumps(doc))
for bad in ("{a: 1 b: 2}", "[1, 2", "{1: 2}", "[tru]", "@", "{a:\n\n  ?}", "", "1 2", "'open", "[,]", "{a: 'x\n'}"):
    try:
        print(Parser(bad).parse())
    except Json5Error as exc:
        print(repr(bad), "->", exc, exc.token.kind.name)


def walk(value, path=()):
    yield path, value
    match value:
        case dict():
            for k, v in value.items():
                yield from walk(v, (*path, k))
        case list():
            for i, v in enumerate(value):
                yield from walk(v, (*path, i))


def pointer(path):
    return "".join("/" + str(p).replace("~", "~0").replace("/", "~1") for p in path)


def resolve(doc, text):
    return reduce(lambda at, part: at[int(part)] if isinstance(at, list) else at[part], (p.replace("~1", "/").replace("~0", "~") for p in text.split("/")[1:]), doc)


flat = {pointer(p): v for p, v in walk(doc) if not isinstance(v, (dict, list))}
print(flat, all(resolve(doc, k) == v for k, v in flat.items()), resolve(doc, "/nested/deep/1"))


def validate(schema, value, path="$"):
    kinds = {"object": dict, "array": list, "string": str, "integer": int, "number": (int, float), "boolean": bool, "null": type(None)}
    wanted = schema.get("type")
    if wanted and not any(isinstance(value, kinds[w]) and not (isinstance(value, bool) and w in ("integer", "number")) for w in ([wanted] if isinstance(wanted, str) else wanted)):
        yield f"{path}: {type(value).__name__} is not {wanted}"
        return
    if "enum" in schema and value not in schema["enum"]:
        yield f"{path}: {value!r} not in {schema['enum']}"
    if isinstance(value, str) and "pattern" in schema and not re.search(schema["pattern"], value):
        yield f"{path}: {value!r} does not match {schema['pattern']}"
    if isinstance(value, (int, float)) and value < schema.get("minimum", value):
        yield f"{path}: {value} < {schema['minimum']}"
    if isinstance(value, dict):
        yield from (f"{path}: missing {k}" for k in schema.get("required", ()) if k not in value)
        for k, v in value.items():
            if k in schema.get("properties", {}):
                yield from validate(schema["properties"][k], v, f"{path}.{k}")
            elif schema.get("additionalProperties") is False:
                yield f"{path}: unexpected {k}"
    if isinstance(value, list):
        for i, v in enumerate(value):
            yield from validate(schema.get("items", {}), v, f"{path}[{i}]")
        if schema.get("uniqueItems") and len({json.dumps(v, sort_keys=True) for v in value}) < len(value):
            yield f"{path}: items repeat"
    for sub in schema.get("allOf", ()):
        yield from validate(sub, value, path)
    if "anyOf" in schema and all(any(validate(s, value, path)) for s in schema["anyOf"]):
        yield f"{path}: no alternative fits"


SCHEMA = {"type": "object", "required": ["name", "id"], "additionalProperties": False, "properties": {"name": {"type": "string", "pattern": "^W"}, "id": {"type": "integer", "minimum": 1}, "tags": {"type": "array", "items": {"type": "string"}, "uniqueItems": True}, "nested": {"anyOf": [{"type": "null"}, {"type": "object", "required": ["deep"]}]}, "ok": {"enum": [True]}}}
for value in (doc, {"name": "W", "id": 0, "tags": ["a", 1, "a"]}, {"name": "W", "id": True, "nested": 5}, [], {"name": "W", "id": 3, "nested": None, "ok": True}):
    print(list(validate(SCHEMA, value)))


def merge(a, b):
    return {k: merge(a[k], b[k]) if isinstance(a.get(k), dict) and isinstance(b.get(k), dict) else b.get(k, a.get(k)) for k in a | b} if isinstance(a, dict) and isinstance(b, dict) else b


def diff(a, b, path=""):
    if isinstance(a, dict) and isinstance(b, dict):
        for k in sorted(a.keys() | b.keys()):
            if k not in a:
                yield "add", f"{path}/{k}", b[k]
            elif k not in b:
                yield "remove", f"{path}/{k}", None
            else:
                yield from diff(a[k], b[k], f"{path}/{k}")
    elif a != b:
        yield "replace", path, b


print(merge({"a": {"x": 1, "y": 2}, "b": 1}, {"a": {"y": 3, "z": 4}, "c": []}))
print(list(diff({"a": {"x": 1}, "b": [1]}, {"a": {"x": 2, "y": 3}, "c": 0})))


class Compact(json.JSONEncoder):
    """Lists on one line, dicts on many."""

    def iterencode(self, o, _one_shot=False, level=0):
        pad = "  " * level
        if isinstance(o, dict) and o:
            yield "{\n"
            for i, (k, v) in enumerate(o.items()):
                yield f"{pad}  {json.dumps(k)}: "
                yield from self.iterencode(v, level=level + 1)
                yield ",\n" if i < len(o) - 1 else "\n"
            yield pad + "}"
        else:
            yield json.dumps(o, default=str)


print("".join(Compact().iterencode({"a": [1, {"b": 2}], "c": {"d": Decimal("1.5"), "e": {}}})))
print(json.loads('{"a": 1.10, "b": 2}', parse_float=Decimal, object_pairs_hook=OrderedDict), json.loads("[1e5, -0, 1E-2]"), json.dumps({"x": float("1e22"), "y": 1e-7, "z": 10**20}), json.loads('"\\ud83d\\ude00"'), json.dumps("😀"), json.dumps("</script>"))

"""A tokenizer, a Pratt parser and an evaluator for arithmetic, with errors that point."""
import math
import re
from collections import namedtuple

Token = namedtuple("Token", "kind text at")
SPEC = [
    ("number", r"\d+(?:\.\d*)?(?:[eE][+-]?\d+)?"),
    ("name", r"[A-Za-z_]\w*"),
    ("op", r"\*\*|//|[-+*/%^(),=]"),
    ("space", r"\s+"),
    ("bad", r"."),
]
PATTERN = re.compile("|".join(f"(?P<{kind}>{text})" for kind, text in SPEC))


class CalcError(Exception):
    def __init__(self, message, at):
        super().__init__(message)
        self.at = at

    def show(self, source):
        return f"{source}\n{' ' * self.at}^ {self}"


def tokens(source):
    for match in PATTERN.finditer(source):
        kind = match.lastgroup
        if kind == "space":
            continue
        if kind == "bad":
            raise CalcError(f"unexpected {match.group()!r}", match.start())
        yield Token(kind, match.group(), match.start())
    yield Token("end", "", len(source))


class Parser:
    BINARY = {"+": (10, 11), "-": (10, 11), "*": (20, 21), "/": (20, 21), "//": (20, 21), "%": (20, 21), "**": (31, 30)}

    def __init__(self, source):
        self.stream = tokens(source)
        self.current = next(self.stream)

    def advance(self):
        token, self.current = self.current, next(self.stream, Token("end", "", -1))
        return token

    def expect(self, text):
        if self.current.text != text:
            raise CalcError(f"expected {text!r}, not {self.current.text or 'the end'!r}", self.current.at)
        return self.advance()

    def parse(self):
        tree = self.expression(0)
        if self.current.kind != "end":
            raise CalcError("trailing text", self.current.at)
        return tree

    def expression(self, least):
        left = self.prefix()
        while (power := self.BINARY.get(self.current.text)) and power[0] >= least:
            token = self.advance()
            left = ("binary", token.text, left, self.expression(power[1]), token.at)
        return left

    def prefix(self):
        token = self.advance()
        match token:
            case Token("number", text, _):
                return ("number", float(text) if not text.isdigit() else int(text))
            case Token("name", name, at) if self.current.text == "(":
                self.advance()
                arguments = []
                while self.current.text != ")":
                    arguments.append(self.expression(0))
                    if self.current.text != ",":
                        break
                    self.advance()
                self.expect(")")
                return ("call", name, arguments, at)
            case Token("name", name, at):
                return ("name", name, at)
            case Token(_, "-" | "+" as sign, _):
                return ("unary", sign, self.expression(25))
            case Token(_, "(", _):
                inner = self.expression(0)
                self.expect(")")
                return inner
            case Token("end"):
                raise CalcError("unexpected end", token.at if token.at >= 0 else 0)
            case _:
                raise CalcError(f"unexpected {token.text!r}", token.at)


FUNCTIONS = {"sqrt": math.sqrt, "max": max, "min": min, "abs": abs, "hypot": math.hypot, "log": math.log}
NAMES = {"pi": math.pi, "e": math.e, "answer": 42}
OPERATORS = {
    "+": lambda a, b: a + b,
    "-": lambda a, b: a - b,
    "*": lambda a, b: a * b,
    "/": lambda a, b: a / b,
    "//": lambda a, b: a // b,
    "%": lambda a, b: a % b,
    "**": lambda a, b: a**b,
}


def evaluate(tree):
    match tree:
        case ("number", value):
            return value
        case ("name", name, at):
            try:
                return NAMES[name]
            except KeyError:
                raise CalcError(f"unknown name {name}", at) from None
        case ("unary", "-", inner):
            return -evaluate(inner)
        case ("unary", "+", inner):
            return evaluate(inner)
        case ("call", name, arguments, at):
            if (function := FUNCTIONS.get(name)) is None:
                raise CalcError(f"unknown function {name}", at)
            try:
                return function(*map(evaluate, arguments))
            except (TypeError, ValueError) as error:
                raise CalcError(f"{name}: {error}", at) from error
        case ("binary", op, left, right, at):
            try:
                return OPERATORS[op](evaluate(left), evaluate(right))
            except (ZeroDivisionError, OverflowError) as error:
                raise CalcError(str(error), at) from error


def show(tree):
    match tree:
        case ("number", value):
            return repr(value)
        case ("name", name, _):
            return name
        case ("unary", sign, inner):
            return f"({sign}{show(inner)})"
        case ("call", name, arguments, _):
            return f"{name}({', '.join(map(show, arguments))})"
        case ("binary", op, left, right, _):
            return f"({show(left)} {op} {show(right)})"


for source in """
1 + 2 * 3
2 ** 3 ** 2
-2 ** 2
(1 + 2) * -3
10 / 4 - 10 // 4 + 10 % 4
sqrt(2) * max(1, 2, 3.5)
1e3 + 2.5e-1
hypot(3, 4) + abs(-7)
pi * e
answer ** 20
1 / 0
7 // (3 - 3)
2 ** 0.5 ** 2
foo + 1
bar(3)
sqrt(-1)
sqrt(1, 2)
1 +
(1 + 2
3 $ 4
1 2
max()
1e400 - 1e400
9.0 ** 9999
""".strip().splitlines():
    try:
        tree = Parser(source).parse()
        print(f"{source:<28} {show(tree):<36} {evaluate(tree)!r}")
    except CalcError as error:
        print(error.show(source))
        if error.__cause__ is not None:
            print("   because of", repr(error.__cause__))
evaluate(Parser("1 + unknown(2)").parse())

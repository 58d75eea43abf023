import re
import math
import operator
from dataclasses import dataclass, field
from functools import reduce
from typing import NamedTuple, Iterator, Union


class Token(NamedTuple):
    kind: str
    text: str
    pos: int


SPEC = [
    ("NUMBER", r"\d+(?:\.\d*)?(?:[eE][+-]?\d+)?"),
    ("NAME", r"[A-Za-z_]\w*"),
    ("POW", r"\*\*|\^"),
    ("OP", r"[-+*/%(),=]"),
    ("SKIP", r"[ \t]+"),
    ("BAD", r"."),
]
SCANNER = re.compile("|".join(f"(?P<{n}>{p})" for n, p in SPEC))


class CalcError(Exception):
    def __init__(self, message, pos=None):
        super().__init__(message)
        self.pos = pos

    def __str__(self):
        base = super().__str__()
        return base if self.pos is None else f"{base} (at column {self.pos})"


def tokenize(text: str) -> Iterator[Token]:
    for m in SCANNER.finditer(text):
        kind = m.lastgroup
        if kind == "SKIP":
            continue
        if kind == "BAD":
            raise CalcError(f"unexpected {m.group()!r}", m.start())
        yield Token(kind, m.group(), m.start())
    yield Token("END", "", len(text))


@dataclass
class Calculator:
    names: dict = field(default_factory=lambda: {"pi": math.pi, "e": math.e})
    history: list[tuple[str, float]] = field(default_factory=list, repr=False)
    functions = {
        "sqrt": math.sqrt, "max": max, "min": min, "hypot": math.hypot,
        "sum": lambda *a: reduce(operator.add, a, 0), "fact": lambda n: math.factorial(int(n)),
    }

    def evaluate(self, text: str) -> Union[int, float]:
        self._tokens = list(tokenize(text))
        self._i = 0
        if len(self._tokens) > 2 and self._tokens[0].kind == "NAME" and self._tokens[1].text == "=":
            name = self._next().text
            self._next()
            value = self.names[name] = self._sum()
        else:
            value = self._sum()
        if self._peek().kind != "END":
            raise CalcError(f"left over {self._peek().text!r}", self._peek().pos)
        self.history.append((text, value))
        return value

    def _peek(self):
        return self._tokens[self._i]

    def _next(self):
        token = self._peek()
        self._i += 1
        return token

    def _binary(self, operand, table):
        value = operand()
        while (op := self._peek()).text in table:
            self._next()
            try:
                value = table[op.text](value, operand())
            except ZeroDivisionError as exc:
                raise CalcError(str(exc), op.pos) from exc
        return value

    def _sum(self):
        return self._binary(self._product, {"+": operator.add, "-": operator.sub})

    def _product(self):
        return self._binary(self._unary,
                            {"*": operator.mul, "/": operator.truediv, "%": operator.mod})

    def _unary(self):
        if self._peek().text in ("-", "+"):
            return {"-": operator.neg, "+": operator.pos}[self._next().text](self._unary())
        return self._power()

    def _power(self):
        base = self._atom()
        if self._peek().kind == "POW":
            self._next()
            return base ** self._unary()
        return base

    def _atom(self):
        token = self._next()
        match token:
            case Token("NUMBER", text):
                return float(text) if re.search(r"[.eE]", text) else int(text)
            case Token("NAME", name, pos) if self._peek().text == "(":
                self._next()
                args = []
                while self._peek().text != ")":
                    args.append(self._sum())
                    if self._peek().text == ",":
                        self._next()
                self._next()
                if name not in self.functions:
                    raise CalcError(f"no function {name}", pos)
                return self.functions[name](*args)
            case Token("NAME", name, pos):
                try:
                    return self.names[name]
                except KeyError as exc:
                    raise CalcError(f"unknown name {exc}", pos) from None
            case Token(text="("):
                value = self._sum()
                if (close := self._next()).text != ")":
                    raise CalcError("expected )", close.pos)
                return value
            case Token(_, text, pos):
                raise CalcError(f"unexpected {text or 'end'!r}", pos)


calc = Calculator()
for line in ["1 + 2 * 3", "(1+2)*3", "-2 ** 2", "2 ^ 3 ^ 2", "x = 10 % 4", "x * pi", "sqrt(2) / 3",
             "max(1, 2.5, x)", "hypot(3, 4)", "fact(25)", "1 / 0", "2 +", "y + 1", "3 $ 4", "1e3 - .5",
             "(1", "foo(2)", "sum()", "7 7", "1.5e-7 * 2"]:
    try:
        print(f"{line:<16} = {calc.evaluate(line)!r}")
    except CalcError as exc:
        cause = f" <- {type(exc.__cause__).__name__}" if exc.__cause__ else ""
        print(f"{line:<16} ! {exc}{cause}")
print(calc)
print(len(calc.history), calc.history[-1])
print([tuple(t)[:2] for t in tokenize("a1=b_2*3.")])

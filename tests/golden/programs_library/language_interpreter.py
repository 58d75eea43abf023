"""A small language: lexer, Pratt parser, resolver, bytecode, a stack machine with closures, errors with carets, a tiny optimiser."""

import enum
import math
import operator
import re
import sys
from collections import ChainMap, namedtuple
from contextlib import redirect_stdout
from dataclasses import dataclass, field
from functools import partial, singledispatchmethod
from io import StringIO
from itertools import chain, count, takewhile
from typing import NamedTuple

Token = namedtuple("Token", "kind text line column")
SPEC = [("number", r"\d+(?:\.\d+)?(?:e[+-]?\d+)?"), ("string", r'"(?:\\.|[^"\\])*"'), ("name", r"[^\W\d]\w*"), ("op", r"[=!<>]=|&&|\|\||=>|[-+*/%^<>=!(){}\[\],;:.]"), ("newline", r"\n"), ("skip", r"[ \t]+|#[^\n]*"), ("bad", r".")]
LEXER = re.compile("|".join(f"(?P<{name}>{pattern})" for name, pattern in SPEC))
KEYWORDS = frozenset("let fn if else while return true false nil print for in".split())


class LanguageError(Exception):
    def __init__(self, message, token, source=""):
        super().__init__(message)
        self.token = token

    def show(self, source):
        line = source.splitlines()[self.token.line - 1] if source.splitlines() else ""
        return f"{self.token.line}:{self.token.column}: {self}\n  {line}\n  {' ' * self.token.column}{'^' * max(1, len(self.token.text))}"


def lex(source):
    line, start = 1, 0
    for match in LEXER.finditer(source):
        kind, text = match.lastgroup, match.group()
        column = match.start() - start
        if kind == "newline":
            line, start = line + 1, match.end()
        elif kind == "bad":
            raise LanguageError(f"unexpected {text!r}", Token(kind, text, line, column))
        elif kind != "skip":
            yield Token(text if kind == "op" or text in KEYWORDS else kind, text, line, column)
    yield Token("end", "", line, len(source) - start)


class Node(NamedTuple):
    kind: str
    token: Token
    parts: tuple = ()

    def __repr__(self):
        inside = " ".join(map(repr, self.parts)) if self.parts else self.token.text
        return f"({self.kind} {inside})" if self.parts else inside


class Parser:
    BINARY = {"||": 1, "&&": 2, "==": 3, "!=": 3, "<": 4, ">": 4, "<=": 4, ">=": 4, "+": 5, "-": 5, "*": 6, "/": 6, "%": 6, "^": 8}

    def __init__(self, source):
        self.tokens = list(lex(source))
        self.at = 0

    @property
    def now(self):
        return self.tokens[self.at]

    def accept(self, *kinds):
        if self.now.kind in kinds:
            self.at += 1
            return self.tokens[self.at - 1]

    def expect(self, kind):
        return self.accept(kind) or self.fail(f"expected {kind!r}")

    def fail(self, message):
        raise LanguageError(f"{message}, found {self.now.text or 'the end'!r}", self.now)

    def program(self, end="end"):
        body = []
        while self.now.kind != end:
            body.append(self.statement())
        return tuple(body)

    def block(self):
        start = self.expect("{")
        body = self.program("}")
        self.expect("}")
        return Node("block", start, body)

    def statement(self):
        token = self.now
        match token.kind:
            case "let":
                self.at += 1
                name = self.expect("name")
                self.expect("=")
                node = Node("let", name, (self.expression(),))
            case "if":
                self.at += 1
                parts = [self.expression(), self.block()]
                if self.accept("else"):
                    parts.append(self.statement() if self.now.kind == "if" else self.block())
                return Node("if", token, tuple(parts))
            case "while":
                self.at += 1
                return Node("while", token, (self.expression(), self.block()))
            case "for":
                self.at += 1
                name = self.expect("name")
                self.expect("in")
                return Node("for", name, (self.expression(), self.block()))
            case "return" | "print":
                self.at += 1
                node = Node(token.kind, token, () if self.now.kind == ";" else (self.expression(),))
            case _:
                node = Node("do", token, (self.expression(),))
        self.expect(";")
        return node

    def expression(self, power=0):
        left = self.prefix()
        while True:
            token = self.now
            if token.kind == "=" and power == 0:
                if left.kind not in ("name", "index"):
                    self.fail("cannot assign")
                self.at += 1
                left = Node("set", token, (left, self.expression()))
            elif token.kind == "(":
                left = Node("call", token, (left, *self.items("(", ")")))
            elif token.kind == "[":
                self.at += 1
                left = Node("index", token, (left, self.expression()))
                self.expect("]")
            elif (binding := self.BINARY.get(token.kind, 0)) > power:
                self.at += 1
                left = Node(token.kind, token, (left, self.expression(binding - (token.kind == "^"))))
            else:
                return left

    def items(self, start, end):
        self.expect(start)
        while self.now.kind != end:
            yield self.expression()
            if not self.accept(","):
                break
        self.expect(end)

    def prefix(self):
        token = self.now
        match token.kind:
            case "number" | "string" | "name" | "true" | "false" | "nil":
                self.at += 1
                return Node("name" if token.kind == "name" else "literal", token)
            case "-" | "!":
                self.at += 1
                return Node("neg" if token.kind == "-" else "not", token, (self.expression(7),))
            case "(":
                self.at += 1
                node = self.expression()
                self.expect(")")
                return node
            case "[":
                return Node("list", token, tuple(self.items("[", "]")))
            case "fn":
                self.at += 1
                names = tuple(self.items("(", ")"))
                body = self.block() if not self.accept("=>") else Node("block", token, (Node("return", token, (self.expression(),)),))
                return Node("fn", token, (names, body))
        self.fail("expected an expression")


class Op(enum.Enum):
    PUSH, LOAD, STORE, DEFINE, CALL, RETURN, JUMP, UNLESS, BINARY, UNARY, LIST, INDEX, SETINDEX, POP, PRINT, CLOSURE, ENTER, LEAVE, DUP = range(19)


@dataclass
class Chunk:
    name: str
    parameters: tuple = ()
    code: list = field(default_factory=list)

    def emit(self, op, argument=None, token=None):
        self.code.append([op, argument, token])
        return len(self.code) - 1

    def patch(self, at):
        self.code[at][1] = len(self.code)

    def __str__(self):
        return "\n".join(f"{n:>3} {op.name:<8} {argument if not callable(argument) else argument.__name__}" for n, (op, argument, _) in enumerate(self.code))


OPERATORS = {"+": operator.add, "-": operator.sub, "*": operator.mul, "/": operator.truediv, "%": operator.mod, "^": operator.pow, "==": operator.eq, "!=": operator.ne, "<": operator.lt, ">": operator.gt, "<=": operator.le, ">=": operator.ge, "neg": operator.neg, "not": operator.not_}


def literal(token):
    match token.kind:
        case "number":
            return float(token.text) if set(token.text) & set(".e") else int(token.text)
        case "string":
            return re.sub(r"\\(.)", lambda m: {"n": "\n", "t": "\t"}.get(m[1], m[1]), token.text[1:-1])
    return {"true": True, "false": False, "nil": None}[token.kind]


def folded(node):
    if not isinstance(node, Node):
        return node
    parts = tuple(folded(p) if isinstance(p, Node) else p for p in node.parts)
    if node.kind in OPERATORS and parts and all(p.kind == "literal" for p in parts):
        try:
            value = OPERATORS[node.kind](*(literal(p.token) for p in parts))
        except (TypeError, ArithmeticError):
            return node._replace(parts=parts)
        if isinstance(value, (int, float)) and not isinstance(value, bool) and value >= 0:
            return Node("literal", node.token._replace(kind="number", text=repr(value)))
    return node._replace(parts=parts)


class Compiler:
    def __init__(self, chunk):
        self.chunk = chunk

    def __call__(self, node):
        getattr(self, f"on_{node.kind}", self.on_operator)(node, *node.parts)
        return self

    def body(self, nodes):
        for node in nodes:
            self(node)

    def on_literal(self, node):
        self.chunk.emit(Op.PUSH, literal(node.token))

    def on_name(self, node):
        self.chunk.emit(Op.LOAD, node.token.text, node.token)

    def on_let(self, node, value):
        self(value).chunk.emit(Op.DEFINE, node.token.text, node.token)

    def on_set(self, node, target, value):
        if target.kind == "name":
            self(value).chunk.emit(Op.STORE, target.token.text, target.token)
        else:
            self(target.parts[0])(target.parts[1])(value).chunk.emit(Op.SETINDEX, None, node.token)

    def on_do(self, node, value):
        self(value).chunk.emit(Op.POP)

    def on_print(self, node, *values):
        for value in values:
            self(value)
        self.chunk.emit(Op.PRINT, len(values))

    def on_return(self, node, *values):
        self(values[0]) if values else self.chunk.emit(Op.PUSH)
        self.chunk.emit(Op.RETURN)

    def on_block(self, node, *nodes):
        self.chunk.emit(Op.ENTER)
        self.body(nodes)
        self.chunk.emit(Op.LEAVE)

    def on_if(self, node, test, yes, no=None):
        skip = self(test).chunk.emit(Op.UNLESS)
        self(yes)
        end = self.chunk.emit(Op.JUMP)
        self.chunk.patch(skip)
        if no:
            self(no)
        self.chunk.patch(end)

    def on_while(self, node, test, body):
        start = len(self.chunk.code)
        skip = self(test).chunk.emit(Op.UNLESS)
        self(body).chunk.emit(Op.JUMP, start)
        self.chunk.patch(skip)

    def on_for(self, node, items, body):
        token = node.token
        name = f"${token.line}.{token.column}"
        self(items)
        self.chunk.emit(Op.DEFINE, name)
        self.chunk.emit(Op.PUSH, 0)
        self.chunk.emit(Op.DEFINE, name + "i")
        start = len(self.chunk.code)
        for op, argument in ((Op.LOAD, name + "i"), (Op.LOAD, "len"), (Op.LOAD, name), (Op.CALL, 1), (Op.BINARY, operator.lt)):
            self.chunk.emit(op, argument, token)
        skip = self.chunk.emit(Op.UNLESS)
        for op, argument in ((Op.ENTER, None), (Op.LOAD, name), (Op.LOAD, name + "i"), (Op.INDEX, None), (Op.DEFINE, token.text)):
            self.chunk.emit(op, argument, token)
        self(body)
        for op, argument in ((Op.LEAVE, None), (Op.LOAD, name + "i"), (Op.PUSH, 1), (Op.BINARY, operator.add), (Op.STORE, name + "i"), (Op.POP, None), (Op.JUMP, start)):
            self.chunk.emit(op, argument, token)
        self.chunk.patch(skip)

    def on_call(self, node, function, *arguments):
        self(function)
        for argument in arguments:
            self(argument)
        self.chunk.emit(Op.CALL, len(arguments), node.token)

    def on_list(self, node, *items):
        for item in items:
            self(item)
        self.chunk.emit(Op.LIST, len(items))

    def on_index(self, node, target, key):
        self(target)(key).chunk.emit(Op.INDEX, None, node.token)

    def on_fn(self, node, names, body):
        inner = Chunk(f"fn@{node.token.line}", tuple(n.token.text for n in names))
        Compiler(inner)(body)
        inner.emit(Op.PUSH)
        inner.emit(Op.RETURN)
        self.chunk.emit(Op.CLOSURE, inner)

    def on_operator(self, node, left, right=None):
        if node.kind in ("&&", "||"):
            self(left).chunk.emit(Op.DUP)
            if node.kind == "||":
                self.chunk.emit(Op.UNARY, operator.not_, node.token)
            skip = self.chunk.emit(Op.UNLESS)
            self.chunk.emit(Op.POP)
            self(right)
            self.chunk.patch(skip)
        elif right is None:
            self(left).chunk.emit(Op.UNARY, OPERATORS[node.kind], node.token)
        else:
            self(left)(right).chunk.emit(Op.BINARY, OPERATORS[node.kind], node.token)


@dataclass
class Closure:
    chunk: Chunk
    scope: ChainMap

    def __repr__(self):
        return f"<{self.chunk.name}({', '.join(self.chunk.parameters)})>"


class Machine:
    def __init__(self, limit=20000):
        self.globals = ChainMap({}, {"len": len, "str": str, "sqrt": math.sqrt, "range": lambda n: list(range(n)), "push": lambda l, v: l.append(v) or l})
        self.limit = limit

    def run(self, chunk):
        steps, stack, frames = count(), [], []
        scope, at = self.globals, 0
        while at < len(chunk.code):
            if next(steps) > self.limit:
                raise LanguageError("too many steps", token or Token("end", "", 1, 0))
            op, argument, token = chunk.code[at]
            at += 1
            try:
                match op:
                    case Op.PUSH: stack.append(argument)
                    case Op.LOAD: stack.append(scope[argument])
                    case Op.DEFINE: scope.maps[0][argument] = stack.pop()
                    case Op.STORE: next(m for m in scope.maps if argument in m)[argument] = stack[-1]
                    case Op.POP: stack.pop()
                    case Op.DUP: stack.append(stack[-1])
                    case Op.BINARY:
                        right = stack.pop()
                        stack.append(argument(stack.pop(), right))
                    case Op.UNARY: stack.append(argument(stack.pop()))
                    case Op.LIST: stack[len(stack) - argument:] = [stack[len(stack) - argument:]]
                    case Op.INDEX:
                        key = stack.pop()
                        stack.append(stack.pop()[key])
                    case Op.SETINDEX:
                        value, key, target = stack.pop(), stack.pop(), stack.pop()
                        target[key] = value
                        stack.append(value)
                    case Op.PRINT: print(*(stack.pop() for _ in range(argument)))
                    case Op.JUMP: at = argument
                    case Op.UNLESS: at = at if stack.pop() else argument
                    case Op.ENTER: scope = scope.new_child()
                    case Op.LEAVE: scope = scope.parents
                    case Op.CLOSURE: stack.append(Closure(argument, scope))
                    case Op.CALL:
                        arguments = stack[len(stack) - argument:]
                        del stack[len(stack) - argument:]
                        callee = stack.pop()
                        if isinstance(callee, Closure):
                            if len(arguments) != len(callee.chunk.parameters):
                                raise TypeError(f"{callee} takes {len(callee.chunk.parameters)} arguments, not {len(arguments)}")
                            frames.append((chunk, at, scope))
                            if len(frames) > 200:
                                raise RecursionError("calls too deep")
                            chunk, at, scope = callee.chunk, 0, callee.scope.new_child(dict(zip(callee.chunk.parameters, arguments)))
                        else:
                            stack.append(callee(*arguments))
                    case Op.RETURN:
                        if not frames:
                            return stack.pop()
                        chunk, at, scope = frames.pop()
            except LanguageError:
                raise
            except (KeyError, StopIteration) as error:
                raise LanguageError(f"{argument} is not defined", token) from error
            except (TypeError, ZeroDivisionError, IndexError, ValueError, RecursionError) as error:
                raise LanguageError(f"{type(error).__name__}: {error}", token) from error


PROGRAMS = r'''
let fib = fn(n) { if n < 2 { return n; } return fib(n - 1) + fib(n - 2); };
print fib(12); print 2 ^ 3 ^ 2 - -1; print (1 + 2) * 3 / 4.0 % 2;
let counter = fn() { let c = 0; return fn() { c = c + 1; return c; }; };
let a = counter(); let b = counter(); a(); a(); print [a(), b(), a == b];
let map = fn(f, l) { let out = []; for x in l { push(out, f(x)); } return out; };
print map(fn(x) => x * x, range(6)); print map(fn(s) => s + "!\n", ["a", "ü"]);
---
let sieve = fn(n) { let l = []; let i = 2; while i < n { let ok = true; for p in l { if i % p == 0 { ok = false; } } if ok { push(l, i); } i = i + 1; } return l; };
print sieve(40); let m = [[1, 2], [3, 4]]; m[1][0] = m[0][1] * 10; print m;
print false || nil || "last" ; print 0 && boom; print !true == false; let x = 1; { let x = 2; }
---
{ let y = 1; print y; }
---
print 1 + ;
---
let s = "open;
---
print undefined_name;
---
let f = fn(a, b) => a; print f; print f(1);
---
print [1, 2][5];
---
while true { }
---
let r = fn(n) => r(n + 1); print r(0);
---
print 1 / 0 + 2 * 3 * 4;
---
5 = 6;
---
if 1 < 2 { print "yes"; } else if 2 < 1 { print "no"; } else { print "never"; } print "a" < 1;
'''.strip().split("---\n")
for number, source in enumerate(PROGRAMS, 1):
    print(f"-- {number}")
    try:
        tree = [folded(node) for node in Parser(source).program()]
        if len(source) < 60:
            print(tree)
        chunk = Chunk("main")
        Compiler(chunk).body(tree)
        out = StringIO()
        try:
            with redirect_stdout(out):
                Machine().run(chunk)
        finally:
            print(out.getvalue(), end="")
    except LanguageError as error:
        print(error.show(source), "<-", type(error.__cause__).__name__)
chunk = Chunk("shown")
Compiler(chunk).body(map(folded, Parser("let a = 2 * 3 + b; if a > 4 && !c { print a; }").program()))
print(chunk, len(list(takewhile(lambda t: t.kind != "end", lex("a b # c\nd")))), sum(1 for _ in chain(chunk.code)), partial(literal, Token("string", r'"q\"\t"', 1, 0))(), sys.getrecursionlimit() > 100)

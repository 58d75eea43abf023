"""A Lisp: reader, environments, special forms, macros, tail calls, printing, error positions."""
import math
import operator as op
import sys
from functools import reduce


class Symbol(str):
    table = {}

    def __new__(cls, name):
        return cls.table.setdefault(name, super().__new__(cls, name))

    def __repr__(self):
        return f"'{self}"


class LispError(Exception):
    pass


class Pair:
    __slots__ = ("car", "cdr")

    def __init__(self, car, cdr):
        self.car, self.cdr = car, cdr


def tokens(text):
    i = 0
    while i < len(text):
        c = text[i]
        if c.isspace():
            i += 1
        elif c == ";":
            i = text.find("\n", i) % (len(text) + 1)
        elif c in "()'`,":
            yield c
            i += 1
        elif c == '"':
            end = text.index('"', i + 1)
            yield text[i:end + 1]
            i = end + 1
        else:
            start = i
            while i < len(text) and not text[i].isspace() and text[i] not in "()'`,;\"":
                i += 1
            yield text[start:i]


QUOTES = {"'": Symbol("quote"), "`": Symbol("quasiquote"), ",": Symbol("unquote")}


def read(stream):
    token = next(stream, None)
    if token is None:
        raise EOFError("unexpected end of input")
    if token == "(":
        items = []
        while True:
            try:
                items.append(read(stream))
            except StopAsyncIteration:
                return items
    if token == ")":
        raise StopAsyncIteration
    if token in QUOTES:
        return [QUOTES[token], read(stream)]
    return atom(token)


def atom(token):
    if token in ("#t", "#f"):
        return token == "#t"
    if token[0] == '"':
        return token[1:-1]
    for kind in (int, float):
        try:
            return kind(token)
        except ValueError:
            pass
    return Symbol(token)


class Env(dict):
    def __init__(self, names=(), values=(), outer=None):
        super().__init__()
        self.outer = outer
        if isinstance(names, Symbol):
            self[names] = list(values)
        else:
            if len(names) != len(values):
                raise LispError(f"wanted {len(names)} arguments, got {len(values)}")
            self.update(zip(names, values))

    def find(self, name):
        env = self
        while env is not None:
            if name in env:
                return env
            env = env.outer
        raise LispError(f"unbound {name}")


class Lambda:
    def __init__(self, names, body, env, name="lambda", macro=False):
        self.names, self.body, self.env, self.name, self.macro = names, body, env, name, macro

    def __call__(self, *values):
        return evaluate(self.body, Env(self.names, values, self.env))


def show(x):
    match x:
        case bool():
            return "#t" if x else "#f"
        case None:
            return "nil"
        case Symbol():
            return str(x)
        case str():
            return f'"{x}"'
        case list():
            return f"({' '.join(map(show, x))})"
        case Lambda(name=name, macro=macro):
            return f"<{'macro' if macro else 'procedure'} {name}>"
        case _ if callable(x):
            return f"<builtin {getattr(x, '__name__', '?')}>"
        case _:
            return str(x)


def quasi(x, env):
    if not isinstance(x, list):
        return x
    if x and x[0] == "unquote":
        return evaluate(x[1], env)
    return [quasi(each, env) for each in x]


def evaluate(x, env):
    while True:
        if isinstance(x, Symbol):
            return env.find(x)[x]
        if not isinstance(x, list):
            return x
        if not x:
            return []
        match x:
            case ["quote", value]:
                return value
            case ["quasiquote", value]:
                return quasi(value, env)
            case ["if", test, then, *other]:
                x = then if evaluate(test, env) is not False else other[0] if other else None
                continue
            case ["define", [name, *names], *body]:
                env[name] = Lambda(names, [Symbol("begin"), *body], env, name)
                return None
            case ["define", name, value]:
                env[name] = evaluate(value, env)
                return None
            case ["defmacro", [name, *names], body]:
                env[name] = Lambda(names, body, env, name, macro=True)
                return None
            case ["set!", name, value]:
                env.find(name)[name] = evaluate(value, env)
                return None
            case ["lambda", names, *body]:
                return Lambda(names, [Symbol("begin"), *body], env)
            case ["let", bindings, *body]:
                x = [[Symbol("lambda"), [n for n, _ in bindings], *body], *(v for _, v in bindings)]
                continue
            case ["begin", *first, last]:
                for each in first:
                    evaluate(each, env)
                x = last
                continue
            case ["cond", *clauses]:
                for test, value in clauses:
                    if test == "else" or evaluate(test, env) is not False:
                        x = value
                        break
                else:
                    return None
                continue
            case ["and" | "or" as word, *parts]:
                result = word == "and"
                for part in parts:
                    result = evaluate(part, env)
                    if (result is False) == (word == "and"):
                        break
                return result
        function = evaluate(x[0], env)
        if isinstance(function, Lambda) and function.macro:
            x = function(*x[1:])
            continue
        values = [evaluate(each, env) for each in x[1:]]
        if isinstance(function, Lambda):
            x, env = function.body, Env(function.names, values, function.env)
            continue
        if not callable(function):
            raise LispError(f"cannot call {show(function)}")
        try:
            return function(*values)
        except (TypeError, IndexError, ZeroDivisionError) as error:
            raise LispError(f"{show(x)}: {error}") from error


def variadic(function):
    def run(*values):
        return reduce(function, values)
    run.__name__ = function.__name__
    return run


GLOBAL = Env()
GLOBAL.update({Symbol(k): v for k, v in {
    "+": variadic(op.add), "*": variadic(op.mul), "-": lambda a, *b: reduce(op.sub, b, a) if b else -a, "/": variadic(op.truediv),
    "=": op.eq, "<": op.lt, ">": op.gt, "car": lambda x: x[0], "cdr": lambda x: x[1:], "cons": lambda a, b: [a] + b,
    "list": lambda *x: list(x), "null?": lambda x: x == [], "length": len, "not": lambda x: x is False, "append": variadic(op.add),
    "map": lambda f, x: [f(each) for each in x], "apply": lambda f, x: f(*x), "mod": op.mod, "sqrt": math.sqrt, "display": lambda x: print(show(x)),
    "pi": math.pi,
}.items()})


def run(text, env=GLOBAL):
    stream = tokens(text)
    while True:
        try:
            form = read(stream)
        except EOFError:
            return
        try:
            value = evaluate(form, env)
        except LispError as error:
            print("error:", error, "|", type(error.__cause__).__name__)
        else:
            if value is not None:
                print(show(value))


run("""
(define (fact n) (if (< n 2) 1 (* n (fact (- n 1)))))
(fact 5) (fact 30)
(define (loop i acc) (if (= i 0) acc (loop (- i 1) (+ acc i))))
(loop 20000 0)          ; far deeper than Python's stack
(define compose (lambda (f g) (lambda (x) (f (g x)))))
((compose (lambda (x) (* x x)) (lambda (x) (+ x 1))) 4)
(map fact '(1 2 3 4)) `(1 ,(+ 1 1) (three ,(fact 3)))
(let ((a 1) (b "text")) (list a b #t #f 'sym 2.5 '()))
(define counter (let ((n 0)) (lambda () (begin (set! n (+ n 1)) n))))
(counter) (counter) (counter)
(defmacro (unless test body) `(if ,test #f ,body))
(unless (> 1 2) (display "macro ran"))
(cond ((= 1 2) 'a) ((< 1 2) 'b) (else 'c)) (and 1 #f 2) (or #f 3) (and)
fact car unless (apply + '(1 2 3)) (- 5) (- 10 1 2) (sqrt 2) (/ 7 2)
(define (fib n) (cond ((< n 2) n) (else (+ (fib (- n 1)) (fib (- n 2))))))
(map fib '(0 1 2 3 4 5 6 7 8 9 10 15))
(lambda args args) ((lambda args (length args)) 1 2 3)
(undefined) (1 2) (car '()) (+ 1 "a") (fact) (/ 1 0) (length 5)
""")
print(Symbol("a") is Symbol("a"), Symbol("x"), repr(Symbol("x")), list(tokens("(a 'b \"c d\" ; e\n 1.5)")))
sys.setrecursionlimit(400)
run("(define (deep n) (if (= n 0) 0 (+ 1 (deep (- n 1)))))")
try:
    run("(deep 1000)")
except RecursionError as error:
    print(type(error).__name__, str(error)[:32])
evaluate([Symbol("nope")], GLOBAL)

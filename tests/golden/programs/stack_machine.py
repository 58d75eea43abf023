"""A bytecode compiler and a virtual machine for a tiny language, with a disassembler."""
from enum import IntEnum
from typing import NamedTuple


class Op(IntEnum):
    PUSH = 0
    LOAD = 1
    STORE = 2
    ADD = 3
    SUB = 4
    MUL = 5
    LESS = 6
    JUMP = 7
    JUMP_IF_FALSE = 8
    PRINT = 9
    CALL = 10
    RETURN = 11
    HALT = 12

    @property
    def has_argument(self):
        return self in {Op.PUSH, Op.LOAD, Op.STORE, Op.JUMP, Op.JUMP_IF_FALSE, Op.CALL}


class Instruction(NamedTuple):
    op: Op
    argument: object = None

    def __repr__(self):
        return self.op.name if self.argument is None else f"{self.op.name} {self.argument!r}"


class VMError(RuntimeError):
    """Says where the machine was."""


class Compiler:
    def __init__(self):
        self.code = []
        self.functions = {}

    def emit(self, op, argument=None):
        self.code.append(Instruction(op, argument))
        return len(self.code) - 1

    def patch(self, at, target):
        self.code[at] = self.code[at]._replace(argument=target)

    def block(self, statements):
        for statement in statements:
            getattr(self, "do_" + statement[0])(*statement[1:])

    def do_let(self, name, value):
        self.expression(value)
        self.emit(Op.STORE, name)

    def do_print(self, value):
        self.expression(value)
        self.emit(Op.PRINT)

    def do_while(self, test, *body):
        start = len(self.code)
        self.expression(test)
        exit_jump = self.emit(Op.JUMP_IF_FALSE)
        self.block(body)
        self.emit(Op.JUMP, start)
        self.patch(exit_jump, len(self.code))

    def do_if(self, test, then, other=()):
        self.expression(test)
        skip = self.emit(Op.JUMP_IF_FALSE)
        self.block(then)
        end = self.emit(Op.JUMP)
        self.patch(skip, len(self.code))
        self.block(other)
        self.patch(end, len(self.code))

    def do_def(self, name, parameters, *body):
        over = self.emit(Op.JUMP)
        self.functions[name] = (len(self.code), parameters)
        self.block(body)
        self.emit(Op.PUSH, 0)
        self.emit(Op.RETURN)
        self.patch(over, len(self.code))

    def do_return(self, value):
        self.expression(value)
        self.emit(Op.RETURN)

    def expression(self, node):
        match node:
            case int() | float():
                self.emit(Op.PUSH, node)
            case str():
                self.emit(Op.LOAD, node)
            case ["call", name, *arguments]:
                for each in arguments:
                    self.expression(each)
                self.emit(Op.CALL, (name, len(arguments)))
            case [("+" | "-" | "*" | "<") as op, left, right]:
                self.expression(left)
                self.expression(right)
                self.emit({"+": Op.ADD, "-": Op.SUB, "*": Op.MUL, "<": Op.LESS}[op])
            case _:
                raise SyntaxError(f"cannot compile {node!r}")


class Machine:
    def __init__(self, compiler):
        self.code = compiler.code + [Instruction(Op.HALT)]
        self.functions = compiler.functions
        self.stack = []
        self.frames = [({}, None)]
        self.pc = self.steps = 0

    def run(self, limit=10_000):
        while True:
            self.steps += 1
            if self.steps > limit:
                raise VMError("too many steps")
            op, argument = self.code[self.pc]
            self.pc += 1
            if op is Op.HALT:
                return self
            try:
                getattr(self, op.name.lower())(*([argument] if op.has_argument else []))
            except (KeyError, IndexError, TypeError) as error:
                raise VMError(f"at {self.pc - 1}: {op.name}") from error

    def push(self, value): self.stack.append(value)
    def load(self, name): self.push(self.frames[-1][0][name])
    def store(self, name): self.frames[-1][0][name] = self.stack.pop()
    def print(self): print(">>", self.stack.pop())
    def jump(self, target): self.pc = target

    def _binary(function):
        def run(self):
            b, a = self.stack.pop(), self.stack.pop()
            self.push(function(a, b))
        return run

    add = _binary(lambda a, b: a + b)
    sub = _binary(lambda a, b: a - b)
    mul = _binary(lambda a, b: a * b)
    less = _binary(lambda a, b: a < b)
    del _binary

    def jump_if_false(self, target):
        if not self.stack.pop():
            self.pc = target

    def call(self, target):
        name, count = target
        start, parameters = self.functions[name]
        if len(parameters) != count:
            raise TypeError(f"{name} takes {len(parameters)}, got {count}")
        values = [self.stack.pop() for _ in range(count)][::-1]
        self.frames.append((dict(zip(parameters, values)), self.pc))
        self.pc = start

    def return_(self):
        _, self.pc = self.frames.pop()

    def __getattr__(self, name):
        if name == "return":
            return self.return_
        raise AttributeError(name)


program = [
    ("def", "fact", ["n"], ("if", ["<", "n", 2], [("return", 1)]), ("return", ["*", "n", ["call", "fact", ["-", "n", 1]]])),
    ("let", "i", 0),
    ("while", ["<", "i", 6], ("print", ["call", "fact", "i"]), ("let", "i", ["+", "i", 1])),
    ("if", ["<", "i", 3], [("print", 1)], [("print", ["-", 0.5, "i"])]),
]
compiler = Compiler()
compiler.block(program)
for number, instruction in enumerate(compiler.code):
    print(f"{number:3} {instruction}")
machine = Machine(compiler).run()
print(machine.steps, machine.frames, machine.stack, hasattr(Machine, "_binary"), hasattr(machine, "nothing"))
for bad in ([("print", "missing")], [("let", "x", ("%", 1, 2))], [("while", 1)], [("print", ["call", "f", 1])]):
    try:
        compiler = Compiler()
        compiler.block(bad)
        Machine(compiler).run(50)
    except (VMError, SyntaxError) as error:
        print(type(error).__name__, error, "<-", repr(error.__cause__))
compiler = Compiler()
compiler.block([("def", "f", ["x"]), ("print", ["call", "f", 1, 2])])
Machine(compiler).run()

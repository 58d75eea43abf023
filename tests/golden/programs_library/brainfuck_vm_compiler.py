import io
import operator
import re
import string
from collections import ChainMap, deque, defaultdict, namedtuple
from dataclasses import dataclass, field
from enum import Enum, auto, nonmember, member
from functools import partial
from itertools import groupby, count
from types import MappingProxyType
from typing import Iterator

HELLO = "++++++++[>++++[>++>+++>+++>+<<<<-]>+>+>->>+[<]<-]>>.>---.+++++++..+++.>>.<-.<.+++.------.--------.>>+.>++."
Instruction = namedtuple("Instruction", "op arg offset", defaults=(0, 0))


class Op(Enum):
    ADD = auto()
    MOVE = auto()
    OUT = auto()
    IN = auto()
    JZ = auto()
    JNZ = auto()
    CLEAR = auto()

    symbols = nonmember(MappingProxyType({"+": ("ADD", 1), "-": ("ADD", -1), ">": ("MOVE", 1), "<": ("MOVE", -1), ".": ("OUT", 1), ",": ("IN", 1)}))

    @classmethod
    def of(cls, char):
        name, sign = cls.symbols[char]
        return cls[name], sign


def compile_bf(source: str) -> list[Instruction]:
    code, stack = [], []
    source = re.sub(r"[^-+<>.,\[\]]", "", source).replace("[-]", "0")
    for char, run in groupby(source):
        n = len(list(run))
        match char:
            case "[":
                for _ in range(n):
                    stack.append(len(code))
                    code.append(None)
            case "]":
                for _ in range(n):
                    try:
                        start = stack.pop()
                    except IndexError:
                        raise SyntaxError(f"unmatched ] at instruction {len(code)}") from None
                    code[start] = Instruction(Op.JZ, len(code))
                    code.append(Instruction(Op.JNZ, start))
            case "0":
                code.append(Instruction(Op.CLEAR))
            case _:
                op, sign = Op.of(char)
                code.append(Instruction(op, n * sign))
    if stack:
        raise SyntaxError(f"{len(stack)} unmatched [")
    return code


@dataclass
class Machine:
    code: list[Instruction]
    stdin: io.StringIO = field(default_factory=io.StringIO)
    limit: int = 100_000

    def run(self) -> str:
        tape, at, pc, steps, out = defaultdict(int), 0, 0, 0, io.StringIO()
        while pc < len(self.code):
            op, arg, _ = self.code[pc]
            steps += 1
            if steps > self.limit:
                raise TimeoutError(f"{steps - 1} steps")
            if op is Op.ADD:
                tape[at] = (tape[at] + arg) & 0xFF
            elif op is Op.MOVE:
                at += arg
            elif op is Op.OUT:
                out.write(chr(tape[at]) * arg)
            elif op is Op.IN:
                for char in self.stdin.read(arg):
                    tape[at] = ord(char)
            elif op is Op.CLEAR:
                tape[at] = 0
            elif (op is Op.JZ) == (tape[at] == 0):
                pc = arg
            pc += 1
        self.steps, self.used = steps, sorted(tape)
        return out.getvalue()


m = Machine(compile_bf(HELLO))
print(repr(m.run()), m.steps, len(m.code), len(HELLO), m.used, m.code[:4])
print(Machine(compile_bf(",[.,]" if False else ">,>,<.>."), io.StringIO("hi")).run())
for bad in ("[[", "]", "+[]"):
    try:
        print(Machine(compile_bf(bad), limit=50).run())
    except (SyntaxError, TimeoutError) as exc:
        print(type(exc).__name__, exc)
print(list(Op), Op.symbols["+"], Op.of("<"), [o.value for o in Op], isinstance(Op.symbols, MappingProxyType))


class Assembler:
    """A stack machine with labels, and a peephole optimiser."""

    OPS = {"add": operator.add, "sub": operator.sub, "mul": operator.mul, "div": operator.floordiv, "lt": operator.lt, "eq": operator.eq, "mod": operator.mod}

    def __init__(self, text):
        self.labels, self.program = {}, []
        for number, line in enumerate(text.splitlines(), 1):
            line = line.partition(";")[0].strip()
            if not line:
                continue
            if line.endswith(":"):
                if line[:-1] in self.labels:
                    raise ValueError(f"line {number}: label {line[:-1]!r} twice")
                self.labels[line[:-1]] = len(self.program)
                continue
            op, *args = line.split()
            self.program.append((op, [int(a) if a.lstrip("-").isdigit() else a for a in args], number))

    def run(self, **variables):
        stack, frames, pc, out = [], [], 0, []
        scope = ChainMap(dict(variables))
        for _ in count():
            if pc >= len(self.program):
                break
            op, args, number = self.program[pc]
            pc += 1
            try:
                match op, args:
                    case "push", [int(n)]:
                        stack.append(n)
                    case "load", [name]:
                        stack.append(scope[name])
                    case "store", [name]:
                        scope[name] = stack.pop()
                    case ("jmp", [label]):
                        pc = self.labels[label]
                    case ("jz", [label]):
                        if not stack.pop():
                            pc = self.labels[label]
                    case ("call", [label]):
                        frames.append(pc)
                        scope = scope.new_child()
                        pc = self.labels[label]
                    case ("ret", []):
                        pc, scope = frames.pop(), scope.parents
                    case ("print", []):
                        out.append(stack.pop())
                    case ("dup" | "swap" as what, []):
                        stack.extend([stack[-1]] if what == "dup" else [stack.pop(), stack.pop()])
                    case (name, []) if name in self.OPS:
                        b, a = stack.pop(), stack.pop()
                        stack.append(int(self.OPS[name](a, b)))
                    case _:
                        raise ValueError("unknown instruction")
            except Exception as exc:
                exc.add_note(f"in line {number}: {op} {' '.join(map(str, args))}")
                raise
        return out, stack, dict(scope)


FACT = """
    load n
    call fact
    print
    jmp end
fact:               ; stack: n -> n!
    store k
    load k
    push 2
    lt
    jz more
    push 1
    ret
more:
    load k
    push 1
    sub
    call fact
    load k
    mul
    ret
end:
"""
print(Assembler(FACT).run(n=10), Assembler("push 7\npush 2\nswap\nsub\ndup\nmul\nprint").run())
for text, variables in (("pop", {}), ("push 1\npush 0\ndiv", {}), ("load x", {}), ("add", {}), ("jmp nowhere", {}), ("a:\na:", {})):
    try:
        print(Assembler(text).run(**variables))
    except Exception as exc:
        print(type(exc).__name__, exc, getattr(exc, "__notes__", None))

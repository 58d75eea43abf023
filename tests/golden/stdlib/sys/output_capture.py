# Streams that a program replaces: capturing, filtering, teeing, hooks.
import io
import sys


class Tee:
    def __init__(self, *targets):
        self.targets = targets

    def write(self, text):
        for target in self.targets:
            target.write(text)
        return len(text)

    def flush(self):
        for target in self.targets:
            target.flush()


class Numbered(io.TextIOBase):
    def __init__(self, out):
        self.out, self.line, self.fresh = out, 0, True

    def write(self, text):
        for piece in text.splitlines(keepends=True):
            if self.fresh:
                self.line += 1
                self.out.write(f"{self.line:>3}: ")
            self.out.write(piece)
            self.fresh = piece.endswith("\n")
        return len(text)


real = sys.stdout
buffer = io.StringIO()
sys.stdout = Tee(real, buffer)
print("both", 1, sep="-")
sys.stdout = Numbered(real)
print("one\ntwo")
print("three", end=" ")
print("still three")
sys.stdout = buffer
print("only buffer")
sys.stdout = real
print(repr(buffer.getvalue()), sys.stdout is sys.__stdout__)
sys.stdout = None
print("nowhere")
sys.stdout = real
try:
    print("x", file=5)
except AttributeError as error:
    print(error)
sys.stdin = io.StringIO("first\nsecond line\n3 4\n")
print(input(), input("prompt> "), list(map(int, sys.stdin.readline().split())), repr(sys.stdin.readline()))
try:
    input()
except EOFError as error:
    print("EOFError", error)
sys.stdin = io.StringIO("a\nb\n")
print([line.rstrip() for line in sys.stdin])
err = io.StringIO()
sys.stderr, kept = err, sys.stderr
print("oops", file=sys.stderr)
sys.stderr = kept
print(repr(err.getvalue()))


class Shouting(io.StringIO):
    def write(self, text):
        return super().write(text.upper())


loud = Shouting()
print("quiet words", 3.5, None, file=loud, flush=True)
print(loud.getvalue().strip(), loud.closed, loud.tell())

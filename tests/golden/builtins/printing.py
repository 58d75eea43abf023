def attempt(function, *args, **keywords):
    try:
        return repr(function(*args, **keywords))
    except Exception as error:
        return f"{type(error).__name__}: {error}"


import io
import sys

print()
print("a", 1, None, 2.5, [1, "x"], sep="-")
print("a", "b", sep="", end="!\n")
print(*range(3), sep=", ", end=".\n")
print("x", sep=None, end=None)
print(sep="unused")
out = io.StringIO()
print("to", "file", file=out, flush=True)
print("more", end="", file=out)
print(repr(out.getvalue()), print("nested"), print.__name__)
for bad in ({"sep": 1}, {"end": 1}, {"file": 5}, {"nope": 1}, {"sep": b"x"}):
    print(bad, attempt(print, "x", **bad))
class Writer:
    def __init__(self):
        self.parts = []
    def write(self, text):
        self.parts.append(text)
    def flush(self):
        self.parts.append("<flush>")
w = Writer()
print("a", 5, sep="/", file=w, flush=True)
print(w.parts)
class Loud:
    def __str__(self):
        return "str!"
    def __repr__(self):
        return "repr!"
class NoStr:
    def __str__(self):
        return 5
class Fails:
    def __repr__(self):
        raise RuntimeError("no repr")
print(Loud(), [Loud()], {"k": Loud()}, f"{Loud()} {Loud()!r} {Loud()!s:>6}", str(Loud()), "%s %r" % (Loud(), Loud()), "{} {!r}".format(Loud(), Loud()), attempt(print, NoStr()), attempt(str, NoStr()), attempt(repr, Fails()), attempt(str, [Fails()]), attempt(lambda: f"{Fails()}"))
sys.stdout.write("written\n")
sys.stdout.writelines(["one\n", "two\n"])
saved, sys.stdout = sys.stdout, out
print(" captured")
sys.stdout = saved
print(out.getvalue().count("\n"), "é 日本 😀 \x00 \t|", "a\rb", repr("\x7f\xa0\u200b\ue000\U0001f600 '\""), ascii("é"), b"\x00'\"", 'it"s', "it's", """it's "both\"""", "\\")
print(1e100, -0.0, 1j, ..., NotImplemented, print is print, int, len, (lambda: 0).__name__, [].append.__name__, type(print), range(3), slice(1), {}, set(), frozenset(), (), (1,), b"", bytearray(b"x"), ValueError("v"), [ValueError("v")], {1: {2: (3, [4])}}, sep=" ; ")

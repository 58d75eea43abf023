"""A shell of a virtual file system: shlex, fnmatch, pipelines of generators, stack traces, contexts, difflib."""

import difflib
import fnmatch
import io
import re
import shlex
import textwrap
import traceback
from collections import ChainMap, OrderedDict, UserDict, deque
from contextlib import ExitStack, contextmanager, redirect_stdout, suppress
from functools import singledispatch, singledispatchmethod, wraps
from itertools import zip_longest
from string import capwords


class ShellError(Exception):
    """What a command refuses."""


class Folder(UserDict):
    def __missing__(self, key):
        raise ShellError(f"{key}: no such file")

    def __repr__(self):
        return f"Folder({', '.join(self.data)})"


@singledispatch
def size(node):
    raise TypeError(f"no size of {type(node).__name__}")


@size.register
def _(node: str) -> int:
    return len(node.encode())


@size.register(Folder)
def _(node):
    return sum(map(size, node.values()))


def command(function):
    @wraps(function)
    def wrapper(self, args, lines):
        try:
            return function(self, args, lines)
        except (IndexError, ValueError, re.error) as error:
            raise ShellError(f"{function.__name__[3:]}: {error}") from error

    Shell.commands[function.__name__[3:]] = wrapper
    return wrapper


class Shell:
    commands = OrderedDict()

    def __init__(self):
        self.root = Folder({"docs": Folder({"a.txt": "alpha\nbeta\n", "b.txt": "beta\ngamma\n", "c.md": "# title\n"}), "empty": Folder()})
        self.path = []
        self.variables = ChainMap({}, {"HOME": "/", "GREETING": "hello world"})
        self.history = deque(maxlen=4)

    @singledispatchmethod
    def resolve(self, target):
        raise ShellError(f"cannot resolve {target!r}")

    @resolve.register
    def _(self, target: str):
        return self.resolve(target.split("/") if not target.startswith("/") else ["", *target.split("/")[1:]])

    @resolve.register
    def _(self, target: list):
        path = [] if target and target[0] == "" else self.path[:]
        for part in target:
            if part == "..":
                path and path.pop()
            elif part not in ("", "."):
                path.append(part)
        node = self.root
        for part in path:
            if not isinstance(node, Folder):
                raise ShellError(f"{part}: not a folder")
            node = node[part]
        return node, path

    @contextmanager
    def inside(self, target):
        before = self.path
        _, self.path = self.resolve(target)
        try:
            yield self
        finally:
            self.path = before

    def expand(self, words):
        folder, _ = self.resolve(".")
        for word in words:
            word = re.sub(r"\$(\w+)|\$\{(\w+)\}", lambda m: self.variables.get(m[1] or m[2], ""), word)
            names = sorted(fnmatch.filter(folder, word)) if re.search(r"[*?\[]", word) else []
            yield from names or [word]

    def run(self, line):
        self.history.append(line)
        lexer = shlex.shlex(line, posix=True, punctuation_chars="|>;")
        lexer.whitespace_split = True
        stages, target = [[]], None
        tokens = iter(list(lexer))
        for token in tokens:
            if token == "|":
                stages.append([])
            elif token in (">", ">>"):
                target = token, next(tokens, "")
            else:
                stages[-1].append(token)
        lines = iter(())
        for stage in stages:
            words = list(self.expand(stage))
            if not words:
                raise ShellError("syntax error: empty command")
            if words[0] not in self.commands:
                close = difflib.get_close_matches(words[0], self.commands, n=1)
                raise ShellError(f"{words[0]}: command not found" + (f", did you mean {close[0]}?" if close else ""))
            lines = self.commands[words[0]](self, words[1:], lines) or ()
        if target:
            mode, name = target
            folder, _ = self.resolve(".")
            text = "".join(f"{line}\n" for line in lines)
            folder[name] = (folder.get(name, "") if mode == ">>" else "") + text
        else:
            for line in lines:
                print(line)


@command
def do_ls(self, args, lines):
    node, path = self.resolve(args[0] if args else ".")
    for name, child in sorted(node.items()):
        yield f"{size(child):>5} {name}{'/' if isinstance(child, Folder) else ''}"


@command
def do_cat(self, args, lines):
    if not args:
        yield from lines
    for name in args:
        node, _ = self.resolve(name)
        if isinstance(node, Folder):
            raise ValueError(f"{name} is a folder")
        yield from node.splitlines()


@command
def do_cd(self, args, lines):
    node, path = self.resolve(args[0] if args else self.variables["HOME"])
    if not isinstance(node, Folder):
        raise ShellError(f"cd: {args[0]}: not a folder")
    self.path = path


@command
def do_echo(self, args, lines):
    return [" ".join(args)]


@command
def do_grep(self, args, lines):
    pattern = re.compile(args[0])
    return (line for line in lines if pattern.search(line))


@command
def do_sort(self, args, lines):
    return sorted(lines, reverse="-r" in args)


@command
def do_wc(self, args, lines):
    rows = list(lines)
    return [f"{len(rows)} {sum(len(r.split()) for r in rows)} {sum(len(r) + 1 for r in rows)}"]


@command
def do_diff(self, args, lines):
    one, two = (self.resolve(name)[0].splitlines() for name in args)
    return difflib.unified_diff(one, two, *args, lineterm="")


@command
def do_set(self, args, lines):
    name, value = args
    self.variables[name] = value


@command
def do_fold(self, args, lines):
    for line in lines:
        yield from textwrap.wrap(line, int(args[0]))


@command
def do_paste(self, args, lines):
    for pair in zip_longest(*(self.resolve(name)[0].splitlines() for name in args), fillvalue="-"):
        yield "\t".join(pair).expandtabs(8)


@command
def do_history(self, args, lines):
    return [f"{n:>2} {line}" for n, line in enumerate(self.history, 1)]


shell = Shell()
script = r"""
ls
cd docs
ls
cat *.txt | sort -r
cat a.txt b.txt | grep ^b | wc
diff a.txt b.txt
echo "$GREETING" 'single $HOME' ${GREETING}! > note.txt
echo more\ text >> note.txt
cat note.txt
set GREETING bye
echo $GREETING$NOPE.
paste a.txt c.md
cat nothing
cat ..
sl
echo a | | cat
cd a.txt
cat a.txt | grep [
echo "the quick brown fox jumps over the lazy dog" | fold 12
fold x
set onlyone
echo 'unbalanced
history
cd ../empty
ls /docs
cd
ls
"""
for line in script.strip().splitlines():
    print(f"/{'/'.join(shell.path)}$ {line}")
    try:
        shell.run(line)
    except ShellError as error:
        print(f"! {error}", f"[{type(error.__cause__).__name__}]" if error.__cause__ else "")
    except ValueError as error:
        print("!!", error)
with shell.inside("docs"), suppress(ShellError), ExitStack() as stack:
    out = stack.enter_context(redirect_stdout(io.StringIO()))
    stack.callback(lambda: out.write("done\n"))
    shell.run("ls")
print(shell.path, repr(out.getvalue()), size(shell.root), shell.variables.maps[0], list(Shell.commands)[:4], capwords("ls  -la files"))
try:
    shell.run("cat missing")
except ShellError as error:
    trace = traceback.TracebackException.from_exception(error)
    print([frame.name for frame in trace.stack if frame.name.startswith(("do_", "run"))], list(trace.format_exception_only()), shlex.join(["a b", "c'd", ""]), shlex.split("a  'b c' \"d\\\"e\" # x", comments=True))
try:
    size(3.5)
except TypeError as error:
    print(error, size.dispatch(bool).__name__, sorted(c.__name__ for c in size.registry))

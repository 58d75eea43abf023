"""Observer, command with undo, memento, visitor, strategy, proxy, flyweight, chain, all classic patterns."""
import copy
import weakref
from abc import ABC, abstractmethod
from collections import defaultdict
from contextlib import contextmanager
from functools import partial, partialmethod, singledispatch, singledispatchmethod, total_ordering


class Observable:
    def __init__(self):
        self._listeners = defaultdict(list)

    def on(self, event, listener=None):
        if listener is None:
            return partial(self.on, event)
        self._listeners[event].append(listener)
        return listener

    def emit(self, event, *args, **details):
        errors = []
        for listener in [*self._listeners[event], *self._listeners["*"]]:
            try:
                listener(*args, **details)
            except Exception as error:
                errors.append(error)
        if errors:
            raise ExceptionGroup(f"{len(errors)} listeners of {event!r} failed", errors)


class Command(ABC):
    @abstractmethod
    def do(self, text): ...

    @abstractmethod
    def undo(self, text): ...

    def __repr__(self):
        values = ", ".join(f"{k}={v!r}" for k, v in vars(self).items() if not k.startswith("_"))
        return f"{type(self).__name__}({values})"


class Insert(Command):
    def __init__(self, at, what):
        self.at, self.what = at, what

    def do(self, text):
        return text[:self.at] + self.what + text[self.at:]

    def undo(self, text):
        return text[:self.at] + text[self.at + len(self.what):]


class Delete(Command):
    def __init__(self, start, end):
        self.start, self.end = start, end

    def do(self, text):
        self._gone = text[self.start:self.end]
        return text[:self.start] + text[self.end:]

    def undo(self, text):
        return text[:self.start] + self._gone + text[self.start:]


class Macro(Command):
    def __init__(self, *commands):
        self.commands = commands

    def do(self, text):
        for command in self.commands:
            text = command.do(text)
        return text

    def undo(self, text):
        for command in reversed(self.commands):
            text = command.undo(text)
        return text


class Editor(Observable):
    def __init__(self, text=""):
        super().__init__()
        self.text, self.past, self.future = text, [], []

    def run(self, command):
        self.text = command.do(self.text)
        self.past.append(command)
        self.future.clear()
        self.emit("change", self.text, command=command)
        return self

    def _move(self, source, target, action):
        if not getattr(self, source):
            raise IndexError(f"nothing to {action}")
        command = getattr(self, source).pop()
        self.text = getattr(command, action)(self.text)
        getattr(self, target).append(command)
        return self.text

    undo = partialmethod(_move, "past", "future", "undo")
    redo = partialmethod(_move, "future", "past", "do")

    @contextmanager
    def transaction(self):
        saved = copy.deepcopy((self.text, self.past))
        try:
            yield self
        except Exception:
            self.text, self.past = saved
            raise


editor = Editor("hello")


@editor.on("change")
def shout(text, command):
    print("  changed to", repr(text), "by", command)


editor.on("*", lambda *args, **kw: kw["command"].do("") if isinstance(kw.get("command"), Macro) else None)
editor.run(Insert(5, " world")).run(Delete(0, 1)).run(Macro(Insert(0, "J"), Delete(6, 9)))
print(editor.undo(), editor.undo(), editor.redo(), editor.past, editor.future, sep=" | ")
try:
    with editor.transaction() as same:
        same.run(Insert(0, "temporary "))
        1 / 0
except ZeroDivisionError:
    print("rolled back to", editor.text, len(editor.past))
for _ in range(3):
    try:
        editor.undo()
    except IndexError as error:
        print(error)
try:
    Command()
except TypeError as error:
    print(error)


@singledispatch
def describe(value):
    return f"something: {value!r}"


@describe.register
def _(value: int | float):
    return f"number {value}"


@describe.register(list)
@describe.register(tuple)
def _(value):
    return f"{len(value)} items: " + "; ".join(map(describe, value))


@describe.register(type(None))
def _(value):
    return "nothing"


class Visitor:
    @singledispatchmethod
    def visit(self, node):
        raise NotImplementedError(type(node).__name__)

    @visit.register
    def _(self, node: dict):
        return {k: self.visit(v) for k, v in node.items()}

    @visit.register
    def _(self, node: str):
        return node.upper()


print(describe([1, "a", None, (2.5, True), {}]), describe.dispatch(bool).__name__, Visitor().visit({"a": "b", "c": {"d": "e"}}))
try:
    Visitor().visit([1])
except NotImplementedError as error:
    print("not implemented:", error)


class Proxy:
    def __init__(self, target, log):
        object.__setattr__(self, "_target", target)
        object.__setattr__(self, "_log", log)

    def __getattr__(self, name):
        self._log.append(f"get {name}")
        return getattr(self._target, name)

    def __setattr__(self, name, value):
        self._log.append(f"set {name}")
        setattr(self._target, name, value)

    def __delattr__(self, name):
        self._log.append(f"del {name}")
        delattr(self._target, name)


class Point:
    _pool = weakref.WeakValueDictionary()

    def __new__(cls, x, y):
        if (found := cls._pool.get((x, y))) is None:
            found = cls._pool[x, y] = super().__new__(cls)
        return found

    def __init__(self, x, y):
        self.x, self.y = x, y

    def norm(self):
        return (self.x**2 + self.y**2) ** 0.5


log = []
point = Proxy(Point(3, 4), log)
point.z = 5
print(point.norm(), point.z, Point(3, 4) is Point(3, 4), log, Point(3, 4).z)
del point.z
print(log[-1], hasattr(point, "z"), len(Point._pool))


@total_ordering
class Version:
    def __init__(self, text):
        self.parts = tuple(map(int, text.split(".")))

    def __eq__(self, other):
        return self.parts == other.parts if isinstance(other, Version) else NotImplemented

    def __lt__(self, other):
        return self.parts < other.parts if isinstance(other, Version) else NotImplemented

    __hash__ = None

    def __repr__(self):
        return "v" + ".".join(map(str, self.parts))


versions = [Version(v) for v in "1.10 1.2 0.9.1 1.2.0".split()]
print(sorted(versions), max(versions), versions[0] >= versions[1], versions[1] != versions[3], Version("1") == 1)
for attempt in (lambda: versions[0] < "1", lambda: {versions[0]}, lambda: Version("x")):
    try:
        print(attempt())
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
editor.on("*", lambda *a, **k: {}["missing"])
editor.on("change", lambda text, command: text.nope)
editor.run(Insert(0, "x"))

import weakref


class Signal:
    def __init__(self):
        self._slots = []

    def connect(self, method):
        self._slots.append(weakref.WeakMethod(method))

    def emit(self, *args):
        return [m(*args) for ref in self._slots if (m := ref()) is not None]


class View:
    def __init__(self, n):
        self.n = n

    def update(self, value):
        return self.n * value


views = [View(1), View(2)]
signal = Signal()
for v in views:
    signal.connect(v.update)
print(signal.emit(10))


class Tree:
    def __init__(self, name, parent=None):
        self.name = name
        self._parent = weakref.ref(parent) if parent is not None else None
        self.children = []
        if parent is not None:
            parent.children.append(self)

    @property
    def parent(self):
        return self._parent() if self._parent else None

    def path(self):
        return f"{self.parent.path()}/{self.name}" if self.parent else self.name


root = Tree("root")
leaf = Tree("leaf", Tree("mid", root))
print(leaf.path(), root.parent)
called = []
f = weakref.finalize(root, called.append, "done")
print(f.alive, f(), called, f.alive, f())

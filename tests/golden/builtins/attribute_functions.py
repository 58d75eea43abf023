def attempt(function, *args, **keywords):
    try:
        return repr(function(*args, **keywords))
    except Exception as error:
        return f"{type(error).__name__}: {error}"


class Base:
    """Doc."""
    shared = 1
    def __init__(self):
        self.own = 2
    def method(self):
        pass
    @property
    def prop(self):
        return "prop"
    @property
    def broken(self):
        raise AttributeError("inner")
    @property
    def failing(self):
        raise ValueError("other")
class Hooked(Base):
    def __getattr__(self, name):
        if name.startswith("dyn_"):
            return name[4:]
        raise AttributeError(f"no {name}")
    def __setattr__(self, name, value):
        if name == "locked":
            raise TypeError("locked")
        super().__setattr__(name, value)
    def __delattr__(self, name):
        print("deleting", name)
        super().__delattr__(name)
b, h = Base(), Hooked()
for name in ("shared", "own", "prop", "broken", "failing", "missing", "dyn_x", "__class__", "__dict__", "own "):
    for thing in (b, h, 5):
        print(name, attempt(getattr, thing, name).split(" at 0x")[0][:70], attempt(hasattr, thing, name), attempt(getattr, thing, name, "default").split(" at 0x")[0][:40], sep=" | ")
print(setattr(b, "new", 3), b.new, delattr(b, "new"), attempt(delattr, b, "new"), attempt(setattr, h, "locked", 1), attempt(delattr, h, "nothing"), delattr(h, "own"), attempt(getattr, b, 5), attempt(getattr, b), attempt(setattr, 5, "x", 1), attempt(setattr, b, "prop", 1), attempt(delattr, b, "prop"), attempt(delattr, b, "shared"), attempt(setattr, Base, "__dict__", {}), attempt(hasattr, b, 1), attempt(delattr, int, "real"), attempt(setattr, int, "x", 1))
print(callable(b), callable(Base), callable(len), callable(lambda: 0), callable(b.method), callable(5), vars(b), [n for n in dir(b) if not n.startswith("_")], attempt(vars, 5), attempt(dir, 1, 2), "shared" in vars(Base), sorted(vars(Base))[-4:], isinstance(b, Base), issubclass(Hooked, Base), issubclass(bool, int), isinstance(b, (int, (str, Base))), isinstance(5, int | str), issubclass(int, (str, int | float)), attempt(isinstance, 5, [int]), attempt(issubclass, 5, int), attempt(isinstance, 5, list[int]), attempt(isinstance, 5), isinstance(None, type(None)), isinstance(None, None | int) if False else isinstance(None, int | None))
print(type(b).__name__, type(type(b)).__name__, type(5) is int, attempt(type), attempt(type, 1, 2), type("T", (Base,), {"x": 1})().x, type("T", (), {}).__mro__[1:], attempt(type, "T", (5,), {}), attempt(type, "T", (int, str), {}), attempt(type, 5, (), {}), id(b) == id(b), id(b) != id(h), repr(type("Q", (), {"__module__": "m", "__qualname__": "A.Q"})))

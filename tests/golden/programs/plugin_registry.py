"""Metaclasses, descriptors, decorators with arguments, class decorators and registries together."""
import functools
import inspect


class Registry(type):
    plugins = {}

    def __new__(mcls, name, bases, namespace, *, key=None, abstract=False):
        cls = super().__new__(mcls, name, bases, namespace)
        cls._key = key or name.lower()
        if not abstract:
            if cls._key in mcls.plugins:
                raise TypeError(f"{cls._key!r} is taken by {mcls.plugins[cls._key].__qualname__}")
            mcls.plugins[cls._key] = cls
        return cls

    def __init__(cls, name, bases, namespace, **keywords):
        super().__init__(name, bases, namespace)

    def __call__(cls, *args, **kwargs):
        instance = super().__call__(*args, **kwargs)
        missing = [f for f in cls.fields() if f.required and f.name not in instance.__dict__]
        if missing:
            raise ValueError(f"{cls.__name__} misses {', '.join(f.name for f in missing)}")
        return instance

    def __iter__(cls):
        return iter(cls.fields())

    def __len__(cls):
        return len(cls.fields())

    def __contains__(cls, name):
        return any(f.name == name for f in cls)

    def __repr__(cls):
        return f"<plugin {cls._key}>"


class Field:
    def __init__(self, kind=object, *, required=False, default=None, check=None):
        self.kind, self.required, self.default, self.check = kind, required, default, check

    def __set_name__(self, owner, name):
        self.name = name

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        return instance.__dict__.get(self.name, self.default)

    def __set__(self, instance, value):
        if not isinstance(value, self.kind):
            raise TypeError(f"{type(instance).__name__}.{self.name} wants {self.kind.__name__}, not {type(value).__name__}")
        if self.check and not self.check(value):
            raise ValueError(f"{value!r} is not allowed for {self.name}")
        instance.__dict__[self.name] = value

    def __delete__(self, instance):
        instance.__dict__.pop(self.name, None)

    def __repr__(self):
        return f"Field({self.name}: {self.kind.__name__})"


class Plugin(metaclass=Registry, abstract=True):
    name = Field(str, required=True)

    def __init__(self, **values):
        for key, value in values.items():
            if key not in type(self):
                raise AttributeError(f"{type(self).__name__} has no field {key!r}")
            setattr(self, key, value)

    @classmethod
    def fields(cls):
        found = {}
        for base in reversed(cls.__mro__):
            for value in vars(base).values():
                if isinstance(value, Field):
                    found[value.name] = value
        return list(found.values())

    def __repr__(self):
        return f"{type(self).__name__}({', '.join(f'{k}={v!r}' for k, v in vars(self).items())})"


class Resize(Plugin):
    width = Field(int, default=10, check=lambda w: w > 0)
    height = Field(int, default=20)


class Blur(Plugin, key="soft"):
    radius = Field((float), required=True)


class Sharpen(Blur, key="hard"):
    amount = Field(int)


print(Registry.plugins, list(Resize), len(Sharpen), "amount" in Sharpen, "amount" in Blur)
resize = Resize(name="r", width=3)
print(resize, resize.height, Resize.width, vars(resize))
del resize.width
print(resize.width, Sharpen(name="s", radius=1.5, amount=2))
for attempt in (
    lambda: Resize(),
    lambda: Resize(name=3),
    lambda: Resize(name="x", width=0),
    lambda: Resize(name="x", colour=1),
    lambda: Blur(name="b"),
    lambda: Registry("Resize", (Plugin,), {}),
    lambda: Registry("Other", (Plugin,), {}, key="soft"),
    lambda: Plugin.fields(1),
):
    try:
        print(attempt())
    except (TypeError, ValueError, AttributeError) as error:
        print(type(error).__name__, error)


def retry(times, *, only=(Exception,), log=print):
    def decorate(function):
        @functools.wraps(function)
        def wrapper(*args, **kwargs):
            for attempt in range(1, times + 1):
                try:
                    return function(*args, **kwargs)
                except only as error:
                    log(f"{function.__name__} failed ({attempt}/{times}): {error}")
                    last = error
            raise RuntimeError(f"gave up after {times}") from last
        wrapper.calls = times
        return wrapper
    return decorate


def counted(cls):
    original = cls.__init__
    cls.made = 0

    @functools.wraps(original)
    def __init__(self, *args, **kwargs):
        type(self).made += 1
        original(self, *args, **kwargs)

    cls.__init__ = __init__
    return cls


@counted
class Flaky:
    """Fails some times."""

    def __init__(self, failures: int, /, label: str = "f"):
        self.failures, self.label = failures, label

    @retry(3, only=(OSError, ValueError))
    def run(self, value: int, *rest: int, key: str = "k") -> str:
        """Runs."""
        if self.failures:
            self.failures -= 1
            raise OSError(f"{self.failures} left")
        return f"{self.label}:{value}:{rest}:{key}"


print(Flaky(2).run(1, 2, 3, key="z"), Flaky.made, Flaky.run.calls, Flaky.run.__doc__, Flaky.run.__qualname__)
print(inspect.signature(Flaky.run), inspect.signature(Flaky), Flaky.__doc__)
try:
    Flaky(0).run("no", bad=1)
except TypeError as error:
    print(error)
Flaky(9, "last").run(0)

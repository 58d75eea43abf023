"""What goes to stderr: the line that warns, by stacklevel, once a place."""
import asyncio
import functools
import warnings


def inner(level=1, category=None):
    warnings.warn(f"level {level}", category, stacklevel=level)


def middle(level):
    inner(level)


class Thing:
    def method(self, *args):
        return [inner(n) for n in range(1, 4)]

    @property
    def old(self):
        warnings.warn("Thing.old is deprecated", DeprecationWarning, stacklevel=2)
        return 5

    def __getitem__(self, key):
        warnings.warn("item", stacklevel=2)
        return key


for level in range(1, 6):
    middle(level)
Thing().method(inner(), *[1, 2])
for i in range(3):
    inner()
    warnings.warn("in a loop")
(lambda: warnings.warn("from a lambda",
                       FutureWarning))()


def generator():
    yield warnings.warn("from a generator")
    yield inner(2)


list(generator())
print(sum(warnings.warn("genexpr") or 1 for _ in range(2)))
print(sorted([2, 1], key=lambda x: (warnings.warn("key function", stacklevel=2), x)[1]))
print(Thing().old, Thing()["k"])


@warnings.deprecated("use new() instead")
def old():
    return "old"


@warnings.deprecated("no more")
class Old:
    pass


print(old(), type(Old()).__name__, old.__deprecated__)


async def coroutine():
    warnings.warn("in a coroutine", stacklevel=1)
    inner(2)
    asyncio.sleep(0)


asyncio.run(coroutine())
coroutine()
value = True
print(~value, bool(NotImplemented))
warnings.warn(RuntimeWarning("an instance"))
warnings.warn("ignored", PendingDeprecationWarning)
warnings.warn("ignored", ImportWarning)
warnings.warn_explicit("explicit", UserWarning, "some_file.py", 12)
warnings.warn_explicit("same", UserWarning, "some_file.py", 12, registry=(registry := {}))
warnings.warn_explicit("same", UserWarning, "some_file.py", 12, registry=registry)
warnings.showwarning("shown", UserWarning, "f.py", 3, line="the line")


def custom(message, category, filename, lineno, file=None, line=None):
    print("custom:", category.__name__, message, lineno)


shown_before = warnings.showwarning
warnings.showwarning = custom
warnings.warn("to the custom function")
warnings.showwarning = shown_before

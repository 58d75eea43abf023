"""Filters, recording, errors."""
import warnings


def count(label, run):
    with warnings.catch_warnings(record=True) as log:
        run()
    print(label, [(str(w.message), w.category.__name__) for w in log])


def several(*texts, category=UserWarning):
    for text in texts:
        warnings.warn(text, category)


for action in ("always", "default", "once", "module", "ignore", "error"):
    def run():
        warnings.simplefilter(action)
        for _ in range(2):
            try:
                several("a", "b", "a")
            except UserWarning as e:
                print("raised", repr(e))
        several("a", category=DeprecationWarning) if action != "error" else None

    count(action, run)


def patterns():
    warnings.resetwarnings()
    warnings.filterwarnings("ignore", message=".*secret")
    warnings.filterwarnings("error", category=RuntimeWarning)
    warnings.filterwarnings("always", message="LOUD")
    several("top secret", "loud", "LOUD", "Secret", "plain")
    try:
        several("x", category=RuntimeWarning)
    except RuntimeWarning as e:
        print("error:", e)


count("patterns", patterns)
with warnings.catch_warnings(record=True, action="always", category=FutureWarning) as log:
    several("f", "f", category=FutureWarning)
    print(len(log), log[0].filename.endswith("filters.py"), log[0].lineno)
    print(str(log[0]).split(", filename")[0], log[0].line, log[0].source, log[0].file)
for bad in (
    lambda: warnings.warn("x", int),
    lambda: warnings.warn("x", "UserWarning"),
    lambda: warnings.simplefilter("nonsense"),
    lambda: warnings.filterwarnings("nonsense"),
    lambda: warnings.filterwarnings("ignore", message=3),
    lambda: warnings.filterwarnings("ignore", category=int),
    lambda: warnings.filterwarnings("ignore", lineno=-1),
    lambda: warnings.simplefilter("ignore", lineno="x"),
    lambda: warnings.deprecated(3),
    lambda: warnings.deprecated("x")(3),
    lambda: warnings.catch_warnings().__exit__(),
    lambda: warnings.catch_warnings(True),
):
    try:
        bad()
    except (TypeError, ValueError, RuntimeError) as e:
        print(type(e).__name__, e)
manager = warnings.catch_warnings(record=True)
print(manager)
with manager:
    try:
        with manager:
            pass
    except RuntimeError as e:
        print(e)
print(warnings.formatwarning("m", UserWarning, "f.py", 5, "  code  "), end="")
print(warnings.formatwarning("m", UserWarning, "no_such_file.py", 5), end="")
before = list(warnings.filters)
with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    print(len(warnings.filters) - len(before), warnings.filters[0])
print(warnings.filters == before)
for each in before:
    print(each[0], each[2].__name__, each[3], each[4])


class Custom(UserWarning):
    def __str__(self):
        return "custom text"


count("custom", lambda: warnings.warn(Custom("args")))
count("custom class", lambda: warnings.warn("text", Custom))


@warnings.deprecated("gone", category=None)
def silent():
    return 1


count("silent", lambda: print(silent(), silent.__deprecated__))


class Base:
    @warnings.deprecated("method is old")
    def method(self):
        return "m"


@warnings.deprecated("Sub is old", category=FutureWarning)
class Sub(Base):
    def __init__(self, a):
        self.a = a


def uses():
    warnings.simplefilter("always")
    print(Sub(3).a, Sub(1).method())

    class Child(Sub):
        pass

    print(Child(9).a)


count("uses", uses)

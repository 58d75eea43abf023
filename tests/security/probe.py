# Follows the samples (samples.ts): asks each of them for every name of NAMES, and reads, writes and
# subscripts it by every name of INHERITED in every way there is; prints what was found. CPython runs
# it too.

MISSING = object()


def read(value, name):
    return getattr(value, name)


def test(value, name):
    if not hasattr(value, name):
        raise AttributeError


def field(value, name):
    ("{0.%s}" % name).format(value)


def subscript(value, name):
    value[name]


def item_field(value, name):
    ("{0[%s]}" % name).format(value)


def write(value, name):
    old = getattr(value, "__dict__", {}).get(name, MISSING)
    setattr(value, name, MISSING)
    if getattr(value, name) is not MISSING:
        print("another value", name)
    delattr(value, name)
    if old is not MISSING:
        setattr(value, name, old)


def keyword(value, name):
    value(**{name: 1})


CALLED = {"builtin", "bound_builtin", "function", "lambda_", "class", "method", "property"}
WAYS = [read, field, write]

count = 0
for key, value in samples.items():
    items = [subscript, item_field] if hasattr(type(value), "__getitem__") else []
    called = [keyword] if key in CALLED else []
    for way in [test] + WAYS + items + called:
        hits = []
        names = NAMES if way is test else INHERITED
        for name in names:
            count += 1
            try:
                way(value, name)
            except (AttributeError, TypeError, KeyError, IndexError, ValueError):
                continue
            hits.append(name)
        if hits:
            print(key, way.__name__, *(["*"] if len(hits) == len(names) else hits), sep="|")
print("probes", count)

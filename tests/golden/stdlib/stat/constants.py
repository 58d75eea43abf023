import stat

def t(f, *a, **k):
    try:
        print(repr(f(*a, **k)))
    except Exception as e:
        print(type(e).__name__, e)

print({n: getattr(stat, n) for n in dir(stat) if isinstance(getattr(stat, n), int)})

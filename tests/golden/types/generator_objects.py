def attempt(function, *args, **keywords):
    try:
        return repr(function(*args, **keywords))
    except Exception as error:
        return f"{type(error).__name__}: {error}"


def g():
    x = yield 1
    return x
def gen(): return (i for i in range(2))
for number, case in enumerate([
    lambda: next(g()), g().send(None), list(g()), list(gen()),
    lambda: g().send(1),
    lambda: g().throw(ValueError),
    lambda: g().throw(ValueError('x')),
    lambda: g().throw(5),
    lambda: g().throw(int),
    lambda: g().close(),
    lambda: g().close(1),
    lambda: g().gi_running, g().gi_code.co_name, g().gi_frame is not None, g().__name__, g().__qualname__,
    lambda: g().gi_yieldfrom,
    lambda: g() == g(), iter(x := g()) is x, hash(x) == hash(x),
    lambda: g()[0],
    lambda: len(g()),
    lambda: g()(),
    lambda: g() + 1,
    lambda: g().nope,
    lambda: setattr(g(), 'x', 1),
    lambda: next(g(), 5), next(iter([]), 5),
    lambda: [next(x := gen()), next(x), next(x, 'end')],
    lambda: next(5),
    lambda: type(g())(),
    lambda: type(g()).__name__, type(gen()).__name__, type(g).__name__,
    lambda: 1 in gen(), 9 in gen(), sum(gen()), max(gen()), sorted(gen()), tuple(gen()), [*gen()], dict(enumerate(gen())),
    lambda: sorted(n for n in dir(g()) if not n.startswith('_')),
]):
    print(number, attempt(case))

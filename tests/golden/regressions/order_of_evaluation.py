# What the fuzzer found out of order: defaults before annotations, mappings before a sole `*value`.


def told(value):
    print("told", value)
    return value


def call(run):
    try:
        print(run())
    except (TypeError, ValueError, NameError) as error:
        print(type(error).__name__, error)


def f(*args, **keywords):
    return args, keywords


def define():
    def g(a: [told(2) for _ in told([1])] = told(3) < told("x")):
        pass


call(define)
call(lambda: f(*None, **{1: 2}))
call(lambda: f(*None, **None))
call(lambda: f(*None, a=told(1)))
call(lambda: f(*[1], a=1, **{"a": 2}))
call(lambda: f(*[1], **{1: 2}, **{1: 3}))
call(lambda: f(**{1: 2}, a=told(3), **{"a": 4}))
call(lambda: f(1, *None, **{1: 2}))


def outer():
    seen = 1

    def inner():
        own = 2
        use = lambda: seen
        print(sorted(locals()))

    inner()


outer()


def starred[*Ts = *tuple[int, str]]():
    return Ts.__default__


print(starred())


def annotated(*args: *tuple[int, str]):
    pass


print(annotated.__annotations__)

"""What a generator delegates to, while it does, after what it delegated to failed, and when it ended."""


def inner(n):
    while (yield n) is not None:
        pass
    1 / 0


def outer(log):
    for n in range(3):
        try:
            yield from inner(n)
        except (ZeroDivisionError, KeyError) as error:
            log.append(type(error).__name__)
    yield "plain"
    yield from [1, 2]


log = []
generator = outer(log)
print(generator.gi_yieldfrom)
print(next(generator), generator.gi_yieldfrom.__name__, generator.gi_yieldfrom.gi_yieldfrom)
print(generator.send(1), generator.gi_yieldfrom.__name__)
print(generator.send(None), generator.gi_yieldfrom.__name__, log)
print(generator.throw(KeyError), generator.gi_yieldfrom.__name__, log)
print(generator.send(None), generator.gi_yieldfrom, log)
print(next(generator), type(generator.gi_yieldfrom).__name__)
generator.close()
print(generator.gi_yieldfrom)


def loop():
    for value in outer([]):
        yield value, own.gi_yieldfrom


own = loop()
print(next(own), own.gi_yieldfrom, next(own))


def nested(n):
    if n:
        yield from nested(n - 1)
    else:
        yield "bottom"


chain = [nested(3)]
next(chain[0])
while chain[-1].gi_yieldfrom is not None:
    chain.append(chain[-1].gi_yieldfrom)
print(len(chain), [each.gi_frame is not None for each in chain])

import traceback


class A:
    x = 1

    def f(self):
        return 1

    def g(self):
        pass

    h = lambda self: 0


def trivial():
    return 3


k = lambda: 0
print([f.name for f in traceback.extract_stack()])


class B:
    y = [f.name for f in traceback.extract_stack()]

    def q(self):
        return [f.name for f in traceback.extract_stack()], 2

    z = lambda s: None


print(B.y, B().q())


def late():
    return None


print([(f.name, f.lineno) for f in traceback.extract_stack()])

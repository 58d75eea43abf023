class C:
    def method(self, x):
        return self.other(x)

    def other(self, x):
        return self.fail(x=x, **{})

    def fail(self, x):
        assert x == 2, f"x is {x}"


def gen():
    yield C().method(1)


def comp():
    return [x for x in gen()]


def lam():
    return (lambda q: comp())(3)


def kw(**kwargs):
    return sum(lam() for _ in range(2))


def main():
    kw(a=1)


main()

def f():
    x = 1
    def g():
        return x + y_undefined
    return g()


class K:
    @staticmethod
    def s():
        return f()

    @classmethod
    def c(cls):
        return cls.s()

    def __call__(self):
        return self.c()


K()()

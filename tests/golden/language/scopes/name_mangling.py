# Names with two leading underscores inside classes.
class Account:
    __count = 0
    __public__ = "dunder stays"
    _single = 1

    def __init__(self, balance):
        self.__balance = balance
        Account.__count += 1

    def __secret(self):
        return "secret " + str(self.__balance)

    def call(self):
        return self.__secret()

    def params(self, __a, *, __b=2):
        __local = __a + __b
        return __local, sorted(locals())

    @property
    def __hidden(self): return "hidden"

    def show(self): return self.__hidden

    def nested(self):
        def inner():
            return self.__balance
        return inner(), [self.__balance for _ in range(1)], (lambda: self.__balance)()

    class Inner:
        __x = 1
        def get(self): return self.__x

    def calls(self): return self.params(1, _Account__b=5)

    def delete(self):
        del self.__balance
        return hasattr(self, "_Account__balance")

    def globals_(self):
        global __mangled_global
        __mangled_global = 7


a = Account(10)
print(sorted(n for n in vars(Account) if n.startswith("_Account")))
print(a.call(), a._Account__secret(), a._Account__balance, Account._Account__count)
print(a.params(1), a.show(), a.nested(), a.Inner().get(), Account.Inner._Inner__x, a.calls())
print(vars(a))
try:
    a.__balance
except AttributeError as e:
    print(e)
a.globals_()
print(_Account__mangled_global)
print(a.delete(), Account.__public__)


class _Leading:
    def __init__(self): self.__v = 1


class __Both:
    def __init__(self): self.__v = 2


class ___:
    def __init__(self): self.__v = 3


print(vars(_Leading()), vars(__Both()), vars(___()))


class Sub(Account):
    __count = "sub's"

    def read(self): return self.__count, Account._Account__count

    def fail(self): return self.__secret()


s = Sub(5)
print(s.read())
try:
    s.fail()
except AttributeError as e:
    print(e)


class Keyword:
    def call(self):
        return (lambda **k: k)(__key=1, plain=2)

    def strings(self):
        return getattr(self, "__text", "not mangled")

    def imports(self):
        import math as __m
        return __m.floor(2.5), "_Keyword__m" in locals()

    def exc(self):
        try:
            raise ValueError("v")
        except ValueError as __e:
            return str(__e), list(locals())

    def __init__(self): self.__text = 1


k = Keyword()
print(k.call(), k.strings(), k.imports(), k.exc())

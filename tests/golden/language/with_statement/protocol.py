# with: order of calls, suppression, exceptions on the way.
class Manager:
    def __init__(self, name, suppress=False, fail=None):
        self.name, self.suppress, self.fail = name, suppress, fail
        print("init", name)

    def __enter__(self):
        print("enter", self.name)
        if self.fail == "enter":
            raise RuntimeError(f"enter {self.name}")
        return self.name

    def __exit__(self, t, v, tb):
        print("exit", self.name, t and t.__name__, v, tb is not None)
        if self.fail == "exit":
            raise RuntimeError(f"exit {self.name}")
        return self.suppress


def attempt(f):
    print("--", f.__name__)
    try:
        print("returned", f())
    except Exception as e:
        print("raised", repr(e), "context", repr(e.__context__))


def simple():
    with Manager("a") as a:
        return a


def several():
    with Manager("a") as a, Manager("b") as b, Manager("c"):
        print(a, b)


def parenthesised():
    with (
        Manager("a") as a,
        Manager("b"),
    ):
        print("body", a)


def error():
    with Manager("a"), Manager("b"):
        raise ValueError("body")


def suppressed():
    with Manager("a", suppress=True), Manager("b"):
        raise ValueError("body")
    return "went on"


def inner_suppressed():
    with Manager("a"), Manager("b", suppress=True):
        raise ValueError("body")
    return "went on"


def enter_fails():
    with Manager("a"), Manager("b", fail="enter"), Manager("c"):
        print("never")


def exit_fails():
    with Manager("a"), Manager("b", fail="exit"):
        print("body")


def exit_fails_with_error():
    with Manager("a"), Manager("b", fail="exit"):
        raise ValueError("body")


def enter_fails_suppressed():
    with Manager("a", suppress=True), Manager("b", fail="enter"):
        pass
    return "after"


def loop():
    for i in range(4):
        with Manager(i):
            if i == 1:
                continue
            if i == 2:
                break
    return i


def target_fails():
    with Manager("abc") as (x, y):
        pass


def targets():
    d, l = {}, [0]
    with Manager("xyz") as (a, *rest), Manager("k") as d["key"], Manager("l") as l[0]:
        print(a, rest, d, l)
    with Manager("pq") as [p, q]:
        print(p, q)


def nested_return():
    with Manager("o"):
        with Manager("i"):
            try:
                return "value"
            finally:
                print("finally")


def return_suppress():
    with Manager("s", suppress=True):
        return 1 / 0
    return "fallthrough"


def bind_kept():
    x = "before"
    with Manager("s", suppress=True):
        x = "inside"
        raise KeyError
        x = "never"
    return x


for f in (simple, several, parenthesised, error, suppressed, inner_suppressed, enter_fails, exit_fails,
          exit_fails_with_error, enter_fails_suppressed, loop, target_fails, targets, nested_return, return_suppress,
          bind_kept):
    attempt(f)

"""The order in which annotations are evaluated and kept: positional-only parameters come second."""


def f(a: print("a"), /, b: print("b"), *c: print("c"), d: print("d"), **e: print("e")) -> print("r"): ...


async def g(x: print("x"), y: print("y"), /, z: print("z") = 1): ...


print(list(f.__annotations__), list(g.__annotations__))

class Odd:
    def __init__(self, **methods):
        self.methods = methods

    def __index__(self):
        return self.methods["index"]()

    def __int__(self):
        return self.methods["int"]()

    def __float__(self):
        return 1.5


def fail(error):
    raise error


cases = [
    Odd(int=lambda: "a", index=lambda: "a"),
    Odd(int=lambda: 5, index=lambda: 6),
    Odd(int=lambda: fail(TypeError("own")), index=lambda: fail(TypeError("own"))),
    Odd(int=lambda: fail(ValueError("own")), index=lambda: fail(ValueError("own"))),
    1j,
    "5",
    1.9,
]
for case in cases:
    for template in ["%d", "%i", "%x", "%o", "%c", "%f"]:
        try:
            print(template, template % case)
        except Exception as error:
            print(template, type(error).__name__, error)

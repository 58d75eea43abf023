class Outer:
    class AppError(Exception):
        def __init__(self, code, message):
            super().__init__(code, message)
            self.code = code

        def __str__(self):
            return f"[{self.code}] {self.args[1]}\nsecond line"


def fail():
    raise Outer.AppError(42, "broken")


fail()

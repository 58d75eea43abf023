class M:
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        return self

    def __exit__(self, t, v, tb):
        if self.name == "bad":
            raise RuntimeError("in exit")


def use():
    with M("good"), M("bad") as m:
        raise ValueError("in body")


use()

class Point:
    __match_args__ = ("x", "y")
    x = 1

    @property
    def y(self):
        raise RuntimeError("no y")


def where(p):
    match p:
        case Point(1, 2):
            return "here"
        case _:
            return "there"


where(Point())

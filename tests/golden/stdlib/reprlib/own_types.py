import reprlib


class Matrix:
    def __init__(self, rows):
        self.rows = rows


class Short(reprlib.Repr):
    def repr_Matrix(self, m, level):
        return f"Matrix({len(m.rows)}x{len(m.rows[0])}, {self.repr1(m.rows[0], level - 1)}...)"


print(Short().repr([Matrix([[1, 2, 3, 4, 5, 6, 7, 8]] * 3), "y"]))


class Linked:
    def __init__(self):
        self.next = self

    @reprlib.recursive_repr(fillvalue="<again>")
    def __repr__(self):
        return f"Linked({self.next!r})"


print(repr(Linked()), Linked.__repr__.__name__)
pretty = reprlib.Repr(indent=2)
print(pretty.repr([1, {"a": [2, 3]}, ("x",)]))

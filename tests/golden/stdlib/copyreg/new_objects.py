import copyreg


class P:
    def __new__(cls, x, y=0):
        self = object.__new__(cls)
        self.pair = (x, y)
        return self


print(copyreg.__newobj__(P, 1).pair, copyreg.__newobj_ex__(P, (2,), {"y": 3}).pair)
for call in (lambda: copyreg.pickle(P, 3), lambda: copyreg.constructor(4), lambda: copyreg.add_extension("m", "n", 0)):
    try:
        call()
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)

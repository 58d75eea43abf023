# __dict__ and __weakref__ of a class body are its own.
class Shown:
    def __init__(self):
        self.hidden = 1

    @property
    def __dict__(self):
        return {"shown": 2}


print(vars(Shown()), Shown().__dict__, Shown().hidden)


class Referred:
    __weakref__ = "mine"


print(Referred().__weakref__)

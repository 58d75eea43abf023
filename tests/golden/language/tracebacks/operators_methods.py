class Vec:
    def __init__(self, x):
        self.x = x

    def __add__(self, other):
        return Vec(self.x + other.x)

    def __getitem__(self, i):
        return self.x[i]

    def __eq__(self, other):
        raise TypeError("cannot compare")

    def __len__(self):
        return self.nothing

    def __iter__(self):
        raise OSError("no iteration")


def use():
    try:
        Vec(1) + 2
    except AttributeError:
        try:
            Vec([])[3]
        except IndexError:
            try:
                Vec(1) == 2
            except TypeError:
                try:
                    len(Vec(1))
                except AttributeError:
                    a, b = Vec(1)


use()

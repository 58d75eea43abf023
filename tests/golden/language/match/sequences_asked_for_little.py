class Seq:
    def __init__(self, n): self.n = n
    def __len__(self): return self.n
    def __getitem__(self, i): print('get', i); return i
import collections.abc
collections.abc.Sequence.register(Seq)
match Seq(5):
    case [a, _, *_, b]: print(a, b)
match Seq(3):
    case [_, _, _]: print("three")
match range(1 << 40):
    case [x, y, *_, z]: print(x, y, z)
match Seq(2):
    case [*_]: print("any")

class Deck:
    def __init__(self, n): self.cards = list(range(n))
    def __len__(self): return len(self.cards)
    def __getitem__(self, i): return self.cards[i] if not isinstance(i, slice) else Deck.of(self.cards[i])
    def __setitem__(self, i, v): self.cards[i] = v
    def __delitem__(self, i): del self.cards[i]
    def __repr__(self): return f"Deck{self.cards}"
    @classmethod
    def of(cls, cards): d = cls(0); d.cards = list(cards); return d
d = Deck(6)
d[0] = 99; del d[1]; d[1:3] = [7]
print(d, len(d), list(d), d[-1], d[1:], d[::-1], 99 in d, list(reversed(d)), sorted(d), [*d], max(d), sum(d), bool(Deck(0)), *zip(d, "abc"), dict(enumerate(d)))
import random
random.Random(1).shuffle(d)
a, *b = d
print(len(d.cards), type(a).__name__, len(b), random.Random(2).choice(d) in d)
class Countdown:
    def __init__(self, n): self.n = n
    def __iter__(self): n = self.n; yield from range(n, 0, -1)
    def __reversed__(self): yield from range(1, self.n + 1)
    def __contains__(self, x): return 0 < x <= self.n
c = Countdown(3)
print(list(c), list(c), list(reversed(c)), 2 in c, 9 in c, [(x, y) for x in c for y in c if x < y], "".join(map(str, c)), tuple(zip(c, reversed(c))))
class Matrix:
    def __getitem__(self, key): return key
    def __class_getitem__(cls, key): return f"class {key}"
m = Matrix()
print(m[1, 2], m[1:2, ::3], m[...], m[:, None], Matrix[int], m["a":"b"], m[()])

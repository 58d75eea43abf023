import enum
import random
import itertools
import operator
from collections import Counter, deque, UserList
from dataclasses import dataclass, field
from functools import reduce, total_ordering, cmp_to_key
from math import comb
from typing import Self, Iterator, Sequence


class Suit(enum.Enum):
    CLUBS = "♣"
    DIAMONDS = "♦"
    HEARTS = "♥"
    SPADES = "♠"

    def __init__(self, symbol):
        self.symbol = symbol
        self.red = symbol in "♦♥"

    def __lt__(self, other):
        return self._sort_order_ < other._sort_order_ if hasattr(self, "_sort_order_") else self.value < other.value


@enum.unique
class Rank(enum.IntEnum):
    _ignore_ = ["n"]
    for n in range(2, 11):
        vars()[f"N{n}"] = n
    JACK, QUEEN, KING, ACE = range(11, 15)

    @property
    def short(self):
        return str(self.value) if self <= 10 else self.name[0]


class Category(enum.IntEnum):
    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        return count * 10

    HIGH = enum.auto()
    PAIR = enum.auto()
    TWO_PAIR = enum.auto()
    THREE = enum.auto()
    STRAIGHT = enum.auto()
    FLUSH = enum.auto()
    FULL_HOUSE = enum.auto()
    FOUR = enum.auto()
    STRAIGHT_FLUSH = enum.auto()


@dataclass(frozen=True, order=True, slots=True)
class Card:
    rank: Rank
    suit: Suit = field(compare=True)

    def __str__(self):
        return f"{self.rank.short}{self.suit.symbol}"

    @classmethod
    def parse(cls, text: str) -> Self:
        *rank, suit = text
        rank = "".join(rank)
        found = next((r for r in Rank if r.short == rank), None)
        if found is None:
            raise ValueError(f"bad rank {rank!r}")
        return cls(found, Suit("♣♦♥♠"["CDHS".index(suit)]))


class Deck(UserList):
    def __init__(self, cards=None):
        super().__init__(cards if cards is not None else (Card(r, s) for r, s in itertools.product(Rank, Suit)))

    def deal(self, n):
        if n > len(self):
            raise IndexError("not enough cards")
        return [self.pop() for _ in range(n)]


def evaluate(hand: Sequence[Card]) -> tuple[Category, tuple[int, ...]]:
    groups = sorted(Counter(c.rank for c in hand).items(), key=lambda kv: (kv[1], kv[0]), reverse=True)
    ranks = tuple(int(r) for r, _ in groups)
    shape = tuple(n for _, n in groups)
    flush = len({c.suit for c in hand}) == 1
    straight = shape == (1,) * 5 and (ranks[0] - ranks[4] == 4 or ranks == (14, 5, 4, 3, 2))
    if ranks == (14, 5, 4, 3, 2):
        ranks = (5, 4, 3, 2, 1)
    match shape, straight, flush:
        case _, True, True:
            category = Category.STRAIGHT_FLUSH
        case (4, 1), _, _:
            category = Category.FOUR
        case (3, 2), _, _:
            category = Category.FULL_HOUSE
        case _, _, True:
            category = Category.FLUSH
        case _, True, _:
            category = Category.STRAIGHT
        case (3, *_), _, _:
            category = Category.THREE
        case (2, 2, _), _, _:
            category = Category.TWO_PAIR
        case (2, *_), _, _:
            category = Category.PAIR
        case _:
            category = Category.HIGH
    return category, ranks


hands = [[Card.parse(c) for c in line.split()] for line in (
    "10H JH QH KH AH", "AS 2D 3C 4H 5S", "9C 9D 9H 9S 2C", "KD KC KH 4S 4D", "2H 9H 5H JH 3H", "8S 8D 3C 3H AC", "7C 7D KS QH 2D", "AD KC 9S 5H 3C")]
for hand in sorted(hands, key=evaluate, reverse=True):
    category, ranks = evaluate(hand)
    print(f"{' '.join(map(str, sorted(hand, reverse=True))):<18} {category.name:<15} {category.value:>3} {ranks}")
for bad in ("1H", "XH", "2Z"):
    try:
        Card.parse(bad)
    except (ValueError, IndexError) as exc:
        print(type(exc).__name__, exc)
rng = random.Random(42)
deck = Deck()
rng.shuffle(deck)
print(len(deck), *map(str, deck[:5]), type(deck[:5]).__name__, Card(Rank.ACE, Suit.SPADES) in deck)
seen = Counter(evaluate(rng.sample(deck.data, 5))[0].name for _ in range(400))
print(seen.most_common())
players = {f"P{i}": deck.deal(5) for i in range(1, 5)}
winner = max(players, key=lambda p: evaluate(players[p]))
print({p: " ".join(map(str, sorted(h))) for p, h in players.items()}, winner, len(deck))
try:
    Deck(deck[:2]).deal(3)
except IndexError as exc:
    print(exc)
print(Suit.HEARTS, Suit("♠"), Suit.HEARTS.red, list(Suit.__members__), Rank(11), Rank["N7"], Rank.ACE > Rank.KING, [r.short for r in Rank], len(Rank))
print(repr(Card.parse("AS")), hash(Card.parse("AS")) == hash(Card.parse("AS")), Card.__slots__, comb(52, 5))
print(sorted(hands[5]), max(hands[4]).rank.name, [c.suit.name[0] for c in sorted(hands[2], key=lambda c: c.suit)])
try:
    class Twice(enum.Enum):
        A = 1
        A = 2
except TypeError as exc:
    print(exc)
try:
    enum.unique(enum.Enum("Dup", {"X": 1, "Y": 1}))
except ValueError as exc:
    print(exc)
Planet = enum.Enum("Planet", [("EARTH", (5.976e24, 6.37814e6)), ("MARS", (6.421e23, 3.3972e6))])
print(Planet.EARTH.value[0], list(Planet), Planet["MARS"], Planet((6.421e23, 3.3972e6)).name, isinstance(Planet.MARS, Planet), Planet.MARS in Planet, "x" in Planet)
print(reduce(operator.or_, [enum.Flag("P", "R W X")(b) for b in ()], 0), sorted([3, 1, 2], key=cmp_to_key(lambda a, b: b - a)))

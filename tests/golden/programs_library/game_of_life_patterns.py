from __future__ import annotations
import itertools
import random
import re
from collections import Counter, defaultdict
from dataclasses import dataclass
from functools import reduce, cached_property
from typing import FrozenSet, Iterable, NamedTuple


class Cell(NamedTuple):
    r: int
    c: int

    def __add__(self, other):
        return Cell(self.r + other[0], self.c + other[1])

    @property
    def around(self):
        return [self + d for d in itertools.product((-1, 0, 1), repeat=2) if d != (0, 0)]


@dataclass(frozen=True)
class Rule:
    born: frozenset[int]
    survive: frozenset[int]

    @classmethod
    def parse(cls, text: str) -> Rule:
        m = re.fullmatch(r"B(?P<b>[0-8]*)/S(?P<s>[0-8]*)", text, re.IGNORECASE)
        if not m:
            raise ValueError(f"not a rule: {text!r}")
        return cls(*(frozenset(map(int, m[k])) for k in "bs"))

    def __str__(self):
        return "B{}/S{}".format(*("".join(map(str, sorted(s))) for s in (self.born, self.survive)))


class Life:
    def __init__(self, cells: Iterable[Cell], rule: str | Rule = "B3/S23"):
        self.cells = frozenset(map(Cell._make, cells))
        self.rule = Rule.parse(rule) if isinstance(rule, str) else rule

    @classmethod
    def from_rle(cls, text):
        cells, r, c = [], 0, 0
        for n, tag in re.findall(r"(\d*)([bo$!])", text):
            n = int(n or 1)
            match tag:
                case "b":
                    c += n
                case "o":
                    cells.extend((r, c + i) for i in range(n))
                    c += n
                case "$":
                    r, c = r + n, 0
                case "!":
                    break
        return cls(cells)

    @cached_property
    def box(self):
        if not self.cells:
            return 0, 0, -1, -1
        rows, cols = zip(*self.cells)
        return min(rows), min(cols), max(rows), max(cols)

    def __iter__(self):
        life = self
        while True:
            yield life
            life = life.step()

    def step(self):
        counts = Counter(n for cell in self.cells for n in cell.around)
        return Life((c for c, n in counts.items() if n in (self.rule.survive if c in self.cells else self.rule.born)), self.rule)

    def normal(self):
        r0, c0, *_ = self.box
        return frozenset(c + (-r0, -c0) for c in self.cells)

    def period(self, limit=60):
        seen = {}
        for n, life in enumerate(itertools.islice(self, limit)):
            if (key := life.normal()) in seen:
                first, origin = seen[key]
                return n - first, (life.box[0] - origin[0], life.box[1] - origin[1])
            seen[key] = n, life.box[:2]
        return None

    def rle(self):
        r0, c0, r1, c1 = self.box
        lines = ("".join("o" if (r, c) in self.cells else "b" for c in range(c0, c1 + 1)).rstrip("b") for r in range(r0, r1 + 1))
        return "".join(f"{len(s) if len(s) > 1 else ''}{k}" for k, g in itertools.groupby("$".join(lines)) for s in [list(g)]) + "!"

    def __str__(self):
        r0, c0, r1, c1 = self.box
        return "\n".join("".join(".#"[(r, c) in self.cells] for c in range(c0, c1 + 1)) for r in range(r0, r1 + 1)) or "(empty)"

    def __or__(self, other):
        return Life(self.cells | other.cells, self.rule)

    def shifted(self, dr, dc):
        return Life((c + (dr, dc) for c in self.cells), self.rule)

    def __eq__(self, other):
        return isinstance(other, Life) and self.cells == other.cells

    def __len__(self):
        return len(self.cells)


PATTERNS = {"glider": "bob$2bo$3o!", "blinker": "3o!", "block": "2o$2o!", "toad": "b3o$3o!", "lwss": "bo2bo$o4b$o3bo$4o!", "pulsar": "2b3o3b3o2$o4bobo4bo$o4bobo4bo$o4bobo4bo$2b3o3b3o2$2b3o3b3o$o4bobo4bo$o4bobo4bo$o4bobo4bo2$2b3o3b3o!"}
for name, rle in PATTERNS.items():
    life = Life.from_rle(rle)
    print(f"{name:<8} {len(life):>3} cells, box {life.box}, period {life.period()}, {Life.from_rle(life.rle()) == life}")
glider = Life.from_rle(PATTERNS["glider"])
for generation in itertools.islice(glider, 0, 5, 2):
    print(generation, end="\n--\n")
crash = glider | Life.from_rle(PATTERNS["block"]).shifted(6, 6)
print([len(g) for g in itertools.islice(crash, 30)][::3], crash.rle())
rng = random.Random(7)
soup = Life((r, c) for r in range(12) for c in range(12) if rng.random() < 0.35)
print(len(soup), [len(g) for g in itertools.islice(soup, 0, 40, 8)])
print(Rule.parse("b36/s23"), Rule.parse("B2/S"), Life([(0, 0), (0, 1)], "B2/S").step().rle(), str(Life([])), Life([]).period())
try:
    Rule.parse("B9/S1")
except ValueError as exc:
    print(exc)


def wolfram(number, width=31, steps=8):
    row = [int(i == width // 2) for i in range(width)]
    table = {tuple(map(int, f"{n:03b}")): number >> n & 1 for n in range(8)}
    for _ in range(steps):
        yield row
        row = [table[row[i - 1], row[i], row[(i + 1) % width]] for i in range(width)]


for row in wolfram(30):
    print("".join(" █"[x] for x in row).rstrip())
print([sum(r) for r in wolfram(90, 63, 16)])


def langton(steps):
    black, at, heading = set(), 0j, 1j
    for _ in range(steps):
        heading *= -1j if at not in black else 1j
        black ^= {at}
        at += heading
    return len(black), at, heading


print(langton(200), langton(1000)[0])

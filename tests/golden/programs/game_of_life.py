"""Conway's game of life on sets, patterns as text, glider arithmetic, cellular automaton rules."""
from collections import Counter
from itertools import chain, product

OFFSETS = [(dx, dy) for dx, dy in product((-1, 0, 1), repeat=2) if (dx, dy) != (0, 0)]


def parse(text):
    return {(x, y) for y, line in enumerate(text.strip().splitlines()) for x, c in enumerate(line) if c == "#"}


def step(cells):
    counts = Counter((x + dx, y + dy) for x, y in cells for dx, dy in OFFSETS)
    return {cell for cell, n in counts.items() if n == 3 or (n == 2 and cell in cells)}


def show(cells, width=10, height=6):
    return "\n".join("".join(".#"[(x, y) in cells] for x in range(width)) for y in range(height))


def shift(cells, dx, dy):
    return {(x + dx, y + dy) for x, y in cells}


glider = parse(".#.\n..#\n###")
cells = glider
for generation in range(5):
    print(f"generation {generation}: {len(cells)} cells")
    print(show(cells))
    cells = step(cells)
cells = glider
for _ in range(40):
    cells = step(cells)
print(cells == shift(glider, 10, 10), min(cells), max(cells))
patterns = {
    "block": "##\n##",
    "blinker": "###",
    "toad": ".###\n###.",
    "beacon": "##..\n##..\n..##\n..##",
    "r-pentomino": ".##\n##.\n.#.",
    "beehive": ".##.\n#..#\n.##.",
}
for name, text in patterns.items():
    seen, cells = {}, frozenset(parse(text))
    for n in range(30):
        if cells in seen:
            print(f"{name:<12} period {n - seen[cells]}")
            break
        seen[cells] = n
        cells = frozenset(step(cells))
    else:
        print(f"{name:<12} grows: {[len(c) for c in seen][::5]}")


def rule(number, row):
    table = {tuple(map(int, f"{i:03b}")): number >> i & 1 for i in range(8)}
    padded = [0, *row, 0]
    return [table[tuple(padded[i:i + 3])] for i in range(len(row))]


for number in (30, 90, 110):
    row = [int(i == 15) for i in range(31)]
    print(f"rule {number}")
    for _ in range(8):
        print("".join(" █"[c] for c in row).rstrip())
        row = rule(number, row)
print(sum(chain.from_iterable(map(rule, (30, 90, 110), [[1, 0, 1]] * 3))))

"""Constraint puzzles: sudoku as exact cover, a SAT solver on zebra riddles, nonograms, graph colours, counted with functools."""

import copy
import re
import string
from collections import Counter, defaultdict
from contextlib import contextmanager
from functools import cache, reduce
from itertools import chain, combinations, count, groupby, permutations, product, zip_longest
from math import isqrt, prod
from operator import and_, itemgetter, or_
from textwrap import dedent, wrap

GRID = "53..7....6..195....98....6.8...6...34..8.3..17...2...6.6....28....419..5....8..79"


def cover(size=9):
    box = isqrt(size)
    rows = {}
    for r, c, n in product(range(size), range(size), range(1, size + 1)):
        b = r // box * box + c // box
        rows[r, c, n] = [("cell", r, c), ("row", r, n), ("column", c, n), ("box", b, n)]
    columns = defaultdict(set)
    for row, names in rows.items():
        for name in names:
            columns[name].add(row)
    return dict(columns), rows


def select(columns, rows, row):
    removed = []
    for name in rows[row]:
        for other in columns[name]:
            for each in rows[other]:
                if each != name:
                    columns[each].discard(other)
        removed.append(columns.pop(name))
    return removed


def deselect(columns, rows, row, removed):
    for name in reversed(rows[row]):
        columns[name] = removed.pop()
        for other in columns[name]:
            for each in rows[other]:
                if each != name:
                    columns[each].add(other)


def exact(columns, rows, chosen=()):
    if not columns:
        yield chosen
        return
    name = min(columns, key=lambda n: (len(columns[n]), n))
    for row in sorted(columns[name]):
        removed = select(columns, rows, row)
        yield from exact(columns, rows, (*chosen, row))
        deselect(columns, rows, row, removed)


def sudoku(text):
    size = isqrt(len(text))
    columns, rows = cover(size)
    for (r, c), n in zip(product(range(size), repeat=2), text):
        if n != ".":
            try:
                select(columns, rows, (r, c, int(n)))
            except KeyError as error:
                raise ValueError(f"{n} at {r},{c} breaks {' '.join(map(str, error.args[0]))}") from None
    given = [(r, c, int(n)) for (r, c), n in zip(product(range(size), repeat=2), text) if n != "."]
    for solution in exact(columns, rows):
        yield "".join(str(n) for *_, n in sorted([*given, *solution]))


solved = next(sudoku(GRID))
print(*wrap(solved, 9), solved.count("5") == 9, sum(1 for _ in sudoku("1" + "." * 15)), sep="\n")
for bad in ("11" + "." * 14, "1..." "...1" "...." "...." , "12......34......"):
    try:
        print(bad, next(sudoku(bad), "no solution"))
    except ValueError as error:
        print(bad, error)


class Solver:
    """DPLL with unit propagation."""

    def __init__(self):
        self.ids, self.names, self.clauses, self.steps = {}, [None], [], count()

    def variable(self, *name):
        if name not in self.ids:
            self.ids[name] = len(self.names)
            self.names.append(name)
        return self.ids[name]

    def add(self, *literals):
        self.clauses.append(frozenset(literals))

    def one_of(self, literals):
        literals = list(literals)
        self.add(*literals)
        for a, b in combinations(literals, 2):
            self.add(-a, -b)

    def solve(self, clauses=None, model=frozenset()):
        next(self.steps)
        clauses = self.clauses if clauses is None else clauses
        while unit := next((c for c in clauses if len(c) == 1), None):
            [literal] = unit
            model |= {literal}
            clauses = [c - {-literal} for c in clauses if literal not in c]
            if not all(clauses):
                return None
        if not clauses:
            return model
        literal = Counter(chain.from_iterable(clauses)).most_common(1)[0][0]
        for choice in (literal, -literal):
            if (found := self.solve([frozenset({choice}), *clauses], model)) is not None:
                return found


HOUSES = {"colour": "red green blue", "pet": "dog cat fish", "drink": "tea milk beer"}
solver = Solver()
v = solver.variable
for kind, values in HOUSES.items():
    for value in values.split():
        solver.one_of(v(value, h) for h in range(3))
    for h in range(3):
        solver.one_of(v(value, h) for value in values.split())


def same(a, b):
    for h in range(3):
        solver.add(-v(a, h), v(b, h))


def beside(a, b, step=None):
    for h in range(3):
        solver.add(-v(a, h), *(v(b, h + d) for d in ((-1, 1) if step is None else (step,)) if 0 <= h + d < 3))


same("red", "dog"), beside("green", "red", 1), same("blue", "tea"), beside("cat", "milk"), solver.add(-v("milk", 1))
model = solver.solve()
houses = [{kind: next(x for x in values.split() if v(x, h) in model) for kind, values in HOUSES.items()} for h in range(3)]
print(*houses, len(solver.clauses), next(solver.steps) > 0, sep="\n")
solver.add(v("fish", 0)), solver.add(v("cat", 0))
print(solver.solve())


@cache
def arrangements(clues, width):
    if not clues:
        return ["." * width]
    first, *rest = clues
    need = sum(rest) + len(rest)
    return ["." * at + "#" * first + ("." if rest else "") + tail for at in range(width - first - need + 1) for tail in arrangements(tuple(rest), width - at - first - bool(rest))]


def nonogram(rows, columns):
    width, height = len(columns), len(rows)
    options = [[arrangements(tuple(c), n) for c in clues] for clues, n in ((rows, width), (columns, height))]
    before = None
    while before != (before := [len(o) for side in options for o in side]) or max(before) > 1:
        known = {}
        for side in (0, 1):
            for i, lines in enumerate(options[side]):
                for j, cells in enumerate(zip(*lines)):
                    if len(set(cells)) == 1:
                        known[(i, j) if side == 0 else (j, i)] = cells[0]
        for side in (0, 1):
            options[side] = [[line for line in lines if all(known.get((i, j) if side == 0 else (j, i), c) == c for j, c in enumerate(line))] for i, lines in enumerate(options[side])]
        if before == [len(o) for side in options for o in side]:
            break
    return [lines[0] if len(lines) == 1 else "?" * width for lines in options[0]]


print(*nonogram([[1], [3], [5], [1, 1], [1, 1]], [[1], [4], [3], [4], [1]]), arrangements.cache_info().currsize, sep="\n")
MAP = {k: set(v) for k, v in (line.split(":") for line in "a:bcd b:ae c:ad d:ace e:bdf f:e".split())}
colours = {}
for region in sorted(MAP, key=lambda r: (-len(MAP[r]), r)):
    colours[region] = next(c for c in string.ascii_uppercase if c not in {colours.get(n) for n in MAP[region]})
print(colours, all(colours[a] != colours[b] for a in MAP for b in MAP[a]), reduce(or_, MAP.values()) == MAP.keys(), reduce(and_, map(set, ("abc", "bcd"))))


@contextmanager
def marked(board, cell, sign):
    board[cell] = sign
    try:
        yield board
    finally:
        del board[cell]


LINES = [[*zip([i] * 3, range(3))] for i in range(3)] + [[*zip(range(3), [i] * 3)] for i in range(3)] + [[(i, i) for i in range(3)], [(i, 2 - i) for i in range(3)]]


def outcome(board, sign="X"):
    for line in LINES:
        if len(marks := {board.get(c) for c in line}) == 1 and None not in marks:
            return {marks.pop(): 1}
    free = [c for c in product(range(3), repeat=2) if c not in board]
    total = Counter() if free else Counter(draw=1)
    for cell in free if len(free) < 7 else free[:1]:
        with marked(board, cell, sign):
            total.update(outcome(board, "XO"[sign == "X"]))
    return total


print(sorted(outcome({}).items()), prod(range(1, 10)), copy.copy(LINES[-1]), [(k, len(list(g))) for k, g in groupby("aabbbc")], sorted({"".join(p) for p in permutations("aab")}, key=itemgetter(1, 0)), [*zip_longest("ab", "c")], re.findall(r"(\d)\1", "11233445"), dedent("  x\n   y"))

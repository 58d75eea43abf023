"""Backtracking: sudoku, queens, permutations, subsets, knapsack, word squares, SEND+MORE."""
from functools import lru_cache
from itertools import permutations

PUZZLE = """
53..7.... 6..195... .98....6. 8...6...3 4..8.3..1 7...2...6 .6....28. ...419..5 ....8..79
"""


class Sudoku:
    def __init__(self, text):
        self.cells = [int(c) if c.isdigit() else 0 for c in "".join(text.split())]
        if len(self.cells) != 81:
            raise ValueError(f"81 cells wanted, {len(self.cells)} given")
        self.tried = 0

    @staticmethod
    @lru_cache(maxsize=None)
    def peers(i):
        r, c = divmod(i, 9)
        return frozenset(
            j for j in range(81) if j != i and (j // 9 == r or j % 9 == c or (j // 27 == i // 27 and j % 9 // 3 == c // 3))
        )

    def choices(self, i):
        return {*range(1, 10)} - {self.cells[j] for j in self.peers(i)}

    def solve(self):
        empty = [(len(options := self.choices(i)), i, options) for i, v in enumerate(self.cells) if v == 0]
        if not empty:
            return True
        _, i, options = min(empty, key=lambda e: e[:2])
        for value in sorted(options):
            self.tried += 1
            self.cells[i] = value
            if self.solve():
                return True
        self.cells[i] = 0
        return False

    def __str__(self):
        lines = []
        for r in range(9):
            if r in (3, 6):
                lines.append("------+-------+------")
            row = self.cells[9 * r:9 * r + 9]
            lines.append(" | ".join(" ".join(str(v or ".") for v in row[k:k + 3]) for k in (0, 3, 6)))
        return "\n".join(lines)


def queens(n, row=0, columns=0, left=0, right=0, placed=()):
    if row == n:
        yield placed
        return
    free = ~(columns | left | right) & (1 << n) - 1
    while free:
        bit = free & -free
        free ^= bit
        yield from queens(n, row + 1, columns | bit, (left | bit) << 1, (right | bit) >> 1, (*placed, bit.bit_length() - 1))


def subsets(items, total, chosen=()):
    if total == 0:
        yield chosen
    elif items and total > 0:
        head, *tail = items
        yield from subsets(tail, total - head, (*chosen, head))
        yield from subsets(tail, total, chosen)


@lru_cache
def knapsack(items, capacity):
    if not items:
        return 0, ()
    (name, weight, value), rest = items[0], items[1:]
    best = knapsack(rest, capacity)
    if weight <= capacity:
        worth, taken = knapsack(rest, capacity - weight)
        best = max(best, (worth + value, (name, *taken)))
    return best


def squares(words, size):
    def extend(rows):
        if len(rows) == size:
            yield rows
            return
        prefix = "".join(row[len(rows)] for row in rows)
        for word in words:
            if word.startswith(prefix):
                yield from extend([*rows, word])

    return extend([])


sudoku = Sudoku(PUZZLE)
print(sudoku, sudoku.solve(), sudoku, sudoku.tried > 0, Sudoku.peers.cache_info().currsize, sep="\n")
print([sum(1 for _ in queens(n)) for n in range(1, 9)], next(queens(8)))
for column in next(queens(6)):
    print(" ".join("Q" if c == column else "." for c in range(6)))
print(list(subsets([3, 34, 4, 12, 5, 2], 9)), next(subsets([5, 10], 3), None))
items = (("map", 9, 150), ("compass", 13, 35), ("water", 153, 200), ("sandwich", 50, 160), ("glucose", 15, 60), ("tin", 68, 45), ("banana", 27, 60))
print(knapsack(items, 100), knapsack(items, 0), knapsack.cache_info().misses > 5)
print(list(squares("bit ice ten ate bat tan ant".split(), 3))[:3])


def send_more():
    for m, s, e, n, d, o, r, y in permutations(range(10), 8):
        if m != 1 or s == 0:
            if m > 1:
                return
            continue
        send, more, money = (int("".join(map(str, digits))) for digits in ((s, e, n, d), (m, o, r, e), (m, o, n, e, y)))
        if send + more == money:
            yield send, more, money


print(next(send_more()))


def change(amount, coins=(50, 20, 10, 5, 2, 1)):
    table = [1] + [0] * amount
    for coin in coins:
        for value in range(coin, amount + 1):
            table[value] += table[value - coin]
    return table[amount]


def hanoi(n, a="A", b="B", c="C"):
    if n:
        yield from hanoi(n - 1, a, c, b)
        yield f"{a}{c}"
        yield from hanoi(n - 1, b, a, c)


@lru_cache(None)
def edit(a, b):
    if not a or not b:
        return len(a) + len(b)
    return min(edit(a[1:], b) + 1, edit(a, b[1:]) + 1, edit(a[1:], b[1:]) + (a[0] != b[0]))


def lcs(a, b):
    table = [[""] * (len(b) + 1) for _ in range(len(a) + 1)]
    for i, x in enumerate(a):
        for j, y in enumerate(b):
            table[i + 1][j + 1] = table[i][j] + x if x == y else max(table[i + 1][j], table[i][j + 1], key=len)
    return table[-1][-1]


print(change(100), change(7), " ".join(hanoi(3)), sum(1 for _ in hanoi(10)))
print(edit("kitten", "sitting"), edit("", "abc"), lcs("AGGTAB", "GXTXAYB"), lcs("abcbdab", "bdcaba"))
Sudoku("1 2 3")

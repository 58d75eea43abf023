"""Eleven queens by recursion, with sets and lists."""


def solve(size):
    solutions = 0
    columns, rising, falling = set(), set(), set()

    def place(row):
        nonlocal solutions
        if row == size:
            solutions += 1
            return
        for column in range(size):
            if column in columns or row + column in rising or row - column in falling:
                continue
            columns.add(column)
            rising.add(row + column)
            falling.add(row - column)
            place(row + 1)
            columns.remove(column)
            rising.remove(row + column)
            falling.remove(row - column)

    place(0)
    return solutions


def main():
    print(solve(11))

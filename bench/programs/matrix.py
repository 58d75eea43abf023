"""Matrices as lists of lists of floats: multiplication and elimination."""


def multiply(a, b):
    columns = list(zip(*b))
    return [[sum(x * y for x, y in zip(row, column)) for column in columns] for row in a]


def determinant(matrix):
    m = [row[:] for row in matrix]
    result = 1.0
    for k in range(len(m)):
        pivot = max(range(k, len(m)), key=lambda i: abs(m[i][k]))
        if pivot != k:
            m[k], m[pivot] = m[pivot], m[k]
            result = -result
        result *= m[k][k]
        for i in range(k + 1, len(m)):
            factor = m[i][k] / m[k][k]
            for j in range(k, len(m)):
                m[i][j] -= factor * m[k][j]
    return result


def main():
    size = 180
    a = [[((i * 7 + j * 3) % 11) / 10 + (i == j) for j in range(size)] for i in range(size)]
    b = multiply(a, a)
    print(f"{b[3][5]:.6f} {determinant(a):.6e}")

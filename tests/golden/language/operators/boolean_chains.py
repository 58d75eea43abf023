# and, or, not, chained comparison, conditional expressions, in, is.
values = [0, 1, "", "x", [], [0], None, 0.0, ()]
print([a and "yes" for a in values])
print([a or "no" for a in values])
print([not a for a in values])
print(1 and 2 and 3, 1 and 0 and 3, 0 or "" or [], 0 or 5 or 1 / 0, 1 or 1 / 0, 0 and 1 / 0)
print(1 and 0 or 5, (1 or 0) and 5, not 1 == 2, not (1 and 0), 1 and not 0, None or not None)
print("a" if 0 else "b" if 1 else "c", ("a" if 1 else "b") + "c", "a" if 1 else "b" + "c")
print(1 < 2 < 3, 1 < 3 < 2, 3 > 2 > 1 > 0, 1 == 1.0 == True, 1 < 2 > 1, 1 != 2 != 1, 5 in [5] == [5], 1 in [1] in [[1]])
n = 5
print(0 <= n < 10, 0 <= n < 5, not 0 < n < 3, n in range(10) and n not in (1, 2), n is n is not None)
print(1 < 2 == True, (1 < 2) == True, False == False in [False], "a" < "b" <= "b" != "c")


def f(x):
    print("f", x, end="; ")
    return x


print(f(1) < f(2) < f(3), f(3) < f(2) < f(1))
print(f(0) or f(2) and f(3), f(1) and f(0) or f(4))
print([i for i in range(20) if 5 < i < 15 and i % 2 and not i == 9 or i == 0])
x = None
print(x is None, x is not None, x == None, not x is None, x or "default", x and x.attr)
print("a" in "abc", "" in "abc", "abc" in "ab", 3 in {3: 1}, 1 not in {2, 3}, (1, 2) in [(1, 2)], [] in [[]], None in [None])
print(True + True, True * 5, True == 1, True is True, -True, ~True if False else -2, True / 2, sum([True, False, True]), "ab"[True], True < 2, 5 % True)
print(bool([]) == False, bool("False"), int(True), str(True), repr(False), True & False, True | False, True ^ True, True & 3, 1 | True)
if (a := 3) and (b := a * 2) > 5 and not (c := b > 100):
    print(a, b, c)
while n and n > 2 or n == 2:
    n -= 1
print(n)
result = "neg" if n < 0 else "zero" if n == 0 else "pos"
print(result, [("fizz" * (not i % 3) + "buzz" * (not i % 5)) or i for i in range(1, 16)])
lookup = {True: "t", False: "f"}
print(lookup[1 < 2], lookup[not 1], ("no", "yes")[5 > 3])
print(all([]), any([]), all([1, []]), any([0, "x"]), all(x < 5 for x in range(5)), any(x > 5 for x in range(5)))
print(1 if [] else 2, [] or {} or set() or "end", 0.0 == -0.0, () == (), [] is not [])


def g(a=None, b=[]):
    a = a or "A"
    if not b: return a, "empty"
    return a if b[0] else b


print(g(), g("x", [1]), g(0, [0]))
assert 1 < 2 and 2 < 3, "never"
print(1 < 2 and "and" or "or", (lambda: 1 if 0 else 2)(), (lambda x: x and x > 1)(0), not not [], not "")
print(1 == 1 and 2 == 2 and 3 == 3 and 4 != 5, 1 > 2 or 2 > 3 or 3 > 4 or 5 > 4)
print((1, 2) < (1, 2, 3), [1, [2]] == [1, [2]], {1: [2]} == {1: [2]}, (1, 2) == [1, 2], 1 == "1", 1.5 > 1, 10**20 > 1e19, 2**53 == 2.0**53, 2**53 + 1 == 2.0**53)

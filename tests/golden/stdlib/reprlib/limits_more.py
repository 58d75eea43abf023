import reprlib

r = reprlib.Repr(maxlist=3, maxstring=15, maxdict=2, maxlevel=2)
for value in (list(range(10)), "x" * 50, {i: i for i in range(5)}, [[[[1]]]], set("abcdefghij"), 10**60, (1, 2, 3, 4, 5, 6, 7, 8), frozenset(range(3))):
    print(r.repr(value), reprlib.repr(value))
r.maxtuple, r.fillvalue = 2, "…"
print(r.repr((1, 2, 3)), r.repr([1] * 9))

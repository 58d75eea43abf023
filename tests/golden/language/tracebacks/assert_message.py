def check(items, limit):
    assert len(items) < limit and all(isinstance(i, int) for i in items), f"{len(items)} items"


check([1], 5)
check([1, 2, 3],
      3)

def check(x):
    assert x > 0
    if x > 1:
        raise NotImplementedError


check(1)
check(2)

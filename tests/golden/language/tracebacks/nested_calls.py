def f(x): return x
def boom(x): raise ValueError(x)


result = f(f(1) + f(2)) + f(boom(f(3)), ) + f(4)

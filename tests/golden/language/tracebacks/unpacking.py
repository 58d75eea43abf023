import traceback


def show():
    for line in traceback.format_exc().splitlines()[3:]:
        print(line.split(", ", 1)[1] if line.startswith("  File") else line)

def a(): return [1, *3]
def b(): return (1, *3)
def c(): return {1, *3}
def d():
    x = [*[1], *3, 2]
def e(): return print([*3])
def f(): return print(*3)
def g(): return print(1, *3)
def h(): return print(1, *3, k=2)
def i(): return [*range(3), *None][0]
def j(): return 1, *3
def k():
    for x in *3, 2: pass
def l(): return {**3}
def m(): return {1: 2, **3}
def n(): return {**{}, **None}
def o(): return print(**3)
def p(): return print(1, **3)
def q(): return print(**{"a": 1}, **{"a": 2})
def r(): return {**{1: 2}, **[1]}
def s(): return [*3][*4]
def t(): return print(*[1], *3)
for fn in (a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s, t):
    try: fn()
    except TypeError: show()

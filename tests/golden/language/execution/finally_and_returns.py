def a():
    try: return "try"
    finally: print("fin", end=" ")
def b():
    try: return "try"
    finally: return "finally"
def c():
    try: 1 / 0
    except ZeroDivisionError: return "except"
    finally: print("fin", end=" ")
def d():
    for i in range(3):
        try: continue
        finally: print(i, end=" ")
    return "loop"
def e():
    while True:
        try: break
        finally: print("broke", end=" ")
    return "out"
def f():
    try:
        try: return "inner"
        finally: 1 / 0
    except ZeroDivisionError: return "replaced"
def g():
    try: raise ValueError
    except ValueError: pass
    else: return "else"
    finally: print("fin", end=" ")
    return "after"
def h():
    try: pass
    except: return "no"
    else: return "else"
    finally: print("fin", end=" ")
def i():
    x = 1
    try: return x
    finally: x = 2
def j():
    lst = [1]
    try: return lst
    finally: lst.append(2)
def k():
    for n in range(5):
        try:
            if n == 1: continue
            if n == 3: break
            print(n, end=" ")
        except: pass
        else: print("else", end=" ")
        finally: print("f", end=" ")
    else: return "no break"
    return "broke at", n
def l():
    try:
        try: raise KeyError("first")
        finally: raise ValueError("second")
    except ValueError as e: return repr(e), repr(e.__context__)
def m():
    try:
        try: raise KeyError("first")
        except KeyError as e: raise ValueError("second") from e
        finally: print("fin", end=" ")
    except ValueError as e: return repr(e.__cause__), e.__suppress_context__
def n():
    try: return [1, 2][5]
    except IndexError: return "idx"
    finally:
        for _ in range(2):
            try: continue
            finally: print("in", end=" ")
def o():
    while True:
        try: return "r"
        finally: break
    return "break won"
def p():
    for x in "ab":
        try: return x
        finally: continue
    return "continue won"
def q():
    try: yield 1
    finally: yield 2
def r():
    try:
        return (yield "y")
    finally:
        print("closing", end=" ")
for function in (a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p):
    print(function.__name__, function())
print(list(q()))
it = r(); print(next(it)); it.close(); print()
it = r(); next(it)
try: it.send("v")
except StopIteration as s: print(s.value)
def nested():
    out = []
    try:
        try:
            try: raise ValueError(1)
            finally: out.append("f1")
        except TypeError: out.append("no")
        finally: out.append("f2")
    except ValueError as e: out.append(e.args)
    finally: out.append("f3")
    return out
print(nested())

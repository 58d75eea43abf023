count = 0
def inc():
    global count, made
    count += 1
    made = f"made {count}"
    return count
inc(); inc()
print(count, made)
def shadow(count): count += 10; return count
print(shadow(1), count, [count for count in range(3)], count, (lambda count: count)(5), {count: 1 for count in "a"}, count)
list_ = list
def list(*a): return "my list"
print(list(1), list_("ab"), [].__class__ is list_)
del list
print(list("ab"))
def f():
    sum = lambda x: "local sum"
    return sum([1]), [sum(i) for i in [[1]]]
print(f(), sum([1, 2]))
class max: pass
print(max, isinstance(max(), max))
del max
print(max(1, 2))
def g():
    try: return undefined_thing
    except NameError as e: return str(e)
print(g()); undefined_thing = 1; print(g()); del undefined_thing; print(g())
exec_globals = {k: v for k, v in globals().items() if k in ("count", "made")}
print(exec_globals, "count" in dir(), vars() is globals())
def deep():
    global count
    def inner(): return count
    def inner2():
        global count
        count = 100
    inner2()
    return inner()
print(deep(), count)
if True:
    block = "no block scope"
for loop in range(2): inside = loop
print(block, loop, inside)

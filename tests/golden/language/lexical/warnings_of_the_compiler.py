x = 5
print(x is 5, x is not "a", "\d", b"\q", "\8")
assert (x, "always true")
def f():
    return "a" is "a", (1, 2)[0], "s" [0]
print(f())
if x is (): print("never")
print(1if x else 2)
print(f"{x}\w")
class A:
    """doc \s"""
    y = "\ "
print(A.y, A.__doc__)
try: 5()
except TypeError as e: print(e)
try: "a"(1)
except TypeError as e: print(e)
try: [1][1, 2]
except TypeError as e: print(e)
try: (1, 2)["a"]
except TypeError as e: print(e)
try: {}(1)
except TypeError as e: print(e)
try: None.x
except AttributeError as e: print(e)

import sys
print("to out")
print("x", file=sys.stdout)
n = sys.stdout.write("abc\n")
print(n, sys.stdout.encoding, sys.stdout.isatty(), sys.stdout.name, sys.stdout.writable(), sys.stdout.readable(), sys.stdout.closed)
sys.stdout.writelines(["a\n", "b\n"])
sys.stdout.flush()
class W:
    def __init__(self): self.t = []
    def write(self, s): self.t.append(s)
    def flush(self): self.t.append("FLUSH")
w = W()
old = sys.stdout
sys.stdout = w
print("hidden", 1, 2, sep="-")
print("fl", flush=True)
sys.stdout = old
print(w.t)
sys.stdout = sys.__stdout__
print(sys.version_info, sys.version_info >= (3, 8), sys.version_info[:2], sys.version_info.major, tuple(sys.version_info))
print(sys.version.split()[0], sys.hexversion, sys.maxsize, sys.maxunicode, sys.byteorder)
print(sys.float_info)
print(sys.int_info)
print(sys.hash_info.width, sys.hash_info.modulus, sys.hash_info.inf)
print(type(sys.float_info))
print(sys.getrecursionlimit())
sys.setrecursionlimit(2000)
print(sys.getrecursionlimit())
for bad in (0, -1, "x", 1.5, 10**20):
    try: sys.setrecursionlimit(bad)
    except Exception as e: print(type(e).__name__, e)
print(sys.intern("abc"), sys.getdefaultencoding())
try: sys.intern(1)
except TypeError as e: print(e)
print(sys.exc_info(), sys.exception())
try:
    1 / 0
except ZeroDivisionError as e:
    t, v, tb = sys.exc_info()
    print(t, v, tb is e.__traceback__, sys.exception() is e)
for args in ((), (None,), (3,), ("bye",), ((1, 2),)):
    try: sys.exit(*args)
    except SystemExit as e: print(repr(e), e.code, e.args)
for v in (0, 1, 2**30, 2**100, True, 1.5, 2j, "", "abc", b"", b"abc", (), (1, 2), [], {}, None, {"a": 1}, set()):
    print(repr(v), sys.getsizeof(v))
try: sys.stdout.write(1)
except TypeError as e: print(e)
sys.displayhook([1]); sys.displayhook(None)
print("sys" in sys.modules, "builtins" in sys.modules, "nothere" in sys.modules)
print(sys.stdout, sys.argv is sys.argv, sys.get_int_max_str_digits())
sys.stdout.buffer.write("bytes é\n".encode())
print(sys.stdin.read(), sys.stdin.readline() == "", list(sys.stdin))
def f(n): return 0 if n == 0 else 1 + f(n - 1)
print(f(1500))
sys.exit()

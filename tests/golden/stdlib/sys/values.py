# What sys says of the interpreter, its numbers, its streams and the running program.
import sys

print(sys.maxsize, sys.byteorder, sys.maxunicode, sys.version_info[:2], sys.version_info.major, sys.version_info >= (3, 13), sys.hexversion >> 16, sys.implementation.name == sys.implementation.name, sys.version.startswith("3.13"))
print(sys.float_info.max, sys.float_info.min, sys.float_info.epsilon, sys.float_info.dig, sys.float_info.mant_dig, sys.float_info.max_exp, sys.float_info.radix, len(sys.float_info))
print(sys.int_info.bits_per_digit, sys.int_info.default_max_str_digits, sys.hash_info.width, sys.hash_info.modulus == 2**61 - 1, sys.hash_info.inf)
print(sys.getrecursionlimit(), sys.getdefaultencoding(), sys.getfilesystemencoding(), sys.get_int_max_str_digits(), sys.intern("abc") is sys.intern("abc"))
sys.setrecursionlimit(200)
depth = 0


def dive():
    global depth
    depth += 1
    dive()


try:
    dive()
except RecursionError as error:
    print(type(error).__name__, str(error)[:32], 150 < depth < 210)
sys.setrecursionlimit(1000)
for call in (lambda: sys.setrecursionlimit(0), lambda: sys.setrecursionlimit("a"), lambda: sys.intern(5), lambda: sys.set_int_max_str_digits(5), lambda: sys.exit("text"), lambda: sys.exit(3), lambda: sys.exit(), lambda: sys.exit([1]), lambda: sys.getsizeof()):
    try:
        print(call())
    except (Exception, SystemExit) as error:
        print(type(error).__name__, error, getattr(error, "code", "-"))
try:
    raise ValueError("shown")
except ValueError:
    kind, value, trace = sys.exc_info()
    print(kind.__name__, value, trace.tb_lineno > 0, sys.exception() is value)
print(sys.exc_info(), sys.exception())


def caller():
    frame = sys._getframe()
    return frame.f_code.co_name, frame.f_back.f_code.co_name


print(caller(), __name__ in sys.modules, sys.modules["sys"] is sys, isinstance(sys.path, list), sys.flags.optimize)
written = sys.stdout.write("text\n")
print(written, sys.stdout.writable(), sys.stdout.encoding, sys.stderr.fileno() if False else sys.stdin.readable(), sys.stdin.read() == "")
print("error text", file=sys.stderr)
print(sys.getsizeof([]) > 0, sys.getsizeof("abc") < sys.getsizeof("abc" * 100), callable(sys.displayhook), sys.is_finalizing(), sys.platform == sys.platform.lower())
sys.stdout.writelines(["a", "b", "\n"])
sys.stdout.flush()

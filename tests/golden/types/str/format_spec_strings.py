"""The format specification of strings, bools, None and other objects."""

def t(f, *a, **k):
    try:
        return repr(f(*a, **k))
    except Exception as e:
        return f"{type(e).__name__}: {e}"


specs = ["", "5", "<5", ">5", "^5", "*^7", "=5", "05", "<05", ".2", "5.2", "s", "5s", ".0s", "d", "x", "+", " ", "-", "#", ",", "_", "z", "😀>4", "{>4", "}>4", ">>4", "10.3s", "é^10", "..3", ".", "5.", "a", "ss", "5s5", "1000", "^", "<", "n", "c", "%", "f", "\x00>4", "0", "00", "=^5", "==5"]
for value in ["abc", "", "日本", "😀😀😀", True, None, [1], (1,), {}, print, int, ..., 1j, b"x", range(3), object]:
    for spec in specs:
        print(t(format, value, spec)[:70], end=" | ")
    print()
print(t(format, "a", 1), t(format, "a", None), t(format, "a", b""), t(format), t("a".__format__), t(object().__format__, 1) == t(object().__format__, 2))


class F:
    def __format__(self, spec):
        return 5


class G(str):
    def __format__(self, spec):
        return "G" + spec


print(t(format, F()), t("{}".format, F()), format(G("x"), "zz"), f"{G('x'):{'q'}}", f"{G('x')!s:>3}", t(lambda: f"{F()}"))

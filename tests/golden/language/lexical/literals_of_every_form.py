print(0b1010, 0B11, 0o17, 0O7, 0xfF, 0XAb, 1_000_000, 0x_ff, 0b_1, 00, 0_0, 1e3, 1E-3, 1.5e+2, .5, 5., 1_0.0_1, 1e1_0, 3j, 1.5J, 1e2j, .5j, 0j, 1_0j)
print("a" "b" 'c', "a" r"\n" b"".decode() if False else "ab", b"x" b"y" rb"\z" Rb"\q" bR"\w", u"uni" U"code", r"raw\n\"", R'\', '\'"', "tab\tnul\0bell\a\b\f\v\r".encode(), "\x41\u0042\U00000043\103\7\N{LATIN SMALL LETTER A}", "line\
joined", b"\x41\101\0\\", br"\x41", '''tri"ple''', """a
b""", """quote " inside""", "\ud83d".encode("utf-16-le", "surrogatepass"))
print((1, 2,), (1,), (), [1, 2, ], [], {1: 2, }, {}, {1, 2, }, {*()}, (1, *[2, 3]), [*"ab"], {**{}}, {"a": 1, **{"b": 2}}, ((1)), ("a" "b"), ..., True, None, -1, --1, +-+1, ~-1, not not 1)
print(1 .real, 1..real, 1.0.real, 1.e5.hex() if False else 1e5.hex(), (1).bit_length(), 0xfor 1 if False else 15, 1if 1else 2, [1for x in"a"], 1_0in[10], "a"if 0else"b", 0or 1) if False else print(1 .real, 1..real, 1.0.real, (1).bit_length())
x = 5; y = 6; print(x, y); z = (
    x +
    y
); print(z)
if x: print("one line"); print("still")
for i in range(2): print(i, end=" "); print("|", end=" ")
print()
total = 1 + \
    2 + \
    3
assert total == 6, \
    "never"
class A: a = 1; b = 2
def f(): return 1; return 2
print(total, A.a, A.b, f(), lambda_ := 3, __name__, __debug__)

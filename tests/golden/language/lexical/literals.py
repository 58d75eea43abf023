# Every literal form.
print(0, 00, 1_000_000, 0xFF, 0XfF, 0o17, 0O17, 0b101, 0B1_0, 0x_ff, 123456789012345678901234567890, 0x1_0000_0000_0000_0000)
print(1.0, 1., .5, 1e3, 1E-3, 1_0.0_1, 1e+10, 1_2e1_0, 0.1e-5, 1e400, 00.5, 09.5, 0e0, 1e16, 123456789.0, 1e22, 1e21 + 1, 5e-324)
print(1j, 1.5j, .5J, 1e3j, 0j, 1_0j, 1 + 2j, -1j, 3 - 0j, (1 + 2j).imag)
print('single', "double", '''triple 'single' ''', """triple "double" """, 'it\'s', "say \"hi\"", 'a' "b" 'c')
print('tab\tnew\\n', "\x41\u0042\U00000043\N{LATIN SMALL LETTER A}", "\101\7\0".encode(), "\a\b\f\v\r".encode(), '\
continued', r"raw\n\t\"", R'\'', "é", "日本", "🐍", len("🐍"), "\ud83d".encode("utf-16", "surrogatepass")[2:])
print(b"bytes", b'\x00\xff', b"a" b"b", br"\n", rb'\x', B"\101", b"\\", b'''multi
line''', b"it's", b'"', b"\t\r\n\x7f")
print("""line one
line two \
joined
    indented""")
print(True, False, None, ..., Ellipsis, NotImplemented, __debug__)
print([], [1], [1, ], [1, [2, [3]]], (), (1,), (1, 2), 1, 2, {}, {1: 2}, {1: 2, }, {1}, {1, 2, }, {**{1: 2}}, [*[1]], (*[],), {*()})
print({"a": 1, "b": 2, "a": 3}, {1: "int", 1.0: "float", True: "bool"}, {1, 1.0, True}, {None: None, (): (), "": ""})
print(- 1, -1 ** 2, (-1) ** 2, --1, +-+1, ~-1, not not 1, - - -5, 2 ** -1, 2 ** 3 ** 2, -2 ** 2)
print("a" "b" * 2, ("a" "b") * 2, "a" 'b' """c""" r'\d', ("long "
      "string "  # comment between
      "pieces"))
x = (
    1
    +
    2
)
y = 1 + \
    2 + \
    3
print(x, y, [
    1,
    2,  # comment
], {
    "k":
        "v"
})
print(1 if True else 2, not(1), 5 .real, 5..real, 5.0.real, 1_0 .bit_length())
print(0.1 + 0.2, 1e15, 1e16, 1e-4, 1e-5, 100000000000000000.0, 1.5e300 * 1e10, -0.0, 3.0, 2.50)
a, = [1]
[b] = [2]
(c, d), [e, (f)] = (3, 4), (5, 6)
print(a, b, c, d, e, f)
print("semicolons"); print("two") ; 

values = ["\a\b\f\n\r\t\v\\\'\"", "\0\00\000\1\12\123\377", "\x00\x7f\xff", "\u0000\u00e9\uffff", "\U0001F600\U0010ffff",
          "\N{LATIN SMALL LETTER E WITH ACUTE}\N{bullet}\N{SNOWMAN}", "a\
b", r"\n\x41\N{BULLET}\\", R'\'', b"\a\x00\xff\101\\", rb"\x41", Rb'\n', bR"\q", BR'\z', b'\'"', u"\u0041", U'x']
for value in values:
    print(len(value), ascii(value), type(value).__name__, [value[i] if isinstance(value, bytes) else ord(value[i]) for i in range(min(4, len(value)))])
print("implicit" ' concat' """ of
lines""" r'\raw' "\ttab")
print(b"by" b'tes' rb'\x' b"""
""")
print(("par" "en"
       "thesised"), "one" if "" "" else "two")
print('\'' "\"", "'" '"', """a"b""c\"""", r"""\""", '''it\'s "quoted"''')
print("tab\	literal".encode(), "é".encode(), "\xe9" == "é", "\u0065\u0301" == "é", len("\u0065\u0301"))
print(ascii("\ud800\udc00"), len("\ud800\udc00"), ascii("\ud83d\ude00"), "😀"[0] == "😀", len("😀"), "a😀b"[::-1])
print(repr("'"), repr('"'), repr("'\""), repr("\\"), repr("\x1b[0m"), repr("\x7f\x80\xa0\xad\u200b\u2028\ufeff"), repr("\t\n\r"))
print(repr(b"'"), repr(b'"'), repr(b"'\""), repr(bytes(range(0, 256, 17))), bytes([10, 13, 9, 92, 39]))

import tomllib

for text in ("a = ", "a = 1\na = 2", "[t]\n[t]", "a = 'x", 'a = "\\q"', "= 1", "a = [1, 2", "a = {b = 1", "a = 01", "a b = 1", "[a.b]\n[a]\nb = 1", "x = 2024-13-01", "a = tru"):
    try:
        print(tomllib.loads(text))
    except tomllib.TOMLDecodeError as e:
        print(repr(text), "|", e)
try:
    tomllib.loads(b"a = 1")
except TypeError as e:
    print(e)

import configparser

for text in ("key = 1", "[a]\nx = 1\nx = 2", "[a]\n[a]", "[a]\nnonsense", "[a]\nx = %(y)s", "[a]\nx = %y", "[a]\nx = %(x)s"):
    c = configparser.ConfigParser()
    try:
        c.read_string(text)
        print(c.get("a", "x"))
    except configparser.Error as e:
        print(type(e).__name__, "|", e)
c = configparser.ConfigParser()
c.read_string("[s]\nn = abc\nb = maybe\n")
for call in (lambda: c.getint("s", "n"), lambda: c.getboolean("s", "b"), lambda: c.get("t", "x"), lambda: c.get("s", "x"), lambda: c["zzz"], lambda: c.set("s", "k", 3), lambda: c.add_section("s"), lambda: c.add_section("DEFAULT")):
    try:
        call()
    except Exception as e:
        print(type(e).__name__, e)

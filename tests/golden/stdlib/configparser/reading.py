import configparser
import io

TEXT = """
[DEFAULT]
ServerAliveInterval = 45
Compression = yes

; a comment
[forge.example]
User = hg
path: /srv/%(User)s/data

[topsecret.example]
Port = 50022
ForwardX11 = no
multi = one
    two
    three
# trailing
empty =
"""
c = configparser.ConfigParser()
c.read_string(TEXT)
print(c.sections(), c["forge.example"]["user"], c["forge.example"]["path"], c["topsecret.example"]["compression"])
s = c["topsecret.example"]
print(s.getint("Port"), s.getboolean("forwardx11"), s.getfloat("missing", fallback=1.5), repr(s["multi"]), repr(s["empty"]), s.get("nope"))
print(dict(c["forge.example"]), "forge.example" in c, c.has_option("forge.example", "USER"), list(c["DEFAULT"]))
c["new"] = {"a": "1", "b": "two words"}
c.set("new", "c", "%%literal")
out = io.StringIO()
c.write(out, space_around_delimiters=False)
print(out.getvalue())
print(c.items("new"), c.options("new"), c.get("new", "c"), c.remove_option("new", "a"), c.remove_section("nope"))

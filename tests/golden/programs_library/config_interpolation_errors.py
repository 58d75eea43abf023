import configparser
import io
import re
from configparser import (DEFAULTSECT, MAX_INTERPOLATION_DEPTH, BasicInterpolation, ConfigParser, DuplicateOptionError, DuplicateSectionError, Error, ExtendedInterpolation, Interpolation, InterpolationDepthError, InterpolationError, InterpolationMissingOptionError,
                          InterpolationSyntaxError, MissingSectionHeaderError, NoOptionError, NoSectionError, ParsingError, RawConfigParser, SectionProxy, UNNAMED_SECTION)


def show(label, call):
    try:
        print(f"{label}: {call()!r}")
    except Exception as exc:
        print(f"{label}: {type(exc).__name__}({', '.join(map(repr, exc.args))[:200]}) {str(exc)!r}")


c = ConfigParser()
c.read_string("""
[DEFAULT]
home = /h
deep1 = %(deep2)s
deep2 = %(deep1)s
[a]
path = %(home)s/a
bad = %(nope)s
syntax = %(home
percent = 100%%
lone = 5%
multi = x
  y

  z
yes = On
no = 0
num = 12
hexa = 0x1F
flt = 1e3
""")
for key in ("path", "bad", "syntax", "percent", "lone", "multi", "deep1", "missing"):
    show(key, lambda: c.get("a", key))
    show(key + " raw", lambda: c.get("a", key, raw=True, fallback="F"))
for method, key in (("getboolean", "yes"), ("getboolean", "no"), ("getboolean", "num"), ("getint", "num"), ("getint", "hexa"), ("getfloat", "flt"), ("getint", "missing")):
    show(f"{method} {key}", lambda: getattr(c, method)("a", key))
show("vars", lambda: c.get("a", "path", vars={"home": "/v", "extra": 1}))
show("section", lambda: c.get("zz", "x"))
show("fallback", lambda: c.get("zz", "x", fallback=None))
show("items", lambda: c.items("a", raw=True)[:3])
show("items bad", lambda: c.items("a"))
show("all", lambda: [(n, type(s).__name__) for n, s in c.items()])
print(DEFAULTSECT, MAX_INTERPOLATION_DEPTH, issubclass(InterpolationDepthError, InterpolationError), c.has_section("DEFAULT"), c.has_option("a", "home"), c.has_option("a", "HOME"), c.has_option("", "home"), c.options("a")[-1], c.defaults()["home"], c.default_section)
for text in ("x=1", "[a]\nnovalue", "[a]\nx=1\n[a]\n", "[a]\nx=1\nX=2", "[a\nx=1", "[a]\n=v", "[a]\nx=1\n  y\n\tz\n[b]", "[a]\nx : 1 ; not comment\n# c\n; c2", "[]\n", "[a]\nnovalue\nother\n= 3"):
    for kwargs in ({}, {"strict": False}, {"allow_no_value": True}):
        p = ConfigParser(**kwargs)
        try:
            p.read_string(text)
            print(repr(text), kwargs, {s: dict(p[s]) for s in p.sections()})
        except Error as exc:
            print(repr(text), kwargs, type(exc).__name__, repr(exc.message), {k: getattr(exc, k) for k in ("source", "lineno", "section", "option", "line", "errors") if hasattr(exc, k)})


class EnvInterpolation(BasicInterpolation):
    env = {"HOME": "/env"}

    def before_get(self, parser, section, option, value, defaults):
        value = super().before_get(parser, section, option, value, defaults)
        return re.sub(r"\$(\w+)", lambda m: self.env.get(m[1], m[0]), value)

    def before_read(self, parser, section, option, value):
        return value.strip("'")

    def before_write(self, parser, section, option, value):
        return f"<{value}>"


class Strict(RawConfigParser):
    BOOLEAN_STATES = {"ja": True, "nein": False}
    OPTCRE = re.compile(r"(?P<option>[^~]+)(?P<vi>~)(?P<value>.*)$")
    SECTCRE = re.compile(r"<(?P<header>.+)>")

    def optionxform(self, optionstr):
        return optionstr.upper()


e = ConfigParser(interpolation=EnvInterpolation(), comment_prefixes=("//",), delimiters=(":=", "->"), empty_lines_in_values=False, default_section="common")
e.read_string("[common]\nbase := 'b'\n[s]\np -> $HOME/%(base)s/$NONE\n// note\nq := 1\n   2\n\nr:=x")
out = io.StringIO()
e.write(out)
print(dict(e["s"]), out.getvalue())
s = Strict(delimiters=("~",))
s.read_string("<Top>\nName ~ ja\nother ~ %(x)s")
print(s.sections(), s.items("Top"), s.getboolean("Top", "name"), s["Top"].getboolean("OTHER") if False else s["Top"]["other"])
x = ConfigParser(interpolation=ExtendedInterpolation())
x.read_dict({"a": {"u": "1", "v": "${u}-${b:w}", "bad": "${q}", "bad2": "${a:b:c}", "loop": "${loop}", "cash": "$$5"}, "b": {"w": "${a:u}2", "n": 7}})
for key in ("v", "bad", "bad2", "loop", "cash"):
    show(key, lambda: x["a"][key])
show("set", lambda: x.set("a", "u", "$y"))
show("set2", lambda: x.set("a", "u", 3))
show("set3", lambda: x.set("zz", "u", "3"))
sec = x["b"]
print(type(sec) is SectionProxy, sec.name, sec.parser is x, "w" in sec, list(sec), len(sec), sec.get("zz", "d"), sec.getint("n"), sec.get("zz"), repr(sec))
sec["new"] = "5"
del sec["n"]
show("del", lambda: sec.__delitem__("nope"))
show("assign", lambda: x.__setitem__("c", {"k": 1}))
show("delsec", lambda: x.__delitem__("nope"))
show("deldefault", lambda: x.__delitem__("DEFAULT"))
show("add default", lambda: x.add_section("DEFAULT"))
show("add int", lambda: x.add_section(5))
show("popitem", lambda: x.popitem()[0])
print(x.sections(), x.remove_option("b", "w"), x.remove_option("b", "zz"), x.remove_section("zz"), x.pop("b").name)
conv = ConfigParser(converters={"set": lambda v: sorted(set(v.split())), "decimal": lambda v: __import_decimal(v)})
conv.read_string("[q]\nv = b a b")
conv.converters["twice"] = lambda v: v * 2
print(conv.getset("q", "v"), conv["q"].getset("v"), conv["q"].gettwice("v"), conv.gettwice("q", "zz", fallback=0), sorted(conv.converters))
f = ConfigParser()
f.read_file(["[l]\n", "a=1\n"], source="lines")
f.read_file(io.StringIO("[m]\nb=2"))
print(f.sections())
u = ConfigParser(allow_unnamed_section=True)
u.read_string("top = 1\n[s]\nk = 2")
print(u.get(UNNAMED_SECTION, "top"), u.sections()[1:], u.has_section(UNNAMED_SECTION))
w = ConfigParser(allow_no_value=True)
w["DEFAULT"] = {"d": "1"}
w["s"] = {"long": "a\nb", "none": None, "e": ""}
for spaces in (True, False):
    out = io.StringIO()
    w.write(out, space_around_delimiters=spaces)
    print(repr(out.getvalue()))
back = ConfigParser(allow_no_value=True)
back.read_string(out.getvalue())
print(back == w, dict(back["s"]) == dict(w["s"]))
w.clear()
print(w.sections(), dict(w.defaults()))
for bad in (lambda: ConfigParser(converters=3), lambda: ConfigParser(interpolation=3).read_string("[a]\nb=1"), lambda: ConfigParser(interpolation=None)["a"], lambda: ConfigParser({"a": "%x"}).get("DEFAULT", "a"), lambda: ConfigParser(delimiters="=").read_string("[a]\nb:1")):
    show("bad", bad)

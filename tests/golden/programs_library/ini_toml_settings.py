import configparser
import io
import json
import tomllib
from collections import ChainMap
from datetime import date, datetime
from types import SimpleNamespace, MappingProxyType

INI = """
# global
[DEFAULT]
base = /srv
debug = no
retries = 3

[paths]
data = %(base)s/data
logs: %(data)s/logs
; comment
multi =
    one
    two

    three

[server:web]
host = example.org
port = 8080
debug = on
ratio = 0.75
key with space = 1 = 2
empty =

[flags]
verbose
"""

config = configparser.ConfigParser(allow_no_value=True, inline_comment_prefixes=("#",))
config.read_string(INI)
print(config.sections(), "paths" in config, len(config))
print(config["paths"]["logs"], repr(config.get("paths", "logs", raw=True)))
print(config["paths"]["multi"].split())
web = config["server:web"]
print(web.getint("port") + 1, web.getboolean("debug"), web.getfloat("ratio"), web.get("nope"), web.get("nope", "d"))
print(config.getint("server:web", "retries"), config.getint("paths", "missing", fallback=7))
print(dict(config["flags"]), list(web), repr(web))
for attempt in (lambda: config.get("none", "x"), lambda: config.get("paths", "x"),
                lambda: config.getint("server:web", "host"), lambda: config.getboolean("server:web", "host"),
                lambda: config["nope"], lambda: config.add_section("paths")):
    try:
        attempt()
    except (configparser.Error, ValueError, KeyError) as exc:
        print(type(exc).__name__, exc)
for bad in ("x = 1", "[a]\nx=1\nx=2", "[a]\n[a]", "[a]\n = 3\n", "[a]\nx = %(y)s"):
    try:
        c = configparser.ConfigParser()
        c.read_string(bad, source="<text>")
        print(dict(c["a"]))
    except configparser.Error as exc:
        print(type(exc).__name__, "|", str(exc).replace("\n", " / "))
config["new"] = {"a": 1, "b": "x"}
config.set("new", "c", "%%escaped")
config.remove_option("new", "a")
config.remove_section("flags")
out = io.StringIO()
config.write(out, space_around_delimiters=False)
print(out.getvalue())
ext = configparser.ConfigParser(interpolation=configparser.ExtendedInterpolation(),
                                converters={"list": lambda v: [i.strip() for i in v.split(",")]})
ext.optionxform = str
ext.read_dict({"common": {"Root": "/r"}, "app": {"Path": "${common:Root}/x", "Items": "a, b,c", "two": "${Path}/y"}})
print(ext["app"]["two"], ext["app"].getlist("Items"), list(ext["app"]))

TOML = '''
title = "Example"
numbers = [1, 2_000, 0xff, 0o17, 0b101, 1e3, -0.5, inf]
when = 2024-05-06T07:08:09Z
day = 2024-05-06
at = 07:08:09.5
text = """
line one \\
   joined
"quoted"
"""
raw = 'C:\\path'
[owner]
name = "Tom\\u00e9"
"quoted key" = true
a.b.c = 1
[[fruit]]
name = "apple"
[fruit.physical]
color = "red"
[[fruit]]
name = "banana"
inline = { x = 1, y = { z = [] } }
'''
data = tomllib.loads(TOML)
print(json.dumps(data, default=str, indent=1))
print(type(data["day"]) is date, data["when"].utcoffset(), data["at"].isoformat())
for bad in ("a = ", "a = 1\na = 2", "[x]\n[x]", "x = 01", "= 1", 'a = "unclosed', "a = 1 b = 2"):
    try:
        tomllib.loads(bad)
    except tomllib.TOMLDecodeError as exc:
        print(exc)
settings = ChainMap({"port": 1}, dict(web), MappingProxyType({"last": True}))
print(settings["port"], settings["host"], settings["last"], len(settings), settings.maps[0])
ns = SimpleNamespace(**{k: v for k, v in settings.items() if k.isidentifier()})
print(ns.host, ns.port, ns == SimpleNamespace(**vars(ns)), "ratio" in ns.__dict__)

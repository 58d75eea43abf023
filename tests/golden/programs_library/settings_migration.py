"""Moves settings between TOML, INI, JSON and property lists; validates; merges layers; reports differences."""

import configparser
import io
import json
import plistlib
import re
import tomllib
from collections import ChainMap
from copy import deepcopy
from dataclasses import dataclass
from datetime import date, datetime, time, timezone
from difflib import ndiff, unified_diff
from functools import reduce
from pprint import pformat, pprint

TOML = '''
title = "Server \\u00fc \\"quoted\\""
ports = [8000, 8_001, 0x1F90]
ratio = 6.626e-34
infinite = [inf, -inf]
released = 1979-05-27T07:32:00-08:00
local = 1979-05-27T00:32:00.999
day = 1979-05-27
at = 07:32:00
literal = 'C:\\Users\\n'
multi = """
Roses are \\
    red
Violets"""
raw = \'\'\'I [dw]on't need \\d{2}\'\'\'

[database]
enabled = true
"quoted key" = 1
limits.memory = 512
limits.cpu = { cores = 4, burst = 1.5 }

[[fruits]]
name = "apple"
[fruits.physical]
color = "red"
[[fruits.varieties]]
name = "granny"
[[fruits.varieties]]
name = "fuji"

[[fruits]]
name = "banana"
'''
settings = tomllib.loads(TOML)
pprint(settings, width=100, sort_dicts=False)
for bad in ("a = ", "a = 1\na = 2", "[a]\n[a]", "a = 01", "a = 'x", "a.b = 1\na = 2", "x = [1, 2", "d = 2020-13-01", "k = 1 2", '= 1', "t = {a=1,}", "a = \"\\q\"", "\x00"):
    try:
        print(bad, tomllib.loads(bad))
    except tomllib.TOMLDecodeError as error:
        print(repr(bad), "->", error)


def flatten(value, path=()):
    if isinstance(value, dict) and value:
        for key, inner in value.items():
            yield from flatten(inner, (*path, key))
    elif isinstance(value, list) and any(isinstance(v, dict) for v in value):
        for n, inner in enumerate(value):
            yield from flatten(inner, (*path, n))
    else:
        yield path, value


def plant(tree, path, value):
    *parents, last = path
    for key in parents:
        tree = tree.setdefault(str(key), {})
    tree[str(last)] = value
    return tree


class Encoder(json.JSONEncoder):
    def default(self, value):
        if isinstance(value, (datetime, date, time)):
            return {"$" + type(value).__name__: value.isoformat()}
        return super().default(value)


def hook(pairs):
    if len(pairs) == 1 and pairs[0][0].startswith("$"):
        kind, text = pairs[0]
        return {"$datetime": datetime, "$date": date, "$time": time}[kind].fromisoformat(text)
    return dict(pairs)


text = json.dumps(settings, cls=Encoder, indent=1, ensure_ascii=False, sort_keys=True)
print(text[:160], len(text), json.loads(text, object_pairs_hook=hook) == settings)
try:
    json.dumps({"a": {1, 2}, "b": object}, cls=Encoder)
except TypeError as error:
    print(error, error.__notes__ if hasattr(error, "__notes__") else "")
try:
    json.dumps(settings, cls=Encoder, allow_nan=False)
except ValueError as error:
    print(error)

ini = configparser.ConfigParser(interpolation=None, delimiters=("=",), allow_no_value=True)
ini.optionxform = str
for path, value in flatten(settings):
    section = ".".join(map(str, path[:-1])) or "main"
    if not ini.has_section(section):
        ini.add_section(section)
    ini.set(section, str(path[-1]), None if value is None else str(value).replace("\n", "\n\t"))
out = io.StringIO()
ini.write(out, space_around_delimiters=False)
print(out.getvalue())
again = configparser.ConfigParser(interpolation=None)
again.read_string(out.getvalue())
print(again.sections(), again.getint("database.limits", "memory"), again.getfloat("database.limits.cpu", "burst"), again["database"].getboolean("ENABLED"), again.get("main", "multi"))

plain = json.loads(json.dumps(settings, cls=Encoder).replace("Infinity", "1e999"))
binary = plistlib.dumps(plain, fmt=plistlib.FMT_BINARY)
print(len(binary), plistlib.loads(binary) == plain, plistlib.dumps({"released": settings["released"].astimezone(timezone.utc).replace(tzinfo=None), "ok": True}).decode().splitlines()[3:7])


@dataclass(frozen=True)
class Rule:
    path: str
    kind: type
    low: float = float("-inf")
    high: float = float("inf")
    pattern: str = ""

    def check(self, tree):
        try:
            value = reduce(lambda node, key: node[int(key)] if isinstance(node, list) else node[key], self.path.split("/"), tree)
        except (KeyError, IndexError, ValueError) as error:
            return f"{self.path}: missing ({error!r})"
        if not isinstance(value, self.kind):
            return f"{self.path}: {type(value).__name__} is not {self.kind.__name__}"
        if self.kind in (int, float) and not self.low <= value <= self.high:
            return f"{self.path}: {value} not in {self.low}..{self.high}"
        if self.pattern and not re.search(self.pattern, value):
            return f"{self.path}: {value!r} does not match {self.pattern}"


rules = [Rule("ports/1", int, 1024, 8000), Rule("database/enabled", bool), Rule("title", str, pattern="^[a-z]"), Rule("fruits/1/physical", dict), Rule("ratio", int), Rule("ports/9", int), Rule("fruits/0/name", str, pattern="le$")]
print(*filter(None, (rule.check(settings) for rule in rules)), sep="\n")
override = {"ports": [1], "database": {"limits": {"memory": 1024}}, "new": None}


def merge(base, extra):
    result = deepcopy(base)
    for key, value in extra.items():
        result[key] = merge(result[key], value) if isinstance(value, dict) and isinstance(result.get(key), dict) else value
    return result


merged = merge(settings, override)
print(merged["database"]["limits"], settings["database"]["limits"], ChainMap(override, settings)["title"], {k for k in merged if k not in settings})
before, after = (pformat(each, width=60, compact=True).splitlines(keepends=True) for each in (settings, merged))
print("".join(unified_diff(before, after, "old", "new", n=1)))
print("".join(line for line in ndiff(before, after) if line[0] in "+-?"))

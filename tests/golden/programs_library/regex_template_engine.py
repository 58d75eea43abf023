"""A template engine by regular expressions: loops, conditions, filters, inheritance, errors with lines."""

import ast
import html
import operator
import re
import textwrap
from functools import reduce
from string import Formatter, Template
from types import SimpleNamespace
from urllib.parse import quote

TOKEN = re.compile(r"(?P<comment>\{#.*?#\})|\{%-?\s*(?P<tag>.*?)\s*-?%\}|\{\{\s*(?P<expr>.*?)\s*\}\}", re.DOTALL)
PATH = re.compile(r"^[a-z_]\w*(?:\.\w+|\[[^\]]+\])*$", re.IGNORECASE)


class TemplateError(Exception):
    def __init__(self, message, line):
        super().__init__(f"line {line}: {message}")
        self.line = line


FILTERS = {
    "upper": str.upper, "title": str.title, "length": len, "e": html.escape, "url": lambda v: quote(str(v), safe=""),
    "join": lambda v, sep=", ": sep.join(map(str, v)), "default": lambda v, d="": d if v in (None, "") else v,
    "round": lambda v, n=0: f"{v:.{n}f}", "wrap": lambda v, n=20: textwrap.fill(v, n), "sort": sorted, "first": lambda v: v[0],
    "sum": sum, "map": lambda v, name: [lookup(x, name) for x in v], "pluralize": lambda n, s="s": "" if n == 1 else s,
}
OPERATORS = {"==": operator.eq, "!=": operator.ne, "<": operator.lt, ">": operator.gt, "<=": operator.le, ">=": operator.ge, "in": lambda a, b: a in b}


def lookup(value, name):
    if isinstance(value, dict):
        return value[name]
    try:
        return getattr(value, name)
    except AttributeError:
        return value[int(name)]


def evaluate(text, scope, line):
    text = text.strip()
    head, *filters = re.split(r"\|(?=(?:[^']*'[^']*')*[^']*$)", text)
    head = head.strip()
    if match := re.match(r"(.+?)\s+(==|!=|<=|>=|<|>|in)\s+(.+)$", head):
        left, symbol, right = match.groups()
        value = OPERATORS[symbol](evaluate(left, scope, line), evaluate(right, scope, line))
    elif head.startswith("not "):
        value = not evaluate(head[4:], scope, line)
    elif PATH.match(head) and head not in ("True", "False", "None"):
        parts = re.findall(r"\w+", head)
        try:
            value = reduce(lookup, parts, scope)
        except (KeyError, IndexError, ValueError, TypeError) as error:
            if not any(f.strip().startswith("default") for f in filters):
                raise TemplateError(f"{head} is not known ({type(error).__name__})", line) from error
            value = None
    else:
        try:
            value = ast.literal_eval(head)
        except (ValueError, SyntaxError):
            raise TemplateError(f"cannot read {head!r}", line) from None
    for each in filters:
        name, _, rest = each.strip().partition("(")
        if name not in FILTERS:
            raise TemplateError(f"no filter {name!r}", line)
        args = ast.literal_eval(f"({rest.removesuffix(')')},)") if rest else ()
        value = FILTERS[name](value, *args)
    return value


def parse(source):
    root = []
    stack = [("root", None, root, 0)]
    position = 0
    for match in TOKEN.finditer(source):
        line = source.count("\n", 0, match.start()) + 1
        if match.start() > position:
            stack[-1][2].append(("text", source[position:match.start()]))
        position = match.end()
        if match["comment"]:
            continue
        if match["expr"] is not None:
            stack[-1][2].append(("expr", match["expr"], line))
            continue
        word, _, rest = match["tag"].partition(" ")
        if word in ("for", "if", "block"):
            node = [word, rest, [], [], line]
            stack[-1][2].append(tuple(node))
            stack.append((word, node, node[2], line))
        elif word == "else":
            kind, node, _, start = stack.pop()
            if kind != "if" and kind != "for":
                raise TemplateError("else without if", line)
            stack.append((kind, node, node[3], start))
        elif word.startswith("end"):
            kind, _, _, start = stack.pop()
            if "end" + kind != word:
                raise TemplateError(f"{word} closes {kind} of line {start}", line)
        elif word == "set":
            stack[-1][2].append(("set", *re.split(r"\s*=\s*", rest, maxsplit=1), line))
        else:
            raise TemplateError(f"unknown tag {word!r}", line)
    if len(stack) > 1:
        raise TemplateError(f"{stack[-1][0]} is never closed", stack[-1][3])
    root.append(("text", source[position:]))
    return root


def render(nodes, scope, blocks=None):
    out = []
    for kind, *rest in nodes:
        if kind == "text":
            out.append(rest[0])
        elif kind == "expr":
            out.append(str(evaluate(rest[0], scope, rest[1])))
        elif kind == "set":
            scope[rest[0]] = evaluate(rest[1], scope, rest[2])
        elif kind == "if":
            condition, yes, no, line = rest
            out.append(render(yes if evaluate(condition, scope, line) else no, scope, blocks))
        elif kind == "block":
            name, body, _, line = rest
            out.append(render((blocks or {}).get(name, body), scope, blocks))
        elif kind == "for":
            names, _, source = rest[0].partition(" in ")
            items = list(evaluate(source, scope, rest[3]))
            for i, item in enumerate(items):
                values = item if "," in names else (item,)
                inner = {**scope, **dict(zip(re.split(r",\s*", names), values)), "loop": SimpleNamespace(index=i + 1, first=not i, last=i == len(items) - 1)}
                out.append(render(rest[1], inner, blocks))
            if not items:
                out.append(render(rest[2], scope, blocks))
    return "".join(out)


BASE = """\
<h1>{{ title|e }}</h1>{# a comment
over lines #}
{% block body %}nothing{% endblock %}
<p>{% for name, price in prices %}{{ loop.index }}. {{ name|title }}: {{ price|round(2) }}{% if not loop.last %}; {% endif %}{% else %}no prices{% endfor %}</p>
{% set total = prices|map('1')|sum %}Total {{ total|round(1) }} for {{ prices|length }} item{{ prices|length|pluralize }}.
{% if user.name == 'Ann' %}Hi {{ user.name|upper }}{% else %}Who are you, {{ user.name|default('stranger') }}?{% endif %}
{{ user.tags|sort|join(' / ') }} {{ missing|default('—') }} {{ 'a|b' }} {{ 'x y&z'|url }} {{ 2 in user.numbers }} {{ user.numbers[1] }}
"""
scope = {"title": "Tea & <Coffee>", "prices": [("green tea", 3.5), ("black", 2)], "user": {"name": "Ann", "tags": {"b", "a"}, "numbers": [1, 2]}}
tree = parse(BASE)
print(render(tree, dict(scope)))
blocks = {node[1]: node[2] for node in parse("{% block body %}My {{ title|length }} {% for c in 'abc' %}{{ c }}{% endfor %}{% endblock %}") if node[0] == "block"}
print(render(tree, {**scope, "prices": [], "user": SimpleNamespace(name="", tags=[], numbers=(5, 6))}, blocks))
for bad in ("{% if x %}", "{% for a in b %}{% endif %}", "a\nb {{ nope }}", "{{ title|nope }}", "{% wat %}", "{{ user.name.deep.er }}", "{{ 1 + 1 }}", "\n\n{% else %}", "{{ title|round(1) }}"):
    try:
        print(render(parse(bad), {"title": "t", "user": {"name": "n"}}))
    except (TemplateError, ValueError, IndexError) as error:
        print(f"{type(error).__name__}: {error}", getattr(error, "line", None), repr(error.__cause__))

safe = Template("$who owes $$${amount} to ${who_else}; $missing")
print(safe.safe_substitute(who="Bo", amount=5, who_else="Al"), safe.get_identifiers(), safe.is_valid(), Template("$ x").is_valid())
try:
    safe.substitute(who="x")
except KeyError as error:
    print("KeyError", error)


class Money(Formatter):
    def format_field(self, value, spec):
        return f"{value:,.2f} {spec[1:]}" if spec.startswith("$") else super().format_field(value, spec)

    def get_value(self, key, args, kwargs):
        return kwargs.get(key, f"<{key}>") if isinstance(key, str) else super().get_value(key, args, kwargs)


print(Money().format("{0:$EUR} {name} {0!r:>10} {x[a].real} {1:>{w}}", 1234.5, "r", w=4, x={"a": 3}), list(Formatter().parse("a{b!r:>{w}}c{{}}")))
print(re.sub(r"(?P<first>\w+) (?P<second>\w+)", r"\g<second>, \g<first>", "Ada Lovelace"), re.sub(r"(?<=\d)(?=(\d{3})+$)", ",", "1234567"), re.split(r"(;)\s*", "a; b;c"), re.findall(r"(?i)\b(t\w+)\b.*?(\d+)?", "The Ten 10 tents 5"))
print(re.fullmatch(r"(?x) (?:0|[1-9]\d*) (?: \. \d+ )? (?# number )", "10.25").span(), re.compile(r"\s+").subn("-", " a  b "), [m.lastgroup for m in re.finditer(r"(?P<n>\d+)|(?P<w>[a-z]+)", "12ab3")])

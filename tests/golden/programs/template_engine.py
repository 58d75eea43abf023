"""A template language compiled to closures: variables, filters, loops, conditions, inheritance."""
import html
import re
from collections import ChainMap


class TemplateError(Exception):
    def __init__(self, message, line):
        super().__init__(f"{message} (line {line})")
        self.line = line


class Undefined:
    def __init__(self, name):
        self.name = name

    def __str__(self):
        return ""

    def __bool__(self):
        return False

    def __iter__(self):
        return iter(())

    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        return Undefined(f"{self.name}.{name}")


FILTERS = {
    "upper": str.upper, "title": str.title, "len": len, "join": lambda items, sep=", ": sep.join(map(str, items)),
    "default": lambda value, other="": value or other, "escape": html.escape, "round": lambda v, n=0: round(v, int(n)),
    "sort": sorted, "reverse": lambda v: list(reversed(v)), "repr": repr,
}
TOKEN = re.compile(r"(\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\})", re.S)


def lookup(expression, line):
    expression = expression.strip()
    head, *pipes = re.split(r"\|(?=(?:[^']*'[^']*')*[^']*$)", expression)
    head = head.strip()
    if re.fullmatch(r"-?\d+", head):
        get = lambda scope, value=int(head): value
    elif re.fullmatch(r"'[^']*'", head):
        get = lambda scope, value=head[1:-1]: value
    elif re.fullmatch(r"[A-Za-z_][\w.]*", head):
        first, *rest = head.split(".")

        def get(scope):
            value = scope[first] if first in scope else Undefined(first)
            for part in rest:
                if isinstance(value, dict):
                    value = value.get(part, Undefined(head))
                elif part.isdigit():
                    value = value[int(part)]
                else:
                    value = getattr(value, part, Undefined(head))
            return value
    else:
        raise TemplateError(f"bad expression {head!r}", line)
    for pipe in pipes:
        name, *arguments = pipe.strip().split(":")
        try:
            function = FILTERS[name]
        except KeyError:
            raise TemplateError(f"no filter {name!r}", line) from None
        arguments = [a.strip("'") for a in arguments]
        get = lambda scope, get=get, function=function, arguments=arguments: function(get(scope), *arguments)
    return get


class Template:
    def __init__(self, source):
        self.tokens = []
        line = 1
        for text in TOKEN.split(source):
            self.tokens.append((text, line))
            line += text.count("\n")
        self.at = 0
        self.blocks = {}
        self.body = self.parse()

    def parse(self, *ends):
        nodes = []
        while self.at < len(self.tokens):
            text, line = self.tokens[self.at]
            self.at += 1
            if text.startswith("{{"):
                nodes.append(lambda scope, get=lookup(text[2:-2], line): str(get(scope)))
            elif text.startswith("{#") or not text:
                continue
            elif text.startswith("{%"):
                word, _, rest = text[2:-2].strip().partition(" ")
                if word in ends:
                    self.last = word
                    return nodes
                method = getattr(self, f"tag_{word}", None)
                if method is None:
                    raise TemplateError(f"unknown tag {word!r}", line)
                nodes.append(method(rest, line))
            else:
                nodes.append(lambda scope, text=text: text)
        if ends:
            raise TemplateError(f"missing {' or '.join(ends)}", self.tokens[-1][1])
        return nodes

    def tag_for(self, rest, line):
        if not (found := re.fullmatch(r"(\w+(?:\s*,\s*\w+)*) in (.+)", rest)):
            raise TemplateError(f"bad for {rest!r}", line)
        names = [n.strip() for n in found[1].split(",")]
        items = lookup(found[2], line)
        body = self.parse("endfor", "else")
        other = self.parse("endfor") if self.last == "else" else []

        def run(scope):
            values = list(items(scope))
            out = []
            for index, value in enumerate(values):
                inner = {"loop": {"index": index + 1, "first": index == 0, "last": index == len(values) - 1}}
                inner.update([(names[0], value)] if len(names) == 1 else zip(names, value, strict=True))
                out.append(render(body, ChainMap(inner, scope)))
            return "".join(out) if values else render(other, scope)

        return run

    def tag_if(self, rest, line):
        branches = []
        test = rest
        while True:
            negated = test.startswith("not ")
            get = lookup(test.removeprefix("not "), line)
            body = self.parse("elif", "else", "endif")
            branches.append((lambda scope, get=get, negated=negated: bool(get(scope)) != negated, body))
            if self.last == "elif":
                test = self.tokens[self.at - 1][0][2:-2].strip().partition(" ")[2]
                continue
            if self.last == "else":
                branches.append((lambda scope: True, self.parse("endif")))
            break
        return lambda scope: next((render(body, scope) for test, body in branches if test(scope)), "")

    def tag_block(self, rest, line):
        name = rest.strip()
        body = self.parse("endblock")
        self.blocks[name] = body
        return lambda scope: render(scope["_blocks"].get(name, body), scope)

    def tag_set(self, rest, line):
        name, _, value = rest.partition("=")
        get = lookup(value, line)

        def run(scope):
            scope[name.strip()] = get(scope)
            return ""

        return run

    def render(self, _child=None, **values):
        blocks = {**self.blocks, **(_child.blocks if _child else {})}
        return render(self.body, ChainMap({}, {"_blocks": blocks, **values}))


def render(nodes, scope):
    return "".join(node(scope) for node in nodes)


page = Template("""\
{# a comment
   over lines #}<h1>{{ title|title }}</h1>
{% block content %}nothing{% endblock %}
{% for name, price in items %}{{ loop.index }}. {{ name|upper }}: {{ price|round:1 }}{% if not loop.last %};{% endif %}
{% else %}empty
{% endfor %}{% if user.admin %}admin{% elif user.name %}hello {{ user.name|escape }}{% else %}anonymous{% endif %}
{% set n = items|len %}{{ n }} {{ missing.deep.er|default:'-' }} {{ tags|sort|join:'+' }} {{ 'a|b'|upper }} {{ -3 }} {{ tags.1 }}
""")
print(page.render(title="the shop", items=[("nut", 1.25), ("bolt", 2.5)], user={"name": "<Ann>"}, tags=["z", "a", "m"]))
print(page.render(Template("{% block content %}child of {{ title }}{% endblock %}"), title="x", items=[], tags="ab", user={"admin": 1}))
for source in ("{{ 1 + }}", "{% for x %}", "{% if a %}\n\nopen", "a\n{% what %}", "{{ a|nothing }}", "{% for x in a %}{% if x %}{% endfor %}"):
    try:
        print(Template(source).render(a=[1]))
    except TemplateError as error:
        print(f"{source!r:<42}{error}")
try:
    Template("{% for a, b in items %}{% endfor %}").render(items=[(1, 2), (3,)])
except ValueError as error:
    print(error)
Template("{{ x|round:2 }}").render(x="text")

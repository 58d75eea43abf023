import html
import re
import textwrap
from collections import OrderedDict, deque
from html.parser import HTMLParser
from itertools import takewhile, dropwhile, groupby
from string import Template
from urllib.parse import quote, urlsplit

SOURCE = textwrap.dedent("""\
    # Hello *World*

    A paragraph with **bold**, `code <b>` and
    a [link](https://ex.org/a b?q=1&r=2 "Title").

    - one
    - two
        - nested
    - three

    1. first
    2. second

    > quoted
    > text

    ```python
    if a < b and c > d:
        print("hi & bye")
    ```

    | Name | Age |
    |------|----:|
    | Ann  | 31  |
    | Bob  | 4   |

    ---
    Final ![img](pic.png) line with \\*escaped\\* stars & <raw>.
    """)

INLINE = [
    (re.compile(r"`([^`]+)`"), lambda m: f"<code>{html.escape(m[1], quote=False)}</code>"),
    (re.compile(r"!\[([^\]]*)\]\(([^)\s]+)\)"), lambda m: f'<img alt="{m[1]}" src="{m[2]}">'),
    (re.compile(r'\[(?P<text>[^\]]*)\]\((?P<url>[^)"]+?)(?:\s+"(?P<title>[^"]*)")?\)'),
     lambda m: '<a href="{}"{}>{}</a>'.format(quote(m["url"], safe=":/?&="), f' title="{m["title"]}"' if m["title"] else "", m["text"])),
    (re.compile(r"(?<!\\)\*\*(.+?)(?<!\\)\*\*"), r"<strong>\1</strong>"),
    (re.compile(r"(?<!\\)\*(.+?)(?<!\\)\*"), r"<em>\1</em>"),
    (re.compile(r"\\(\*)"), r"\1"),
]


def inline(text):
    kept = []

    def keep(m):
        kept.append(m[0])
        return f"\0{len(kept) - 1}\0"

    for pattern, replacement in INLINE:
        text = pattern.sub(lambda m: keep([replacement(m)] if callable(replacement) else [m.expand(replacement)]), text)
    text = html.escape(text, quote=False)
    while "\0" in text:
        text = re.sub("\0(\\d+)\0", lambda m: kept[int(m[1])], text)
    return text


def blocks(lines):
    lines = deque(lines)
    while lines:
        line = lines[0]
        if not line.strip():
            lines.popleft()
        elif m := re.match(r"(#{1,6})\s+(.*)", lines[0]):
            lines.popleft()
            yield f"<h{len(m[1])}>{inline(m[2])}</h{len(m[1])}>"
        elif m := re.match(r"```(\w*)", line):
            lines.popleft()
            code = []
            while lines and not lines[0].startswith("```"):
                code.append(lines.popleft())
            lines.popleft()
            yield f'<pre class="{m[1] or "text"}">{html.escape(chr(10).join(code))}</pre>'
        elif re.fullmatch(r"-{3,}", line):
            lines.popleft()
            yield "<hr>"
        elif line.startswith(">"):
            inner = []
            while lines and lines[0].startswith(">"):
                inner.append(lines.popleft().lstrip("> "))
            yield "<blockquote>" + "".join(blocks(inner)) + "</blockquote>"
        elif re.match(r"\s*([-*]|\d+\.)\s", line):
            items = []
            while lines and lines[0].strip():
                items.append(lines.popleft())
            yield from render_list(items)
        elif line.startswith("|"):
            rows = []
            while lines and lines[0].startswith("|"):
                rows.append([c.strip() for c in lines.popleft().strip("|").split("|")])
            head, align, *body = rows
            right = [a.endswith(":") for a in align]
            yield "<table>" + "".join("<tr>" + "".join(
                f"<{tag}{' align=right' * r}>{inline(c)}</{tag}>" for c, r in zip(row, right)) + "</tr>"
                for tag, group in (("th", [head]), ("td", body)) for row in group) + "</table>"
        else:
            para = list(takewhile(str.strip, lines))
            for _ in para:
                lines.popleft()
            yield f"<p>{inline(' '.join(para))}</p>"


def render_list(items):
    ordered = items[0].lstrip()[0].isdigit()
    tag = "ol" if ordered else "ul"
    yield f"<{tag}>"
    i = 0
    while i < len(items):
        text = re.sub(r"^\s*([-*]|\d+\.)\s+", "", items[i])
        j = i + 1
        while j < len(items) and items[j].startswith("    "):
            j += 1
        nested = "".join(render_list([x[4:] for x in items[i + 1:j]])) if j > i + 1 else ""
        yield f"<li>{inline(text)}{nested}</li>"
        i = j
    yield f"</{tag}>"


INLINE[:] = [(p, r) for p, r in INLINE]


def inline(text):  # noqa: F811 - the simple way: no placeholders
    parts = re.split(r"(`[^`]+`)", text)
    for i, part in enumerate(parts):
        if i % 2:
            parts[i] = f"<code>{html.escape(part[1:-1], quote=False)}</code>"
        else:
            part = html.escape(part, quote=False)
            for pattern, replacement in INLINE[1:]:
                part = pattern.sub(replacement, part)
            parts[i] = part
    return "".join(parts)


output = "\n".join(blocks(SOURCE.splitlines()))
print(output)


class Outline(HTMLParser):
    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.stack, self.found, self.links = [], OrderedDict(), []

    def handle_starttag(self, tag, attrs):
        self.found[tag] = self.found.get(tag, 0) + 1
        if tag == "a":
            self.links.append(dict(attrs))
        if tag not in ("img", "hr"):
            self.stack.append(tag)

    def handle_endtag(self, tag):
        if self.stack and self.stack[-1] == tag:
            self.stack.pop()

    def handle_data(self, data):
        if "pre" in self.stack:
            print("code:", repr(data))

    def handle_startendtag(self, tag, attrs):
        print("empty", tag, attrs)


parser = Outline()
parser.feed(output + "<br/><x-y a=1 b c='&lt;'>")
parser.close()
print(dict(parser.found), parser.links, parser.stack, parser.getpos())
page = Template("<title>${title}</title>$body").safe_substitute(title=html.escape('"Q" & A'))
print(page)

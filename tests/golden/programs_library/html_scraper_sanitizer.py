import html
import re
import json
from collections import Counter, defaultdict, deque
from dataclasses import dataclass, field
from html.parser import HTMLParser
from itertools import zip_longest
from textwrap import shorten
from typing import Iterator, Optional
from urllib.parse import urljoin, urlsplit, parse_qs, quote, unquote_plus
from xml.etree import ElementTree as ET

PAGE = """<!DOCTYPE html>
<html lang=en><head><title>Shop &mdash; &quot;Best&quot;</title>
<meta name="description" content="Cheap &amp; good">
<script>if (a < b) { document.write("<p>no</p>"); }</script><style>p > a { color: red }</style></head>
<body class="main wide" data-id='7'>
<!-- a comment -- with dashes -->
<h1>Products</h1>
<table id="t"><tr><th>Name<th>Price</tr>
<tr><td>Caf&eacute; <b>bold</b></td><td>&euro;&nbsp;4.50</td></tr>
<tr><td>Tea &#x1F375; &#9731;</td><td>$3</td></tr></table>
<p>See <a href="/p?id=1&amp;q=a+b#top">one</a>, <A HREF='http://other.test/x y'>two</A><br/>
<img src=logo.png alt="A &lt;logo&gt;"> and <a>none</a> &notanentity; &copy 2024 &amp;lt;</p>
<ul><li>a<li>b<ul><li>b1</ul><li>c</ul>
<input disabled value=""><p onclick="evil()">unclosed <i>tags
</body></html>"""
VOID = frozenset("area base br col hr img input link meta source wbr".split())


@dataclass
class Node:
    tag: str
    attrs: dict = field(default_factory=dict)
    children: list = field(default_factory=list)
    parent: Optional["Node"] = field(default=None, repr=False)

    def find_all(self, tag=None, **attrs) -> Iterator["Node"]:
        for child in self.children:
            if isinstance(child, Node):
                if tag in (None, child.tag) and all(child.attrs.get(k.rstrip("_")) == v for k, v in attrs.items()):
                    yield child
                yield from child.find_all(tag, **attrs)

    @property
    def text(self):
        return "".join(c.text if isinstance(c, Node) else c for c in self.children if not (isinstance(c, Node) and c.tag in ("script", "style")))

    def path(self):
        return (self.parent.path() if self.parent else "") + "/" + self.tag


class TreeBuilder(HTMLParser):
    CLOSES = {"li": {"li"}, "tr": {"tr", "td", "th"}, "td": {"td", "th"}, "th": {"td", "th"}, "p": {"p"}}

    def __init__(self):
        super().__init__()
        self.root = self.at = Node("#root")
        self.events = Counter()

    def handle_starttag(self, tag, attrs):
        self.events["start"] += 1
        while self.at.tag in self.CLOSES.get(tag, ()):
            self.at = self.at.parent
        node = Node(tag, dict(attrs), parent=self.at)
        self.at.children.append(node)
        if tag not in VOID:
            self.at = node

    def handle_endtag(self, tag):
        self.events["end"] += 1
        node = self.at
        while node and node.tag != tag:
            node = node.parent
        if node:
            self.at = node.parent

    def handle_data(self, data):
        self.at.children.append(data)

    def handle_comment(self, data):
        print("comment", repr(data))

    def handle_decl(self, decl):
        print("decl", decl)

    def handle_pi(self, data):
        print("pi", data)

    def unknown_decl(self, data):
        print("unknown", data)


builder = TreeBuilder()
for i in range(0, len(PAGE), 50):
    builder.feed(PAGE[i:i + 50])
builder.close()
root = builder.root
print(builder.events, builder.getpos(), [n.path() for n in root.find_all("b")])
print(next(root.find_all("title")).text, [n.attrs for n in root.find_all("meta")], next(root.find_all("body")).attrs, next(root.find_all("input")).attrs)
for row in root.find_all("tr"):
    print([re.sub(r"\s+", " ", c.text).strip() for c in row.children if isinstance(c, Node)])
for a in root.find_all("a"):
    url = urljoin("http://shop.test/dir/page.html", a.attrs.get("href", ""))
    print(a.text, url, parse_qs(urlsplit(url).query), quote(urlsplit(url).path))
print([li.children[0] for li in root.find_all("li")], shorten(" ".join(next(root.find_all("p")).text.split()), 60), next(root.find_all("img")).attrs)
print(repr(next(root.find_all("script")).children[0]), [n.tag for n in root.find_all(id="t")], [n.tag for n in root.find_all(class_="main wide")])


class Sanitizer(HTMLParser):
    ALLOWED = {"p": (), "b": (), "i": (), "a": ("href",), "br": ()}

    def __init__(self):
        super().__init__(convert_charrefs=False)
        self.out, self.skip, self.open = [], 0, []

    def handle_starttag(self, tag, attrs):
        if tag in ("script", "style"):
            self.skip += 1
        elif tag in self.ALLOWED:
            kept = "".join(f' {k}="{html.escape(v or "")}"' for k, v in attrs if k in self.ALLOWED[tag] and not (v or "").lower().startswith("javascript:"))
            self.out.append(f"<{tag}{kept}>")
            if tag not in VOID:
                self.open.append(tag)

    def handle_endtag(self, tag):
        if tag in ("script", "style"):
            self.skip -= 1
        elif tag in self.open:
            while (last := self.open.pop()) != tag:
                self.out.append(f"</{last}>")
            self.out.append(f"</{tag}>")

    def handle_data(self, data):
        if not self.skip:
            self.out.append(html.escape(data, quote=False))

    def handle_entityref(self, name):
        self.out.append(f"&{name};")

    def handle_charref(self, name):
        self.out.append(f"&#{name};")

    @classmethod
    def clean(cls, text):
        s = cls()
        s.feed(text)
        s.close()
        return "".join(s.out + [f"</{t}>" for t in reversed(s.open)])


for text in ("<p>ok <script>bad()</script><b>x<i>y</b>", "<a href='javascript:x' onclick=y>l</a>", "<a href='/q?a=1&amp;b=2'>&eacute;&#65;&bogus;</a> < 5 & 6 >", "<div><p>", "<b", "a<b>c</x></b>", "<a title='>' href=\"u\">t", "</p><br /><BR>"):
    print(Sanitizer.clean(text))
for text in ("&lt;&gt;&amp;&quot;&#39;", "&notin; &not &notit;", "&#0;&#128;&#xD800;&#x110000;&#65", "&EACUTE; &Eacute &amp", "&nonsense; &;", "&#x;&#;", "&ThickSpace;&NotEqualTilde;&fjlig;"):
    print(ascii(html.unescape(text)))
print(html.escape("<'\"&>"), html.escape("\"'", quote=False))

"""Builds, reads, queries and rewrites feeds with ElementTree; checks them; writes a digest."""

import io
import re
import textwrap
import xml.etree.ElementTree as ET
from collections import defaultdict
from datetime import datetime, timedelta, timezone
from email.utils import format_datetime, parsedate_to_datetime
from html import escape, unescape
from html.parser import HTMLParser
from urllib.parse import urljoin

ATOM = "http://www.w3.org/2005/Atom"
MEDIA = "http://search.yahoo.com/mrss/"
ET.register_namespace("media", MEDIA)


class Text(HTMLParser):
    """The text of HTML, with what links refer to in brackets."""

    BLOCKS = {"p", "li", "br", "div", "h1"}

    def __init__(self, base):
        super().__init__(convert_charrefs=True)
        self.base, self.parts, self.links = base, [], []

    def handle_starttag(self, tag, attrs):
        attrs = dict(attrs)
        if tag in self.BLOCKS:
            self.parts.append("\n")
        if tag == "li":
            self.parts.append("• ")
        if tag == "a" and attrs.get("href"):
            self.links.append(urljoin(self.base, attrs["href"]))
        if tag == "img":
            self.parts.append(f"[{attrs.get('alt', 'image')}]")

    def handle_endtag(self, tag):
        if tag == "a" and self.links:
            self.parts.append(f" [{len(self.links)}]")

    def handle_data(self, data):
        self.parts.append(re.sub(r"\s+", " ", data))

    @classmethod
    def of(cls, html, base):
        parser = cls(base)
        parser.feed(html)
        parser.close()
        return re.sub(r"\n{2,}", "\n", "".join(parser.parts)).strip(), parser.links


POSTS = [
    ("First & foremost", "/p/1", 0, ["intro"], "<p>Hello <b>world</b> &mdash; see <a href='../about'>about</a>.<br>Bye"),
    ("Über <XML>", "/p/2", 36.5, ["xml", "Python"], '<ul><li>one<li>two &lt;b&gt;</ul><img src="x.png" alt="A chart">'),
    ('Quotes "n\' stuff', "https://other.example/p3?a=1&b=2", 50, [], "<h1>T</h1>\n\n  text   text <a>no link</a> &#8364;&nbsp;5 <!-- c --> &unknown; <a href=\"#x\">here</a>"),
]
START = datetime(2024, 3, 30, 22, 15, tzinfo=timezone(timedelta(hours=1)))


def build():
    rss = ET.Element("rss", version="2.0")
    channel = ET.SubElement(rss, "channel")
    ET.SubElement(channel, "title").text = "A blog about <everything> & more"
    ET.SubElement(channel, "link").text = "https://blog.example/"
    ET.SubElement(channel, f"{{{ATOM}}}link", {"rel": "self", "href": "https://blog.example/feed?x=1&y=2"})
    for title, link, hours, tags, body in POSTS:
        item = ET.SubElement(channel, "item")
        for name, text in (("title", title), ("link", urljoin("https://blog.example/", link)), ("description", body)):
            ET.SubElement(item, name).text = text
        ET.SubElement(item, "pubDate").text = format_datetime(START + timedelta(hours=hours))
        ET.SubElement(item, "guid", isPermaLink="false").text = f"tag:{hours}"
        for tag in tags:
            ET.SubElement(item, "category").text = tag
        ET.SubElement(item, f"{{{MEDIA}}}thumbnail", url=f"t{hours}.png").tail = "\n"
    ET.indent(rss, "  ")
    return rss


feed = build()
data = ET.tostring(feed, encoding="utf-8", xml_declaration=True)
print(data.decode())
tree = ET.parse(io.BytesIO(data))
root = tree.getroot()
print(root.tag, root.attrib, len(root.findall(".//item")), root.find("channel/title").text)
names = {"a": ATOM, "m": MEDIA}
print(root.find("channel/a:link", names).get("href"), [t.get("url") for t in root.iterfind(".//m:thumbnail", names)])
print([i.findtext("title") for i in root.findall("./channel/item[category]")], [i.findtext("guid") for i in root.findall(".//item[category='xml']")])
print([e.text for e in root.findall(".//item[2]/*")][:3], root.findtext(".//item[last()]/link"), root.findtext("none", "missing"))
index = defaultdict(list)
for item in root.iter("item"):
    when = parsedate_to_datetime(item.findtext("pubDate"))
    text, links = Text.of(item.findtext("description"), item.findtext("link"))
    index[when.date()].append(item.findtext("title"))
    print(f"{when:%Y-%m-%d %H:%M %z} {when.astimezone(timezone.utc):%a %H:%M}", repr(text), links)
print(dict(index))
for item in list(root.find("channel")):
    if item.tag == "item" and not item.findall("category"):
        root.find("channel").remove(item)
    elif item.tag == "item":
        item.set("kept", "yes")
        item.find("title").text += "!"
        item.insert(0, ET.Comment(" kept & <checked> "))
print(len(root.findall(".//item")), ET.tostring(root.find(".//item"), encoding="unicode", short_empty_elements=False))
events = [(event, element.tag.rpartition("}")[2]) for event, element in ET.iterparse(io.BytesIO(data), events=("start", "end", "start-ns")) if event != "start-ns"]
print(len(events), events[:6], events[-2:])
for broken in ("<a><b></a>", "<a", "", "<a/><b/>", "<a x=1/>", "<a>&nope;</a>", "<a>\x01</a>", "<a x='1' x='2'/>", "<p:a/>", "<a><!-- -- --></a>"):
    try:
        ET.fromstring(broken)
        print("fine", broken)
    except ET.ParseError as error:
        print(repr(broken), error, error.code, error.position)
page = "".join(f"<li>{escape(title)} – {escape(link, quote=False)}</li>" for title, link, *_ in POSTS)
print(page, unescape(page) == unescape(escape(unescape(page))))
print(textwrap.fill(" ".join(e.text.strip() for e in root.iter() if e.text and e.text.strip()), 70))
parser = ET.XMLPullParser(["end"])
for at in range(0, len(data), 100):
    parser.feed(data[at:at + 100])
    for event, element in parser.read_events():
        if element.tag == "category":
            print(at, element.text)

import xml.etree.ElementTree as ET
from collections import OrderedDict
from io import StringIO, BytesIO
from textwrap import dedent
import json
import html

SOURCE = dedent("""\
    <?xml version="1.0" encoding="utf-8"?>
    <!-- our books -->
    <catalog xmlns:dc="http://purl.org/dc/elements/1.1/" version="2">
      <book id="bk101" lang="en">
        <dc:creator>Gambardella, Matthew</dc:creator>
        <title>XML Developer&apos;s Guide &amp; more</title>
        <price currency="USD">44.95</price>
        <tags><tag>xml</tag><tag>dev</tag></tags>
      </book>
      <book id="bk102" lang="fr">
        <dc:creator>Ralls, Kim</dc:creator>
        <title>Midnight &#x20AC; Rain</title>
        <price currency="EUR">5.95</price>
        <tags/>
        tail text
      </book>
      <note><![CDATA[a < b && c]]></note>
    </catalog>
""")
NS = {"dc": "http://purl.org/dc/elements/1.1/"}

root = ET.fromstring(SOURCE.encode())
print(root.tag, root.attrib, len(root))
for book in root.findall("book"):
    record = OrderedDict(book.attrib)
    record["author"] = book.findtext("dc:creator", namespaces=NS)
    record["title"] = book.find("title").text
    price = book.find("price")
    record["price"] = float(price.text), price.get("currency"), price.get("none", "-")
    record["tags"] = [t.text for t in book.iterfind("tags/tag")]
    print(json.dumps(record, ensure_ascii=False))
print([e.tag for e in root.iter()][:6])
print(root.find("book[@lang='fr']/title").text, root.find("book[2]").get("id"), root.find("nothing"))
print([b.get("id") for b in root.findall(".//tag/../..")], root.findtext("note"))
print([p.text for p in root.findall(".//price[@currency]")], len(root.findall("*")))
print(root.find("book[price='5.95']").get("id"), repr(root[1][3].tail.strip()))

ET.register_namespace("dc", NS["dc"])
new = ET.SubElement(root, "book", {"id": "bk103"}, lang="de")
ET.SubElement(new, "title").text = 'Größe "<&>"'
new.append(ET.Comment(" fresh "))
new.set("data", 'quo"te\n')
root.remove(root[0])
ET.indent(root, space="\t")
print(ET.tostring(root, encoding="unicode"))
print(ET.tostring(new))
print(ET.tostring(new, encoding="utf-8", xml_declaration=True)[:60])
print(ET.tostring(ET.XML("<a><b/><c> </c></a>"), short_empty_elements=False))

tree = ET.ElementTree(root)
buffer = BytesIO()
tree.write(buffer, encoding="us-ascii", xml_declaration=True)
print(buffer.getvalue()[:100])
again = ET.parse(BytesIO(buffer.getvalue())).getroot()
print(again.find("book[@id='bk103']/title").text == 'Größe "<&>"', again.get("version"))

events = [(e, el.tag.split("}")[-1]) for e, el in ET.iterparse(StringIO(SOURCE[SOURCE.index("<cat"):]), ("start", "end"))]
print(len(events), events[:4])
for bad in ("<a><b></a>", "<a", "", "<a>&nope;</a>", "<a x=1/>", "<a/><b/>"):
    try:
        ET.fromstring(bad)
    except ET.ParseError as exc:
        print(f"{bad!r:<16} {exc} {exc.code} {exc.position}")
builder = ET.TreeBuilder()
builder.start("root", {"k": "v"})
builder.data("te")
builder.data("xt")
builder.start("x", {})
builder.end("x")
builder.end("root")
print(ET.tostring(builder.close()).decode())


def to_dict(el):
    value = dict(el.attrib)
    for child in el:
        value.setdefault(child.tag, []).append(to_dict(child))
    if el.text and el.text.strip():
        value["#"] = el.text.strip()
    return value


print(to_dict(ET.XML("<r a='1'><s>x</s><s b='2'>y</s></r>")))
print(html.escape("<a href='x'>&</a>"), html.unescape("&lt;&eacute;&#8364;&amp;amp;&notit;"))
root2 = ET.XML("<list><i n='3'/><i n='1'/><i n='2'/></list>")
root2[:] = sorted(root2, key=lambda e: int(e.get("n")))
print(ET.tostring(root2).decode(), [i.get("n") for i in root2], root2.find("i").items())

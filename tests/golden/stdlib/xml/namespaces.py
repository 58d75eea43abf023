import io
import xml.etree.ElementTree as ET

DOC = """<feed xmlns="http://www.w3.org/2005/Atom" xmlns:x="urn:x"><entry x:id="1"><title>One</title></entry><x:extra>e</x:extra></feed>"""
root = ET.fromstring(DOC)
ns = {"a": "http://www.w3.org/2005/Atom", "x": "urn:x"}
print(root.tag, [e.text for e in root.findall("a:entry/a:title", ns)], root.find("x:extra", ns).text, root[0].get("{urn:x}id"))
print(ET.tostring(root, encoding="unicode"))
ET.register_namespace("atom", "http://www.w3.org/2005/Atom")
print(ET.tostring(root, encoding="unicode"))
for event, elem in ET.iterparse(io.BytesIO(DOC.encode()), events=("start", "end")):
    print(event, elem.tag.split("}")[-1])
tree = ET.parse(io.StringIO("<a><b>1</b><b>2</b></a>"))
print(sum(int(b.text) for b in tree.getroot().iter("b")), [b.text for b in tree.findall("b")])
out = io.BytesIO()
tree.write(out, encoding="utf-8", xml_declaration=True)
print(out.getvalue())


class Upper(ET.TreeBuilder):
    def start(self, tag, attrs):
        return super().start(tag.upper(), attrs)


print(ET.tostring(ET.fromstring("<a><b/></a>", parser=ET.XMLParser(target=Upper()))))

import xml.etree.ElementTree as ET

root = ET.Element("library", {"city": "Oslo"}, open="yes")
for title, year in (("A & B", 1999), ('Quote "x" <y>', 2005)):
    book = ET.SubElement(root, "book", year=str(year))
    ET.SubElement(book, "title").text = title
    ET.SubElement(book, "empty")
root.append(ET.Comment(" made here "))
print(ET.tostring(root))
print(ET.tostring(root, encoding="unicode", short_empty_elements=False))
ET.indent(root)
print(ET.tostring(root, encoding="unicode"))
root[0].set("lang", "nø")
root.remove(root[1])
root[0].find("title").tail = None
print(ET.tostring(root, encoding="utf-8"), ET.tostring(root, encoding="utf-8", xml_declaration=True)[:40])
ET.dump(ET.ElementTree(root))
print([e.tag if isinstance(e.tag, str) else "comment" for e in root.iter()], root[0].keys(), root[0].items())
print(ET.tostring(ET.XML("<p>a<br/>b<script>1 &lt; 2</script></p>"), method="html"), ET.tostring(root, method="text"))

import xml.etree.ElementTree as ET

DOC = """<?xml version="1.0"?>
<data>
  <country name="Liechtenstein" code="li"><rank updated="yes">2</rank><year>2008</year>
    <neighbor name="Austria" direction="E"/><neighbor name="Switzerland" direction="W"/></country>
  <country name="Singapore"><rank>5</rank><year>2011</year></country>
  <!-- a comment -->
  <note>Text &amp; <b>bold</b> tail &#233; <![CDATA[<raw>]]></note>
</data>"""
root = ET.fromstring(DOC)
print(root.tag, root.attrib, len(root), [c.tag for c in root])
for country in root.findall("country"):
    print(country.get("name"), int(country.find("rank").text), [n.attrib for n in country.iter("neighbor")])
print(root.findtext("country[2]/year"), root.find("missing"), root.findtext("missing", "none"))
for path in ("./country/neighbor", ".//neighbor[@name='Austria']", "country[@code]", "country[rank='5']", "*/year", ".//year/..", "country[last()]", ".//rank[@updated='yes']"):
    print(path, [(e.tag, e.get("name")) for e in root.findall(path)])
note = root.find("note")
print(repr(note.text), repr(note[0].tail), "".join(note.itertext()))
for bad in ("<a>", "<a></b>", "<a", "text", "<a b=1/>", "<a>&nope;</a>", "<a/><b/>", "", "<a x='1' x='2'/>", "<a>\x01</a>"):
    try:
        ET.fromstring(bad)
    except ET.ParseError as e:
        print(repr(bad), e, e.position)

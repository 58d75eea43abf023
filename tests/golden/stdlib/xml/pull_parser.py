import xml.etree.ElementTree as ET
p = ET.XMLPullParser(["start", "end", "comment", "pi", "start-ns", "end-ns"])
TEXT = '<?xml version="1.0"?>\n<!-- c --><r xmlns:a="u"><a:x k="1">te&amp;xt</a:x>tail<?pi z?><!-- in --><![CDATA[<raw>]]><y/></r>'
def show(events):
    for kind, e in events:
        print(" ", kind, e if isinstance(e, tuple) or e is None else (e.tag if isinstance(e.tag, str) else e.text, e.attrib))
for i in range(0, len(TEXT), 7):
    p.feed(TEXT[i:i + 7])
    show(p.read_events())
p.close()
show(p.read_events())
q = ET.XMLPullParser()
q.feed("<a><b>1</b><b>")
print([(k, e.tag, e.text) for k, e in q.read_events()])
q.feed("2</b>")
q.feed("</a>")
print([(k, e.tag, e.text) for k, e in q.read_events()])
print(list(q.read_events()))
q.close()
for bad in ("<a></b>", "<a><b", "x"):
    q = ET.XMLPullParser()
    try:
        q.feed(bad)
        print([e.tag for _, e in q.read_events()])
        q.close()
    except ET.ParseError as e:
        print(e, e.code)
total = 0
parser = ET.XMLPullParser(["end"])
for n in range(50):
    parser.feed(("<list>" if n == 0 else "") + f"<item n='{n}'><v>{n * n}</v></item>")
    for _, e in parser.read_events():
        if e.tag == "v":
            total += int(e.text)
        elif e.tag == "item":
            e.clear()
parser.feed("</list>")
print(total, [e.tag for _, e in parser.read_events()])

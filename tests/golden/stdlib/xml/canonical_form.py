"""canonicalize(): name spaces, options, what is left out."""

import io
import xml.etree.ElementTree as ET


def show(label, f):
    try:
        print(label, "->", repr(f()))
    except Exception as error:
        print(label, "!!", type(error).__name__, error)


documents = [
    "<doc/>",
    '<?xml version="1.0"?>\n<!-- before --><?pi  x y?>\n<doc  b="2"   a="1" >text &amp; &lt; &gt; "q"\r\n<e/> tail </doc>\n<!-- after --><?end?>',
    '<a xmlns="http://x" xmlns:y="http://y" xmlns:z="http://z"><y:b y:k="1" j="2" z:i="3"><c xmlns=""/></y:b></a>',
    '<n1:a xmlns:n1="u1" xmlns:n2="u2" n2:x="1" n1:y="2" z="3"><n1:b xmlns:n1="u3"/></n1:a>',
    "<a>  <b xml:space='preserve'>  keep  </b>  <c>  strip  </c>  </a>",
    "<a t='&#9;&#10;&#13;&quot;&lt;'><![CDATA[<raw> & \"]]></a>",
    '<a xmlns:p="u"><q>p:name</q><r k="p:v">other</r><s>x:y</s></a>',
    "<a><b i='1' x='2'><c/></b><d>t</d></a>",
    "<a><!-- inside --><?p?>x<!-- y --></a>",
    "<a><b></a>",
    '<doc xmlns:a="http://a" xmlns:b="http://b"><b:x a:at="v"><a:y/></b:x><b:x/></doc>',
]
for text in documents:
    show(text[:30], lambda: ET.canonicalize(text))
    show("  comments", lambda: ET.canonicalize(text, with_comments=True))
    show("  strip", lambda: ET.canonicalize(text, strip_text=True))
    show("  rewrite", lambda: ET.canonicalize(text, rewrite_prefixes=True))
    show("  names", lambda: ET.canonicalize(text, qname_aware_tags=["q", "s"], qname_aware_attrs=["k"]))
    show("  names anew", lambda: ET.canonicalize(text, qname_aware_tags=["q"], qname_aware_attrs=["k"], rewrite_prefixes=True))
    show("  left out", lambda: ET.canonicalize(text, exclude_tags=["b", "d"], exclude_attrs=["a", "z"]))
out = io.StringIO()
print(ET.canonicalize("<x  a = '1'/>", out=out), out.getvalue())
print(ET.canonicalize(from_file=io.StringIO("<x><y/></x>")))
show("nothing", lambda: ET.canonicalize())
show("option", lambda: ET.canonicalize("<x/>", nothing=1))
written = []
target = ET.C14NWriterTarget(written.append)
for part in (lambda: target.start("{u}a", {}), ):
    show("undeclared", part)
target = ET.C14NWriterTarget(written.append)
target.start_ns("p", "u")
target.start("{u}a", {"{u}k": "v", "z": "\t"})
target.data("t")
target.comment("c")
target.end("{u}a")
print(written)

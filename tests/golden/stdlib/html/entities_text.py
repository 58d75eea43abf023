import html
from html.entities import codepoint2name, html5, name2codepoint

print(html.escape("5 > 3 & 'x' < \"y\""), html.escape("'\"", quote=False))
for text in ("&amp;amp;", "&#39;&#x27;", "&lt&gt", "&hearts;&notin;&not;in", "&#0;&#128;&#xD800;", "&unknown; &", "caf&eacute; &copy"):
    print(text, repr(html.unescape(text)))
print(name2codepoint["euro"], codepoint2name[233], html5["amp;"], len(html5) > 2000)

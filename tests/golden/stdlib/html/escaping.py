import html
import html.entities

for text in ("", "plain", "<a href=\"x\">it's & more</a>", "&amp;", "é😀"):
    print(html.escape(text), html.escape(text, quote=False), html.unescape(html.escape(text)) == text)
for text in ("&lt;&gt;&amp;&quot;&#39;&#x27;", "&eacute;&Eacute &notit; &not;it &notin; &copy2", "&#0;&#x80;&#x9f;&#xD800;&#x110000;&#1;&#xFFFE;&#11;&#65", "&unknown; &; & &#; &#x;", "&hellip;&nbsp;&NotEqualTilde;&fjlig;", "&#128512;&#x1F600;", "&AMP;&AMP", "a&ltb", "&CounterClockwiseContourIntegral;", "&#99999999999;"):
    print(repr(html.unescape(text)))
print(len(html.entities.html5), len(html.entities.name2codepoint), html.entities.codepoint2name[233], html.entities.entitydefs["lt"], html.entities.name2codepoint["hearts"])

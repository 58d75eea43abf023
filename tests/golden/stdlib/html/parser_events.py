from html.parser import HTMLParser


class Show(HTMLParser):
    def __getattribute__(self, name):
        if name.startswith(("handle_", "unknown_")) and name != "handle_startendtag":
            return lambda *args: print(name[7:], *args)
        return super().__getattribute__(name)


Show(convert_charrefs=False).feed("""<!DOCTYPE html><?pi x?><!-- note --><img src="a.png" alt='q"q' checked/>
<script>if (a < b) { "</p>" }</script><p id=x y>a &lt; b &#65;&#x42; &nope; & c</p><![CDATA[raw]]></ p ><br/>tail<""")

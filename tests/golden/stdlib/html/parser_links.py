from html.parser import HTMLParser


class Links(HTMLParser):
    def __init__(self):
        super().__init__()
        self.links, self.depth, self.text = [], 0, []

    def handle_starttag(self, tag, attrs):
        self.depth += 1
        if tag == "a":
            self.links.append(dict(attrs).get("href"))

    def handle_endtag(self, tag):
        self.depth -= 1

    def handle_data(self, data):
        if data.strip():
            self.text.append((self.getpos(), data.strip()))


p = Links()
p.feed("<html><body><p>Hello <a href='/x?a=1&amp;b=2' class=big>wor")
p.feed("ld</a>!</p>\n<A HREF=\"y\">Two &amp; three&copy;</A>")
p.close()
print(p.links, p.depth, p.text)

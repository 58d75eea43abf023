# The text that help() prints, as a string.
import pydoc


class Thing:
    "A thing."

    def method(self):
        "Does it."


print(pydoc.render_doc(Thing, renderer=pydoc.plaintext))
print(repr(pydoc.render_doc(Thing.method, "About %s")))
print(pydoc.plain(pydoc.render_doc(Thing.method, "About %s")))
print(pydoc.getdoc(Thing.method), pydoc.splitdoc("One.\n\nMore."), pydoc.describe(Thing))
print(pydoc.plaintext.document(Thing, "renamed"))
pydoc.doc(Thing.method)

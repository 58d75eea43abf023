"""Reads lists of addresses, lenient with what is not quite one."""

_BLANKS = " \t"
_ENDS = '()<>@,:;."[] \t\r\n'
# Dots are not parted in phrases, as many write their names with them.
_PHRASE_ENDS = _ENDS.replace(".", "")


class _Scanner:
    def __init__(self, text):
        self.text = text
        self.at = 0
        self.comments = []

    def peek(self):
        return self.text[self.at : self.at + 1]

    def skip(self):
        """Passes white space and comments; the blanks among them."""
        blanks = ""
        while self.peek():
            if self.peek() in " \t\r\n":
                blanks += self.peek().strip("\r\n")
                self.at += 1
            elif self.peek() == "(":
                self.comments.append(self.delimited(")\r", True))
            else:
                break
        return blanks

    def delimited(self, ends, nested=False):
        """What stands between two delimiters, the first of which is next."""
        found = ""
        self.at += 1
        while character := self.peek():
            if nested and character == "(":
                found += self.delimited(ends, True)
                continue
            self.at += 1
            if character in ends:
                break
            if character == "\\":
                character = self.peek()
                self.at += 1
            found += character
        return found

    def atom(self, ends=_ENDS):
        start = self.at
        while self.peek() and self.peek() not in ends:
            self.at += 1
        return self.text[start : self.at]

    def phrase(self):
        """Words and quoted texts."""
        words = []
        while character := self.peek():
            if character in " \t\r\n":
                self.at += 1
            elif character == '"':
                words.append(self.delimited('"\r'))
            elif character == "(":
                self.comments.append(self.delimited(")\r", True))
            elif character in _PHRASE_ENDS:
                break
            else:
                words.append(self.atom(_PHRASE_ENDS))
        return words

    def domain(self):
        parts = ""
        while character := self.peek():
            if character in _BLANKS:
                self.at += 1
            elif character == "(":
                self.comments.append(self.delimited(")\r", True))
            elif character == "[":
                parts += f"[{self.delimited(']' + chr(13))}]"
            elif character == ".":
                parts += "."
                self.at += 1
            elif character == "@":
                # Two of them: whose address it is cannot be told.
                return ""
            elif character in _ENDS:
                break
            else:
                parts += self.atom()
        return parts

    def local_part(self):
        parts = []

        def drop_blanks():
            if parts and not parts[-1].strip():
                parts.pop()

        self.skip()
        while character := self.peek():
            keeps_blanks = True
            if character == ".":
                drop_blanks()
                parts.append(".")
                self.at += 1
                keeps_blanks = False
            elif character == '"':
                text = self.delimited('"\r').replace("\\", "\\\\").replace('"', '\\"')
                parts.append(f'"{text}"')
            elif character in _ENDS:
                drop_blanks()
                break
            else:
                parts.append(self.atom())
            blanks = self.skip()
            if keeps_blanks and blanks:
                parts.append(blanks)
        return "".join(parts)

    def address_text(self):
        local = self.local_part()
        if self.peek() != "@":
            return local
        self.at += 1
        self.skip()
        domain = self.domain()
        return f"{local}@{domain}" if domain else ""

    def in_brackets(self):
        """The address in angle brackets; the route before it is not kept."""
        self.at += 1
        self.skip()
        found = ""
        route = False
        while character := self.peek():
            if route:
                self.domain()
                route = False
            elif character == ">":
                self.at += 1
                break
            elif character == "@":
                self.at += 1
                route = True
            elif character == ":":
                self.at += 1
            else:
                found = self.address_text()
                self.at += 1
                break
            self.skip()
        return found

    def group(self):
        members = []
        self.at += 1
        while self.peek():
            self.skip()
            if self.peek() == ";":
                self.at += 1
                break
            members += self.address()
        return members

    def address(self):
        """The pairs of one address; several where it is a group's."""
        self.comments = []
        self.skip()
        start = self.at
        comments = self.comments
        words = self.phrase()
        self.skip()
        found = []
        character = self.peek()
        if character and character in ".@":
            self.at = start
            self.comments = comments
            address = self.address_text()
            found = [(" ".join(self.comments), address)]
        elif character == ":":
            found = self.group()
        elif character == "<":
            address = self.in_brackets()
            name = " ".join(words)
            if self.comments:
                name += f" ({' '.join(self.comments)})"
            found = [(name, address)]
        elif words:
            found = [(" ".join(self.comments), words[0])]
        elif character and character in '()<>@,:;."[]':
            self.at += 1
        self.skip()
        if self.peek() == ",":
            self.at += 1
        return found


def _addresses(text):
    """The pairs of name and address of a list; ('', '') for what is none."""
    if not text:
        return []
    scanner = _Scanner(text)
    found = []
    while scanner.at < len(text):
        found += scanner.address() or [("", "")]
    return found

"""Filling and wrapping paragraphs, and indentation."""

import re

__all__ = ["TextWrapper", "wrap", "fill", "dedent", "indent", "shorten"]

# What counts as white space: ASCII's, so that no-break spaces hold words together.
_whitespace = "\t\n\x0b\x0c\r "


class TextWrapper:
    """Wraps text to a width; the attributes are the parameters, and may be changed."""

    unicode_whitespace_trans = dict.fromkeys(map(ord, _whitespace), 32)

    _space = r"[\t\n\x0b\x0c\r ]"
    _dark = r"[^\t\n\x0b\x0c\r ]"
    _letter = r"[^\d\W]"
    _inner = r"[\w!\"'&.,?]"
    # Pieces that a line may end after: white space, dashes between words, words, and the parts of
    # words up to a hyphen that stands behind two letters and before two.
    wordsep_re = re.compile(
        rf"({_space}+"
        rf"|(?<={_inner})-{{2,}}(?=\w)"
        rf"|{_dark}+?(?:-(?:(?<={_letter}{{2}}-)|(?<={_letter}-{_letter}-))(?={_letter}-?{_letter})"
        rf"|(?={_space}|\Z)"
        rf"|(?<={_inner})(?=-{{2,}}\w)))"
    )
    wordsep_simple_re = re.compile(rf"({_space}+)")
    sentence_end_re = re.compile(r"[a-z][.!?][\"']?\Z")
    del _space, _dark, _letter, _inner

    def __init__(
        self,
        width=70,
        initial_indent="",
        subsequent_indent="",
        expand_tabs=True,
        replace_whitespace=True,
        fix_sentence_endings=False,
        break_long_words=True,
        drop_whitespace=True,
        break_on_hyphens=True,
        tabsize=8,
        *,
        max_lines=None,
        placeholder=" [...]",
    ):
        self.width = width
        self.initial_indent = initial_indent
        self.subsequent_indent = subsequent_indent
        self.expand_tabs = expand_tabs
        self.replace_whitespace = replace_whitespace
        self.fix_sentence_endings = fix_sentence_endings
        self.break_long_words = break_long_words
        self.drop_whitespace = drop_whitespace
        self.break_on_hyphens = break_on_hyphens
        self.tabsize = tabsize
        self.max_lines = max_lines
        self.placeholder = placeholder

    # The steps are methods, which subclasses override.

    def _munge_whitespace(self, text):
        """Tabs and other white space as blanks."""
        if self.expand_tabs:
            text = text.expandtabs(self.tabsize)
        if self.replace_whitespace:
            text = text.translate(self.unicode_whitespace_trans)
        return text

    def _split(self, text):
        """The chunks that a line can be broken between."""
        pattern = self.wordsep_re if self.break_on_hyphens is True else self.wordsep_simple_re
        return [chunk for chunk in pattern.split(text) if chunk]

    def _fix_sentence_endings(self, chunks):
        """Two blanks after the end of a sentence."""
        index = 0
        while index < len(chunks) - 1:
            if chunks[index + 1] == " " and self.sentence_end_re.search(chunks[index]):
                chunks[index + 1] = "  "
                index += 2
            else:
                index += 1

    def _handle_long_word(self, reversed_chunks, cur_line, cur_len, width):
        """Puts as much of a word that is longer than a line as there is room for."""
        room = 1 if width < 1 else width - cur_len
        if self.break_long_words:
            word = reversed_chunks[-1]
            end = room
            if self.break_on_hyphens and len(word) > room:
                hyphen = word.rfind("-", 0, room)
                if hyphen > 0 and word[:hyphen].strip("-"):
                    end = hyphen + 1
            cur_line.append(word[:end])
            reversed_chunks[-1] = word[end:]
        elif not cur_line:
            cur_line.append(reversed_chunks.pop())

    def _wrap_chunks(self, chunks):
        """Lines of chunks."""
        if self.width <= 0:
            raise ValueError(f"invalid width {self.width!r} (must be > 0)")
        if self.max_lines is not None:
            indent = self.subsequent_indent if self.max_lines > 1 else self.initial_indent
            if len(indent) + len(self.placeholder.lstrip()) > self.width:
                raise ValueError("placeholder too large for max width")
        lines = []
        chunks.reverse()
        while chunks:
            indent = self.subsequent_indent if lines else self.initial_indent
            width = self.width - len(indent)
            if self.drop_whitespace and lines and not chunks[-1].strip():
                del chunks[-1]
            line = []
            length = 0
            while chunks and length + len(chunks[-1]) <= width:
                length += len(chunks[-1])
                line.append(chunks.pop())
            if chunks and len(chunks[-1]) > width:
                self._handle_long_word(chunks, line, length, width)
                length = sum(map(len, line))
            if self.drop_whitespace and line and not line[-1].strip():
                length -= len(line.pop())
            if not line:
                continue
            if self._has_room(lines, chunks, length, width):
                lines.append(indent + "".join(line))
                continue
            self._end_early(lines, line, length, indent, width)
            break
        return lines

    def _has_room(self, lines, chunks, length, width):
        """Whether a line can stand as it is: it is not the last one allowed, or nothing follows."""
        if self.max_lines is None or len(lines) + 1 < self.max_lines:
            return True
        rest = chunks and not (
            self.drop_whitespace and len(chunks) == 1 and not chunks[0].strip()
        )
        return not rest and length <= width

    def _end_early(self, lines, line, length, indent, width):
        """Ends the last line allowed with the placeholder."""
        while line:
            if line[-1].strip() and length + len(self.placeholder) <= width:
                lines.append(indent + "".join(line) + self.placeholder)
                return
            length -= len(line.pop())
        if lines:
            before = lines[-1].rstrip()
            if len(before) + len(self.placeholder) <= self.width:
                lines[-1] = before + self.placeholder
                return
        lines.append(indent + self.placeholder.lstrip())

    def _split_chunks(self, text):
        return self._split(self._munge_whitespace(text))

    def wrap(self, text):
        """The lines, without line ends, that the text fills."""
        chunks = self._split_chunks(text)
        if self.fix_sentence_endings:
            self._fix_sentence_endings(chunks)
        return self._wrap_chunks(chunks)

    def fill(self, text):
        """The wrapped text as one string."""
        return "\n".join(self.wrap(text))


def wrap(text, width=70, **kwargs):
    """The lines of a single paragraph; keyword arguments are TextWrapper's."""
    return TextWrapper(width=width, **kwargs).wrap(text)


def fill(text, width=70, **kwargs):
    """A single paragraph wrapped, as one string."""
    return TextWrapper(width=width, **kwargs).fill(text)


def shorten(text, width, **kwargs):
    """The text on one line, cut at a word and ended by the placeholder where it is too long."""
    wrapper = TextWrapper(width=width, max_lines=1, **kwargs)
    return wrapper.fill(" ".join(text.strip().split()))


def dedent(text):
    """The text without the white space that all its lines begin with."""
    if isinstance(text, (bytes, bytearray)):
        raise TypeError("cannot use a string pattern on a bytes-like object")
    if not isinstance(text, str):
        raise TypeError(f"expected string or bytes-like object, got {type(text).__name__!r}")
    lines = text.split("\n")
    margin = None
    for number, line in enumerate(lines):
        content = line.lstrip(" \t")
        if not content:
            lines[number] = ""
            continue
        indent = line[: len(line) - len(content)]
        if margin is None or margin.startswith(indent):
            margin = indent
        elif not indent.startswith(margin):
            # Tabs and blanks are different: what is common stays.
            common = 0
            while indent[common] == margin[common]:
                common += 1
            margin = margin[:common]
    if margin:
        lines = [line[len(margin) :] for line in lines]
    return "\n".join(lines)


def indent(text, prefix, predicate=None):
    """The text with a prefix before each line that has more than white space, or as asked."""
    if predicate is None:
        predicate = str.strip
    return "".join(
        prefix + line if predicate(line) else line for line in text.splitlines(True)
    )

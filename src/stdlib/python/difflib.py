"""How sequences differ."""

import re
from collections import namedtuple as _namedtuple
from heapq import nlargest as _nlargest
from types import GenericAlias

__all__ = [
    "get_close_matches", "ndiff", "restore", "SequenceMatcher", "Differ", "IS_CHARACTER_JUNK",
    "IS_LINE_JUNK", "context_diff", "unified_diff", "diff_bytes", "HtmlDiff", "Match",
]

Match = _namedtuple("Match", "a b size")


def _calculate_ratio(matches, length):
    if length:
        return 2.0 * matches / length
    return 1.0


class SequenceMatcher:
    """Compares two sequences of hashable elements (after Ratcliff and Obershelp)."""

    def __init__(self, isjunk=None, a="", b="", autojunk=True):
        self.isjunk = isjunk
        self.a = self.b = None
        self.autojunk = autojunk
        self.set_seqs(a, b)

    def set_seqs(self, a, b):
        self.set_seq1(a)
        self.set_seq2(b)

    def set_seq1(self, a):
        if a is self.a:
            return
        self.a = a
        self.matching_blocks = self.opcodes = None

    def set_seq2(self, b):
        if b is self.b:
            return
        self.b = b
        self.matching_blocks = self.opcodes = None
        self.fullbcount = None
        self._index_b()

    def _index_b(self):
        b = self.b
        self.b2j = b2j = {}
        for i, each in enumerate(b):
            places = b2j.get(each)
            if places is None:
                b2j[each] = [i]
            else:
                places.append(i)
        self.bjunk = junk = set()
        isjunk = self.isjunk
        if isjunk:
            for each in b2j.keys():
                if isjunk(each):
                    junk.add(each)
            for each in junk:
                del b2j[each]
        self.bpopular = popular = set()
        n = len(b)
        if self.autojunk and n >= 200:
            limit = n // 100 + 1
            for each, places in b2j.items():
                if len(places) > limit:
                    popular.add(each)
            for each in popular:
                del b2j[each]

    def find_longest_match(self, alo=0, ahi=None, blo=0, bhi=None):
        """The longest block that is in both; the first one of those."""
        a, b, b2j, isbjunk = self.a, self.b, self.b2j, self.bjunk.__contains__
        if ahi is None:
            ahi = len(a)
        if bhi is None:
            bhi = len(b)
        besti, bestj, bestsize = alo, blo, 0
        j2len = {}
        nothing = []
        for i in range(alo, ahi):
            newj2len = {}
            for j in b2j.get(a[i], nothing):
                if j < blo:
                    continue
                if j >= bhi:
                    break
                k = newj2len[j] = j2len.get(j - 1, 0) + 1
                if k > bestsize:
                    besti, bestj, bestsize = i - k + 1, j - k + 1, k
            j2len = newj2len
        while (
            besti > alo and bestj > blo and not isbjunk(b[bestj - 1])
            and a[besti - 1] == b[bestj - 1]
        ):
            besti, bestj, bestsize = besti - 1, bestj - 1, bestsize + 1
        while (
            besti + bestsize < ahi and bestj + bestsize < bhi
            and not isbjunk(b[bestj + bestsize])
            and a[besti + bestsize] == b[bestj + bestsize]
        ):
            bestsize += 1
        while (
            besti > alo and bestj > blo and isbjunk(b[bestj - 1])
            and a[besti - 1] == b[bestj - 1]
        ):
            besti, bestj, bestsize = besti - 1, bestj - 1, bestsize + 1
        while (
            besti + bestsize < ahi and bestj + bestsize < bhi and isbjunk(b[bestj + bestsize])
            and a[besti + bestsize] == b[bestj + bestsize]
        ):
            bestsize += 1
        return Match(besti, bestj, bestsize)

    def get_matching_blocks(self):
        """All blocks that are in both, and an empty one at the end."""
        if self.matching_blocks is not None:
            return self.matching_blocks
        la, lb = len(self.a), len(self.b)
        queue = [(0, la, 0, lb)]
        blocks = []
        while queue:
            alo, ahi, blo, bhi = queue.pop()
            i, j, k = x = self.find_longest_match(alo, ahi, blo, bhi)
            if k:
                blocks.append(x)
                if alo < i and blo < j:
                    queue.append((alo, i, blo, j))
                if i + k < ahi and j + k < bhi:
                    queue.append((i + k, ahi, j + k, bhi))
        blocks.sort()
        i1 = j1 = k1 = 0
        joined = []
        for i2, j2, k2 in blocks:
            if i1 + k1 == i2 and j1 + k1 == j2:
                k1 += k2
            else:
                if k1:
                    joined.append((i1, j1, k1))
                i1, j1, k1 = i2, j2, k2
        if k1:
            joined.append((i1, j1, k1))
        joined.append((la, lb, 0))
        self.matching_blocks = list(map(Match._make, joined))
        return self.matching_blocks

    def get_opcodes(self):
        """How to make b of a: tags and ranges."""
        if self.opcodes is not None:
            return self.opcodes
        i = j = 0
        self.opcodes = answer = []
        for ai, bj, size in self.get_matching_blocks():
            tag = ""
            if i < ai and j < bj:
                tag = "replace"
            elif i < ai:
                tag = "delete"
            elif j < bj:
                tag = "insert"
            if tag:
                answer.append((tag, i, ai, j, bj))
            i, j = ai + size, bj + size
            if size:
                answer.append(("equal", ai, i, bj, j))
        return answer

    def get_grouped_opcodes(self, n=3):
        """The same in groups, with up to n lines of context."""
        codes = self.get_opcodes()
        if not codes:
            codes = [("equal", 0, 1, 0, 1)]
        if codes[0][0] == "equal":
            tag, i1, i2, j1, j2 = codes[0]
            codes[0] = tag, max(i1, i2 - n), i2, max(j1, j2 - n), j2
        if codes[-1][0] == "equal":
            tag, i1, i2, j1, j2 = codes[-1]
            codes[-1] = tag, i1, min(i2, i1 + n), j1, min(j2, j1 + n)
        group = []
        for tag, i1, i2, j1, j2 in codes:
            if tag == "equal" and i2 - i1 > n + n:
                group.append((tag, i1, min(i2, i1 + n), j1, min(j2, j1 + n)))
                yield group
                group = []
                i1, j1 = max(i1, i2 - n), max(j1, j2 - n)
            group.append((tag, i1, i2, j1, j2))
        if group and not (len(group) == 1 and group[0][0] == "equal"):
            yield group

    def ratio(self):
        """How alike they are, from 0 to 1."""
        matches = sum(triple[-1] for triple in self.get_matching_blocks())
        return _calculate_ratio(matches, len(self.a) + len(self.b))

    def quick_ratio(self):
        """At least as much as ratio()."""
        if self.fullbcount is None:
            self.fullbcount = fullbcount = {}
            for each in self.b:
                fullbcount[each] = fullbcount.get(each, 0) + 1
        fullbcount = self.fullbcount
        avail = {}
        matches = 0
        for each in self.a:
            left = avail[each] if each in avail else fullbcount.get(each, 0)
            avail[each] = left - 1
            if left > 0:
                matches += 1
        return _calculate_ratio(matches, len(self.a) + len(self.b))

    def real_quick_ratio(self):
        """At least as much as quick_ratio()."""
        la, lb = len(self.a), len(self.b)
        return _calculate_ratio(min(la, lb), la + lb)

    __class_getitem__ = classmethod(GenericAlias)


def get_close_matches(word, possibilities, n=3, cutoff=0.6):
    """The words that are most like one, the best first."""
    if not n > 0:
        raise ValueError(f"n must be > 0: {n!r}")
    if not 0.0 <= cutoff <= 1.0:
        raise ValueError(f"cutoff must be in [0.0, 1.0]: {cutoff!r}")
    result = []
    s = SequenceMatcher()
    s.set_seq2(word)
    for x in possibilities:
        s.set_seq1(x)
        if s.real_quick_ratio() >= cutoff and s.quick_ratio() >= cutoff:
            ratio = s.ratio()
            if ratio >= cutoff:
                result.append((ratio, x))
    return [x for score, x in _nlargest(n, result)]


def _keep_whitespace(text, tags):
    return "".join(
        c if tag == " " and c.isspace() else tag for c, tag in zip(text, tags)
    ).rstrip()


class Differ:
    """Compares lines of text, and marks what changed inside of similar ones."""

    def __init__(self, linejunk=None, charjunk=None):
        self.linejunk = linejunk
        self.charjunk = charjunk

    def compare(self, a, b):
        """The lines of both, each with a mark in front."""
        for tag, alo, ahi, blo, bhi in SequenceMatcher(self.linejunk, a, b).get_opcodes():
            if tag == "replace":
                yield from self._fancy_replace(a, alo, ahi, b, blo, bhi)
            elif tag == "delete":
                yield from self._dump("-", a, alo, ahi)
            elif tag == "insert":
                yield from self._dump("+", b, blo, bhi)
            else:
                yield from self._dump(" ", a, alo, ahi)

    def _dump(self, tag, x, lo, hi):
        for i in range(lo, hi):
            yield f"{tag} {x[i]}"

    def _plain_replace(self, a, alo, ahi, b, blo, bhi):
        if bhi - blo < ahi - alo:
            yield from self._dump("+", b, blo, bhi)
            yield from self._dump("-", a, alo, ahi)
        else:
            yield from self._dump("-", a, alo, ahi)
            yield from self._dump("+", b, blo, bhi)

    def _fancy_replace(self, a, alo, ahi, b, blo, bhi):
        cutoff = 0.74999
        cruncher = SequenceMatcher(self.charjunk)
        crqr = cruncher.real_quick_ratio
        cqr = cruncher.quick_ratio
        cr = cruncher.ratio
        window = 10
        best_i = best_j = None
        dump_i, dump_j = alo, blo
        for j in range(blo, bhi):
            cruncher.set_seq2(b[j])
            aequiv = alo + (j - blo)
            arange = range(max(aequiv - window, dump_i), min(aequiv + window + 1, ahi))
            if not arange:
                break
            best_ratio = cutoff
            for i in arange:
                cruncher.set_seq1(a[i])
                if (
                    crqr() > best_ratio and cqr() > best_ratio and cr() > best_ratio
                ):
                    best_i, best_j, best_ratio = i, j, cr()
            if best_i is None:
                continue
            yield from self._fancy_helper(a, dump_i, best_i, b, dump_j, best_j)
            aelt, belt = a[best_i], b[best_j]
            if aelt != belt:
                atags = btags = ""
                cruncher.set_seqs(aelt, belt)
                for tag, ai1, ai2, bj1, bj2 in cruncher.get_opcodes():
                    la, lb = ai2 - ai1, bj2 - bj1
                    if tag == "replace":
                        atags += "^" * la
                        btags += "^" * lb
                    elif tag == "delete":
                        atags += "-" * la
                    elif tag == "insert":
                        btags += "+" * lb
                    else:
                        atags += " " * la
                        btags += " " * lb
                yield from self._qformat(aelt, belt, atags, btags)
            else:
                yield "  " + aelt
            dump_i, dump_j = best_i + 1, best_j + 1
            best_i = best_j = None
        yield from self._fancy_helper(a, dump_i, ahi, b, dump_j, bhi)

    def _fancy_helper(self, a, alo, ahi, b, blo, bhi):
        if alo < ahi:
            if blo < bhi:
                yield from self._plain_replace(a, alo, ahi, b, blo, bhi)
            else:
                yield from self._dump("-", a, alo, ahi)
        elif blo < bhi:
            yield from self._dump("+", b, blo, bhi)

    def _qformat(self, aline, bline, atags, btags):
        atags = _keep_whitespace(aline, atags)
        btags = _keep_whitespace(bline, btags)
        yield "- " + aline
        if atags:
            yield f"? {atags}\n"
        yield "+ " + bline
        if btags:
            yield f"? {btags}\n"


def IS_LINE_JUNK(line, pat=re.compile(r"\s*(?:#\s*)?$").match):
    """Whether a line is empty but for a #."""
    return pat(line) is not None


def IS_CHARACTER_JUNK(ch, ws=" \t"):
    """Whether a character is a blank."""
    return ch in ws


def _format_range_unified(start, stop):
    beginning = start + 1
    length = stop - start
    if length == 1:
        return f"{beginning}"
    if not length:
        beginning -= 1
    return f"{beginning},{length}"


def unified_diff(a, b, fromfile="", tofile="", fromfiledate="", tofiledate="", n=3, lineterm="\n"):
    """The lines of a unified diff."""
    _check_types(a, b, fromfile, tofile, fromfiledate, tofiledate, lineterm)
    started = False
    for group in SequenceMatcher(None, a, b).get_grouped_opcodes(n):
        if not started:
            started = True
            fromdate = f"\t{fromfiledate}" if fromfiledate else ""
            todate = f"\t{tofiledate}" if tofiledate else ""
            yield f"--- {fromfile}{fromdate}{lineterm}"
            yield f"+++ {tofile}{todate}{lineterm}"
        first, last = group[0], group[-1]
        file1 = _format_range_unified(first[1], last[2])
        file2 = _format_range_unified(first[3], last[4])
        yield f"@@ -{file1} +{file2} @@{lineterm}"
        for tag, i1, i2, j1, j2 in group:
            if tag == "equal":
                for line in a[i1:i2]:
                    yield " " + line
                continue
            if tag in {"replace", "delete"}:
                for line in a[i1:i2]:
                    yield "-" + line
            if tag in {"replace", "insert"}:
                for line in b[j1:j2]:
                    yield "+" + line


def _format_range_context(start, stop):
    beginning = start + 1
    length = stop - start
    if not length:
        beginning -= 1
    if length <= 1:
        return f"{beginning}"
    return f"{beginning},{beginning + length - 1}"


def context_diff(a, b, fromfile="", tofile="", fromfiledate="", tofiledate="", n=3, lineterm="\n"):
    """The lines of a context diff."""
    _check_types(a, b, fromfile, tofile, fromfiledate, tofiledate, lineterm)
    prefix = {"insert": "+ ", "delete": "- ", "replace": "! ", "equal": "  "}
    started = False
    for group in SequenceMatcher(None, a, b).get_grouped_opcodes(n):
        if not started:
            started = True
            fromdate = f"\t{fromfiledate}" if fromfiledate else ""
            todate = f"\t{tofiledate}" if tofiledate else ""
            yield f"*** {fromfile}{fromdate}{lineterm}"
            yield f"--- {tofile}{todate}{lineterm}"
        first, last = group[0], group[-1]
        yield "***************" + lineterm
        yield f"*** {_format_range_context(first[1], last[2])} ****{lineterm}"
        if any(tag in {"replace", "delete"} for tag, _, _, _, _ in group):
            for tag, i1, i2, _, _ in group:
                if tag != "insert":
                    for line in a[i1:i2]:
                        yield prefix[tag] + line
        yield f"--- {_format_range_context(first[3], last[4])} ----{lineterm}"
        if any(tag in {"replace", "insert"} for tag, _, _, _, _ in group):
            for tag, _, _, j1, j2 in group:
                if tag != "delete":
                    for line in b[j1:j2]:
                        yield prefix[tag] + line


def _check_types(a, b, *args):
    if a and not isinstance(a[0], str):
        raise TypeError(f"lines to compare must be str, not {type(a[0]).__name__} ({a[0]!r})")
    if b and not isinstance(b[0], str):
        raise TypeError(f"lines to compare must be str, not {type(b[0]).__name__} ({b[0]!r})")
    for arg in args:
        if not isinstance(arg, str):
            raise TypeError(f"all arguments must be str, not: {arg!r}")


def diff_bytes(dfunc, a, b, fromfile=b"", tofile=b"", fromfiledate=b"", tofiledate=b"", n=3, lineterm=b"\n"):
    """A diff of bytes."""

    def decode(s):
        try:
            return s.decode("ascii", "surrogateescape")
        except AttributeError as err:
            raise TypeError(
                f"all arguments must be bytes, not {type(s).__name__} ({s!r})"
            ) from err

    lines = dfunc(
        list(map(decode, a)), list(map(decode, b)), decode(fromfile), decode(tofile),
        decode(fromfiledate), decode(tofiledate), n, decode(lineterm),
    )
    for line in lines:
        yield line.encode("ascii", "surrogateescape")


def ndiff(a, b, linejunk=None, charjunk=IS_CHARACTER_JUNK):
    """The lines of both, each with a mark in front."""
    return Differ(linejunk, charjunk).compare(a, b)


def restore(delta, which):
    """One of the two texts that ndiff() compared."""
    try:
        tag = {1: "- ", 2: "+ "}[int(which)]
    except KeyError:
        raise ValueError(f"unknown delta choice (must be 1 or 2): {which!r}") from None
    for line in delta:
        if line[:2] in ("  ", tag):
            yield line[2:]


# How the lines that ndiff() gives next, by their first characters, make a row: the mark of the line
# on the left and on the right ("" for a line without any, None for no line there), how the count of
# the blank lines that one side still lacks changes, and whether the other side catches up now.
_ROWS = (
    ("-?+?", "?", "?", 0, False),
    ("--++", "-", None, -1, False),
    ("--?+", "-", None, -1, True),
    ("--+", "-", None, -1, True),
    ("- ", "-", None, -1, True),
    ("-+?", "", "?", 0, False),
    ("-?+", "?", "", 0, False),
    ("-", "-", None, -1, False),
    ("+--", None, "+", 1, False),
    ("+ ", None, "+", 1, True),
    ("+-", None, "+", 1, True),
    ("+", None, "+", 1, False),
)


def _marked(lines, mark):
    """The next line, its changes between \0 with their kind and \1."""
    text = lines.pop(0)
    if mark == "?":
        for change in reversed(list(re.finditer(r"\++|-+|\^+", lines.pop(0)))):
            begin, end = change.span()
            text = f"{text[:begin]}\0{change[0][0]}{text[begin:end]}\1{text[end:]}"
        return text[2:]
    text = text[2:]
    # Something to colour.
    return f"\0{mark}{text or ' '}\1" if mark else text


def _sides(differences):
    """Left and right lines with their numbers, either of them None, and whether they differ."""
    blank = ("", "\n")
    numbers = [0, 0]
    lines = []
    pending = 0

    def numbered(side, text):
        numbers[side] += 1
        return numbers[side], text

    while True:
        while len(lines) < 4:
            lines.append(next(differences, "X"))
        kinds = "".join(line[0] for line in lines)
        if kinds[0] == " ":
            text = lines.pop(0)[2:]
            yield numbered(0, text), numbered(1, text), False
            continue
        left = right = None
        catches_up = kinds[0] == "X"
        if not catches_up:
            found = next((row for row in _ROWS if kinds.startswith(row[0])), None)
            if found is None:
                # A line of hints that belongs to nothing.
                del lines[0]
                continue
            _, left_mark, right_mark, change, catches_up = found
            if left_mark is not None:
                left = numbered(0, _marked(lines, left_mark))
            if right_mark is not None:
                right = numbered(1, _marked(lines, right_mark))
            pending += change
        if catches_up:
            for _ in range(abs(pending)):
                yield (None, blank, True) if pending < 0 else (blank, None, True)
            pending = 0
        if kinds[0] == "X":
            return
        yield left, right, True


def _pairs(differences):
    """Left and right lines beside each other."""
    left = []
    right = []
    for left_line, right_line, differs in _sides(differences):
        if left_line is not None:
            left.append((left_line, differs))
        if right_line is not None:
            right.append((right_line, differs))
        while left and right:
            (left_line, left_differs), (right_line, right_differs) = left.pop(0), right.pop(0)
            yield left_line, right_line, left_differs or right_differs


def _in_context(pairs, count):
    """The pairs that differ with so many around them; (None, None, None) where some are left out."""
    pairs = iter(pairs)
    while True:
        before = []
        for pair in pairs:
            before.append(pair)
            if pair[2]:
                break
        else:
            return
        if len(before) > count + 1:
            yield None, None, None
            before = before[-count - 1 :]
        yield from before
        left = count
        while left:
            pair = next(pairs, None)
            if pair is None:
                return
            left = count if pair[2] else left - 1
            yield pair


class HtmlDiff:
    """Two texts side by side in HTML, with what differs in colours."""

    _file_template = """
<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN"
          "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">

<html>

<head>
    <meta http-equiv="Content-Type"
          content="text/html; charset=%(charset)s" />
    <title></title>
    <style type="text/css">%(styles)s
    </style>
</head>

<body>
    %(table)s%(legend)s
</body>

</html>"""

    _styles = """
        table.diff {font-family:Courier; border:medium;}
        .diff_header {background-color:#e0e0e0}
        td.diff_header {text-align:right}
        .diff_next {background-color:#c0c0c0}
        .diff_add {background-color:#aaffaa}
        .diff_chg {background-color:#ffff77}
        .diff_sub {background-color:#ffaaaa}"""

    _table_template = """
    <table class="diff" id="difflib_chg_%(prefix)s_top"
           cellspacing="0" cellpadding="0" rules="groups" >
        <colgroup></colgroup> <colgroup></colgroup> <colgroup></colgroup>
        <colgroup></colgroup> <colgroup></colgroup> <colgroup></colgroup>
        %(header_row)s
        <tbody>
%(data_rows)s        </tbody>
    </table>"""

    _legend = """
    <table class="diff" summary="Legends">
        <tr> <th colspan="2"> Legends </th> </tr>
        <tr> <td> <table border="" summary="Colors">
                      <tr><th> Colors </th> </tr>
                      <tr><td class="diff_add">&nbsp;Added&nbsp;</td></tr>
                      <tr><td class="diff_chg">Changed</td> </tr>
                      <tr><td class="diff_sub">Deleted</td> </tr>
                  </table></td>
             <td> <table border="" summary="Links">
                      <tr><th colspan="2"> Links </th> </tr>
                      <tr><td>(f)irst change</td> </tr>
                      <tr><td>(n)ext change</td> </tr>
                      <tr><td>(t)op</td> </tr>
                  </table></td> </tr>
    </table>"""

    # Counts the tables, whose anchors have names of their own.
    _default_prefix = 0

    def __init__(self, tabsize=8, wrapcolumn=None, linejunk=None, charjunk=IS_CHARACTER_JUNK):
        self._tabsize = tabsize
        self._wrapcolumn = wrapcolumn
        self._linejunk = linejunk
        self._charjunk = charjunk

    def make_file(
        self, fromlines, tolines, fromdesc="", todesc="", context=False, numlines=5, *,
        charset="utf-8",
    ):
        """A page with the table of two lists of lines."""
        table = self.make_table(
            fromlines, tolines, fromdesc, todesc, context=context, numlines=numlines
        )
        page = self._file_template % {
            "styles": self._styles, "legend": self._legend, "table": table, "charset": charset,
        }
        return page.encode(charset, "xmlcharrefreplace").decode(charset)

    def make_table(
        self, fromlines, tolines, fromdesc="", todesc="", context=False, numlines=5
    ):
        """The table of two lists of lines; `context` leaves out what is far from any change."""
        prefixes = f"from{HtmlDiff._default_prefix}_", f"to{HtmlDiff._default_prefix}_"
        HtmlDiff._default_prefix += 1
        rows = _pairs(ndiff(
            [self._expanded(line) for line in fromlines],
            [self._expanded(line) for line in tolines],
            self._linejunk, self._charjunk,
        ))
        if context:
            rows = _in_context(rows, numlines)
        if self._wrapcolumn:
            rows = self._wrapped(rows)
        header = ""
        if fromdesc or todesc:
            header = "<thead><tr>%s</tr></thead>" % "".join(
                '<th class="diff_next"><br /></th>'
                f'<th colspan="2" class="diff_header">{description}</th>'
                for description in (fromdesc, todesc)
            )
        table = self._table_template % {
            "data_rows": self._rows(list(rows), prefixes, context, numlines),
            "header_row": header,
            "prefix": prefixes[1],
        }
        for mark, markup in (
            ("\0+", '<span class="diff_add">'), ("\0-", '<span class="diff_sub">'),
            ("\0^", '<span class="diff_chg">'), ("\1", "</span>"), ("\t", "&nbsp;"),
        ):
            table = table.replace(mark, markup)
        return table

    def _expanded(self, line):
        """A line whose tabs are as many as the columns they take, so that spaces differ from them."""
        line = line.replace(" ", "\0").expandtabs(self._tabsize)
        return line.replace(" ", "\t").replace("\0", " ").rstrip("\n")

    def _split(self, number, text):
        """A line in pieces that fit; those after the first have `>` for a number."""
        width = self._wrapcolumn
        while number and len(text) - text.count("\0") * 3 > width and len(text) > width:
            at = count = 0
            mark = ""
            while count < width and at < len(text):
                if text[at] == "\0":
                    mark = text[at + 1]
                    at += 2
                elif text[at] == "\1":
                    mark = ""
                    at += 1
                else:
                    at += 1
                    count += 1
            rest = text[at:]
            if mark:
                # The colour ends with the piece and begins again with the next.
                yield number, text[:at] + "\1"
                text = f"\0{mark}{rest}"
            else:
                yield number, text[:at]
                text = rest
            number = ">"
        yield number, text

    def _wrapped(self, rows):
        for left, right, differs in rows:
            if differs is None:
                yield left, right, differs
                continue
            left = list(self._split(*left))
            right = list(self._split(*right))
            for at in range(max(len(left), len(right))):
                yield (
                    left[at] if at < len(left) else ("", " "),
                    right[at] if at < len(right) else ("", " "),
                    differs,
                )

    def _cell(self, prefix, line):
        number, text = line
        anchor = f' id="{prefix}{number}"' if isinstance(number, int) else ""
        text = text.replace("&", "&amp;").replace(">", "&gt;").replace("<", "&lt;")
        text = text.replace(" ", "&nbsp;").rstrip()
        return f'<td class="diff_header"{anchor}>{number}</td><td nowrap="nowrap">{text}</td>'

    def _rows(self, rows, prefixes, context, numlines):
        """The rows of the table, with links from each change to the next one."""
        name = f"difflib_chg_{prefixes[1]}"
        if not rows:
            text = "No Differences Found" if context else "Empty File"
            cells = [(f"<td></td><td>&nbsp;{text}&nbsp;</td>",) * 2]
            rows = [(None, None, False)]
        else:
            cells = [
                None if differs is None else tuple(map(self._cell, prefixes, (left, right)))
                for left, right, differs in rows
            ]
        anchors = [""] * len(rows)
        links = [""] * len(rows)
        count = last = 0
        for at, row in enumerate(rows):
            if row[2] and (at == 0 or not rows[at - 1][2]):
                # Some lines before the change, so that these are seen.
                anchors[max(0, at - numlines)] = f' id="{name}_{count}"'
                count += 1
                links[at] = f'<a href="#{name}_{count}">n</a>'
                last = at
        if not rows[0][2]:
            links[0] = f'<a href="#{name}_0">f</a>'
        links[last] = f'<a href="#{name}_top">t</a>'
        parts = []
        for at, cell in enumerate(cells):
            if cell is not None:
                parts.append(
                    f'            <tr><td class="diff_next"{anchors[at]}>{links[at]}</td>{cell[0]}'
                    f'<td class="diff_next">{links[at]}</td>{cell[1]}</tr>\n'
                )
            elif at > 0:
                parts.append("        </tbody>        \n        <tbody>\n")
        return "".join(parts)

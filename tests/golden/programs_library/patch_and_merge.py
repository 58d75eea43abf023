"""Diffs, patches and three-way merges of texts; a blame; word diffs; a tiny version store."""

import difflib
import hashlib
import itertools
import re
import textwrap
import zlib
from collections import OrderedDict, namedtuple
from dataclasses import dataclass, field
from datetime import datetime, timedelta, timezone
from functools import cached_property, lru_cache
from operator import itemgetter

Hunk = namedtuple("Hunk", "start size new_start new_size lines")
HEADER = re.compile(r"@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@")


class PatchError(Exception):
    pass


def parse(patch):
    hunk = None
    for line in patch:
        if match := HEADER.match(line):
            if hunk:
                yield hunk
            start, size, new_start, new_size = (int(g) if g else 1 for g in match.groups())
            hunk = Hunk(start, size, new_start, new_size, [])
        elif hunk is not None:
            hunk.lines.append(line)
    if hunk:
        yield hunk


def apply(lines, patch, fuzz=3):
    result, position, shift = [], 0, 0
    for hunk in parse(patch):
        old = [line[1:] for line in hunk.lines if line[0] in " -"]
        wanted = hunk.start - 1 + shift if hunk.size else hunk.start + shift
        for offset in sorted(range(-fuzz, fuzz + 1), key=abs):
            at = wanted + offset
            if at >= position and lines[at:at + len(old)] == old:
                break
        else:
            raise PatchError(f"hunk at {hunk.start} does not fit")
        result += lines[position:at] + [line[1:] for line in hunk.lines if line[0] in " +"]
        position = at + len(old)
        shift += offset
    return result + lines[position:]


def merge(base, ours, theirs):
    """Three-way: regions where both agree with the base anchor the rest."""
    def blocks(other):
        return {a + i: b + i for a, b, n in difflib.SequenceMatcher(None, base, other, autojunk=False).get_matching_blocks() for i in range(n)}

    mine, yours = blocks(ours), blocks(theirs)
    anchors = [i for i in range(len(base)) if i in mine and i in yours] + [len(base)]
    mine[len(base)], yours[len(base)] = len(ours), len(theirs)
    b = m = y = 0
    conflicts, out = 0, []
    for i in anchors:
        old, left, right = base[b:i], ours[m:mine[i]], theirs[y:yours[i]]
        if left == old:
            out += right
        elif right == old or left == right:
            out += left
        else:
            conflicts += 1
            out += ["<<<<<<< ours", *left, "||||||| base", *old, "=======", *right, ">>>>>>> theirs"]
        if i < len(base):
            out.append(base[i])
        b, m, y = i + 1, mine[i] + 1, yours[i] + 1
    return conflicts, out


@dataclass(frozen=True)
class Commit:
    message: str
    when: datetime
    parent: "Commit | None"
    lines: tuple = field(repr=False)

    @cached_property
    def id(self):
        data = "\n".join([self.parent.id if self.parent else "", self.message, self.when.isoformat(), *self.lines])
        return hashlib.sha1(data.encode()).hexdigest()[:10]

    def log(self):
        commit = self
        while commit:
            yield commit
            commit = commit.parent

    @property
    def delta(self):
        before = self.parent.lines if self.parent else ()
        counts = {"+": 0, "-": 0, "?": 0, " ": 0}
        for line in difflib.ndiff(before, self.lines):
            counts[line[0]] += 1
        return f"+{counts['+']} -{counts['-']}"


class Store:
    def __init__(self):
        self.blobs, self.heads = {}, OrderedDict()
        self.clock = itertools.count()

    def commit(self, branch, message, text, start=None):
        lines = tuple(textwrap.dedent(text).strip().splitlines())
        parent = self.heads.get(branch) or (self.heads[start] if start else None)
        when = datetime(2024, 5, 1, tzinfo=timezone.utc) + timedelta(hours=next(self.clock))
        self.heads[branch] = commit = Commit(message, when, parent, lines)
        self.blobs[commit.id] = zlib.compress("\n".join(lines).encode())
        return commit

    def base(self, one, two):
        seen = {c.id for c in self.heads[one].log()}
        return next(c for c in self.heads[two].log() if c.id in seen)

    @lru_cache(maxsize=None)
    def blame(self, branch):
        owners = []
        for commit in reversed(list(self.heads[branch].log())):
            before = commit.parent.lines if commit.parent else ()
            fresh = []
            for tag, i, j, k, l in difflib.SequenceMatcher(None, before, commit.lines, autojunk=False).get_opcodes():
                fresh += owners[i:j] if tag == "equal" else [commit] * (l - k)
            owners = fresh
        return list(zip(owners, self.heads[branch].lines))


store = Store()
first = store.commit("main", "start", """
    # Shopping
    apples
    bread
    milk

    ## Later
    paint
    brush
""")
store.commit("main", "more fruit", "# Shopping\napples\npears\nbread\nmilk\n\n## Later\npaint\nbrush\nladder")
store.commit("diet", "no bread", "# Shopping\napples\nrye bread\noat milk\n\n## Later\npaint\nbrush", start="main") if False else None
store.heads["diet"] = first
store.commit("diet", "no bread", "# Shopping list\napples\nrye bread\noat milk\n\n## Later\npaint\nbrush")
store.commit("main", "butter", "# Shopping today\napples\npears\nbread and butter\nmilk\n\n## Later\nbrush\nladder")
for commit in store.heads["main"].log():
    print(commit.id, f"{commit.when:%H:%M}", commit.message, commit.delta, len(store.blobs[commit.id]))
base = store.base("main", "diet")
conflicts, merged = merge(list(base.lines), list(store.heads["main"].lines), list(store.heads["diet"].lines))
print(base.message, conflicts, *merged, sep="\n")
for commit, line in store.blame("main"):
    print(f"{commit.id[:6]} {commit.message:<10} | {line}")
patch = list(difflib.unified_diff(first.lines, store.heads["main"].lines, "a", "b", n=1, lineterm="", fromfiledate="then", tofiledate="now"))
print(*patch, sep="\n")
print(apply(list(first.lines), patch) == list(store.heads["main"].lines), [h[:4] for h in parse(patch)])
moved = ["new line 1", "new line 2", *first.lines]
print(apply(moved, patch)[:4])
try:
    apply([line.upper() for line in first.lines], patch)
except PatchError as error:
    print(error)
print(*difflib.context_diff(first.lines, store.heads["diet"].lines, n=0, lineterm=""), sep="\n")
print(*difflib.ndiff(["one two three\n", "same\n", "gone\n"], ["one too three\n", "same\n", "come\n", "new\n"]), sep="")
delta = list(difflib.ndiff(first.lines, store.heads["diet"].lines))
print(list(difflib.restore(delta, 1)) == list(first.lines), list(difflib.restore(delta, 2)) == list(store.heads["diet"].lines))


def words(one, two):
    a, b = (re.findall(r"\s+|\w+|[^\w\s]", t) for t in (one, two))
    for tag, i, j, k, l in difflib.SequenceMatcher(None, a, b).get_opcodes():
        old, new = "".join(a[i:j]), "".join(b[k:l])
        yield {"equal": old, "delete": f"[-{old}-]", "insert": f"{{+{new}+}}", "replace": f"[-{old}-]{{+{new}+}}"}[tag]


print("".join(words("The quick brown fox, they say, jumps.", "The slow brown fox jumps — they say!")))
matcher = difflib.SequenceMatcher(lambda c: c == " ", "private Thread currentThread;", "private volatile Thread currentThread;")
print(round(matcher.ratio(), 3), round(matcher.quick_ratio(), 3), round(matcher.real_quick_ratio(), 3), matcher.get_matching_blocks(), matcher.find_longest_match(0, 10, 0, 12))
print([[tuple(op) for op in group] for group in difflib.SequenceMatcher(None, list(map(str, range(1, 40))), list(map(str, [*range(1, 8), "i", *range(8, 39), "x"]))).get_grouped_opcodes(1)])
print(sorted(((difflib.SequenceMatcher(None, "apple", w).ratio(), w) for w in ("ape", "apply", "maple", "peach")), key=itemgetter(0), reverse=True)[:2], difflib.get_close_matches("appel", ["ape", "apple", "peach", "puppy"], n=2, cutoff=0.5), difflib.IS_LINE_JUNK(" # \n"), difflib.IS_CHARACTER_JUNK("\t"))
print(list(difflib.diff_bytes(difflib.unified_diff, [b"a\n", b"\xff\n"], [b"a\n", b"\xfe\n"], b"x", b"y")))

import difflib

commands = ["status", "commit", "checkout", "cherry-pick", "stash", "branch"]
for typo in ("comit", "stats", "chekout", "xyz", "brnch"):
    print(typo, difflib.get_close_matches(typo, commands, n=2, cutoff=0.6))
print(difflib.IS_CHARACTER_JUNK(" "), difflib.IS_LINE_JUNK("  # \n"), difflib.IS_LINE_JUNK("x"))
s = difflib.SequenceMatcher(lambda x: x == " ", "private Thread currentThread;", "private volatile Thread currentThread;")
print(round(s.ratio(), 3), [b.size for b in s.get_matching_blocks()])
for group in difflib.SequenceMatcher(None, list(range(40)), [x for x in range(40) if x not in (5, 30)]).get_grouped_opcodes(2):
    print(group)
d = difflib.Differ()
print("\n".join(d.compare(["one two", "same"], ["one too", "same", "more"])))

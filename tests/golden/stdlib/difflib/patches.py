import difflib

old = "the quick\nbrown fox\njumps\nover\nthe dog\n".splitlines(True)
new = "the quick\nred fox\njumps\nhigh\nover\nthe dog\n".splitlines(True)
print("".join(difflib.context_diff(old, new, "a.txt", "b.txt", n=1)))
delta = list(difflib.ndiff(old, new))
print("".join(difflib.restore(delta, 1)) == "".join(old), "".join(difflib.restore(delta, 2)) == "".join(new))
m = difflib.SequenceMatcher(a="qabxcd", b="abycdf")
for tag, i1, i2, j1, j2 in m.get_opcodes():
    print(f"{tag:8}{m.a[i1:i2]!r:6}-> {m.b[j1:j2]!r}")
print(m.get_matching_blocks(), m.find_longest_match(), round(m.quick_ratio(), 3), round(m.real_quick_ratio(), 3))
print(list(difflib.unified_diff(["a"], ["b"], lineterm="")))

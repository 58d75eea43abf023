"""HtmlDiff: pages and tables, contexts, wrapped lines."""

import difflib

one = """alpha
beta
gamma
delta\twith tab
epsilon
<tag> & more
same one
same two
same three
same four
same five
same six
last line that is rather long and goes on for a while, longer than the column
""".splitlines(keepends=True)
two = """alpha
betta
gamma

delta    with tab
zeta
<tag> & less
same one
same two
same three
same four
same five
new line
another
same six
last line that was rather long and goes on for a while, longer than a column
end
""".splitlines(keepends=True)
print(difflib.HtmlDiff().make_file(one, two, "one.txt", "two.txt"))
print(difflib.HtmlDiff().make_table(one, two, context=True, numlines=2))
print(difflib.HtmlDiff(wrapcolumn=20, tabsize=4).make_table(one, two, "a", ""))
print(difflib.HtmlDiff().make_table(one, one, context=True))
print(difflib.HtmlDiff().make_table([], []))
print(difflib.HtmlDiff().make_table([], one[:2]))
print(difflib.HtmlDiff().make_table(one[:2], []))
print(difflib.HtmlDiff(wrapcolumn=10).make_table(["é" * 25 + "\n"], ["é" * 12 + "x" + "é" * 12 + "\n"], context=True, numlines=0))
print(difflib.HtmlDiff().make_file(["ü"], ["ö"], charset="ascii")[-2000:-1200])
pairs = [
    (["a", "b", "c"], ["c", "b", "a"]), (["x1", "x2", "x3", "x4"], ["y1", "x2y", "z"]), (["same"] * 3, ["same"] * 5),
    (["abc", "def", "ghi"], ["abd", "def", "ghj", "new"]), (["a" * 10, "b"], ["a" * 9 + "z", "c", "b"]), (["", "x"], ["x", ""]),
    (["q", "w", "e", "r", "t", "y"], ["q", "e", "w", "r", "y", "t"]), (["one two three"], ["one 2 three", "four"]),
]
for left, right in pairs:
    print(difflib.HtmlDiff().make_table(left, right))
    print(difflib.HtmlDiff(linejunk=lambda line: line == "", charjunk=None).make_table(left, right, context=True, numlines=1))

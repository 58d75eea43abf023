import fnmatch
import re

names = ["a.py", "b.txt", ".hidden", "A.PY", "data1.csv", "data12.csv", "x[1].py", "[!a]", "a-b", "a\nb", "", "é.py", "a]", "^x", "a\\b", "~"]
patterns = ["*", "*.py", "?.py", "[ab].*", "[!a].*", "data?.csv", "data*.csv", "[[]*", "x[[]1].py", "", "**", "*a*b*", "[a-z]*", "[!a-z]*", "[z-a]", "[]", "[!]", "[]]*", "a[]]", "[a", "[\\]*", "[^a]*", "*.[cp][sy]*", "[a-]b", "[--a]", "[&&]", "[!^]*"]
for p in patterns:
    print(repr(p), fnmatch.translate(p), fnmatch.filter(names, p), [n for n in names if fnmatch.fnmatchcase(n, p)] == fnmatch.filter(names, p))
print(fnmatch.fnmatch("A.py", "a.py"), fnmatch.fnmatch(b"x.py", b"*.py"), fnmatch.filter([b"a", b"b"], b"a"))
print(re.match(fnmatch.translate("*.txt"), "file.txt") is not None)

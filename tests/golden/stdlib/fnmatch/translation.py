import fnmatch
import re

for pattern in ("*.txt", "a?b", "[abc]x", "[!x]*", "a**b", "[", "x.[ch]", "**"):
    regex = fnmatch.translate(pattern)
    print(pattern, regex, bool(re.match(regex, "a.txt")))

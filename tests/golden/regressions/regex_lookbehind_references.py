# A reference is as wide as its group, so that one of fixed width can be looked back for.
import re

print(re.match(r"(a)a(?<=\1)c", "aac"), re.findall(r"(ab|cd)x(?<=\1x)", "abx cdx"))
print(re.findall(r"(?P<q>['\"])\w+(?<!\\)(?P=q)", "'a' \"b\" 'c\""))
print(re.search(r"(\d\d)-(?<=(?:\1)-)x", "12-x"), re.match(r"(.)(?<=\1)\1+", "aaab"))
for pattern in (r"(a*)b(?<=\1)c", r"(?<=(a)\1)b", r"(a)(?<!\1)b"):
    try:
        print(re.search(pattern, "aab"))
    except re.error as error:
        print(pattern, error)

# Short names of the flags, and letters that fold into ASCII.
import re

print(re.RegexFlag.I, re.RegexFlag.S | re.RegexFlag.X, re.RegexFlag.M is re.M, re.RegexFlag.NOFLAG)
print(re.match(r"\u212a", "K", re.I), re.findall("\u017f", "sS\u017f", re.I))

import keyword
from collections import namedtuple

fields = ["id", "class", "def", "id", "_x", "ok"]
print([f for f in fields if keyword.iskeyword(f)])
T = namedtuple("T", fields, rename=True)
print(T._fields, T(*range(6)))
try:
    namedtuple("Bad", ["lambda"])
except ValueError as e:
    print(e)

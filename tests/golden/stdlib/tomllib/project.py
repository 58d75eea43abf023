import tomllib
import io

TEXT = """
# a project
title = "Example \\u00e9"

[owner]
name = 'Tom "literal"'
born = 1979-05-27T07:32:00-08:00
day = 2024-02-29
at = 07:32:00.5

[database]
ports = [ 8000, 8001,
  8002, ]
data = [ ["delta", "phi"], [3.14] ]
limits = { cpu = 79.5, case = { deep = true } }
big = 1_000_000
hex = 0xdead_beef
neg = -0b101 if False else 0

[[products]]
name = "Hammer"
sku = 738594937

[[products]]

[[products]]
name = "Nail"
color.outer = "gray"
text = """
TEXT = TEXT.replace("neg = -0b101 if False else 0\n", "oct = 0o17\nexp = 5e+22\ninf = -inf\n").replace("text = ", "text = '''\nline one\nline \\two'''\n")
doc = tomllib.loads(TEXT)
for key, value in doc.items():
    print(key, value)
print(tomllib.load(io.BytesIO(b"a.b.c = 1\na.d = 2\n")))

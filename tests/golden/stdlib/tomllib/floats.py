import tomllib
from decimal import Decimal

print(tomllib.loads("a = 1.10\nb = -0.0\nc = 1e3\nd = inf\ne = 6.02_2", parse_float=Decimal))
print(tomllib.loads("a = 1.10\nb = -0.0\nc = 1e3\nd = nan"))
s = tomllib.loads('k = """\\\n   joined \\\n   lines\"quoted\"\n"""')
print(s)
print(tomllib.loads('"quoted key" = 1\n\'lit.key\' = 2\n1234 = 3\na."b.c".d = 4'))

import ast

LINES = """
debug = True
ports = [80, 443, 8080]
names = {'a': 1, 'b': (2, 3)}
ratio = -0.75
bad = open('x')
empty = ''
"""
settings = {}
for n, line in enumerate(LINES.strip().splitlines(), 1):
    key, _, value = line.partition("=")
    try:
        settings[key.strip()] = ast.literal_eval(value.strip())
    except ValueError as e:
        print("line", n, "refused:", str(e).split(" at ")[0].split(":")[0])
print(settings)

import configparser

c = configparser.ConfigParser(interpolation=configparser.ExtendedInterpolation(), allow_no_value=True, delimiters=("=",), inline_comment_prefixes=("#",), converters={"list": lambda v: [x.strip() for x in v.split(",")]})
c.optionxform = str
c.read_string("""
[paths]
Home = /usr
bin = ${Home}/bin  # where
flag
[use]
run = ${paths:bin}/tool
items = a, b , c
cost = $$5
""")
print(c["use"]["run"], c.get("use", "cost"), c["use"].getlist("items"), c["paths"]["flag"], list(c["paths"]))
r = configparser.RawConfigParser({"base": "x"})
r.read_dict({"one": {"k": "%(base)s"}, "two": {}})
print(r["one"]["k"], r["two"]["base"], r.defaults(), len(r), list(r))
print([(name, dict(section)) for name, section in r.items()])
for key, value in c.items("use", raw=True):
    print(key, value)

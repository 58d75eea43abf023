"""Searches whose simple ways take the product of both lengths."""

half = "a" * 30_000
text = "a" * 600_000
parts = [half + "b" + half, half + "b", "b" + half, "ab" * 30_000 + "b", half]
for kind in (str, str.encode):
    where = kind(text + "ab" * 100_000 + half + "b" + half)
    for each in parts:
        part = kind(each)
        print(where.find(part), where.rfind(part), where.count(part), part in where, end=" ")
        print(len(where.replace(part, kind("xy"))), [len(x) for x in where.split(part, 3)], end=" ")
        print([len(x) for x in where.rsplit(part)][:4], [len(x) for x in where.partition(part)], end=" ")
        print([len(x) for x in where.rpartition(part)], where.find(part, 650_000, 850_000))
astral = "\U0001f600" * 200_000
print(astral.find("\U0001f600" * 10_000 + "x"), astral.rfind("\U0001f600" * 50_000), ("x" + astral).index(astral))

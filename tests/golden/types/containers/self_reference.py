def attempt(function, *args, **keywords):
    try:
        return repr(function(*args, **keywords))
    except Exception as error:
        return f"{type(error).__name__}: {error}"


import copy

items = [1]
items.append(items)
pair = (items, 2)
table = {"self": None, "list": items}
table["self"] = table
table["pair"] = pair
print(items, pair, table, sep="\n")
class Node:
    def __init__(self):
        self.links = [self]
    def __repr__(self):
        return f"Node({len(self.links)})"
class Loud(list):
    def __repr__(self):
        return "Loud" + super().__repr__()
loud = Loud([1])
loud.append(loud)
print(Node().links, loud, [loud], str(loud), f"{loud}", "%s" % (loud,))
clone = copy.deepcopy(table)
print(clone["self"] is clone, clone["list"][1] is clone["list"], clone["pair"][0] is clone["list"], clone["list"] is not items, copy.copy(items)[1] is items)
print(attempt(lambda: items == [1, items]), items == items, attempt(lambda: hash(pair)), items[1][1][1][0], len(items), items.count(items), items.index(items), items in items)
a, b = [], []
a.append(b)
b.append(a)
print(a, b, attempt(lambda: a == b), attempt(lambda: sorted([a, b])))
deep = []
for _ in range(50):
    deep = [deep]
print(str(deep).count("["), repr(deep) == str(deep), attempt(lambda: copy.deepcopy(deep) == deep))
d = {}
d[1] = d
view = d.values()
print(d, view, d.items(), {"k": d.keys()})
from collections import OrderedDict, defaultdict, deque
q, dd, od = deque(), defaultdict(list), OrderedDict()
q.append(q); dd["x"] = dd; od["y"] = od
print(q, dd, od)

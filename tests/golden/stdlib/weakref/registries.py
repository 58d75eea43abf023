import weakref


class Thing:
    def __init__(self, name):
        self.name = name

    def shout(self):
        return self.name.upper()


a, b = Thing("a"), Thing("b")
r = weakref.ref(a)
print(r() is a, r == weakref.ref(a), weakref.getweakrefcount(a) >= 1)
by_name = weakref.WeakValueDictionary(a=a)
by_name["b"] = b
print(sorted(by_name), by_name["a"].name, by_name.get("z"), len(by_name), "b" in by_name)
extra = weakref.WeakKeyDictionary({a: 1})
extra[b] = 2
print(extra[a] + extra[b], sorted(v for v in extra.values()))
print(by_name.pop("b").name, list(by_name), extra.setdefault(a, 9))
m = weakref.WeakMethod(a.shout)
print(m()(), weakref.proxy(a).name, weakref.proxy(a).shout())
for bad in (1, "text", (1, 2)):
    try:
        weakref.ref(bad)
    except TypeError as e:
        print(e)
s = weakref.WeakSet([a])
s.add(b)
print(len(s), a in s, sorted(t.name for t in s | {a}), (s - {a}).pop().name)

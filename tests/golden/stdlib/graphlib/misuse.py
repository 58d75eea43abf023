from graphlib import CycleError, TopologicalSorter

ts = TopologicalSorter({1: {2}, 2: {3}})
for call in (ts.get_ready, ts.is_active, lambda: ts.done(1)):
    try:
        call()
    except ValueError as e:
        print(e)
ts.prepare()
for call in (lambda: ts.add(9), lambda: ts.done(1), lambda: ts.done("x"), ts.prepare):
    try:
        call()
    except ValueError as e:
        print(e)
print(ts.get_ready(), ts.get_ready(), bool(ts))
try:
    list(TopologicalSorter({"a": ["b"], "b": ["a"]}).static_order())
except CycleError as e:
    print(e.args[0], sorted(set(e.args[1])))

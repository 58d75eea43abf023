from graphlib import TopologicalSorter

deps = {"link": ["main.o", "util.o"], "main.o": ["main.c", "util.h"], "util.o": ["util.c", "util.h"], "test": ["link"]}
ts = TopologicalSorter(deps)
ts.add("package", "test", "docs")
ts.prepare()
wave = 0
while ts.is_active():
    ready = sorted(ts.get_ready())
    print(wave, ready)
    ts.done(*ready)
    wave += 1

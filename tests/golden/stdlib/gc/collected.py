import gc

for generation in (0, 1, 2):
    print(gc.collect(generation) >= 0)
try:
    gc.collect(3)
except ValueError as e:
    print(e)
gc.set_threshold(500, 5, 5)
print(gc.get_threshold())
print([sorted(s) for s in gc.get_stats()][0], len(gc.get_stats()))

import sched

now = [0]
s = sched.scheduler(lambda: now[0], lambda d: now.__setitem__(0, now[0] + d))


def boom():
    raise ValueError("boom")


s.enter(1, 1, boom)
s.enter(2, 1, print, ("after",))
try:
    s.run()
except ValueError as e:
    print(e, len(s.queue))
s.run()
print(sorted(s.queue), sched.Event._fields)

import sched

now = [0]
s = sched.scheduler(lambda: now[0], lambda d: now.__setitem__(0, now[0] + d))
ticks = []


def tick(name, period, left):
    ticks.append((now[0], name))
    if left > 1:
        s.enter(period, 1, tick, (name, period, left - 1))


s.enter(2, 1, tick, ("a", 2, 3))
s.enter(3, 1, tick, ("b", 3, 2))
print(s.run(blocking=False), ticks)
s.run()
print(ticks)

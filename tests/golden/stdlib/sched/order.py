import sched

now = 0.0


def clock():
    return now


def wait(seconds):
    global now
    now += seconds


s = sched.scheduler(clock, wait)
s.enter(3, 1, print, argument=("three",))
s.enter(1, 2, print, argument=("one, second",))
s.enter(1, 1, print, argument=("one, first",))
e = s.enter(2, 1, print, kwargs={"sep": "-"}, argument=("a", "b"))
s.enterabs(0.5, 1, lambda: print("half at", now))
print(len(s.queue), s.queue[0].time, s.empty())
s.cancel(e)
s.run()
print(now, s.empty())
try:
    s.cancel(e)
except ValueError as err:
    print("gone", type(err).__name__)

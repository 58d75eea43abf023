"""Threads of one process, of which one runs at a time.

A thread runs when it is started, until it waits: in join(), for a lock, an event or a queue, in
time.sleep(). Then another one goes on, the one whose time comes first: each has a clock of its own,
so that the time that threads sleep passes for all at once, as it does where they run side by side.
What is called by something that cannot stand still, such as the key of a sort, waits in its place
while others go on, and they have to end first.
"""

import heapq as _heapq
import itertools as _itertools
import sys as _sys
from collections import deque as _deque

__all__ = [
    "get_ident", "active_count", "Condition", "current_thread", "enumerate", "main_thread",
    "TIMEOUT_MAX", "Event", "Lock", "RLock", "Semaphore", "BoundedSemaphore", "Thread", "Barrier",
    "BrokenBarrierError", "Timer", "ThreadError", "setprofile", "settrace", "local", "stack_size",
    "excepthook", "ExceptHookArgs", "getprofile", "gettrace", "setprofile_all_threads",
    "settrace_all_threads", "get_native_id",
]

TIMEOUT_MAX = 9223372036.0
ThreadError = RuntimeError

# The scheduler

_idents = _itertools.count(1)


def _set_clock(moment):
    """Lets the running thread's clock show a moment."""
    _set_offset(_offset() + moment - _clock())


class _Parked(BaseException):
    """Ends a daemon thread that waits for ever while another one can go on."""


def _never():
    return False


class _Scheduler:
    def __init__(self):
        # Whoever runs, on top of who waits for it in its place.
        self.begun = []
        # Threads that stand still, in the order in which they began to.
        self.parked = []
        self.timers = []
        self.waits = []
        self.failure = None
        self.order = _itertools.count()
        self.is_registered = False

    def current(self):
        return self.begun[-1]

    def advance(self, moment):
        """Lets the running thread's clock reach a moment."""
        left = moment - _clock()
        if left <= 0:
            return
        if len(self.begun) == 1:
            # Whoever wakes up comes a little late, never early.
            _sleep_for(left + 0.0001)
        else:
            _set_offset(_offset() + left)

    def start(self, thread, due=None):
        if not self.is_registered:
            self.is_registered = True
            _at_exit(self.finish)
        if due is None:
            thread._moment = _clock()
            self.run(thread)
        else:
            _heapq.heappush(self.timers, (due, next(self.order), thread))

    def run(self, thread):
        """Lets a thread go on from its moment until it waits or ends."""
        offset = _offset()
        _set_clock(thread._moment)
        self.begun.append(thread)
        if thread._run is None:
            thread._run = _spawn(Thread._bootstrap, thread)
        contexts = _sys.modules.get("contextvars")
        outer = None if contexts is None else contexts._switch(thread._context)
        try:
            thread._is_done = _resume(thread._run)
        finally:
            if contexts is not None:
                thread._context = contexts._switch(outer)
            thread._moment = thread._end_at = _clock()
            self.begun.pop()
            _set_offset(offset)
        self.look(thread._moment)
        if self.failure is not None:
            failure, self.failure = self.failure, None
            if len(self.begun) > 1:
                self.failure = failure
            raise failure

    def look(self, moment):
        """Notes what has come true of what parked threads wait for, and what no longer is."""
        for each in self.parked:
            if not each._is_ready():
                each._ready_at = None
            elif each._ready_at is None:
                each._ready_at = moment

    def next_due(self, until):
        """The thread whose time comes first, if it comes by then, and that time."""
        self.look(_clock())
        found, moment = None, until
        for each in self.parked:
            if each._ready_at is not None:
                due = max(each._moment, each._ready_at)
            elif each._deadline is not None:
                due = each._deadline
            else:
                continue
            if moment is None or due < moment or found is None and due == moment:
                found, moment = each, due
        if self.timers and (moment is None or self.timers[0][0] < moment):
            due, _, thread = _heapq.heappop(self.timers)
            return (thread, due) if not thread.finished.is_set() else self.next_due(until)
        if found is not None:
            self.parked.remove(found)
        return found, moment

    def go_on(self, until):
        """Lets the thread go on whose time comes first; False if none comes by then."""
        thread, moment = self.next_due(until)
        if thread is None:
            return False
        thread._moment = moment
        thread._in_time = thread._ready_at is not None
        self.run(thread)
        return True

    def fail(self, message):
        self.failure = RuntimeError(message)
        raise self.failure

    def park(self, ready, deadline):
        """Stands still until something is so or a time comes; None where that cannot be."""
        thread = self.current()
        if thread._run is None:
            return None
        thread._is_ready = ready
        thread._ready_at = None
        thread._deadline = deadline
        thread._moment = _clock()
        self.parked.append(thread)
        if _suspend():
            return thread._in_time
        self.parked.remove(thread)
        return None

    def wait(self, ready, timeout, what):
        """Waits until something is so; False if it is not in time."""
        if ready():
            return True
        if timeout is not None and timeout <= 0:
            return False
        deadline = None if timeout is None else _clock() + timeout
        in_time = self.park(ready, deadline)
        if in_time is not None:
            return in_time
        return self.wait_in_place(ready, deadline, what)

    def wait_in_place(self, ready, deadline, what):
        thread = self.current()
        self.waits.append((ready, deadline, thread))
        try:
            while self.go_on(deadline):
                if ready():
                    return True
        finally:
            self.waits.pop()
        if deadline is not None:
            self.advance(deadline)
            return ready()
        for below_ready, below_deadline, below in self.waits:
            if below_ready() or below_deadline is not None:
                if thread.daemon:
                    raise _Parked
                self.fail(
                    f"{thread.name} waits in {what} for what {below.name} would do next: "
                    "it is called by what cannot stand still"
                )
        if self.waits or any(not each.daemon for each in self.parked):
            self.fail(f"deadlock: {thread.name} waits in {what}, and so does every other thread")
        self.fail(f"{what} would wait for ever: no other thread is left to end it")

    def sleep(self, seconds):
        moment = _clock() + seconds
        thread = self.current()
        if thread._sleeps_in_place > 0:
            thread._sleeps_in_place -= 1
            self.advance(moment)
            return
        if self.park(_never, moment) is not None:
            return
        self.waits.append((_never, moment, thread))
        try:
            while self.go_on(moment):
                pass
        finally:
            self.waits.pop()
        self.advance(moment)

    def finish(self):
        """The program's end waits for all threads that are no daemons."""
        self.is_registered = False
        while any(not each.daemon for each in self.parked) or any(
            not each.daemon and not each.finished.is_set() for _, _, each in self.timers
        ):
            thread, moment = self.next_due(None)
            if thread is None:
                self.fail("deadlock: every thread waits for another one")
            self.advance(moment)
            thread._moment = moment
            thread._in_time = thread._ready_at is not None
            self.run(thread)
        self.parked.clear()
        self.timers.clear()


_scheduler = _Scheduler()
_wait = _scheduler.wait
_begun = _scheduler.begun

# Locks


class Lock:
    """What one holds at a time."""

    __slots__ = ("_holder", "_free_at", "__weakref__")

    def __init__(self):
        self._holder = None
        self._free_at = 0.0

    def acquire(self, blocking=True, timeout=-1):
        if timeout != -1:
            _check_timeout(blocking, timeout)
        if self._holder is not None:
            if not blocking:
                return False
            limit = None if timeout == -1 else timeout
            if not _wait(lambda: self._holder is None, limit, "Lock.acquire()"):
                return False
        if self._free_at > _clock():
            _scheduler.advance(self._free_at)
        self._holder = _begun[-1]
        return True

    def release(self):
        if self._holder is None:
            raise RuntimeError("release unlocked lock")
        self._holder = None
        self._free_at = _clock()

    def locked(self):
        return self._holder is not None

    acquire_lock = acquire
    release_lock = release
    locked_lock = locked

    def __enter__(self):
        return self.acquire()

    def __exit__(self, *args):
        self.release()

    def __repr__(self):
        state = "unlocked" if self._holder is None else "locked"
        return f"<{state} _thread.lock object at {id(self):#x}>"


Lock.__name__ = Lock.__qualname__ = "lock"
Lock.__module__ = "_thread"


def _check_timeout(blocking, timeout):
    if not blocking and timeout != -1:
        raise ValueError("can't specify a timeout for a non-blocking call")
    if timeout < 0 and timeout != -1:
        raise ValueError("timeout value must be a non-negative number")


class RLock:
    """What one thread holds at a time, as often as it likes."""

    __slots__ = ("_holder", "_count", "_free_at", "__weakref__")

    def __init__(self):
        self._holder = None
        self._count = 0
        self._free_at = 0.0

    def acquire(self, blocking=True, timeout=-1):
        if timeout != -1:
            _check_timeout(blocking, timeout)
        thread = _begun[-1]
        if self._holder is not thread:
            if self._holder is not None:
                if not blocking:
                    return False
                limit = None if timeout == -1 else timeout
                if not _wait(lambda: self._holder is None, limit, "RLock.acquire()"):
                    return False
            if self._free_at > _clock():
                _scheduler.advance(self._free_at)
            self._holder = thread
        self._count += 1
        return True

    def release(self):
        if self._holder is not _begun[-1]:
            raise RuntimeError("cannot release un-acquired lock")
        self._count -= 1
        if self._count == 0:
            self._holder = None
            self._free_at = _clock()

    def _is_owned(self):
        return self._holder is _scheduler.current()

    def _release_save(self):
        count = self._count
        self._count = 1
        self.release()
        return count

    def _acquire_restore(self, count):
        self.acquire()
        self._count = count

    def __enter__(self):
        return self.acquire()

    def __exit__(self, *args):
        self.release()

    def __repr__(self):
        state = "unlocked" if self._holder is None else "locked"
        owner = 0 if self._holder is None else self._holder.ident
        return f"<{state} _thread.RLock object owner={owner} count={self._count} at {id(self):#x}>"


RLock.__module__ = "_thread"


class Condition:
    """Lets threads wait until another one notifies them."""

    def __init__(self, lock=None):
        if lock is None:
            lock = RLock()
        self._lock = lock
        self.acquire = lock.acquire
        self.release = lock.release
        self._waiters = _deque()

    def __enter__(self):
        return self._lock.__enter__()

    def __exit__(self, *args):
        return self._lock.__exit__(*args)

    def __repr__(self):
        return f"<Condition({self._lock}, {len(self._waiters)})>"

    def _is_owned(self):
        if hasattr(self._lock, "_is_owned"):
            return self._lock._is_owned()
        return self._lock._holder is _scheduler.current()

    def wait(self, timeout=None):
        if not self._is_owned():
            raise RuntimeError("cannot wait on un-acquired lock")
        token = []
        self._waiters.append(token)
        save = getattr(self._lock, "_release_save", None)
        state = save() if save is not None else self._lock.release()
        notified = False
        try:
            notified = _wait(lambda: bool(token), timeout, "Condition.wait()")
            return notified
        finally:
            if save is not None:
                self._lock._acquire_restore(state)
            else:
                self._lock.acquire()
            if not notified and token in self._waiters:
                self._waiters.remove(token)

    def wait_for(self, predicate, timeout=None):
        end = None
        result = predicate()
        while not result:
            left = timeout
            if timeout is not None:
                if end is None:
                    end = _clock() + timeout
                left = end - _clock()
                if left <= 0:
                    break
            self.wait(left)
            result = predicate()
        return result

    def notify(self, n=1):
        if not self._is_owned():
            raise RuntimeError("cannot notify on un-acquired lock")
        while n > 0 and self._waiters:
            self._waiters.popleft().append(True)
            n -= 1

    def notify_all(self):
        self.notify(len(self._waiters))

    notifyAll = notify_all


class Semaphore:
    """A counter that acquire() takes from and release() adds to."""

    def __init__(self, value=1):
        if value < 0:
            raise ValueError("semaphore initial value must be >= 0")
        self._value = value
        self._free_at = 0.0

    def __repr__(self):
        cls = self.__class__
        return f"<{cls.__module__}.{cls.__qualname__} at {id(self):#x}: value={self._value}>"

    def acquire(self, blocking=True, timeout=None):
        if not blocking and timeout is not None:
            raise ValueError("can't specify timeout for non-blocking acquire")
        if self._value == 0:
            if not blocking:
                return False
            if not _wait(lambda: self._value > 0, timeout, "Semaphore.acquire()"):
                return False
        self._value -= 1
        return True

    __enter__ = acquire

    def release(self, n=1):
        if n < 1:
            raise ValueError("n must be one or more")
        self._value += n

    def __exit__(self, t, v, tb):
        self.release()


class BoundedSemaphore(Semaphore):
    """A semaphore that never counts more than it began with."""

    def __init__(self, value=1):
        super().__init__(value)
        self._initial_value = value

    def __repr__(self):
        cls = self.__class__
        return (
            f"<{cls.__module__}.{cls.__qualname__} at {id(self):#x}: "
            f"value={self._value}/{self._initial_value}>"
        )

    def release(self, n=1):
        if n < 1:
            raise ValueError("n must be one or more")
        if self._value + n > self._initial_value:
            raise ValueError("Semaphore released too many times")
        self._value += n


class Event:
    """A flag that threads can wait for."""

    def __init__(self):
        self._flag = False
        self._set_at = 0.0

    def __repr__(self):
        cls = self.__class__
        status = "set" if self._flag else "unset"
        return f"<{cls.__module__}.{cls.__qualname__} at {id(self):#x}: {status}>"

    def is_set(self):
        return self._flag

    isSet = is_set

    def set(self):
        if not self._flag:
            self._flag = True
            self._set_at = _clock()

    def clear(self):
        self._flag = False

    def wait(self, timeout=None):
        was_set = _wait(lambda: self._flag, timeout, "Event.wait()")
        if was_set:
            _scheduler.advance(self._set_at)
        return was_set


class BrokenBarrierError(RuntimeError):
    pass


class Barrier:
    """Holds threads until so many of them wait."""

    def __init__(self, parties, action=None, timeout=None):
        if parties < 1:
            raise ValueError("parties must be > 0")
        self._parties = parties
        self._action = action
        self._timeout = timeout
        self._count = 0
        self._round = 0
        self._broken = False
        self._full_at = 0.0

    def __repr__(self):
        cls = self.__class__
        if self.broken:
            return f"<{cls.__module__}.{cls.__qualname__} at {id(self):#x}: broken>"
        return (
            f"<{cls.__module__}.{cls.__qualname__} at {id(self):#x}: "
            f"waiters={self.n_waiting}/{self.parties}>"
        )

    def wait(self, timeout=None):
        if timeout is None:
            timeout = self._timeout
        if self._broken:
            raise BrokenBarrierError
        index = self._count
        self._count += 1
        round = self._round
        self._full_at = max(self._full_at, _clock())
        if self._count == self._parties:
            try:
                if self._action:
                    self._action()
            except:
                self._broken = True
                raise
            self._count = 0
            self._round += 1
            return index
        passed = _wait(
            lambda: self._round != round or self._broken, timeout, "Barrier.wait()"
        )
        if not passed:
            self._broken = True
        if self._broken:
            raise BrokenBarrierError
        _scheduler.advance(self._full_at)
        return index

    def reset(self):
        if self._count > 0:
            self._broken = True
        self._broken = False
        self._count = 0
        self._round += 1

    def abort(self):
        self._broken = True

    @property
    def parties(self):
        return self._parties

    @property
    def n_waiting(self):
        return self._count

    @property
    def broken(self):
        return self._broken


# Threads

_counter = _itertools.count(1)


class Thread:
    """A function that runs beside the others, here in between them."""

    _is_started = False
    _is_done = False
    # What is left to do, when it goes on, and what it waits for.
    _run = None
    _moment = 0.0
    _is_ready = None
    _ready_at = None
    _deadline = None
    _in_time = False
    _end_at = 0.0
    # How often it may still sleep without letting others go on.
    _sleeps_in_place = 0
    _due = None

    def __init__(self, group=None, target=None, name=None, args=(), kwargs=None, *, daemon=None):
        assert group is None, "group argument must be None for now"
        if kwargs is None:
            kwargs = {}
        if name:
            name = str(name)
        else:
            name = f"Thread-{next(_counter)}"
            if target is not None:
                try:
                    name += f" ({target.__name__})"
                except AttributeError:
                    pass
        self._target = target
        self._name = name
        self._args = args
        self._kwargs = kwargs
        self._daemonic = current_thread().daemon if daemon is None else daemon
        self._ident = None
        self._context = None
        self._initialized = True

    def __repr__(self):
        assert self._initialized, "Thread.__init__() was not called"
        status = "initial"
        if self._is_started:
            status = "started"
        if self._is_done:
            status = "stopped"
        if self._daemonic:
            status += " daemon"
        if self._ident is not None:
            status += f" {self._ident}"
        return f"<{self.__class__.__name__}({self._name}, {status})>"

    def start(self):
        if not getattr(self, "_initialized", False):
            raise RuntimeError("thread.__init__() not called")
        if self._is_started:
            raise RuntimeError("threads can only be started once")
        self._is_started = True
        self._ident = _new_ident()
        due = None if self._due is None else _clock() + self._due
        _scheduler.start(self, due)

    def run(self):
        try:
            if self._target is not None:
                self._target(*self._args, **self._kwargs)
        finally:
            del self._target, self._args, self._kwargs

    def _bootstrap(self):
        try:
            self.run()
        except _Parked:
            pass
        except SystemExit:
            pass
        except BaseException as exc:
            if exc is _scheduler.failure:
                return
            excepthook(ExceptHookArgs((type(exc), exc, exc.__traceback__, self)))

    def join(self, timeout=None):
        if not getattr(self, "_initialized", False):
            raise RuntimeError("Thread.__init__() not called")
        if not self._is_started:
            raise RuntimeError("cannot join thread before it is started")
        if self is current_thread():
            raise RuntimeError("cannot join current thread")
        limit = None if timeout is None else max(timeout, 0)
        if limit == 0:
            return
        end = None if limit is None else _clock() + limit
        if _wait(lambda: self._is_done, limit, f"{self._name}.join()"):
            moment = self._end_at
            _scheduler.advance(moment if end is None else min(moment, end))

    @property
    def name(self):
        assert self._initialized, "Thread.__init__() not called"
        return self._name

    @name.setter
    def name(self, name):
        assert self._initialized, "Thread.__init__() not called"
        self._name = str(name)

    @property
    def ident(self):
        assert self._initialized, "Thread.__init__() not called"
        return self._ident

    @property
    def native_id(self):
        assert self._initialized, "Thread.__init__() not called"
        return self._ident

    def is_alive(self):
        assert self._initialized, "Thread.__init__() not called"
        if not self._is_started:
            return False
        # By the clock of who asks, it may still be under way.
        return not self._is_done or self._end_at > _clock()

    @property
    def daemon(self):
        assert self._initialized, "Thread.__init__() not called"
        return self._daemonic

    @daemon.setter
    def daemon(self, daemonic):
        if not self._initialized:
            raise RuntimeError("Thread.__init__() not called")
        if self._is_started:
            raise RuntimeError("cannot set daemon status of active thread")
        self._daemonic = daemonic

    def isDaemon(self):
        return self.daemon

    def setDaemon(self, daemonic):
        self.daemon = daemonic

    def getName(self):
        return self.name

    def setName(self, name):
        self.name = name


class Timer(Thread):
    """Calls a function after some seconds."""

    def __init__(self, interval, function, args=None, kwargs=None):
        Thread.__init__(self)
        self.interval = interval
        self.function = function
        self.args = args if args is not None else []
        self.kwargs = kwargs if kwargs is not None else {}
        self.finished = Event()

    def start(self):
        self._due = self.interval
        super().start()

    def cancel(self):
        self.finished.set()
        self._is_done = True

    def run(self):
        if not self.finished.is_set():
            self.function(*self.args, **self.kwargs)
        self.finished.set()


class _MainThread(Thread):
    def __init__(self):
        self._name = "MainThread"
        self._daemonic = False
        self._ident = _new_ident()
        self._initialized = True
        self._is_started = True
        self._target = None


def _new_ident():
    return 0x7F0000000000 + next(_idents) * 0x1000


_main_thread = _MainThread()
_scheduler.begun.append(_main_thread)


class ExceptHookArgs(tuple):
    """What excepthook() is given."""

    def __new__(cls, args):
        return super().__new__(cls, args)

    exc_type = property(lambda self: self[0])
    exc_value = property(lambda self: self[1])
    exc_traceback = property(lambda self: self[2])
    thread = property(lambda self: self[3])


def excepthook(args, /):
    """Prints what ended a thread."""
    import traceback

    if args.exc_type is SystemExit:
        return
    name = args.thread.name if args.thread is not None else get_ident()
    print(f"Exception in thread {name}:", file=_sys.stderr)
    traceback.print_exception(args.exc_type, args.exc_value, args.exc_traceback, file=_sys.stderr)


__excepthook__ = excepthook


def current_thread():
    return _scheduler.current()


def currentThread():
    return current_thread()


def main_thread():
    return _main_thread


def get_ident():
    return _scheduler.current()._ident


get_native_id = get_ident


def enumerate():
    alive = _scheduler.begun + _scheduler.parked + [each for _, _, each in _scheduler.timers]
    alive = sorted((each for each in alive if not each._is_done), key=lambda each: each._ident)
    return alive


def active_count():
    return len(enumerate())


def activeCount():
    return active_count()


def stack_size(size=0, /):
    return 0


def settrace(func):
    _no_tracing(func)


def setprofile(func):
    _no_tracing(func)


settrace_all_threads = settrace
setprofile_all_threads = setprofile


def _no_tracing(func):
    if func is not None:
        raise RuntimeError("programs here cannot be traced")


def gettrace():
    return None


def getprofile():
    return None


class local:
    """Attributes that each thread has for itself."""

    def __new__(cls, /, *args, **kwargs):
        if (args or kwargs) and cls.__init__ is object.__init__:
            raise TypeError("Initialization arguments are not supported")
        self = object.__new__(cls)
        object.__setattr__(self, "__dict__", {})
        own = object.__getattribute__(self, "__dict__")
        _locals[id(self)] = (self, args, kwargs, {get_ident(): own})
        return self

    def __getattribute__(self, name):
        _switch(self)
        return object.__getattribute__(self, name)

    def __setattr__(self, name, value):
        _switch(self)
        object.__setattr__(self, name, value)

    def __delattr__(self, name):
        _switch(self)
        object.__delattr__(self, name)


_locals = {}


def _switch(self):
    """Gives a local the attributes of the thread that runs."""
    known = _locals.get(id(self))
    if known is None:
        return
    _, args, kwargs, spaces = known
    ident = get_ident()
    space = spaces.get(ident)
    if space is None:
        space = spaces[ident] = {}
        object.__setattr__(self, "__dict__", space)
        cls = type(self)
        if cls.__init__ is not object.__init__:
            cls.__init__(self, *args, **kwargs)
    elif object.__getattribute__(self, "__dict__") is not space:
        object.__setattr__(self, "__dict__", space)


def _reset():
    """After a limit ended a program wherever it was."""
    _scheduler.begun[1:] = []
    _scheduler.parked.clear()
    _scheduler.timers.clear()
    _scheduler.waits.clear()
    _scheduler.failure = None
    _scheduler.is_registered = False


# What never waits, and what does not while a lock is free, a counter is not used up, a flag is set:
# threads call these as everybody does, which is far faster.
for _each in (
    Lock.release, Lock.__exit__, RLock.release, RLock.__exit__, RLock._is_owned,
    RLock._release_save, Condition.__exit__, Condition._is_owned, Condition.notify,
    Condition.notify_all, Semaphore.release, Semaphore.__exit__, Event.is_set, Event.set,
    Event.clear, Thread.is_alive, current_thread, get_ident,
):
    _goes_on(_each)
for _each in (Lock.acquire, Lock.__enter__, RLock.acquire, RLock.__enter__):
    _goes_on(_each, "_holder", False)
_goes_on(Semaphore.acquire, "_value", True)
_goes_on(Event.wait, "_flag", True)
del _each

_install(_scheduler.wait, _scheduler.sleep)

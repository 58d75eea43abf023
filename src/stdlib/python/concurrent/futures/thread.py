"""ThreadPoolExecutor: its threads run one after the other, by clocks as if they ran side by side.

A function that sleeps does so by the clock of its thread, and goes on at once; one that waits for
something else stands still until that is so.
"""

import itertools
import threading
from collections import deque as _deque

from concurrent.futures import _base


class BrokenThreadPool(_base.BrokenExecutor):
    """Raised when the initializer of a pool failed."""


_NEVER = float("inf")
# Sleeps of one function that pass at once; one that sleeps more often may poll for what others do.
_SLEEPS = 20


class _Worker(threading.Thread):
    """One of the pool's threads: when it is free again."""


    def __init__(self, name):
        super().__init__(name=name, daemon=True)
        self.free_at = threading._clock()
        self._is_started = True
        self._ident = threading._new_ident()
        self.is_new = True


class ThreadPoolExecutor(_base.Executor):
    """Runs functions in threads."""

    _counter = itertools.count().__next__

    def __init__(self, max_workers=None, thread_name_prefix="", initializer=None, initargs=()):
        if max_workers is None:
            max_workers = 5
        if max_workers <= 0:
            raise ValueError("max_workers must be greater than 0")
        if initializer is not None and not callable(initializer):
            raise TypeError("initializer must be a callable")
        self._max_workers = max_workers
        self._thread_name_prefix = thread_name_prefix or f"ThreadPoolExecutor-{self._counter()}"
        self._initializer = initializer
        self._initargs = initargs
        self._workers = []
        self._queue = _deque()
        self._shutdown = False
        self._broken = False

    def submit(self, fn, /, *args, **kwargs):
        if self._broken:
            raise BrokenThreadPool(self._broken)
        if self._shutdown:
            raise RuntimeError("cannot schedule new futures after shutdown")
        future = _base.Future()
        future._pool = self
        self._queue.append((future, fn, args, kwargs, threading._clock()))
        self._catch_up()
        return future

    def _free_worker(self, now):
        """A thread that is free by then: one that there is before a new one."""
        for worker in self._workers:
            if worker.free_at <= now:
                return worker
        if len(self._workers) < self._max_workers:
            worker = _Worker(f"{self._thread_name_prefix}_{len(self._workers)}")
            self._workers.append(worker)
            return worker
        return None

    def _catch_up(self):
        """Runs what would have begun by now."""
        while self._queue:
            worker = self._free_worker(threading._clock())
            if worker is None:
                return
            self._run_next(worker)

    def _run_until(self, future):
        """Runs what stands before a future, and it, as far as there are threads that do not wait."""
        while self._queue and not future._is_settled():
            worker = self._free_worker(threading._clock())
            if worker is None:
                worker = min(self._workers, key=lambda each: each.free_at)
                if worker.free_at == _NEVER:
                    return
            self._run_next(worker)

    def _run_next(self, worker):
        task = self._queue.popleft()
        if not task[0].set_running_or_notify_cancel():
            return
        scheduler = threading._scheduler
        now = threading._clock()
        worker._moment = max(task[4], worker.free_at)
        worker.free_at = _NEVER
        worker._run = threading._spawn(self._work, (worker, task))
        try:
            scheduler.run(worker)
        finally:
            # For whoever submitted it no time has passed: it ran beside.
            threading._set_clock(now)

    def _work(self, job):
        """What a thread does: a task, and those that it kept waiting while it waited itself."""
        worker, (future, fn, args, kwargs, submitted) = job
        if worker.is_new:
            worker.is_new = False
            if not self._initialize(future):
                worker.free_at = threading._clock()
                return
        while True:
            worker._sleeps_in_place = _SLEEPS
            try:
                result = fn(*args, **kwargs)
            except BaseException as exc:
                if exc is threading._scheduler.failure:
                    raise
                future.set_exception(exc)
            else:
                future.set_result(result)
            future = None
            while self._queue and future is None and self._stuck():
                future, fn, args, kwargs, submitted = self._queue.popleft()
                if not future.set_running_or_notify_cancel():
                    future = None
            if future is None:
                worker.free_at = threading._clock()
                return

    def _stuck(self):
        """Whether no thread is free, and none will be by itself."""
        return len(self._workers) == self._max_workers and all(
            each.free_at == _NEVER for each in self._workers
        )

    def _initialize(self, future):
        if self._initializer is None:
            return True
        try:
            self._initializer(*self._initargs)
        except BaseException:
            _base._logger().critical("Exception in initializer:", exc_info=True)
            self._broken = (
                "A thread initializer failed, the thread pool is not usable anymore"
            )
            future.set_exception(BrokenThreadPool(self._broken))
            while self._queue:
                self._queue.popleft()[0].set_exception(BrokenThreadPool(self._broken))
            return False
        return True

    def shutdown(self, wait=True, *, cancel_futures=False):
        self._shutdown = True
        if cancel_futures:
            while self._queue:
                self._queue.popleft()[0].cancel()
        while self._queue:
            self._run_until(self._queue[-1][0])
            if self._queue and self._stuck():
                threading._wait(lambda: not self._queue or not self._stuck(), None, "shutdown()")
        if wait and self._workers:
            if any(each.free_at == _NEVER for each in self._workers):
                threading._wait(self._is_idle, None, "ThreadPoolExecutor.shutdown()")
            threading._scheduler.advance(max(each.free_at for each in self._workers))

    def _is_idle(self):
        return all(each.free_at != _NEVER for each in self._workers)

"""ThreadPoolExecutor: its threads run one after the other, by clocks as if they ran side by side."""

import itertools
import threading
from collections import deque as _deque

from concurrent.futures import _base


class BrokenThreadPool(_base.BrokenExecutor):
    """Raised when the initializer of a pool failed."""


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
        """Runs what stands before a future, and it."""
        while self._queue and not future._is_settled():
            worker = self._free_worker(threading._clock())
            if worker is None:
                worker = min(self._workers, key=lambda each: each.free_at)
            self._run_next(worker)

    def _run_next(self, worker):
        future, fn, args, kwargs, submitted = self._queue.popleft()
        if not future.set_running_or_notify_cancel():
            return
        scheduler = threading._scheduler
        now = threading._clock()
        begin = max(submitted, worker.free_at)
        threading._set_clock(begin)
        scheduler.begun.append(worker)
        try:
            if worker.is_new:
                worker.is_new = False
                if not self._initialize(future):
                    return
            try:
                result = fn(*args, **kwargs)
            except BaseException as exc:
                if exc is scheduler.failure:
                    raise
                future.set_exception(exc)
            else:
                future.set_result(result)
        finally:
            worker.free_at = threading._clock()
            scheduler.begun.pop()
            # For whoever submitted it no time has passed: it ran beside.
            threading._set_clock(now)

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
        if wait and self._workers:
            threading._scheduler.advance(max(each.free_at for each in self._workers))

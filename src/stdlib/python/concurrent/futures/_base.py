"""Futures, and waiting for them.

A future that a pool runs is done by the clock of the thread that ran it; whoever asks earlier has to
wait for that moment, as if both had run side by side.
"""

import collections
import threading
import types

FIRST_COMPLETED = "FIRST_COMPLETED"
FIRST_EXCEPTION = "FIRST_EXCEPTION"
ALL_COMPLETED = "ALL_COMPLETED"
PENDING = "PENDING"
RUNNING = "RUNNING"
CANCELLED = "CANCELLED"
CANCELLED_AND_NOTIFIED = "CANCELLED_AND_NOTIFIED"
FINISHED = "FINISHED"


def _logger():
    # Importing logging costs more than all of this, and only a failure needs it.
    import logging

    return logging.getLogger("concurrent.futures")


class Error(Exception):
    """Base class of the errors of futures."""


class CancelledError(Error):
    """The future was cancelled."""


TimeoutError = TimeoutError


class InvalidStateError(Error):
    """The operation does not go with the state of the future."""


class BrokenExecutor(RuntimeError):
    """The pool cannot run anything any more."""


_clock = threading._clock


class Future:
    """A result that is there later."""

    def __init__(self):
        self._state = PENDING
        self._result = None
        self._exception = None
        self._done_callbacks = []
        # The pool that still has to run it, and when it is done.
        self._pool = None
        self._done_at = 0.0

    def _shown_state(self):
        if self._state == FINISHED and self._done_at > _clock():
            return RUNNING
        return self._state

    def __repr__(self):
        state = self._shown_state()
        words = {CANCELLED_AND_NOTIFIED: "cancelled"}.get(state, state.lower())
        start = f"<{self.__class__.__name__} at {id(self):#x} state={words}"
        if state == FINISHED:
            if self._exception:
                return f"{start} raised {self._exception.__class__.__name__}>"
            return f"{start} returned {self._result.__class__.__name__}>"
        return f"{start}>"

    def cancel(self):
        if self._state in (RUNNING, FINISHED):
            return False
        if self._state in (CANCELLED, CANCELLED_AND_NOTIFIED):
            return True
        self._state = CANCELLED
        self._invoke_callbacks()
        return True

    def cancelled(self):
        return self._state in (CANCELLED, CANCELLED_AND_NOTIFIED)

    def running(self):
        return self._shown_state() == RUNNING

    def done(self):
        if self._pool is not None:
            self._pool._catch_up()
        return self._shown_state() in (CANCELLED, CANCELLED_AND_NOTIFIED, FINISHED)

    def _is_settled(self):
        return self._state in (CANCELLED, CANCELLED_AND_NOTIFIED, FINISHED)

    def _invoke_callbacks(self):
        callbacks, self._done_callbacks = self._done_callbacks, []
        for callback in callbacks:
            self._call_back(callback)

    def _call_back(self, callback):
        try:
            callback(self)
        except Exception:
            _logger().exception("exception calling callback for %r", self)

    def add_done_callback(self, fn):
        if not self._is_settled():
            self._done_callbacks.append(fn)
        else:
            self._call_back(fn)

    def _await(self, timeout):
        """Waits until it is settled by the caller's clock; False if that takes too long."""
        limit = None if timeout is None else _clock() + timeout
        if not self._is_settled() and self._pool is not None:
            self._pool._run_until(self)
        if not self._is_settled():
            if not threading._wait(self._is_settled, timeout, "Future.result()"):
                return False
        if limit is not None and self._done_at > limit:
            threading._scheduler.advance(limit)
            return False
        threading._scheduler.advance(self._done_at)
        return True

    def result(self, timeout=None):
        if not self._await(timeout):
            raise TimeoutError()
        if self.cancelled():
            raise CancelledError()
        if self._exception is not None:
            try:
                raise self._exception
            finally:
                self = None
        return self._result

    def exception(self, timeout=None):
        if not self._await(timeout):
            raise TimeoutError()
        if self.cancelled():
            raise CancelledError()
        return self._exception

    def set_running_or_notify_cancel(self):
        if self._state == CANCELLED:
            self._state = CANCELLED_AND_NOTIFIED
            return False
        if self._state == PENDING:
            self._state = RUNNING
            return True
        raise RuntimeError("Future in unexpected state")

    def _settle(self):
        if self._is_settled():
            raise InvalidStateError(f"{self._state}: {self!r}")
        self._state = FINISHED
        self._done_at = _clock()

    def set_result(self, result):
        self._settle()
        self._result = result
        self._invoke_callbacks()

    def set_exception(self, exception):
        self._settle()
        self._exception = exception
        self._invoke_callbacks()

    __class_getitem__ = classmethod(types.GenericAlias)


def _finish(futures):
    """Lets the pools run what must still be run."""
    for future in futures:
        if not future._is_settled() and future._pool is not None:
            future._pool._run_until(future)
        if not future._is_settled():
            threading._wait(future._is_settled, None, "waiting for a Future")


def _in_order(futures):
    """In the order in which they are done; what differs by less than a hundredth counts as equal."""
    return sorted(futures, key=lambda future: round(future._done_at, 2))


DoneAndNotDoneFutures = collections.namedtuple("DoneAndNotDoneFutures", "done not_done")


def wait(fs, timeout=None, return_when=ALL_COMPLETED):
    """Waits for futures: those that are done, and the others."""
    fs = set(fs)
    order = sorted(fs, key=id)
    limit = None if timeout is None else _clock() + timeout
    _finish(order)
    moment = _clock()
    ends = [future._done_at for future in order]
    if return_when == FIRST_COMPLETED:
        moment = min(ends, default=moment)
    elif return_when == FIRST_EXCEPTION:
        failed = [f._done_at for f in order if not f.cancelled() and f._exception is not None]
        moment = min(failed) if failed else max(ends, default=moment)
    else:
        moment = max(ends, default=moment)
    if limit is not None and moment > limit:
        moment = limit
    threading._scheduler.advance(moment)
    now = _clock()
    done = {future for future in order if future._done_at <= now}
    return DoneAndNotDoneFutures(done, fs - done)


def as_completed(fs, timeout=None):
    """The futures in the order in which they are done."""
    seen = dict.fromkeys(fs)
    limit = None if timeout is None else _clock() + timeout
    _finish(seen)
    ordered = _in_order(seen)
    for i, future in enumerate(ordered):
        if limit is not None and future._done_at > limit:
            threading._scheduler.advance(limit)
            raise TimeoutError(f"{len(ordered) - i} (of {len(ordered)}) futures unfinished")
        threading._scheduler.advance(future._done_at)
        yield future


class Executor:
    """Runs functions."""

    def submit(self, fn, /, *args, **kwargs):
        raise NotImplementedError()

    def map(self, fn, *iterables, timeout=None, chunksize=1):
        """The results of calls with the items of iterables, in their order."""
        limit = None if timeout is None else _clock() + timeout
        futures = [self.submit(fn, *args) for args in zip(*iterables)]

        def results():
            try:
                futures.reverse()
                while futures:
                    future = futures.pop()
                    yield future.result(None if limit is None else limit - _clock())
            finally:
                for future in futures:
                    future.cancel()

        return results()

    def shutdown(self, wait=True, *, cancel_futures=False):
        """Ends the pool."""

    def __enter__(self):
        return self

    def __exit__(self, exc_type, exc_val, exc_tb):
        self.shutdown(wait=True)
        return False

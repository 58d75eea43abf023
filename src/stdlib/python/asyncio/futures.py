"""Future: a result that will be there later."""

import contextvars
from types import GenericAlias

from asyncio import events
from asyncio.exceptions import CancelledError, InvalidStateError

__all__ = ("Future", "wrap_future", "isfuture")

_PENDING = "PENDING"
_CANCELLED = "CANCELLED"
_FINISHED = "FINISHED"

# Futures whose exception nobody has asked for, in the order in which they got it: CPython speaks of
# each when it is freed, the loop here when it closes.
_unretrieved = {}


def _short(value):
    """A value as reprlib shows it: cut in the middle where it is long."""
    from reprlib import repr as short_repr

    return short_repr(value)


def isfuture(obj):
    """Whether it is a future, or an object made to be one."""
    return (
        hasattr(type(obj), "_asyncio_future_blocking")
        and obj._asyncio_future_blocking is not None
    )


class Future:
    """The result of something that is not done yet."""

    __module__ = "_asyncio"

    _state = _PENDING
    _result = None
    _exception = None
    _exception_tb = None
    _loop = None
    _cancel_message = None
    _cancelled_exc = None
    _asyncio_future_blocking = False
    _asyncio_awaited_by = None
    _source_traceback = None
    _log_tb = False

    __class_getitem__ = classmethod(GenericAlias)

    def __init__(self, *, loop=None):
        self._loop = events.get_event_loop() if loop is None else loop
        self._callbacks = []

    def _callbacks_text(self):
        callbacks = [events._format_callback(callback, ()) for callback, _ in self._callbacks]
        size = len(callbacks)
        if size > 2:
            callbacks = [callbacks[0], f"<{size - 2} more>", callbacks[-1]]
        return f"cb=[{', '.join(callbacks)}]"

    def _repr_info(self):
        info = [self._state.lower()]
        if self._state == _FINISHED:
            if self._exception is not None:
                info.append(f"exception={self._exception!r}")
            else:
                info.append(f"result={_short(self._result)}")
        if self._callbacks:
            info.append(self._callbacks_text())
        return info

    def __repr__(self):
        return f"<{type(self).__name__} {' '.join(self._repr_info())}>"

    @property
    def _log_traceback(self):
        return self._log_tb

    @_log_traceback.setter
    def _log_traceback(self, value):
        if value:
            raise ValueError("_log_traceback can only be set to False")
        self._retrieved()

    def _retrieved(self):
        if self._log_tb:
            self._log_tb = False
            _unretrieved.pop(id(self), None)

    def get_loop(self):
        if self._loop is None:
            raise RuntimeError("Future object is not initialized.")
        return self._loop

    def _make_cancelled_error(self):
        if self._cancelled_exc is not None:
            exc = self._cancelled_exc
            self._cancelled_exc = None
            return exc
        if self._cancel_message is None:
            return CancelledError()
        return CancelledError(self._cancel_message)

    def cancel(self, msg=None):
        """Cancels the future, and tells whether it could be."""
        self._retrieved()
        if self._state is not _PENDING:
            return False
        self._state = _CANCELLED
        self._cancel_message = msg
        self._schedule_callbacks()
        return True

    def _schedule_callbacks(self):
        callbacks = self._callbacks
        if callbacks:
            self._callbacks = []
            for callback, context in callbacks:
                self._loop.call_soon(callback, self, context=context)

    def cancelled(self):
        return self._state is _CANCELLED

    def done(self):
        return self._state is not _PENDING

    def result(self):
        """The result; raises the exception if there is one."""
        if self._state is _CANCELLED:
            raise self._make_cancelled_error()
        if self._state is _PENDING:
            raise InvalidStateError("Result is not set.")
        self._retrieved()
        if self._exception is not None:
            raise self._exception.with_traceback(self._exception_tb)
        return self._result

    def exception(self):
        """The exception, or None."""
        if self._state is _CANCELLED:
            raise self._make_cancelled_error()
        if self._state is _PENDING:
            raise InvalidStateError("Exception is not set.")
        self._retrieved()
        return self._exception

    def add_done_callback(self, fn, *, context=None):
        """Has a function called with the future when it is done."""
        if self._state is not _PENDING:
            self._loop.call_soon(fn, self, context=context)
        else:
            if context is None:
                context = contextvars.copy_context()
            self._callbacks.append((fn, context))

    def remove_done_callback(self, fn, /):
        """Takes a callback out; returns how often it was there."""
        kept = [each for each in self._callbacks if each[0] != fn]
        removed = len(self._callbacks) - len(kept)
        if removed:
            self._callbacks[:] = kept
        return removed

    def set_result(self, result, /):
        if self._state is not _PENDING:
            raise InvalidStateError("invalid state")
        self._result = result
        self._state = _FINISHED
        self._schedule_callbacks()

    def set_exception(self, exception, /):
        if self._state is not _PENDING:
            raise InvalidStateError("invalid state")
        if isinstance(exception, type):
            exception = exception()
        if isinstance(exception, StopIteration):
            new = RuntimeError("StopIteration interacts badly with generators and cannot be raised into a Future")
            new.__cause__ = exception
            new.__context__ = exception
            exception = new
        elif not isinstance(exception, BaseException):
            raise TypeError("invalid exception object")
        self._exception = exception
        self._exception_tb = exception.__traceback__
        self._state = _FINISHED
        self._schedule_callbacks()
        self._log_tb = True
        _unretrieved[id(self)] = self

    def __await__(self):
        if self._state is _PENDING:
            self._asyncio_future_blocking = True
            yield self
        if self._state is _PENDING:
            raise RuntimeError("await wasn't used with future")
        return self.result()

    __iter__ = __await__


def _report_unretrieved(loop):
    """Speaks of the exceptions of a loop's futures that nobody asked for."""
    for key, future in list(_unretrieved.items()):
        if future._loop is loop:
            del _unretrieved[key]
            future._log_tb = False
            loop.call_exception_handler(
                {
                    "message": f"{type(future).__name__} exception was never retrieved",
                    "exception": future._exception,
                    "future": future,
                }
            )


def _set_result_unless_cancelled(future, result):
    if not future.cancelled():
        future.set_result(result)


def wrap_future(future, *, loop=None):
    """A future of a pool as one that can be awaited."""
    if isfuture(future):
        return future
    from concurrent.futures import Future as PoolFuture

    if not isinstance(future, PoolFuture):
        raise AssertionError(f"concurrent.futures.Future is expected, got {future!r}")
    if loop is None:
        loop = events.get_event_loop()
    made = loop.create_future()
    _chain(future, made, loop)
    return made


def _chain(source, target, loop):
    """Settles a future like one of a pool, when that is done by its own clock."""

    def settle():
        if target.done():
            return
        if source.cancelled():
            target.cancel()
        elif source.exception() is not None:
            target.set_exception(source.exception())
        else:
            target.set_result(source.result())

    def settle_in_time(_):
        loop.call_at(source._done_at, settle)

    if source._pool is not None:
        source._pool._run_until(source)
    source.add_done_callback(settle_in_time)

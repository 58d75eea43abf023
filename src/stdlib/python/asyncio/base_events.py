"""The event loop: it runs what is ready and sleeps until the next timer."""

import collections
import heapq
import math
import sys
import time
import warnings

from asyncio import coroutines, events, futures, tasks

__all__ = ("BaseEventLoop", "Server")


class Server(events.AbstractServer):
    """Servers, of which there are none here."""


def _until_complete(future):
    if not future.cancelled():
        error = future.exception()
        if isinstance(error, (SystemExit, KeyboardInterrupt)):
            return
    future.get_loop().stop()


_until_complete.__qualname__ = "_run_until_complete_cb"


def _refused(name, reason):
    def method(self, *args, **kwargs):
        raise PermissionError(f"loop.{name}() is not allowed: {reason}")

    method.__name__ = name
    method.__qualname__ = f"BaseEventLoop.{name}"
    return method


class BaseEventLoop(events.AbstractEventLoop):
    """An event loop on the clock alone."""

    def __init__(self):
        self._timer_cancelled_count = 0
        self._closed = False
        self._stopping = False
        self._ready = collections.deque()
        self._scheduled = []
        self._running = False
        self._last_time = 0.0
        self._debug = False
        self._exception_handler = None
        self._task_factory = None
        self._asyncgens = {}
        self._asyncgens_most = 100
        self._asyncgens_shutdown_called = False
        self._default_executor = None
        self.slow_callback_duration = 0.1

    def __repr__(self):
        return (
            f"<{type(self).__name__} running={self.is_running()} "
            f"closed={self.is_closed()} debug={self.get_debug()}>"
        )

    def create_future(self):
        return futures.Future(loop=self)

    def create_task(self, coro, *, name=None, context=None):
        """Has the loop run a coroutine."""
        self._check_closed()
        if self._task_factory is not None:
            if context is None:
                task = self._task_factory(self, coro)
            else:
                task = self._task_factory(self, coro, context=context)
            task.set_name(name)
            return task
        return tasks.Task(coro, loop=self, name=name, context=context)

    def set_task_factory(self, factory):
        if factory is not None and not callable(factory):
            raise TypeError("task factory must be a callable or None")
        self._task_factory = factory

    def get_task_factory(self):
        return self._task_factory

    def _check_closed(self):
        if self._closed:
            raise RuntimeError("Event loop is closed")

    def _check_running(self):
        if self.is_running():
            raise RuntimeError("This event loop is already running")
        if events._get_running_loop() is not None:
            raise RuntimeError("Cannot run the event loop while another loop is running")

    def run_forever(self):
        """Runs until stop() is called."""
        self._check_closed()
        self._check_running()
        self._running = True
        hooks = sys.get_asyncgen_hooks()
        sys.set_asyncgen_hooks(self._asyncgen_firstiter_hook, self._asyncgen_finalizer_hook)
        events._set_running_loop(self)
        try:
            while True:
                self._run_once()
                if self._stopping:
                    break
        finally:
            self._stopping = False
            self._running = False
            events._set_running_loop(None)
            sys.set_asyncgen_hooks(*hooks)

    def run_until_complete(self, future):
        """Runs until a future is done, and returns its result."""
        self._check_closed()
        self._check_running()
        new_task = not futures.isfuture(future)
        future = tasks.ensure_future(future, loop=self)
        future.add_done_callback(_until_complete)
        try:
            self.run_forever()
        except BaseException:
            if new_task and future.done() and not future.cancelled():
                future.exception()
            raise
        finally:
            future.remove_done_callback(_until_complete)
        if not future.done():
            raise RuntimeError("Event loop stopped before Future completed.")
        return future.result()

    def stop(self):
        self._stopping = True

    def close(self):
        """Ends the loop for good."""
        if self.is_running():
            raise RuntimeError("Cannot close a running event loop")
        if self._closed:
            return
        futures._report_unretrieved(self)
        self._closed = True
        self._ready.clear()
        self._scheduled.clear()

    def is_closed(self):
        return self._closed

    def is_running(self):
        return self._running

    def time(self):
        """The loop's clock. It moves on between any two calls, so that timers keep their order."""
        now = time.monotonic()
        if now <= self._last_time:
            now = math.nextafter(self._last_time, math.inf)
        self._last_time = now
        return now

    def call_later(self, delay, callback, *args, context=None):
        """Calls a function after that many seconds."""
        if delay is None:
            raise TypeError("delay must not be None")
        return self.call_at(self.time() + delay, callback, *args, context=context)

    def call_at(self, when, callback, *args, context=None):
        """Calls a function at a time of the loop's clock."""
        if when is None:
            raise TypeError("when cannot be None")
        self._check_closed()
        self._check_callback(callback, "call_at")
        timer = events.TimerHandle(when, callback, args, self, context)
        heapq.heappush(self._scheduled, timer)
        timer._scheduled = True
        return timer

    def call_soon(self, callback, *args, context=None):
        """Calls a function in the next turn of the loop."""
        self._check_closed()
        if self._debug:
            self._check_callback(callback, "call_soon")
        handle = events.Handle(callback, args, self, context)
        self._ready.append(handle)
        return handle

    def call_soon_threadsafe(self, callback, *args, context=None):
        return self.call_soon(callback, *args, context=context)

    def _check_callback(self, callback, method):
        if not self._debug:
            return
        if coroutines.iscoroutine(callback) or coroutines.iscoroutinefunction(callback):
            raise TypeError(f"coroutines cannot be used with {method}()")
        if not callable(callback):
            raise TypeError(
                f"a callable object was expected by {method}(), got {callback!r}"
            )

    def run_in_executor(self, executor, func, *args):
        """Runs a function in a pool: in one piece, in a turn of its own; done when its clock says so."""
        self._check_closed()
        if executor is None:
            executor = self._default_executor
            if executor is None:
                from concurrent.futures.thread import ThreadPoolExecutor

                executor = ThreadPoolExecutor(thread_name_prefix="asyncio", max_workers=32)
                self._default_executor = executor
        future = self.create_future()
        self.call_soon(self._run_function, future, executor, func, args)
        return future

    def _run_function(self, future, executor, func, args):
        if future.cancelled():
            return
        # As in a thread of its own, no loop runs there.
        events._set_running_loop(None)
        task = tasks._swap_current_task(self, None)
        try:
            futures._chain(executor.submit(func, *args), future, self)
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as error:
            future.set_exception(error)
        finally:
            tasks._swap_current_task(self, task)
            events._set_running_loop(self)

    def set_default_executor(self, executor):
        from concurrent.futures.thread import ThreadPoolExecutor

        if not isinstance(executor, ThreadPoolExecutor):
            raise TypeError("executor must be ThreadPoolExecutor instance")
        self._default_executor = executor

    def _asyncgen_firstiter_hook(self, agen):
        if self._asyncgens_shutdown_called:
            warnings.warn(
                f"asynchronous generator {agen!r} was scheduled after "
                "loop.shutdown_asyncgens() call",
                ResourceWarning,
                source=self,
            )
        # There are no weak references here: those that have ended are dropped now and then.
        if len(self._asyncgens) >= self._asyncgens_most:
            self._asyncgens = {each: None for each in self._asyncgens if each.ag_frame is not None}
            self._asyncgens_most = max(100, 2 * len(self._asyncgens))
        self._asyncgens[agen] = None

    def _asyncgen_finalizer_hook(self, agen):
        self._asyncgens.pop(agen, None)
        if not self.is_closed():
            self.call_soon_threadsafe(self.create_task, agen.aclose())

    async def shutdown_asyncgens(self):
        """Closes the asynchronous generators that have not ended."""
        self._asyncgens_shutdown_called = True
        closing = [each for each in self._asyncgens if each.ag_frame is not None]
        self._asyncgens.clear()
        if not closing:
            return
        results = await tasks.gather(*[each.aclose() for each in closing], return_exceptions=True)
        for result, agen in zip(results, closing):
            if isinstance(result, Exception):
                self.call_exception_handler({
                    "message": f"an error occurred during closing of asynchronous generator {agen!r}",
                    "exception": result,
                    "asyncgen": agen,
                })

    async def shutdown_default_executor(self, timeout=None):
        pass

    def get_exception_handler(self):
        return self._exception_handler

    def set_exception_handler(self, handler):
        if handler is not None and not callable(handler):
            raise TypeError(f"A callable object or None is expected, got {handler!r}")
        self._exception_handler = handler

    def default_exception_handler(self, context):
        """Logs what went wrong."""
        message = context.get("message") or "Unhandled exception in event loop"
        error = context.get("exception")
        lines = [message]
        for key in sorted(context):
            if key not in ("message", "exception"):
                lines.append(f"{key}: {context[key]!r}")
        _log_error("\n".join(lines), error)

    def call_exception_handler(self, context):
        """Tells the handler that was set, or the default one, what went wrong."""
        if self._exception_handler is None:
            try:
                self.default_exception_handler(context)
            except (SystemExit, KeyboardInterrupt):
                raise
            except BaseException as error:
                _log_error("Exception in default exception handler", error)
            return
        try:
            self._exception_handler(self, context)
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as error:
            self.default_exception_handler(
                {
                    "message": "Unhandled error in exception handler",
                    "exception": error,
                    "context": context,
                }
            )

    def _timer_handle_cancelled(self, handle):
        if handle._scheduled:
            self._timer_cancelled_count += 1

    def _run_once(self):
        scheduled = self._scheduled
        ready = self._ready
        count = len(scheduled)
        if count > 100 and self._timer_cancelled_count / count > 0.5:
            kept = []
            for handle in scheduled:
                if handle._cancelled:
                    handle._scheduled = False
                else:
                    kept.append(handle)
            heapq.heapify(kept)
            self._scheduled = scheduled = kept
            self._timer_cancelled_count = 0
        else:
            while scheduled and scheduled[0]._cancelled:
                self._timer_cancelled_count -= 1
                heapq.heappop(scheduled)._scheduled = False
        if not ready and not self._stopping:
            if _has_host_calls():
                _wait_for_host(scheduled[0]._when - self.time() if scheduled else None)
            elif not scheduled:
                raise RuntimeError(
                    "the event loop would wait for ever: no task can go on and no timer is set"
                )
            else:
                timeout = scheduled[0]._when - self.time()
                if timeout > 0:
                    # Whole milliseconds, as epoll has them: timers close together fire together.
                    time.sleep(math.ceil(timeout * 1e3) * 1e-3)
        elif _has_host_calls():
            _wait_for_host(0)
        now = self.time() + 1e-9
        while scheduled and scheduled[0]._when < now:
            handle = heapq.heappop(scheduled)
            handle._scheduled = False
            ready.append(handle)
        for _ in range(len(ready)):
            handle = ready.popleft()
            if not handle._cancelled:
                handle._run()

    def get_debug(self):
        return self._debug

    def set_debug(self, enabled):
        self._debug = enabled

    for _name in (
        "create_connection create_server create_datagram_endpoint create_unix_connection "
        "create_unix_server sock_recv sock_sendall sock_connect sock_accept getaddrinfo "
        "getnameinfo start_tls sendfile add_reader remove_reader add_writer remove_writer"
    ).split():
        locals()[_name] = _refused(_name, "programs here have no network access")
    for _name in (
        "subprocess_exec subprocess_shell connect_read_pipe connect_write_pipe "
        "add_signal_handler remove_signal_handler"
    ).split():
        locals()[_name] = _refused(_name, "programs here cannot start processes")
    del _name


def _log_error(text, error):
    """What asyncio's logger does: to the handlers of `logging` if that is in use, else to stderr."""
    logging = sys.modules.get("logging")
    info = (type(error), error, error.__traceback__) if error is not None else False
    if logging is not None:
        logging.getLogger("asyncio").error(text, exc_info=info)
        return
    if error is not None:
        import traceback

        text += "\n" + "".join(traceback.format_exception(error)).rstrip("\n")
    print(text, file=sys.stderr)

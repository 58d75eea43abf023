"""Task, and what works on several of them."""

import contextvars
import types

from asyncio import coroutines, events, futures, timeouts
from asyncio.exceptions import CancelledError, InvalidStateError

__all__ = (
    "Task",
    "create_task",
    "FIRST_COMPLETED",
    "FIRST_EXCEPTION",
    "ALL_COMPLETED",
    "wait",
    "wait_for",
    "as_completed",
    "sleep",
    "gather",
    "shield",
    "ensure_future",
    "run_coroutine_threadsafe",
    "current_task",
    "all_tasks",
    "create_eager_task_factory",
    "eager_task_factory",
    "_register_task",
    "_unregister_task",
    "_enter_task",
    "_leave_task",
)

FIRST_COMPLETED = "FIRST_COMPLETED"
FIRST_EXCEPTION = "FIRST_EXCEPTION"
ALL_COMPLETED = "ALL_COMPLETED"

_last_number = 0


def _next_number():
    global _last_number
    _last_number += 1
    return _last_number


# Tasks that are not done, in the order in which they were made.
_scheduled = {}
_current = {}


def current_task(loop=None):
    """The task that is running, or None."""
    if loop is None:
        loop = events.get_running_loop()
    return _current.get(loop)


def all_tasks(loop=None):
    """The tasks of a loop that are not done."""
    if loop is None:
        loop = events.get_running_loop()
    return {task for task in _scheduled if task._loop is loop and not task.done()}


class Task(futures.Future):
    """A coroutine that runs in an event loop."""

    __module__ = "_asyncio"

    def __init__(self, coro, *, loop=None, name=None, context=None, eager_start=False):
        super().__init__(loop=loop)
        if not coroutines.iscoroutine(coro):
            raise TypeError(f"a coroutine was expected, got {coro!r}")
        self._name = f"Task-{_next_number()}" if name is None else str(name)
        self._num_cancels = 0
        self._must_cancel = False
        self._fut_waiter = None
        self._coro = coro
        self._context = contextvars.copy_context() if context is None else context
        _scheduled[self] = None
        if eager_start and self._loop.is_running():
            self._start_eagerly()
        else:
            self._loop.call_soon(self._step, context=self._context)

    def _repr_info(self):
        info = super()._repr_info()
        if self.cancelling() and not self.done():
            info[0] = "cancelling"
        info.insert(1, f"name={self._name!r}")
        if self._fut_waiter is not None:
            info.insert(2, f"wait_for={self._fut_waiter!r}")
        if self._coro is not None:
            info.insert(2, f"coro=<{coroutines._format_coroutine(self._coro)}>")
        return info

    def get_coro(self):
        return self._coro

    def get_context(self):
        return self._context

    def get_name(self):
        return self._name

    def set_name(self, value, /):
        self._name = str(value)

    def set_result(self, result, /):
        raise RuntimeError("Task does not support set_result operation")

    def set_exception(self, exception, /):
        raise RuntimeError("Task does not support set_exception operation")

    def get_stack(self, *, limit=None):
        """The frame of the coroutine, while it has one."""
        frame = getattr(self._coro, "cr_frame", None)
        return [] if frame is None else [frame]

    def print_stack(self, *, limit=None, file=None):
        """Prints where the task is."""
        stack = self.get_stack(limit=limit)
        if not stack:
            print(f"No stack for {self!r}", file=file)
            return
        print(f"Stack for {self!r} (most recent call last):", file=file)
        for frame in stack:
            code = frame.f_code
            print(f'  File "{code.co_filename}", line {frame.f_lineno}, in {code.co_name}', file=file)

    def cancel(self, msg=None):
        """Has CancelledError raised in the coroutine when it runs next."""
        self._retrieved()
        if self.done():
            return False
        self._num_cancels += 1
        if self._fut_waiter is not None:
            if self._fut_waiter.cancel(msg=msg):
                return True
        self._must_cancel = True
        self._cancel_message = msg
        return True

    def cancelling(self):
        return self._num_cancels

    def uncancel(self):
        """Takes back one request to cancel; returns how many are left."""
        if self._num_cancels > 0:
            self._num_cancels -= 1
            if self._num_cancels == 0:
                self._must_cancel = False
        return self._num_cancels

    def _start_eagerly(self):
        previous = _current.get(self._loop)
        _current[self._loop] = self
        try:
            self._context.run(self._advance, None)
        finally:
            if previous is None:
                del _current[self._loop]
            else:
                _current[self._loop] = previous
            if self.done():
                self._coro = None

    def _step(self, exc=None):
        if self._state != "PENDING":
            raise InvalidStateError(f"__step(): already done: {self!r}, {exc!r}")
        if self._must_cancel:
            if not isinstance(exc, CancelledError):
                exc = self._make_cancelled_error()
            self._must_cancel = False
        self._fut_waiter = None
        _enter_task(self._loop, self)
        try:
            self._advance(exc)
        finally:
            _leave_task(self._loop, self)

    def _advance(self, exc):
        coro = self._coro
        try:
            if exc is None:
                result = coro.send(None)
            else:
                result = coro.throw(exc)
        except StopIteration as stop:
            if self._must_cancel:
                self._must_cancel = False
                self._finish()
                super().cancel(msg=self._cancel_message)
            else:
                self._finish()
                super().set_result(stop.value)
        except CancelledError as error:
            self._cancelled_exc = error
            self._finish()
            super().cancel()
        except (KeyboardInterrupt, SystemExit) as error:
            self._finish()
            super().set_exception(error)
            raise
        except BaseException as error:
            self._finish()
            super().set_exception(error)
        else:
            self._wait_for(result)

    def _finish(self):
        _scheduled.pop(self, None)

    def _wait_for(self, result):
        call_soon = self._loop.call_soon
        blocking = getattr(result, "_asyncio_future_blocking", None)
        if blocking is not None:
            problem = None
            if result._loop is not self._loop:
                problem = f"Task {self!r} got Future {result!r} attached to a different loop"
            elif not blocking:
                problem = f"yield was used instead of yield from in task {self!r} with {result!r}"
            elif result is self:
                problem = f"Task cannot await on itself: {self!r}"
            if problem is not None:
                call_soon(self._step, RuntimeError(problem), context=self._context)
                return
            result._asyncio_future_blocking = False
            result.add_done_callback(self._wakeup, context=self._context)
            self._fut_waiter = result
            if self._must_cancel and result.cancel(msg=self._cancel_message):
                self._must_cancel = False
        elif result is None:
            call_soon(self._step, context=self._context)
        elif isinstance(result, types.GeneratorType):
            error = RuntimeError(
                f"yield was used instead of yield from for generator in task {self!r} with {result!r}"
            )
            call_soon(self._step, error, context=self._context)
        else:
            error = RuntimeError(f"Task got bad yield: {result!r}")
            call_soon(self._step, error, context=self._context)

    def _wakeup(self, future):
        try:
            future.result()
        except BaseException as error:
            self._step(error)
        else:
            self._step()

    _wakeup.__qualname__ = "Task.task_wakeup"
    _step.__qualname__ = "TaskStepMethWrapper"


def _enter_task(loop, task):
    running = _current.get(loop)
    if running is not None:
        raise RuntimeError(
            f"Cannot enter into task {task!r} while another task {running!r} is being executed."
        )
    _current[loop] = task


def _leave_task(loop, task):
    running = _current.get(loop)
    if running is not task:
        raise RuntimeError(f"Leaving task {task!r} does not match the current task {running!r}.")
    del _current[loop]


def _swap_current_task(loop, task):
    previous = _current.pop(loop, None)
    if task is not None:
        _current[loop] = task
    return previous


def _register_task(task):
    _scheduled[task] = None


def _unregister_task(task):
    _scheduled.pop(task, None)


def create_task(coro, *, name=None, context=None):
    """Has the running loop run a coroutine, and returns its task."""
    loop = events.get_running_loop()
    if context is None:
        return loop.create_task(coro, name=name)
    return loop.create_task(coro, name=name, context=context)


def create_eager_task_factory(custom_task_constructor):
    """A task factory whose tasks begin to run at once."""

    def factory(loop, coro, *, name=None, context=None):
        return custom_task_constructor(
            coro, loop=loop, name=name, context=context, eager_start=True
        )

    return factory


eager_task_factory = create_eager_task_factory(Task)


def ensure_future(coro_or_future, *, loop=None):
    """A future of a coroutine, a future or an awaitable."""
    if futures.isfuture(coro_or_future):
        if loop is not None and loop is not coro_or_future.get_loop():
            raise ValueError(
                "The future belongs to a different loop than "
                "the one specified as the loop argument"
            )
        return coro_or_future
    if not coroutines.iscoroutine(coro_or_future):
        if not hasattr(type(coro_or_future), "__await__"):
            raise TypeError("An asyncio.Future, a coroutine or an awaitable is required")

        async def wrap_awaitable(awaitable):
            return await awaitable

        coro_or_future = wrap_awaitable(coro_or_future)
    if loop is None:
        loop = events.get_event_loop()
    return loop.create_task(coro_or_future)


async def sleep(delay, result=None):
    """Waits for that many seconds."""
    if delay <= 0:
        await _pass_once()
        return result
    if delay != delay:
        raise ValueError("Invalid delay: NaN (not a number)")
    loop = events.get_running_loop()
    future = loop.create_future()
    handle = loop.call_later(delay, futures._set_result_unless_cancelled, future, result)
    try:
        return await future
    finally:
        handle.cancel()


@types.coroutine
def _pass_once():
    yield


async def wait(fs, *, timeout=None, return_when=ALL_COMPLETED):
    """Waits for futures; returns those that are done and those that are not."""
    if futures.isfuture(fs) or coroutines.iscoroutine(fs):
        raise TypeError(f"expect a list of futures, not {type(fs).__name__}")
    if not fs:
        raise ValueError("Set of Tasks/Futures is empty.")
    if return_when not in (FIRST_COMPLETED, FIRST_EXCEPTION, ALL_COMPLETED):
        raise ValueError(f"Invalid return_when value: {return_when}")
    fs = set(fs)
    if any(coroutines.iscoroutine(each) for each in fs):
        raise TypeError("Passing coroutines is forbidden, use tasks explicitly.")
    return await _wait(fs, timeout, return_when, events.get_running_loop())


def _release_waiter(waiter, *args):
    if not waiter.done():
        waiter.set_result(None)


async def wait_for(fut, timeout):
    """Waits for a future or a coroutine, at most that many seconds."""
    if fut is not None and not futures.isfuture(fut) and not coroutines.iscoroutine(fut):
        fut = ensure_future(fut)
    if timeout is not None and timeout <= 0:
        fut = ensure_future(fut)
        if fut.done():
            return fut.result()
        await _cancel_and_wait(fut)
        try:
            return fut.result()
        except CancelledError as error:
            raise TimeoutError from error
    async with timeouts.timeout(timeout):
        return await fut


async def _wait(fs, timeout, return_when, loop):
    waiter = loop.create_future()
    handle = None
    if timeout is not None:
        handle = loop.call_later(timeout, _release_waiter, waiter)
    left = len(fs)

    def on_completion(future):
        nonlocal left
        left -= 1
        if (
            left <= 0
            or return_when == FIRST_COMPLETED
            or return_when == FIRST_EXCEPTION
            and not future.cancelled()
            and future.exception() is not None
        ):
            if handle is not None:
                handle.cancel()
            if not waiter.done():
                waiter.set_result(None)

    on_completion.__qualname__ = "_wait.<locals>._on_completion"
    # CPython counts those that are done already as it adds the callbacks: they call back soon.
    for future in fs:
        future.add_done_callback(on_completion)
    try:
        await waiter
    finally:
        if handle is not None:
            handle.cancel()
        for future in fs:
            future.remove_done_callback(on_completion)
    done, pending = set(), set()
    for future in fs:
        (done if future.done() else pending).add(future)
    return done, pending


async def _cancel_and_wait(future):
    loop = events.get_running_loop()
    waiter = loop.create_future()

    def release(*args):
        _release_waiter(waiter, *args)

    future.add_done_callback(release)
    try:
        future.cancel()
        await waiter
    finally:
        future.remove_done_callback(release)


class _AsCompletedIterator:
    """Gives awaitables, or with `async for` the futures themselves, as they are done."""

    def __init__(self, aws, timeout):
        from asyncio.queues import Queue

        self._done = Queue()
        self._timeout_handle = None
        loop = events.get_event_loop()
        todo = {ensure_future(each, loop=loop) for each in dict.fromkeys(aws)}
        for future in todo:
            future.add_done_callback(self._handle_completion)
        if todo and timeout is not None:
            self._timeout_handle = loop.call_later(timeout, self._handle_timeout)
        self._todo = todo
        self._todo_left = len(todo)

    def __aiter__(self):
        return self

    def __iter__(self):
        return self

    async def __anext__(self):
        if not self._todo_left:
            raise StopAsyncIteration
        self._todo_left -= 1
        return await self._wait_for_one()

    def __next__(self):
        if not self._todo_left:
            raise StopIteration
        self._todo_left -= 1
        return self._wait_for_one(resolve=True)

    def _handle_timeout(self):
        for future in self._todo:
            future.remove_done_callback(self._handle_completion)
            self._done.put_nowait(None)
        self._todo.clear()

    def _handle_completion(self, future):
        if not self._todo:
            return
        self._todo.remove(future)
        self._done.put_nowait(future)
        if not self._todo and self._timeout_handle is not None:
            self._timeout_handle.cancel()

    async def _wait_for_one(self, resolve=False):
        future = await self._done.get()
        if future is None:
            raise TimeoutError
        return future.result() if resolve else future


def as_completed(fs, *, timeout=None):
    """Iterates over awaitables in the order in which they are done."""
    if futures.isfuture(fs) or coroutines.iscoroutine(fs):
        raise TypeError(f"expects an iterable of awaitables, not {type(fs).__name__}")
    return _AsCompletedIterator(fs, timeout)


class _GatheringFuture(futures.Future):
    """The future of gather(): cancelling it cancels what it waits for."""

    __module__ = "asyncio.tasks"

    def __init__(self, children, *, loop):
        super().__init__(loop=loop)
        self._children = children
        self._cancel_requested = False

    def cancel(self, msg=None):
        if self.done():
            return False
        cancelled = False
        for child in self._children:
            if child.cancel(msg=msg):
                cancelled = True
        if cancelled:
            self._cancel_requested = True
        return cancelled


def gather(*coros_or_futures, return_exceptions=False):
    """A future of the results of all of these, in their order."""
    if not coros_or_futures:
        loop = events.get_event_loop()
        outer = loop.create_future()
        outer.set_result([])
        return outer

    finished = 0
    outer = None

    def done_callback(future):
        nonlocal finished
        finished += 1
        if outer is None or outer.done():
            if not future.cancelled():
                # Nobody will ask for it: it counts as retrieved.
                future.exception()
            return
        if not return_exceptions:
            if future.cancelled():
                outer.set_exception(future._make_cancelled_error())
                return
            error = future.exception()
            if error is not None:
                outer.set_exception(error)
                return
        if finished == len(children):
            results = []
            for each in children:
                if each.cancelled():
                    message = each._cancel_message
                    results.append(CancelledError("" if message is None else message))
                else:
                    error = each.exception()
                    results.append(each.result() if error is None else error)
            if outer._cancel_requested:
                outer.set_exception(future._make_cancelled_error())
            else:
                outer.set_result(results)

    done_callback.__qualname__ = "gather.<locals>._done_callback"
    known = {}
    children = []
    finished_already = []
    loop = None
    for each in coros_or_futures:
        if each not in known:
            future = ensure_future(each, loop=loop)
            if loop is None:
                loop = future.get_loop()
            known[each] = future
            if future.done():
                # What began eagerly and is done needs no callback.
                finished_already.append(future)
            else:
                future.add_done_callback(done_callback)
        else:
            future = known[each]
        children.append(future)
    count = len(known)
    outer = _GatheringFuture(children, loop=loop)
    if count != len(children):
        unique = children
        # The same awaitable twice counts once.
        finished = len(unique) - count
    for future in finished_already:
        done_callback(future)
    return outer


def shield(arg):
    """A future that does not pass cancellation on."""
    inner = ensure_future(arg)
    if inner.done():
        return inner
    loop = inner.get_loop()
    outer = loop.create_future()

    def inner_done(inner):
        if outer.cancelled():
            if not inner.cancelled():
                inner.exception()
            return
        if inner.cancelled():
            outer.cancel()
        else:
            error = inner.exception()
            if error is not None:
                outer.set_exception(error)
            else:
                outer.set_result(inner.result())

    def outer_done(outer):
        if not inner.done():
            inner.remove_done_callback(inner_done)

    inner_done.__qualname__ = "shield.<locals>._inner_done_callback"
    outer_done.__qualname__ = "shield.<locals>._outer_done_callback"
    inner.add_done_callback(inner_done)
    outer.add_done_callback(outer_done)
    return outer


def run_coroutine_threadsafe(coro, loop):
    raise PermissionError(
        "asyncio.run_coroutine_threadsafe() is not allowed: programs here cannot start threads"
    )

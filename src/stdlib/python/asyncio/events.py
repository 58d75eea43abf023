"""Handles, the interface of event loops, the policy, and which loop is running."""

import contextvars
import types

__all__ = (
    "AbstractEventLoopPolicy",
    "AbstractEventLoop",
    "AbstractServer",
    "Handle",
    "TimerHandle",
    "get_event_loop_policy",
    "set_event_loop_policy",
    "get_event_loop",
    "set_event_loop",
    "new_event_loop",
    "get_child_watcher",
    "set_child_watcher",
    "_set_running_loop",
    "get_running_loop",
    "_get_running_loop",
)


def _short(value):
    text = repr(value)
    return text if len(text) <= 40 else f"{text[:18]}...{text[-19:]}"


def _callback_text(func, args, kwargs=None):
    """A function with its arguments, as handles and futures show it."""
    wrapped = getattr(func, "func", None)
    if wrapped is not None and type(func).__name__ == "partial":
        parts = [_short(each) for each in func.args]
        parts += [f"{key}={_short(value)}" for key, value in func.keywords.items()]
        outer = _arguments_text(args, kwargs)
        return f"{_callback_text(wrapped, ())[:-2]}({', '.join(parts)}){outer}"
    name = getattr(func, "__qualname__", None) or getattr(func, "__name__", None) or repr(func)
    return name + _arguments_text(args, kwargs)


def _arguments_text(args, kwargs=None):
    parts = [_short(each) for each in args or ()]
    parts += [f"{key}={_short(value)}" for key, value in (kwargs or {}).items()]
    return f"({', '.join(parts)})"


def _format_callback(func, args):
    text = _callback_text(func, args)
    plain = func
    while type(plain).__name__ == "partial":
        plain = plain.func
    plain = getattr(plain, "__func__", plain)
    code = getattr(plain, "__code__", None)
    if isinstance(plain, types.FunctionType) and not code.co_filename.startswith("<frozen "):
        text += f" at {code.co_filename}:{code.co_firstlineno}"
    return text


class Handle:
    """What call_soon() and its kin return."""

    __slots__ = ("_callback", "_args", "_cancelled", "_loop", "_context")

    def __init__(self, callback, args, loop, context=None):
        self._context = contextvars.copy_context() if context is None else context
        self._loop = loop
        self._callback = callback
        self._args = args
        self._cancelled = False

    def _info(self):
        info = [type(self).__name__]
        if self._cancelled:
            info.append("cancelled")
        if self._callback is not None:
            info.append(_format_callback(self._callback, self._args))
        return info

    def __repr__(self):
        return f"<{' '.join(self._info())}>"

    def get_context(self):
        return self._context

    def cancel(self):
        if not self._cancelled:
            self._cancelled = True
            self._callback = None
            self._args = None

    def cancelled(self):
        return self._cancelled

    def _run(self):
        try:
            self._context.run(self._callback, *self._args)
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as exc:
            text = _format_callback(self._callback, self._args)
            self._loop.call_exception_handler(
                {"message": f"Exception in callback {text}", "exception": exc, "handle": self}
            )


class TimerHandle(Handle):
    """What call_later() and call_at() return."""

    __slots__ = ("_scheduled", "_when")

    def __init__(self, when, callback, args, loop, context=None):
        super().__init__(callback, args, loop, context)
        self._when = when
        self._scheduled = False

    def _info(self):
        info = super()._info()
        info.insert(2 if self._cancelled else 1, f"when={self._when}")
        return info

    def __hash__(self):
        return hash(self._when)

    def __lt__(self, other):
        if isinstance(other, TimerHandle):
            return self._when < other._when
        return NotImplemented

    def __le__(self, other):
        if isinstance(other, TimerHandle):
            return self._when < other._when or self == other
        return NotImplemented

    def __gt__(self, other):
        if isinstance(other, TimerHandle):
            return self._when > other._when
        return NotImplemented

    def __ge__(self, other):
        if isinstance(other, TimerHandle):
            return self._when > other._when or self == other
        return NotImplemented

    def __eq__(self, other):
        if isinstance(other, TimerHandle):
            return (
                self._when == other._when
                and self._callback == other._callback
                and self._args == other._args
                and self._cancelled == other._cancelled
            )
        return NotImplemented

    def cancel(self):
        if not self._cancelled:
            self._loop._timer_handle_cancelled(self)
        super().cancel()

    def when(self):
        return self._when


class AbstractServer:
    """The interface of servers, of which there are none here."""


def _abstract(name):
    def method(self, *args, **kwargs):
        raise NotImplementedError

    method.__name__ = name
    method.__qualname__ = f"AbstractEventLoop.{name}"
    return method


class AbstractEventLoop:
    """The interface of event loops."""

    for _name in (
        "run_forever run_until_complete stop is_running is_closed close call_at time "
        "create_future create_task call_soon_threadsafe run_in_executor set_default_executor "
        "get_exception_handler set_exception_handler default_exception_handler "
        "call_exception_handler get_debug set_debug set_task_factory get_task_factory"
    ).split():
        locals()[_name] = _abstract(_name)
    del _name

    def call_soon(self, callback, *args, context=None):
        return self.call_later(0, callback, *args, context=context)

    def call_later(self, delay, callback, *args, context=None):
        raise NotImplementedError

    async def shutdown_asyncgens(self):
        raise NotImplementedError

    async def shutdown_default_executor(self):
        raise NotImplementedError


class AbstractEventLoopPolicy:
    """The interface of what gives each context its event loop."""

    def get_event_loop(self):
        raise NotImplementedError

    def set_event_loop(self, loop):
        raise NotImplementedError

    def new_event_loop(self):
        raise NotImplementedError

    def get_child_watcher(self):
        raise NotImplementedError

    def set_child_watcher(self, watcher):
        raise NotImplementedError


class BaseDefaultEventLoopPolicy(AbstractEventLoopPolicy):
    """One loop, made when it is first asked for."""

    _loop_factory = None

    def __init__(self):
        self._loop = None
        self._set_called = False

    def get_event_loop(self):
        if self._loop is None and not self._set_called:
            import warnings

            warnings.warn("There is no current event loop", DeprecationWarning, stacklevel=2)
            self.set_event_loop(self.new_event_loop())
        if self._loop is None:
            raise RuntimeError("There is no current event loop in thread 'MainThread'.")
        return self._loop

    def set_event_loop(self, loop):
        self._set_called = True
        if loop is not None and not isinstance(loop, AbstractEventLoop):
            raise TypeError(
                "loop must be an instance of AbstractEventLoop or None, "
                f"not '{type(loop).__name__}'"
            )
        self._loop = loop

    def new_event_loop(self):
        return self._loop_factory()


_policy = None
_running = None


def _get_running_loop():
    return _running


def _set_running_loop(loop):
    global _running
    _running = loop


def get_running_loop():
    """The loop that is running now."""
    if _running is None:
        raise RuntimeError("no running event loop")
    return _running


def get_event_loop_policy():
    global _policy
    if _policy is None:
        from asyncio.unix_events import DefaultEventLoopPolicy

        _policy = DefaultEventLoopPolicy()
    return _policy


def set_event_loop_policy(policy):
    global _policy
    if policy is not None and not isinstance(policy, AbstractEventLoopPolicy):
        raise TypeError(
            "policy must be an instance of AbstractEventLoopPolicy or None, "
            f"not '{type(policy).__name__}'"
        )
    _policy = policy


def get_event_loop():
    """The running loop, or that of the policy."""
    return _running if _running is not None else get_event_loop_policy().get_event_loop()


def set_event_loop(loop):
    get_event_loop_policy().set_event_loop(loop)


def new_event_loop():
    return get_event_loop_policy().new_event_loop()


def get_child_watcher():
    raise PermissionError("asyncio.get_child_watcher() is not allowed: programs here cannot start processes")


def set_child_watcher(watcher):
    raise PermissionError("asyncio.set_child_watcher() is not allowed: programs here cannot start processes")

"""What is a coroutine, and how one is shown."""

import types

__all__ = ("iscoroutinefunction", "iscoroutine")

_is_coroutine = object()


def iscoroutinefunction(func):
    """Whether it is an `async def` function."""
    marked = func
    while hasattr(marked, "__wrapped_method__") or type(marked).__name__ == "method":
        marked = marked.__func__
    while type(marked).__name__ in ("partial", "partialmethod") and hasattr(marked, "func"):
        marked = marked.func
    code = getattr(marked, "__code__", None)
    if isinstance(marked, types.FunctionType) and code is not None and code.co_flags & 0x80:
        return True
    return getattr(func, "_is_coroutine", None) is _is_coroutine


def iscoroutine(obj):
    """Whether it is a coroutine object."""
    if isinstance(obj, types.CoroutineType):
        return True
    kind = type(obj)
    return all(hasattr(kind, name) for name in ("__await__", "send", "throw", "close"))


def _format_coroutine(coro):
    code = frame = None
    running = False
    if hasattr(coro, "cr_code"):
        code, frame, running = coro.cr_code, coro.cr_frame, coro.cr_running
    elif hasattr(coro, "gi_code"):
        code, frame, running = coro.gi_code, coro.gi_frame, coro.gi_running
    name = getattr(coro, "__qualname__", None) or getattr(coro, "__name__", None)
    name = f"{name}()" if name else f"<{type(coro).__name__} without __name__>()"
    if code is None:
        return f"{name} running" if running else name
    file = code.co_filename or "<empty co_filename>"
    if frame is not None:
        return f"{name} running at {file}:{frame.f_lineno}"
    return f"{name} done, defined at {file}:{code.co_firstlineno}"

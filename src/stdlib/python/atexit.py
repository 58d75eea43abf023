"""Functions that are called when the program ends."""

import sys as _sys

_callbacks = []
_is_registered = False


def register(func, /, *args, **kwargs):
    """Registers a function to be called at the end; the last one registered is the first called."""
    global _is_registered
    if not callable(func):
        raise TypeError("the first argument must be callable")
    if not _is_registered:
        _is_registered = True
        _at_exit(_at_end)
    _callbacks.append((func, args, kwargs))
    return func


def unregister(func, /):
    """Takes a function out, however often it was registered."""
    _callbacks[:] = [each for each in _callbacks if not each[0] == func]


def _clear():
    _callbacks.clear()


def _ncallbacks():
    return len(_callbacks)


def _at_end():
    global _is_registered
    _is_registered = False
    _run_exitfuncs()


def _run_exitfuncs():
    # What is registered meanwhile comes too late.
    due = _callbacks[::-1]
    for func, args, kwargs in due:
        try:
            func(*args, **kwargs)
        except BaseException as exc:
            import traceback

            print(f"Exception ignored in atexit callback: {func!r}", file=_sys.stderr)
            traceback.print_exception(exc)
    _callbacks.clear()

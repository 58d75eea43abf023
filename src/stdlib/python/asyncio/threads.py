"""to_thread(), without threads."""

import contextvars

from asyncio import events

__all__ = ("to_thread",)


async def to_thread(func, /, *args, **kwargs):
    """Runs a function. There are no threads here: nothing else runs meanwhile."""
    import functools

    loop = events.get_running_loop()
    context = contextvars.copy_context()
    call = functools.partial(context.run, func, *args, **kwargs)
    return await loop.run_in_executor(None, call)

"""Coroutines, tasks and the event loop. There are no sockets, no processes and no threads here."""

from asyncio import base_events, coroutines, events, exceptions, futures, runners
from asyncio import taskgroups, tasks, threads, timeouts, unix_events
from asyncio.base_events import *
from asyncio.coroutines import *
from asyncio.events import *
from asyncio.exceptions import *
from asyncio.futures import *
from asyncio.runners import *
from asyncio.taskgroups import *
from asyncio.tasks import *
from asyncio.threads import *
from asyncio.timeouts import *
from asyncio.unix_events import *



def _locks():
    import asyncio.locks as module

    return module


def _queues():
    import asyncio.queues as module

    return module


def _mixins():
    import asyncio.mixins as module

    return module


def _add_names(module, names):
    """Names of a module that is imported when one of them is looked at."""
    for name in names:
        _add_lazily(name, lambda name=name: getattr(module(), name))
    return names


_add_lazily("locks", _locks)
_add_lazily("queues", _queues)
_add_lazily("mixins", _mixins)
_lock_names = _add_names(
    _locks, ("Lock", "Event", "Condition", "Semaphore", "BoundedSemaphore", "Barrier")
)
_queue_names = _add_names(
    _queues, ("Queue", "PriorityQueue", "LifoQueue", "QueueFull", "QueueEmpty", "QueueShutDown")
)

__all__ = (
    base_events.__all__
    + coroutines.__all__
    + events.__all__
    + exceptions.__all__
    + futures.__all__
    + _lock_names
    + runners.__all__
    + _queue_names
    + tasks.__all__
    + taskgroups.__all__
    + threads.__all__
    + timeouts.__all__
    + unix_events.__all__
)


def _refused(name, reason):
    def function(*args, **kwargs):
        raise PermissionError(f"asyncio.{name}() is not allowed: {reason}")

    function.__name__ = function.__qualname__ = name
    return function


for _name in ("open_connection", "start_server", "open_unix_connection", "start_unix_server"):
    globals()[_name] = _refused(_name, "programs here have no network access")
    __all__ += (_name,)
for _name in ("create_subprocess_exec", "create_subprocess_shell"):
    globals()[_name] = _refused(_name, "programs here cannot start processes")
    __all__ += (_name,)
del _name

"""Coroutines, tasks and the event loop. There are no sockets, no processes and no threads here."""

from asyncio import base_events, coroutines, events, exceptions, futures, locks, queues, runners
from asyncio import taskgroups, tasks, threads, timeouts, unix_events
from asyncio.base_events import *
from asyncio.coroutines import *
from asyncio.events import *
from asyncio.exceptions import *
from asyncio.futures import *
from asyncio.locks import *
from asyncio.queues import *
from asyncio.runners import *
from asyncio.taskgroups import *
from asyncio.tasks import *
from asyncio.threads import *
from asyncio.timeouts import *
from asyncio.unix_events import *

__all__ = (
    base_events.__all__
    + coroutines.__all__
    + events.__all__
    + exceptions.__all__
    + futures.__all__
    + locks.__all__
    + runners.__all__
    + queues.__all__
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

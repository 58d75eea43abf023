"""Coroutines, tasks and the event loop. There are no sockets, no processes and no threads here."""

from asyncio import (
    base_events, coroutines, events, exceptions, futures, locks, mixins, queues, runners,
    taskgroups, tasks, threads, timeouts, unix_events,
)
from asyncio.base_events import BaseEventLoop, Server
from asyncio.coroutines import iscoroutinefunction, iscoroutine
from asyncio.events import (
    AbstractEventLoopPolicy, AbstractEventLoop, AbstractServer, Handle, TimerHandle,
    get_event_loop_policy, set_event_loop_policy, get_event_loop, set_event_loop,
    new_event_loop, get_child_watcher, set_child_watcher, _set_running_loop, get_running_loop,
    _get_running_loop,
)
from asyncio.exceptions import (
    BrokenBarrierError, CancelledError, InvalidStateError, TimeoutError, IncompleteReadError,
    LimitOverrunError, SendfileNotAvailableError,
)
from asyncio.futures import Future, wrap_future, isfuture
from asyncio.locks import Lock, Event, Condition, Semaphore, BoundedSemaphore, Barrier
from asyncio.queues import Queue, PriorityQueue, LifoQueue, QueueFull, QueueEmpty, QueueShutDown
from asyncio.runners import Runner, run
from asyncio.taskgroups import TaskGroup
from asyncio.tasks import (
    Task, create_task, FIRST_COMPLETED, FIRST_EXCEPTION, ALL_COMPLETED, wait, wait_for,
    as_completed, sleep, gather, shield, ensure_future, run_coroutine_threadsafe, current_task,
    all_tasks, create_eager_task_factory, eager_task_factory, _register_task, _unregister_task,
    _enter_task, _leave_task,
)
from asyncio.threads import to_thread
from asyncio.timeouts import Timeout, timeout, timeout_at
from asyncio.unix_events import SelectorEventLoop, DefaultEventLoopPolicy, EventLoop

__all__ = (
    "BaseEventLoop", "Server", "iscoroutinefunction", "iscoroutine", "AbstractEventLoopPolicy",
    "AbstractEventLoop", "AbstractServer", "Handle", "TimerHandle", "get_event_loop_policy",
    "set_event_loop_policy", "get_event_loop", "set_event_loop", "new_event_loop",
    "get_child_watcher", "set_child_watcher", "_set_running_loop", "get_running_loop",
    "_get_running_loop", "BrokenBarrierError", "CancelledError", "InvalidStateError",
    "TimeoutError", "IncompleteReadError", "LimitOverrunError", "SendfileNotAvailableError",
    "Future", "wrap_future", "isfuture", "Lock", "Event", "Condition", "Semaphore",
    "BoundedSemaphore", "Barrier", "Runner", "run", "Queue", "PriorityQueue", "LifoQueue",
    "QueueFull", "QueueEmpty", "QueueShutDown", "Task", "create_task", "FIRST_COMPLETED",
    "FIRST_EXCEPTION", "ALL_COMPLETED", "wait", "wait_for", "as_completed", "sleep", "gather",
    "shield", "ensure_future", "run_coroutine_threadsafe", "current_task", "all_tasks",
    "create_eager_task_factory", "eager_task_factory", "_register_task", "_unregister_task",
    "_enter_task", "_leave_task", "TaskGroup", "to_thread", "Timeout", "timeout", "timeout_at",
    "SelectorEventLoop", "DefaultEventLoopPolicy", "EventLoop",
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

"""ProcessPoolExecutor, which cannot be had here."""

from concurrent.futures import _base


class BrokenProcessPool(_base.BrokenExecutor):
    """Raised when a process of the pool ended."""


class ProcessPoolExecutor(_base.Executor):
    """Refused: it would start processes."""

    def __init__(self, max_workers=None, mp_context=None, initializer=None, initargs=(), *, max_tasks_per_child=None):
        raise RuntimeError(
            "ProcessPoolExecutor is not available: programs here cannot start processes; "
            "ThreadPoolExecutor takes the same calls"
        )

"""Handlers that need no files and no network."""

import logging

__all__ = ["BufferingHandler", "MemoryHandler", "QueueHandler", "QueueListener"]


class BufferingHandler(logging.Handler):
    """Keeps records until there are enough."""

    def __init__(self, capacity):
        logging.Handler.__init__(self)
        self.capacity = capacity
        self.buffer = []

    def shouldFlush(self, record):
        return len(self.buffer) >= self.capacity

    def emit(self, record):
        self.buffer.append(record)
        if self.shouldFlush(record):
            self.flush()

    def flush(self):
        self.buffer.clear()

    def close(self):
        try:
            self.flush()
        finally:
            logging.Handler.close(self)


class MemoryHandler(BufferingHandler):
    """Keeps records and gives them to another handler."""

    def __init__(self, capacity, flushLevel=logging.ERROR, target=None, flushOnClose=True):
        BufferingHandler.__init__(self, capacity)
        self.flushLevel = flushLevel
        self.target = target
        self.flushOnClose = flushOnClose

    def shouldFlush(self, record):
        return len(self.buffer) >= self.capacity or record.levelno >= self.flushLevel

    def setTarget(self, target):
        self.target = target

    def flush(self):
        if self.target:
            for record in self.buffer:
                self.target.handle(record)
            self.buffer.clear()

    def close(self):
        try:
            if self.flushOnClose:
                self.flush()
        finally:
            self.target = None
            BufferingHandler.close(self)


class QueueHandler(logging.Handler):
    """Puts records into a queue."""

    def __init__(self, queue):
        logging.Handler.__init__(self)
        self.queue = queue
        self.listener = None

    def enqueue(self, record):
        self.queue.put_nowait(record)

    def prepare(self, record):
        import copy

        msg = self.format(record)
        record = copy.copy(record)
        record.message = msg
        record.msg = msg
        record.args = None
        record.exc_info = None
        record.exc_text = None
        record.stack_info = None
        return record

    def emit(self, record):
        try:
            self.enqueue(self.prepare(record))
        except Exception:
            self.handleError(record)


class QueueListener:
    """A thread that takes records from a queue and gives them to handlers."""

    _sentinel = None

    def __init__(self, queue, *handlers, respect_handler_level=False):
        self.queue = queue
        self.handlers = handlers
        self._thread = None
        self.respect_handler_level = respect_handler_level

    def dequeue(self, block):
        return self.queue.get(block)

    def start(self):
        import threading

        self._thread = threading.Thread(target=self._monitor, daemon=True)
        self._thread.start()

    def prepare(self, record):
        return record

    def handle(self, record):
        record = self.prepare(record)
        for handler in self.handlers:
            if not self.respect_handler_level or record.levelno >= handler.level:
                handler.handle(record)

    def _monitor(self):
        while self._take(True):
            pass

    def _take(self, block):
        """Whether there may be more after the next record."""
        record = self.dequeue(block)
        if record is not self._sentinel:
            self.handle(record)
        if hasattr(self.queue, "task_done"):
            self.queue.task_done()
        return record is not self._sentinel

    def enqueue_sentinel(self):
        self.queue.put_nowait(self._sentinel)

    def stop(self):
        if self._thread:
            self.enqueue_sentinel()
            self._thread.join()
            self._thread = None
            # A thread that would have waited for ever has been ended: what came since is left.
            from queue import Empty

            try:
                while self._take(False):
                    pass
            except Empty:
                pass


def _refused(name):
    class refused(logging.Handler):
        """Not allowed: there are no files and no network."""

        def __init__(self, *args, **kwargs):
            raise PermissionError(
                f"logging.handlers.{name}() is not allowed: programs here have no access to "
                "files or the network"
            )

    refused.__name__ = refused.__qualname__ = name
    return refused


for _name in (
    "RotatingFileHandler TimedRotatingFileHandler WatchedFileHandler SocketHandler "
    "DatagramHandler SysLogHandler SMTPHandler NTEventLogHandler HTTPHandler"
).split():
    globals()[_name] = _refused(_name)
    __all__.append(_name)
del _name

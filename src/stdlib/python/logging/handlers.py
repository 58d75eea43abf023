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
    """Not allowed: it needs a thread."""

    def __init__(self, *args, **kwargs):
        raise PermissionError("QueueListener() is not allowed: programs here cannot start threads")


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

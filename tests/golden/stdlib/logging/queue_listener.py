import logging, queue, io, time
from logging.handlers import QueueHandler, QueueListener
s = io.StringIO()
h = logging.StreamHandler(s)
q = queue.Queue()
l = QueueListener(q, h)
log = logging.getLogger("x"); log.addHandler(QueueHandler(q)); log.propagate = False
l.start()
log.warning("one %d", 1)
time.sleep(0.05)
print(repr(s.getvalue()))
log.warning("two")
print(repr(s.getvalue()))
log.warning("three")
l.stop()
print(repr(s.getvalue()), q.qsize())
l.start(); log.warning("four"); l.stop(); print(s.getvalue())

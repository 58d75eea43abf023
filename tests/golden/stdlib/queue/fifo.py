import queue

def t(f, *a, **k):
    try:
        print(repr(f(*a, **k)))
    except Exception as e:
        print(type(e).__name__, e)

q=queue.Queue(2); q.put(1); q.put(2); print(q.full(),q.qsize(),q.get(),q.get_nowait(),q.empty()); t(q.get_nowait); q.put(1); q.put(2); t(q.put_nowait,3); q.task_done()

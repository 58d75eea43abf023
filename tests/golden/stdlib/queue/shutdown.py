import queue

def t(f, *a, **k):
    try:
        print(repr(f(*a, **k)))
    except Exception as e:
        print(type(e).__name__, e)

q=queue.Queue(); q.put(1); q.shutdown(); print(q.get()); t(q.get); t(q.put,1); q=queue.Queue(1); q.put(1); t(q.put,2,False); t(q.put,2,True,0.01); t(q.put,2,timeout=-1); q.get(); t(q.get,timeout=0.01); q.task_done(); t(q.task_done); q.join(); print(q.empty())

import functools, inspect
class R:
    def route(self, method: str, path: str): return (method, path)
    get = functools.partialmethod(route, "GET")
    kw = functools.partialmethod(route, path="/x")
    @classmethod
    def make(cls, a, b=2): return cls.__name__, a, b
    made = functools.partialmethod(make, 1)
    @staticmethod
    def st(a, b): return a, b
    sm = functools.partialmethod(st, 9)
r = R()
print(type(r.get).__name__, type(R.get).__name__, r.get("/a"), r.kw("POST"), R.made(), r.sm(3), R.get(r, "/z"))
print(r.get.func.__name__, r.get.args, r.get.keywords, r.get.__self__ is r)
for f in (r.get, R.get, r.kw, R.made, r.sm):
    try: print(inspect.signature(f))
    except Exception as e: print(type(e).__name__, e)
print(R.__dict__["get"].func.__name__, R.__dict__["get"].args)

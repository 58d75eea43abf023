"""Where a record says that it was made: through adapters, built-ins, properties, generators, coroutines."""

import logging, io
from functools import partial
out = io.StringIO()
logging.basicConfig(stream=out, level=logging.INFO, format="%(lineno)d %(funcName)s %(filename)s %(module)s %(message)s")
log = logging.getLogger("app.mod")
class A(logging.LoggerAdapter):
    def process(self, msg, kwargs): return "[x] " + msg, kwargs
a = A(log, {})
def f():
    log.warning("a"); log.info("b"); log.error("c"); log.log(30, "d"); log.exception("e", exc_info=None); logging.warning("mod"); logging.info("x"); a.warning("ad"); a.log(20, "al"); a.info("i")
    list(map(log.warning, ["m1", "m2"])); partial(log.info, "p")(); sorted([2,1], key=lambda v: log.info("key") or v)
    [x for x in [1] if log.info("comp") is None]
    A(a, {}).error("nested")
class C:
    @property
    def p(self): log.info("prop"); return 1
    def __getattr__(self, n): log.info("ga"); return 1
    def __repr__(self): log.info("repr"); return "C"
f(); C().p; C().zz; f"{C()}"; str(C()); print(C())
log.info("module")
def g(n):
    if n: return g(n - 1)
    log.info("deep")
g(30)
def gen():
    log.info("gen"); yield 1
list(gen())
async def co(): log.info("co")
import asyncio
asyncio.run(co())
print(out.getvalue())
r = log.makeRecord("n", 10, "fn/x.py", 5, "msg", (), None); print(r.lineno, r.pathname, r.module)
class H(logging.Handler):
    def emit(self, record): print(list(record.__dict__)[:12], record.lineno, record.funcName); import copy; print(copy.copy(record).lineno)
log.addHandler(H()); log.warning("z")
log.findCaller = lambda *a: ("F", 1, "G", None)
log.warning("custom")

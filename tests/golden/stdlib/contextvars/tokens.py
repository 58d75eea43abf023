from contextvars import Context, ContextVar, Token, copy_context

v = ContextVar("v")
w = ContextVar("w", default=10)
try:
    v.get()
except LookupError as e:
    print("LookupError", e.args[0].name)
print(v.get("fallback"), w.get())
t1 = v.set(1)
t2 = v.set(2)
print(t1.old_value is Token.MISSING, t2.old_value, t1.var is v)
v.reset(t2)
print(v.get())
try:
    v.reset(t2)
except RuntimeError as e:
    print(str(e)[-25:])
empty = Context()
print(len(empty), empty.run(w.get), len(copy_context()), [var.name for var in copy_context()])
empty.run(v.set, 9)
print(empty[v], v.get(), list(empty.items())[0][1], empty.get(w, "absent"))
v.reset(t1)

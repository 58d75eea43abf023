handlers = {
    "double": lambda x: x * 2,
    "broken": lambda x: x.missing(),
}
apply = lambda f, *a: f(*a)
print(apply(handlers["double"], 4))
print(sorted([3, 1], key=lambda v: apply(handlers["broken"], v)))

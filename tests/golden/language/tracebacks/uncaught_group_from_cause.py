def worker(n):
    if n % 2:
        raise KeyError(n)
    raise RuntimeError(f"even {n}") from OSError(5, "disk")


errors = []
for n in range(18):
    try:
        worker(n)
    except Exception as error:
        errors.append(error)
try:
    raise ExceptionGroup("many", errors)
except ExceptionGroup as group:
    raise ValueError("summary\nover lines") from group.subgroup(RuntimeError)

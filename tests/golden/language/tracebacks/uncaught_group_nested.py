def check(value):
    errors = []
    for test in (int, float, lambda v: v.missing):
        try:
            test(value)
        except Exception as error:
            error.add_note(f"while trying {value!r}")
            errors.append(error)
    if errors:
        raise ExceptionGroup("checks failed", errors)


def check_all(values):
    groups = []
    for value in values:
        try:
            check(value)
        except ExceptionGroup as group:
            groups.append(group)
    raise BaseExceptionGroup("everything failed", [*groups, KeyboardInterrupt("stopped")])


check_all(["x", None])

def attempt(function, *args, **keywords):
    try:
        return repr(function(*args, **keywords))
    except Exception as error:
        return f"{type(error).__name__}: {error}"



for number, case in enumerate([
    lambda: globals() is globals(),
    lambda: locals() is not None,
    lambda: __name__,
    lambda: callable(print),
    lambda: abs,
    lambda: id(None) == id(None),
    lambda: type(breakpoint).__name__,
    lambda: isinstance(NotImplemented, type(NotImplemented)),
    lambda: __debug__,
    lambda: sorted(n for n in dir(__builtins__) if n.endswith('Error'))[:30],
    lambda: sorted(n for n in dir(__builtins__) if n.endswith('Warning')),
    lambda: print.__module__,
    lambda: len.__text_signature__,
    lambda: sorted.__text_signature__,
    lambda: int.__text_signature__,
]):
    print(number, attempt(case))

def attempt(function, *args, **keywords):
    try:
        return repr(function(*args, **keywords))
    except Exception as error:
        return f"{type(error).__name__}: {error}"


e = ValueError('a', 1)
for number, case in enumerate([
    lambda: e.args, str(e), repr(e), e.__cause__, e.__context__, e.__suppress_context__, e.__traceback__,
    lambda: setattr(e, 'args', (2,)), e.args, setattr(e, 'args', ('a', 1)),
    lambda: setattr(e, 'args', 5),
    lambda: delattr(e, 'args'),
    lambda: setattr(e, '__cause__', 5),
    lambda: setattr(e, '__cause__', KeyError('k')), e.__cause__, e.__suppress_context__,
    lambda: setattr(e, '__context__', 'x'),
    lambda: setattr(e, '__traceback__', 5),
    lambda: setattr(e, 'extra', 1), e.extra, vars(e),
    lambda: e.add_note('n'), e.__notes__,
    lambda: e.add_note(5),
    lambda: e.with_traceback(None) is e,
    lambda: e.with_traceback(5),
    lambda: e.nope,
    lambda: ValueError(a=1),
    lambda: ValueError() == ValueError(), e == e,
    lambda: KeyError('k'), str(KeyError('k')), str(KeyError()), str(KeyError(1, 2)),
    lambda: OSError(1, 'a'), OSError(2, 'a'), OSError(2, 'a', 'f'), str(OSError(2, 'a', 'f')), OSError(2, 'a').errno,
    lambda: StopIteration(5).value, StopIteration().value, SystemExit(3).code, SystemExit().code,
    lambda: ImportError('m', name='n', path='p').name, ImportError().msg,
    lambda: ImportError('m', nope=1),
    lambda: NameError('m', name='n').name, AttributeError('m', name='n', obj=1).obj,
    lambda: UnicodeDecodeError('u', b'x', 0, 1, 'r').reason,
    lambda: UnicodeDecodeError('u'),
    lambda: SyntaxError('m', ('f', 1, 2, 't')).lineno,
    lambda: ExceptionGroup('m', [e]),
    lambda: ExceptionGroup('m', []),
    lambda: ExceptionGroup('m', 5),
    lambda: ExceptionGroup('m'),
    lambda: ExceptionGroup('m', [KeyboardInterrupt()]),
    lambda: ExceptionGroup('m', [e]).split(ValueError),
    lambda: ExceptionGroup('m', [e]).subgroup(KeyError),
    lambda: ExceptionGroup('m', [e]).subgroup(5),
    lambda: ExceptionGroup('m', [e]).derive([e]).message,
    lambda: BaseException.__subclasses__()[:2],
    lambda: [x.__name__ for x in ZeroDivisionError.__mro__],
    lambda: e < e,
    lambda: e(),
    lambda: sorted(n for n in dir(e) if not n.startswith('_')),
]):
    print(number, attempt(case))

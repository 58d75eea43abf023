def attempt(function, *args, **keywords):
    try:
        return repr(function(*args, **keywords))
    except Exception as error:
        return f"{type(error).__name__}: {error}"


import math, types
m = types.ModuleType('mod', 'doc')
for number, case in enumerate([
    lambda: m, m.__name__, m.__doc__, m.__dict__['__name__'], type(m).__name__,
    lambda: setattr(m, 'x', 1), m.x, vars(m)['x'], delattr(m, 'x'), hasattr(m, 'x'),
    lambda: m.nope,
    lambda: delattr(m, 'nope'),
    lambda: math.nope,
    lambda: math.__name__, math.__doc__ is not None, 'sqrt' in dir(math), 'sqrt' in vars(math),
    lambda: math(),
    lambda: math[0],
    lambda: len(math),
    lambda: math + 1,
    lambda: math == math, math != m, hash(math) == hash(math), {math: 1}[math],
    lambda: types.ModuleType(),
    lambda: types.ModuleType(5),
    lambda: types.ModuleType('a', 'b', 'c'),
    lambda: types.ModuleType('a').__doc__,
    lambda: setattr(m, '__dict__', {}),
    lambda: repr(m), str(types.ModuleType('q')),
    lambda: types.SimpleNamespace(a=1, b=[2]), types.SimpleNamespace(a=1) == types.SimpleNamespace(a=1), types.SimpleNamespace(a=1).a,
    lambda: types.SimpleNamespace(1),
    lambda: types.SimpleNamespace().nope,
    lambda: types.MappingProxyType({1: 2}), types.MappingProxyType({1: 2})[1],
    lambda: types.MappingProxyType({1: 2}).__setitem__(1, 2),
    lambda: types.MappingProxyType(5),
]):
    print(number, attempt(case))

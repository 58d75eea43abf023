def attempt(function, *args, **keywords):
    try:
        return repr(function(*args, **keywords))
    except Exception as error:
        return f"{type(error).__name__}: {error}"


view = memoryview(b'abcdef')
for number, case in enumerate([
    lambda: memoryview(),
    lambda: memoryview('a'),
    lambda: memoryview(5),
    lambda: memoryview([1]),
    lambda: view[10],
    lambda: view['a'],
    lambda: view[1.5],
    lambda: view[1:3].tobytes(), view[::-1].tolist(), view[-1],
    lambda: view.__setitem__(0, 1),
    lambda: memoryview(bytearray(b'ab')).__setitem__(0, 'a'),
    lambda: memoryview(bytearray(b'ab')).__setitem__(0, 300),
    lambda: memoryview(bytearray(b'ab')).__setitem__(slice(0, 2), b'xyz'),
    lambda: view.cast('x'),
    lambda: view.cast('I'),
    lambda: memoryview(b'abcd').cast('I').tolist(),
    lambda: view.tolist(), view.nbytes, view.itemsize, view.format, view.ndim, view.shape, view.strides, view.readonly, view.c_contiguous,
    lambda: view.hex(), view.hex(':'), view.hex('-', 2),
    lambda: view.tobytes('C'), view.tobytes(order='A'),
    lambda: view == b'abcdef', view == memoryview(bytearray(b'abcdef')), view == 'abcdef',
    lambda: view + b'a',
    lambda: view * 2,
    lambda: hash(view) == hash(b'abcdef'),
    lambda: hash(memoryview(bytearray(b'a'))),
    lambda: 97 in view, b'a' in view,
    lambda: len(view), list(view)[:2], bytes(view), bytearray(view),
    lambda: view.foo,
    lambda: memoryview(b'a').release(),
    lambda: sorted(n for n in dir(memoryview) if not n.startswith('_')),
]):
    print(number, attempt(case))

for f in [b'ab'.find, b'ab'.rfind, b'ab'.index, b'ab'.rindex, b'ab'.count, b'ab'.startswith, b'ab'.endswith, bytearray(b'ab').find, bytearray(b'ab').count, bytearray(b'a').index, 'ab'.find, 'ab'.count, 'ab'.index, 'ab'.startswith, 'ab'.endswith, 'ab'.rindex, [1].index, (1,).index]:
    for a in [(set, 1.0), (set,), (b'a', 1.0), ('a', 1.0), (5, None, None), (300, 'x'), (-1, 0), ('a', 0, 'x'), (b'a', 0, 'x'), (1, 1.5), (1, None)]:
        try: print(f.__name__, f(*a))
        except Exception as e: print(f.__qualname__, a, type(e).__name__, e)

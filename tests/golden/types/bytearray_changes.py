# bytearray: assignment, deletion, growth, and what a memoryview forbids meanwhile.


def attempt(start, change):
    x = bytearray(start)
    try:
        result = change(x)
    except Exception as e:
        result = type(e).__name__ + ": " + str(e)
    print(x, result)


def put(key, value):
    def change(x):
        x[key] = value
    return change


def drop(key):
    def change(x):
        del x[key]
    return change


def iadd(value):
    def change(x):
        x += value
    return change


for key in (0, -1, 9, "a", slice(1, 2), slice(None, None, 2), slice(2, 0, -1)):
    for value in (65, 300, "a", b"xyz", b"", [1, 2], 5.5, bytearray(b"q")):
        attempt(b"abcdef", put(key, value))
    attempt(b"abcdef", drop(key))
for value in (b"d", "d", bytearray(b"ef"), memoryview(b"gh"), [1], 5):
    attempt(b"abc", iadd(value))
    attempt(b"abc", lambda x: x.extend(value))
attempt(b"abc", lambda x: x.extend(x))
attempt(b"abc", lambda x: x.append(65) or x.insert(1, 66) or x.insert(-100, 67) or x.pop() or x.pop(0))
attempt(b"abcabc", lambda x: x.remove(98) or x.reverse())
attempt(b"abc", lambda x: x.clear())
attempt(b"abc", lambda x: x.copy() is x)


def viewed(x):
    with memoryview(x) as m:
        m[0] = 90
        try:
            x.append(1)
        except BufferError as e:
            print(e)
        m[1:3] = b"YX"
    x.append(33)
    return m.readonly if False else len(x)


attempt(b"abc", viewed)
x = bytearray()
for i in range(5000):
    x.append(i % 251)
    if i % 7 == 0:
        x[len(x) // 2:len(x) // 2 + 3] = b"!"
print(len(x), sum(x), x[:20], x[-20:])
x *= 2
print(len(x), x.count(b"!"), x.find(b"!!"))

# The order of sets of small ints and of letters.

def t(f, *a, **k):
    try:
        text = repr(f(*a, **k))
    except BaseException as e:
        text = type(e).__name__ + " " + str(e)
    while " at 0x" in text:
        at = text.index(" at 0x")
        end = at + 6
        while end < len(text) and text[end] in "0123456789abcdef":
            end += 1
        text = text[:at] + " at ADDRESS" + text[end:]
    print(text)

for n in range(3, 40, 4):
    a = set(range(n))
    a.difference_update([1, 2, 3] + list(range(5, n, 2)))
    print(a)
    a.update({k * 37 for k in range(5)})
    print(a)
    a = {*range(n)}
    a -= {1, 2, 3} | set(range(5, n, 2))
    a.add(99)
    print(a, a.pop(), a)
print({'a', 'b', 'c'}, {1, 2, 300}, {3, 2, 1}, {*'hello'}, {x for x in 'hello world'}, set('abcdefgh'), {'x': 1}.keys() | {'y', 'z'}, {1, 2} | {3}, frozenset('abc'))
print({'spam', 'eggs', 'bacon', 'ham'})
print(sorted({'b', 'a'}))
print({None, True, 1.5})

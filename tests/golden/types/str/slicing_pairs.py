def attempt(function, *args, **keywords):
    try:
        return repr(function(*args, **keywords))
    except Exception as error:
        return f"{type(error).__name__}: {error}"


TEXTS = ["", "a", "abcdef", "日本語テキスト", "a👍b👍c", "👍🏽é"]
BOUNDS = [None, -100, -7, -3, -1, 0, 1, 2, 4, 6, 100]
for text in TEXTS:
    print(ascii(text), len(text))
    for start in BOUNDS:
        print(start, *(ascii(text[start:stop:step])[1:-1] for stop in BOUNDS for step in (None, 2, -1, -2)), sep="|")
    print([attempt(lambda: text[i]) for i in (-7, -1, 0, 1, 5, 6)])
for key in (1.0, "a", None, (1, 2), slice(1, 2, 0), slice("a"), True):
    print(attempt(lambda: "abc"[key]))
print([c for c in "a👍é"], list(reversed("a👍é")), list(enumerate("日本")), "👍" in "a👍", "👍".encode("utf-16-le"), ord("👍"), "a👍b".index("b"), "👍👍".count("👍"), ("👍" * 3)[1:2])

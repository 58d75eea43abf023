def attempt(function, *args, **keywords):
    try:
        return repr(function(*args, **keywords))
    except Exception as error:
        return f"{type(error).__name__}: {error}"


TEXTS = """1 1. .5 0.5e1 1E5 1e+5 1e-5 +1 -1 --1 1e 1e+ . e5 1_0 1__0 1_ _1 1_.5 1._5 1e1_0 inf -inf +Infinity INF infinit nan -NaN nan1 0x1p3 1,5 ٣.٥ ½ 1e400 -1e400 1e-400 00012 0_1.5 1.7976931348623159e308 4.9406564584124654e-324 2.4703282292062327e-324 9007199254740993 9007199254740992.9999 0.1e1000000 1e99999999999""".split()
for text in TEXTS:
    print(repr(text), attempt(float, text), attempt(float, f" \t{text}\n"), attempt(float, text.encode()), attempt(float, f"{text}\0"))
for value in (None, [], "", " ", b"", b"1.5", bytearray(b"2"), 3, True, 10**400, 1j, object):
    print(attempt(float, value).replace(str(object), "object"))
print(attempt(float), attempt(float, 1, 2), attempt(float, x=1), float("1" * 400 + "e-400"), float("0." + "0" * 400 + "1e400"))

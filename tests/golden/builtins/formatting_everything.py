def attempt(function, *args, **keywords):
    try:
        return repr(function(*args, **keywords))
    except Exception as error:
        return f"{type(error).__name__}: {error}"


class Custom:
    def __format__(self, spec):
        return f"[{spec}]"
class BadFormat:
    def __format__(self, spec):
        return 5
class Plain:
    def __str__(self):
        return "plain"
VALUES = [0, -5, 2**70, True, 1.5, -0.0, 1e300, float("nan"), 2 + 3j, "text", "", "é👍", b"bytes", None, [1], (), {}, ..., int, Custom(), Plain()]
SPECS = ["", "5", "<8", ">8", "^9", "*^9", "08", "+", " ", "-", "#", ",", "_", ".2", ".0", "d", "x", "#X", "b", "o", "c", "e", ".3e", "f", ".1f", "g", "n", "%", ".1%", "s", ".2s", "10s", "=8", "z", "é<6", "{<4", "1000000000000", "5.5.5", "q", "dd", "+s", "=s", ",s", "_x", ",x", "_e", "0<5", "<05", "#_b", "08,", "+.1f", "010d"]
for spec in SPECS:
    print(repr(spec), *(attempt(format, v, spec).replace("<class 'int'>", "int") for v in VALUES))
print(attempt(format, BadFormat()), attempt(format), attempt(format, 1, 2), attempt(format, 1, None), attempt(format, 1, "d", "x"), f"{Custom():a{'b'}c}", f"{Custom()!s:>3}"[:1] if False else "", attempt(lambda: f"{Plain():>8}"), attempt(lambda: f"{Plain()!s:>8}"), f"{[1, 2]!s:>10}", f"{None!r:^8}", format(object()) == str(object()) if False else "")

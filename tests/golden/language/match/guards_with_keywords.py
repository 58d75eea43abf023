"""Guards that call with keywords, beside names that the pattern binds."""


def same(**given):
    return given


def first(value):
    match value:
        case x if same(a=1) == {"a": 1} and same(b=2) == {"b": 2} and same(c=x) == {"c": x}:
            return x
        case [y, *z] if same(d=y, e=z) == {"d": y, "e": z}:
            return z
    return "none"


print(first(5), first("text"), first([1, 2]))

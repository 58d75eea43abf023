# Guards, as-patterns, or-patterns, binding and order of evaluation.
log = []


def note(x, result=True):
    log.append(x)
    return result


def guarded(v):
    match v:
        case int(n) if note("first", n > 10): return f"big {n}"
        case int(n) if note("second", n > 5): return f"medium {n}"
        case int() | float() as n if note("third"): return f"small {n}"
        case (a, b) if note("pair") and a > b: return "descending"
        case (a, b): return "ascending"
    return "none"


for v in (20, 7, 3, 2.5, (2, 1), (1, 2), "x"):
    log.clear()
    print(v, guarded(v), log)


def bindings(v):
    match v:
        case [a, b] if False: pass
        case {"k": k, **others} if not others: return k
        case _: pass
    return sorted(x for x in locals())


print(bindings([1, 2]), bindings({"k": 5}), bindings({"k": 5, "z": 1}), bindings(0))


class Subject:
    def __eq__(self, o):
        log.append(f"eq {o!r}")
        return o == "third"


log.clear()
match Subject():
    case "first" | "second": print("no")
    case "third" as t: print("third", type(t).__name__)
print(log)
count = 0


def subject():
    global count
    count += 1
    return [1, [2, 3]]


match subject():
    case [9, _]: pass
    case [1, [9, _]]: pass
    case [1, [2 as two, (3 | 4) as three]] as whole: print(two, three, whole, count)


class Lazy:
    def __init__(self): self.reads = []
    def __getattr__(self, name):
        if name.startswith("__"): raise AttributeError(name)
        self.reads.append(name)
        return name.upper()


lazy = Lazy()
match lazy:
    case Lazy(a="X", b="B"): print("no")
    case Lazy(b="B" as got, c=c): print(got, c)
print(lazy.reads)


def loops(items):
    out = []
    for item in items:
        match item:
            case "skip": continue
            case "stop": break
            case ("r", x): return out + [x]
            case str(s): out.append(s)
            case _: pass
        out.append("after")
    else:
        out.append("else")
    return out


print(loops(["a", "skip", "b"]), loops(["stop", "x"]), loops([1, ("r", 9)]))


def nested(x):
    match x:
        case [y, *ys]:
            match y:
                case int(): return ("int", y, nested(ys))
                case [*inner]: return ("list", nested(inner), nested(ys))
                case _: return ("?", nested(ys))
        case []: return "end"


print(nested([1, [2], "s"]))


def generator(x):
    match x:
        case [a, b]:
            yield a
            yield b
        case int(n):
            yield from range(n)


print(list(generator([1, 2])), list(generator(3)), list(generator("x")))


def closure(v):
    match v:
        case {"name": name, "value": value}:
            return lambda: (name, value)
        case [first, *_]:
            return lambda: first


print(closure({"name": "n", "value": 1})(), closure([5, 6])(), closure(7))


class Scope:
    match [1, 2]:
        case [one, two]: total = one + two


print(Scope.one, Scope.total)


def declared():
    global made_by_match
    match 5:
        case made_by_match: pass


declared()
print(made_by_match)
try:
    match [1]:
        case [x] if x.missing: pass
except AttributeError as e:
    print(e)
match 1:
    case 1 if (w := 5) > 3: print("walrus", w)

def run(command, state):
    match command.split():
        case []: return state
        case ["quit" | "exit"]: return None
        case ["set", key, value]: return {**state, key: value}
        case ["del", *keys] if keys: return {k: v for k, v in state.items() if k not in keys}
        case ["get", key] if key in state: print(state[key])
        case ["get", key]: print("no", key)
        case [("add" | "mul") as op, *nums]:
            try:
                match op, [int(n) for n in nums]:
                    case "add", ns: print(sum(ns))
                    case "mul", [a, b]: print(a * b)
                    case _, other: print("bad", other)
            except ValueError as e: print(e)
        case [other, *_]: print("unknown", other)
    return state
state = {}
for line in ["set a 1", "", "get a", "get b", "set b two words", "add 1 2 3", "mul 2 5", "mul 1", "add x", "del", "del a", "get a", "fly", "quit"]:
    state = run(line, state)
    print(repr(line), state)
def simplify(e):
    match e:
        case ("+", 0, x) | ("+", x, 0) | ("*", 1, x) | ("*", x, 1): return simplify(x)
        case ("*", 0, _) | ("*", _, 0): return 0
        case ("+", int(a), int(b)): return a + b
        case (op, a, b) if (s := (op, simplify(a), simplify(b))) != e: return simplify(s)
        case (op, a, b): return (op, a, b)
        case x: return x
print(simplify(("+", ("*", 1, "x"), ("*", 0, "y"))), simplify(("*", ("+", 1, 2), ("+", "z", 0))), simplify(("+", 2, ("*", "a", "b"))))

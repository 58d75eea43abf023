# Assignment expressions wherever they can stand.
data = [1, 5, 3, 8]
if (n := len(data)) > 3:
    print("long", n)
while (item := data.pop()) != 1:
    print(item, end=" ")
print(item)
print(a := 5, a + (b := 2), (c := a * b))
print([y := 1, y ** 2, y + 1], (z := 3, z))
print({(key := "k"): (value := "v")}, key, value)
print(f"{(w := 10)} {w:>{(width := 5)}} {width}")


def f(x, y=(default := "d")):
    return x, y


print(f(arg := 1), arg, default)
print((lambda: (inner := 4) + inner)())
print((t := 1, 2), t)
print(x if (x := 0) else "falsy", x)
print((p := 1) and (q := 0) or (r := "r"), p, q, r)
print(any((hit := s).startswith("b") for s in ["a", "bc", "bd"]), hit)
print([line for raw in [" a ", "", "b"] if (line := raw.strip())])
numbers = [1, 2, 3]
print((first := numbers[0]) < (last := numbers[-1]), first, last)
assert (checked := True)
print(checked)
total = 0
print([total := total + v for v in numbers], total)
i = 0
while (i := i + 1) < 5:
    if (sq := i * i) > 10:
        break
print(i, sq)
x = (y := (z := 7)) + 1
print(x, y, z)
print(numbers[(idx := 1)], numbers[(idx := 0):(end := 2)], idx, end)


def g():
    if (m := {"a": 1}.get("a")) is not None and (k := m + 1):
        return m, k
    return None


print(g())


class C:
    attr = (shared := 3)
    values = [attr2 for attr2 in (1, shared)]


print(C.attr, C.shared, C.values)
print(next((v for v in range(10) if (cube := v ** 3) > 100), None), cube)
match (subject := [1, 2]):
    case [_, second] if (doubled := second * 2) > 3:
        print(subject, doubled)
with (cm := type("M", (), {"__enter__": lambda s: "in", "__exit__": lambda s, *a: None})()) as entered:
    print(entered, type(cm).__name__)
print(not (neg := False), -(minus := 3), neg, minus)

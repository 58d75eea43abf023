"""f-strings: nesting, quotes reused, =, conversions, specs, lambdas, escapes."""

def t(f, *a, **k):
    try:
        return repr(f(*a, **k))
    except Exception as e:
        return f"{type(e).__name__}: {e}"


x, y, w, p, name, d = 5, 3.14159, 10, 3, "Ann", {"a": 1, "b": [1, 2]}
print(f"{x}{y}", f"{x!r}{name!s}{name!a}", f"{y:{w}.{p}}", f"{y:>{w}.{p}f}|{y:^{w + 2}.1e}|", f"{x:=+5}", f"{x:#x} {x:08b} {x:,}")
print(f"{x=}", f"{x = }", f"{ x=}", f"{x=!r:>4}", f"{name=}", f"{name=!s}", f"{y=:.2f}", f"{d['a']=}", f"{d["b"][0] + 1 = }", f"{(lambda q: q * 2)(x)=}", f"{x=:}", f"{x==5=}", f"{x!=5}", f"{x<=5}")
print(f"{'a' 'b'}", f"{"nested " + f"{f"{f"{1 + 1}"}"}"}", f'{d["a"]}', f"{'\n'.join(['a', 'b'])}", f"{"\t"}|", f"{ {'k': 1}['k'] }", f"{ {1, 2} and 'set' }", f"{[i for i in range(3)]}", f"{{}} {{{x}}} }}{{", f"{x:{'{'}>5}", f"{x:{{}}>5}" if False else "")
print(f"{
    x  # comment
    + 1
}", f"""{
    name
    !r:>8}|""", rf"\n{x}\d", fr"{name!r:^9}\^", f"\N{BULLET}{x}\x41", F"{x}" "lit {x}" f"{x}", f"{(x := 7)}", x, f"{x:=8}", f"{lambda_ if (lambda_ := 3) else 0}")
print(f"{*[1, 2],}", f"{1,}", f"{yield_ if (yield_ := 1) else 2}", f"{not x}", f"{x if x else 'y'!r}" if False else "", f"{x or 1:>3}", f"{-x}", f"{x**2}", f"{x.real}", f"{1.5.hex()}", f"{'a'.upper():*^5}", f"{print is print}", f"{None}", f"{...}", f"{x:}", f"{'':5}|", f"{'%s' % x}", f"{x,}", f"{3!r:^5}|", f"{'é'!a}")
for source_value, spec in [("abc", ">10"), (12, "d"), (12, ".2f"), (12.5, "d"), ("abc", "d"), (None, ">5"), ([], "5")]:
    print(t(lambda: f"{source_value:{spec}}"), t(lambda: f"{source_value!r:{spec}}"))


class F:
    def __format__(self, spec):
        return f"<{spec!r}>"


f = F()
print(f"{f:a{x}b{name!r:>6}c}", f"{f:{f:{x}}}" if False else "", f"{f:%H:%M}", f"{f: {x} }", f"{f:'quoted'}", f"{f!r}"[:20] if False else "", f"{f:{'a' 'b'}}", f"{f:\n}", f"{f:\x41{{}}}" if False else "")

d = {"k": {"n": [1, 2, 3]}, 'q"': "v"}
n, w, p = 3.14159, 10, 2
print(f"{d["k"]["n"][0]} {d['q"']} {f"{f"{f"{n}"}"}"} {f'{f"{w!r}"}':>{w}}")
print(f"{n:{w}.{p}f}|{n:{f"{w}.{p}"}f}|{n!r:{'<' + str(w)}}|{n:{'>'}{w}}|{n:{w if w > 5 else 5}}")
print(f"{n = }|{n=:.2f}|{n = !s}|{ n   =   }|{d["k"]["n"][-1]=}|{(lambda x: x * 2)(4) = }|{w:=+5}|{(y := 5)} {y}")
print(f"{'a' if w else 'b'} {[i for i in range(3)]} { {1: 2}[1] } {{}} {{{w}}} {{{{{w}}}}} {"\n".join(["x", "y"])!r} {'\t'!r}")
print(f"""multi {
    w  # a comment
    + 1
} line {d["k"]
["n"]}""")
print(f'{w}' f"{p}" 'plain' rf"\d{w}\n" fr"{n:.1f}\x" F"{w}" Rf'{"r"}')
print(f"{print!r:.10} {None} {...} {w,} {w, p} {*[1, 2],} {'nested ' f'{p}'} {not w} {w < p} {w != p} {w == 10}")
print(f"\N{BULLET} \x41 \u00e9 {'\N{SNOWMAN}'} {w}\
 continued", f"{w:\x3e5}", f"{w:>{w}}"[-3:], f"{'{'}{'}'}", f"{'!'!r}", f"{':'}", f"{'='}")
class Spec:
    def __format__(self, spec):
        return f"<{spec}>"
s = Spec()
print(f"{s:a:b}", f"{s:{{}}", f"{s:{'{'}}", f"{s:!r}", f"{s:{w}{p}}", f"{s: }", f"{s:{''}}", f"{s!s:>5.2}", f"{s:%H:%M}", sep="|") if False else print(f"{s:a:b}", f"{s:!r}", f"{s:{w}{p}}", f"{s: }", f"{s:{''}}", f"{s:%H:%M}", sep="|")
def g():
    x = yield f"{(yield 1)}"
    return x
it = g()
print(next(it), it.send("sent"), [f"{i}{j}" for i in "ab" for j in range(2)], {f"{k}": f"{v}" for k, v in d.items()}, (lambda: f"{w}")(), f"{(lambda: 1)()}", f"{lambda_ if (lambda_ := 2) else 0}")

def show(make):
    try:
        print(repr(make()))
    except Exception as error:
        print(type(error).__name__, error)


name, width, items = "wörld", 8, {"k": [1, 2, 3], 'q"': "z"}
print(f"{name!r:>{width + 4}}|{name:^{width}.{2 + 1}}|{f"{f"{name}"}"}")
print(f'{items['k'][0]} {items["k"][1:]} {", ".join(str(i) for i in items['k'])}')
print(f"{'nested ' + f'{1 + 1} {"deep " + f"{2 * 3}"}'}")
print(f"{width=} {width = } {width=!s} {width=:>5} {items['k']=!r} {name=!a}")
print(f"{{}} {{{width}}} {{{{{width}}}}} {'{'} {'}'} {'{{'}")
print(f"{(lambda x: x * 2)(3)} {(y := 5)} {y:{'>'}{10}} {y!r:*^{y}}")
print(f"{1:{'{'}>5}" if False else f"{3.14159:{width}.{3}f}|{-5:+d}|{255:#x}|{255:#_b}|{1234567:,}|{0.5:%}")
print(f'''{
    name  # a comment
    .upper()
}
{width
 =}''')
print(rf"\d{width}\n" fr'{name}\t' "plain\t" f"{'\n'}")
print(f"{None} {True} {...} {[]} {()} {{}} { {1: 2}[1] } { {3} }")
print(f"{'a' if width else 'b'} {not width} {width > 3 and 'yes'} {[*items]} {(*items,)}")
print(f"{width:{width}{'d'}}|{width:{''}}|{name:{'s'}}|{'x':{'-'}<{width}}")
class Fmt:
    def __format__(self, spec): return f"<{spec}>"
    def __repr__(self): return "R"
    def __str__(self): return "S"
print(f"{Fmt()} {Fmt():a b:c} {Fmt()!r} {Fmt()!s:>3} {Fmt():{'{}'}} {Fmt()=} {Fmt()=:q} {Fmt()=!s}")
for spec in ("d", ".2f", "x", "s", "10", "<5", "^7", "+", " ", "e", "%", "c", "n", "zz", ",d", "_x", "#o", "010", "=+8", ".3", "b"):
    show(lambda: f"{65:{spec}}")
    show(lambda: f"{6.5:{spec}}")
    show(lambda: f"{'ab':{spec}}")
print(len(f""), f"" == "", f"a" "b" f"{1}" 'c' f'{2}')
print(f"{'''triple "quotes" inside'''} {"it's"} {'\x41\u00e9\N{BULLET}'}")
print(f"{[i for i in range(3)]} { {i: i * i for i in range(3)} } {sum(i for i in range(4))}")

# f-strings (PEP 701): nesting, quotes, specs, debugging, conversions.
name, n, pi, items = "World", 42, 3.14159, ["a", "b"]
print(f"Hello {name}! {n} {pi:.2f} {items[0]} {items!r} {n:>6}|{n:<6}|{n:^6}|{n:06d}|{n:+}|{n:x}|{n:#x}|{n:b}|{n:,}")
print(f"{n=} {n = } {n=!s} {name=} {name=!s} {pi=:.1f} {n + 1=} {items[1]=} {n=:>5}")
print(f"{'nested ' + f'{n + 1} and {f"{name!r:>{10}}"}'}")
print(f"{"same quotes"} {items["x" != "x"]} {"a" if n > 1 else "b"} {f"{f"{f"{1}"}"}"}")
print(f"{{literal}} {{{n}}} {{{{}}}} }}{{")
print(f'{n!r:^{n // 4}}|{pi:{"."}{1}f}|{pi:{8}.{3}}|{name:*^{len(name) * 2}}|')
print(f"{lambda_()}" if False else f"{(lambda x: x * 2)(4)}", f"{ {'a': 1}['a'] }", f"{ {1, 2} }", f"{[x for x in range(3)]}", f"{n,}", f"{*items,}")
print(f"""multi
{n
    + 1}
  line {
    name  # a comment
}""")
print(f"a" "b" f"{n}" 'c' rf"\d{n}\n" f'\x41\u00e9\N{BULLET}{n}\t|')
print(fr"\{n}", rf"{n}\{{", Rb"raw\n", bR"\x", f"{'\n'.join(items)}", f"{'\\'}")
print(f"{n!s}{n!r}{'é'!a}{name!r:>10}", f"{None}", f"{True:>6}", f"{1e10:g}", f"{0.1 + 0.2}", f"{1/3:.3%}", f"{-5:=+7}", f"{255:#010b}", f"{1234567.891:,.1f}", f"{10**20:_}")
print(f"{n:{'>'}{10}}", f"{n:{'' if n else 'x'}}", f"{'x':{'-'}<{5}}", f"{'abc':.2}", f"{'abc':>{5}.{1}}")
print(f"{(x := 5)} {x}", f"{x:=5}" if True else "", f"{x!r:=^10}", f"{x:=^10}")
print(f"{n if n > 3 else 'small'} {'yes' if items else 'no'} {not items} {n and name} {n == 42} {n != 1} {n >= 1} {3 <= n}")
print(f"{'a' 'b'}", f"{name.upper().lower():>8}", f"{name[::-1]}", f"{len(f'{n}')}", f"{print('side')}", f"{f''}", f"" == "")


class F:
    def __format__(self, spec): return f"[{spec}]"


print(f"{F()} {F():} {F():a{n}b} {F():{{}}}" if False else f"{F()} {F():} {F():a{n}b} {F():%Y-%m-%d}")
print(f"{F():{n}{name}!r}", f"{F()!s:.3}", f"{F() = !s:.3}")
key = "k"
d = {"k": {"z": [1, 2, 3]}}
print(f"{d[key]["z"][-1]} {d['k']['z'][0:2]} {d.get('none', f'{key}?')}")
print(f'''{
    '''triple''' if False else "in triple"
}''')
print("%s" % f"{n}%", f"{n}%", f"100%% {n:%}", "{}" f"{n}", "{n}" f"{{n}}")


def f(x, y): return f"{x}-{y}"


print(f"{f(1, y=f'{2}')}", f"{f(*'ab')}", f"{f(**{'x': 1, 'y': 2})}", f"{yield_() if False else 'y'}")
for v in (1e300 * 10, -0.0, float("nan")): print(f"{v} {v:.2f} {v:+} {v:e}", end="; ")
print()
try:
    f"{undefined}"
except NameError as e:
    print(e)
try:
    f"{n:{name}}"
except ValueError as e:
    print(e)
try:
    f"{name:d}"
except ValueError as e:
    print(e)
print(f"{n!r}" f"{n!s}", f"{  n  }", f"{n  =  }", f"{n=  }", f"{ n=}", f"{n  !r}", f"{n  :5}|", f"{'🐍'!a} {'🐍':>3}|")

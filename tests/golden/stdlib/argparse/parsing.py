import argparse
import contextlib
import io


def attempt(parser, *lines):
    for line in lines:
        err = io.StringIO()
        with contextlib.redirect_stderr(err):
            try:
                print(line, "->", parser.parse_args(line.split()))
            except SystemExit as e:
                print(line, "-> exit", e.code, repr(err.getvalue().splitlines()[-1]) if err.getvalue() else "")


p = argparse.ArgumentParser(prog="prog")
p.add_argument("name")
p.add_argument("count", type=int, nargs="?", default=5)
p.add_argument("-v", "--verbose", action="count", default=0)
p.add_argument("-o", "--output", default="out.txt", metavar="FILE")
p.add_argument("--ratio", type=float)
p.add_argument("--level", choices=["low", "high"], default="low")
p.add_argument("-x", action="store_true")
p.add_argument("-y", action="store_false", dest="yes")
p.add_argument("--tag", action="append")
p.add_argument("--const", action="store_const", const=42)
p.add_argument("--pair", nargs=2, type=int)
p.add_argument("--feature", action=argparse.BooleanOptionalAction)
attempt(p, "bob", "bob 3", "bob -vvv -x", "bob --ratio 2.5 --level high", "bob -o f --tag a --tag b", "bob -of -xv", "bob --out=z", "bob --pair 1 2 7", "bob -y --const", "bob --feature", "bob --no-feature",
        "", "bob x", "bob --ratio x", "bob --level mid", "bob --pair 1", "bob 1 2 3", "bob --nope", "bob --ver=3", "bob -o", "bob -- -3", "bob -3", "bob --lev high -x -- 9", "-h", "bob -xq", "bob --const=5", "bob --r 1", "bob --t a")
p = argparse.ArgumentParser(prog="many", allow_abbrev=False)
p.add_argument("first")
p.add_argument("rest", nargs="*", type=int)
p.add_argument("--plus", nargs="+")
p.add_argument("--opt", nargs="?", const="C", default="D")
attempt(p, "a", "a 1 2", "a --plus x y", "a --plus", "a --opt", "a --opt v", "a 1 --opt z 2", "--plus a b", "a --op x")
p = argparse.ArgumentParser(prog="rem")
p.add_argument("cmd")
p.add_argument("args", nargs=argparse.REMAINDER)
attempt(p, "run -x --y z", "run")
print(p.parse_known_args(["a"]), argparse.ArgumentParser(prog="k").parse_known_args(["--a", "b", "-c"]))
p = argparse.ArgumentParser(prog="grp")
g = p.add_mutually_exclusive_group(required=True)
g.add_argument("--a", action="store_true")
g.add_argument("--b", type=int)
attempt(p, "--a", "--b 3", "--a --b 3", "")
p = argparse.ArgumentParser(prog="sub")
p.add_argument("--debug", action="store_true")
sub = p.add_subparsers(dest="command", required=True)
add = sub.add_parser("add", aliases=["plus"], help="add things")
add.add_argument("x", type=int)
add.set_defaults(func="do_add")
rm = sub.add_parser("remove")
rm.add_argument("--force", action="store_true")
attempt(p, "add 3", "--debug add 4", "plus 5", "remove --force", "remove --bad", "nope", "", "add", "add x")
p = argparse.ArgumentParser(prog="err", exit_on_error=False)
p.add_argument("--n", type=int)
for line in (["--n", "x"], ["--n"], ["extra"]):
    try:
        p.parse_args(line)
    except argparse.ArgumentError as e:
        print(e, e.argument_name, e.message)


def even(text):
    n = int(text)
    if n % 2:
        raise argparse.ArgumentTypeError(f"{n} is odd")
    return n


class Upper(argparse.Action):
    def __call__(self, parser, namespace, values, option_string=None):
        setattr(namespace, self.dest, values.upper())


p = argparse.ArgumentParser(prog="cust", argument_default=argparse.SUPPRESS)
p.add_argument("--even", type=even)
p.add_argument("--up", action=Upper)
p.add_argument("--ext", action="extend", nargs="+", type=int)
p.add_argument("--cc", action="append_const", const=1, dest="cc")
p.add_argument("--version", action="version", version="%(prog)s 2.0")
attempt(p, "--even 4", "--even 3", "--up abc", "--ext 1 2 --ext 3", "--cc --cc", "", "--version")
n = argparse.Namespace(a=1, b="x")
print(n, n == argparse.Namespace(a=1, b="x"), "a" in n, vars(n), n.b)
parent = argparse.ArgumentParser(add_help=False)
parent.add_argument("--shared", type=int, default=1)
child = argparse.ArgumentParser(prog="child", parents=[parent])
child.set_defaults(shared=9, other=2)
print(child.parse_args([]), child.get_default("shared"), child.parse_args(["--shared", "3"], argparse.Namespace(z=1)))
print(child, p.parse_intermixed_args([]) if False else "")
inter = argparse.ArgumentParser(prog="i")
inter.add_argument("--foo")
inter.add_argument("cmd")
inter.add_argument("rest", nargs="*", type=int)
print(inter.parse_intermixed_args("doit 1 --foo bar 2 3".split()))
for bad in (
    lambda: p.add_argument("--even"), lambda: p.add_argument("x", required=True), lambda: p.add_argument("--q", action="nope"), lambda: p.add_argument("--q", type="int"), lambda: p.add_argument("--q", nargs=0),
    lambda: p.add_argument("--q", nargs=2, metavar=("a",)), lambda: p.add_argument("--", dest="") if False else p.add_argument("-"), lambda: argparse.ArgumentParser(conflict_handler="x"), lambda: p.add_argument("--q", const=1), lambda: p.add_argument("q", dest="z"),
):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)

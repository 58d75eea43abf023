import argparse
import io
import sys
from argparse import (ONE_OR_MORE, OPTIONAL, PARSER, REMAINDER, SUPPRESS, ZERO_OR_MORE, Action, ArgumentDefaultsHelpFormatter, ArgumentError, ArgumentParser, ArgumentTypeError, BooleanOptionalAction, HelpFormatter, MetavarTypeHelpFormatter,
                      Namespace, RawDescriptionHelpFormatter, RawTextHelpFormatter)
from contextlib import redirect_stderr, redirect_stdout


def attempt(label, call):
    out, err = io.StringIO(), io.StringIO()
    try:
        with redirect_stdout(out), redirect_stderr(err):
            result = call()
        print(f"{label}: {result}")
    except SystemExit as exc:
        print(f"{label}: exit {exc.code}")
    except Exception as exc:
        print(f"{label}: {type(exc).__name__}: {exc}")
    for text in (out.getvalue(), err.getvalue()):
        for line in text.splitlines():
            print("   |", line)


class Wide(HelpFormatter):
    def __init__(self, prog):
        super().__init__(prog, indent_increment=4, max_help_position=40, width=70)

    def _format_usage(self, usage, actions, groups, prefix):
        return super()._format_usage(usage, actions, groups, prefix or "USAGE: ")

    def _get_help_string(self, action):
        return (action.help or "") + ("!" if action.required else "")


class Upper(Action):
    def __init__(self, option_strings, dest, nargs=None, **kwargs):
        if nargs == 0:
            raise ValueError("nargs must not be 0")
        super().__init__(option_strings, dest, nargs, **kwargs)

    def __call__(self, parser, namespace, values, option_string=None):
        if values == "bad":
            parser.error(f"{option_string} does not like {values}")
        if values == "worse":
            raise ArgumentError(self, "refused")
        setattr(namespace, self.dest, (values if isinstance(values, str) else " ".join(values)).upper())


common = ArgumentParser(add_help=False)
common.add_argument("--debug", action="store_true", help="talk more")
p = ArgumentParser(prog="pack", parents=[common], formatter_class=Wide, usage=None, description="Packs things. " * 6, epilog="Bye.", allow_abbrev=False, prefix_chars="-+", argument_default=None)
p.register("action", "upper", Upper)
p.register("type", "hex", lambda s: int(s, 16))
files = p.add_argument_group("files", "what to read and write")
files.add_argument("src", nargs=ONE_OR_MORE, metavar="SRC")
files.add_argument("-o", "--out", default="-", metavar=("FILE"), help="goes to %(metavar)s, by default %(default)r of %(prog)s 100%%")
limits = p.add_argument_group(title="limits").add_mutually_exclusive_group(required=True)
limits.add_argument("--max", type=int)
limits.add_argument("--min", type=int, choices=range(1, 4))
p.add_argument("+x", action="store_const", const=5, dest="plus")
p.add_argument("--name", action="upper")
p.add_argument("--mask", type="hex", default="ff")
p.add_argument("--pair", nargs=2, action="append", metavar=("A", "B"))
p.add_argument("--hidden", help=SUPPRESS)
p.add_argument("--maybe", nargs=OPTIONAL, const="C", default="D")
p.add_argument("--all", nargs=ZERO_OR_MORE, action="extend", type=float)
p.add_argument("--color", action=BooleanOptionalAction, default=True, help="colours")
p.add_argument("--req", required=True, type=str.strip)
for line in ("a b --max 3 --req x", "a --min 2 --req  y +x --name bob --mask 1F --pair 1 2 --pair 3 4 --maybe --all 1 2 --all 3 --no-color", "a --max 1 --min 2 --req z", "a --req z", "a --max 1", "--max 1 --req x", "a --min 9 --req x", "a --max q --req x", "a --max 1 --req x --name bad", "a --max 1 --req x --name worse",
             "a --max 1 --req x --pair 1", "a --max 1 --req x --mask zz", "a --max 1 --req x --deb", "a --max=1 --req=x -ofile --maybe=M -- --b", "a --max 1 --req x extra --out", "--help"):
    attempt(line, lambda: sorted(vars(p.parse_args(line.split())).items()))
attempt("usage", p.format_usage)
i = ArgumentParser(prog="i", exit_on_error=False)
i.add_argument("--foo")
i.add_argument("cmd")
i.add_argument("rest", nargs="*", type=int)
attempt("intermixed", lambda: i.parse_intermixed_args("doit 1 --foo bar 2 3".split()))
attempt("known intermixed", lambda: i.parse_known_intermixed_args("doit 1 --foo bar 2 --zip".split()))
attempt("plain", lambda: i.parse_args("doit 1 --foo bar 2 3".split()))
r = ArgumentParser(prog="r", formatter_class=RawTextHelpFormatter, description="line 1\n  line 2", conflict_handler="resolve")
r.add_argument("--x", help="one\ntwo")
r.add_argument("--x", help="replaced\n  kept")
r.add_argument("command", nargs=REMAINDER)
attempt("remainder", lambda: r.parse_args(["run", "--x", "1", "-z"]))
attempt("raw help", r.format_help)
m = ArgumentParser(prog="m", formatter_class=MetavarTypeHelpFormatter)
m.add_argument("--n", type=int)
m.add_argument("f", type=float)
attempt("metavar types", m.format_help)
s = ArgumentParser(prog="s")
s.add_argument("--top", default=1)
subs = s.add_subparsers(title="things", description="to do", dest="what", help="one of them", required=False, parser_class=ArgumentParser, metavar="THING")
one = subs.add_parser("one", aliases=["uno", "1"], help="first", prog="s ONE")
one.add_argument("--deep", type=int)
one.set_defaults(func=lambda ns: ns.deep * 2, top=9)
two = subs.add_parser("two")
inner = two.add_subparsers(dest="sub")
inner.add_parser("leaf").add_argument("z", nargs="?")
for line in ("", "one --deep 4", "uno", "1 --top 3", "two leaf q", "two", "--top 7 two leaf", "three", "one -h", "two leaf -h", "-h"):
    attempt(line or "(nothing)", lambda: {k: v for k, v in vars(s.parse_args(line.split())).items() if k != "func"})
ns = s.parse_args(["one", "--deep", "4"])
print(ns.func(ns), s.get_default("top"), "deep" in ns, ns == s.parse_args(["one", "--deep", "4"]), Namespace(a=1, **{"b c": 2}), Namespace() == 3)
for bad in (lambda: p.add_argument("--out"), lambda: p.add_argument("pos", "--opt"), lambda: p.add_argument("-x", dest="y", nargs="%"), lambda: p.add_argument("x", required=True), lambda: p.add_argument("--q", action="nope"), lambda: p.add_argument("--q", type="nope"), lambda: p.add_argument("--q", action="store_true", nargs=2),
            lambda: p.add_argument("--q", nargs=2, metavar=("A",)), lambda: s.add_subparsers(), lambda: p.add_argument("--q", action="upper", nargs=0), lambda: ArgumentParser().add_mutually_exclusive_group().add_argument("pos"), lambda: [e := ArgumentParser(), e.parse_args([])][1], lambda: ArgumentParser(prefix_chars="+").add_argument("-x", "+y"), lambda: p.add_argument("-"), lambda: subs.add_parser("one"), lambda: p.add_argument("--w", action="store_const"), lambda: p.set_defaults(mask="zz") or p.parse_args(["a", "--max", "1", "--req", "x"]),
            lambda: i.parse_args(["--nope"]), lambda: p.add_argument("--c", choices=5).choices):
    attempt("bad", bad)
print(repr(p.add_argument("--shown", help="h", default=3))[:90], repr(ArgumentError(None, "m")), str(ArgumentTypeError("t")), PARSER)
sys.argv = ["prog.py", "val"]
d = ArgumentParser()
d.add_argument("v")
print(d.parse_args(), d.prog)

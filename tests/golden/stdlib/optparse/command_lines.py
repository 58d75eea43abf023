import io
import sys
from contextlib import redirect_stderr, redirect_stdout
from copy import copy
import optparse
from optparse import (OptionParser, OptionGroup, Option, make_option, SUPPRESS_HELP, SUPPRESS_USAGE, OptionError, OptionConflictError,
                      OptionValueError, BadOptionError, TitledHelpFormatter, IndentedHelpFormatter, Values)


def collect(option, opt, value, parser, label, end="!"):
    items = list(getattr(parser.values, option.dest) or [])
    while parser.rargs and not parser.rargs[0].startswith("-"):
        items.append(parser.rargs.pop(0))
    setattr(parser.values, option.dest, [label, opt, value, *items, end])


def build(**options):
    p = OptionParser(prog="tool", usage="usage: %prog [options] FILE...", version="%prog 1.0", description="Does things with files, and says so at length: %prog is a tool among tools.", epilog="See the manual.", **options)
    p.add_option("-q", "--quiet", action="store_false", dest="verbose", default=True, help="say nothing")
    p.add_option("-v", action="count", dest="level", default=0)
    p.add_option("-o", "--output", metavar="FILE", help="where to write [default: %default]", default="out.txt")
    p.add_option("-n", "--number", type="int", default="7", help="how many, with a help text that is long enough to need a second line in the output")
    p.add_option("--ratio", type=float)
    p.add_option("-z", type="complex")
    p.add_option("-p", "--point", nargs=2, type="float", help="two numbers")
    p.add_option("-i", "--include", action="append")
    p.add_option("--fast", action="append_const", const="fast", dest="modes")
    p.add_option("--slow", action="append_const", const="slow", dest="modes")
    p.add_option("--colour", choices=["red", "green"], default="red")
    p.add_option("--level-const", action="store_const", const=42)
    p.add_option("--collect", action="callback", callback=collect, callback_args=("L",), callback_kwargs={"end": "E"}, dest="found")
    p.add_option("--hidden", help=SUPPRESS_HELP, action="store_true")
    g = OptionGroup(p, "Dangerous", "Use them with care, for they delete files.")
    g.add_option("--force", action="store_true", help="really")
    p.add_option_group(g)
    p.add_option_group("Other").add_option("--a-very-long-option-name", help="short")
    return p


def run(line, parser=None):
    out, err = io.StringIO(), io.StringIO()
    print("$", line)
    try:
        with redirect_stdout(out), redirect_stderr(err):
            values, args = (parser or build()).parse_args(line.split())
    except SystemExit as exc:
        print("  exit", exc.code)
    else:
        print("  ", {k: v for k, v in sorted(vars(values).items()) if v not in (None, False)}, args)
    for text in (out.getvalue(), err.getvalue()):
        if text:
            print("\n".join("  |" + l for l in text.splitlines()))


for line in ("", "a b", "-q -vv x -v", "-ofile --output=other", "-n0x1F a", "-n 010 b", "--number=0b11", "-n x", "--ratio 2.5 -z 1+2j", "-p 1 2.5 rest", "-p 1", "--point=1 2", "-i a -i b", "--fast --slow --fast", "--colour green", "--colour blue", "--level-const",
             "--collect x y -q z", "--qui", "--f", "--fo", "--nope", "-x", "-qx", "--quiet=1", "-o", "-- -q", "-", "--force --hidden", "--version", "-h", "-nq 5", "-n5q", "--ratio", "--number 1_0", "--colour=", "-vvo x"):
    run(line)
print(build(formatter=TitledHelpFormatter()).format_help())
print(build(formatter=IndentedHelpFormatter(max_help_position=40, width=60)).format_option_help())
p = OptionParser(add_help_option=False, usage=SUPPRESS_USAGE, conflict_handler="resolve", prog="x")
p.add_option("-a", "--all", help="first")
p.add_option("-a", "--any", help="second")
p.disable_interspersed_args()
print(*map(str, p.parse_args(["-a", "1", "b", "-a", "2"])), p.get_option("--all"), p.has_option("-a"), p.get_option("-b"), repr(p.get_usage()))
print(p.format_help())
p.remove_option("--any")
print(p.has_option("-a"), len(p.option_list), str(p.option_list[0]))
p.set_defaults(x=1, y="2")
print(p.get_default_values(), p.defaults, p.get_default_values() == {"x": 1, "y": "2", "all": None, "any": None}, Values({"a": 1}) == Values({"a": 1}), Values().ensure_value("k", 3))
q = OptionParser(option_list=[make_option("-f", dest="f"), Option("--flag", action="store_true")], prog="q")
print(q.parse_args(["-f", "1", "--flag"])[0])
for bad in (lambda: Option(), lambda: Option("a"), lambda: Option("x"), lambda: Option("--"), lambda: Option("---x"), lambda: Option("-x", action="jump"), lambda: Option("-x", type="date"), lambda: Option("-x", action="count", type="int"),
            lambda: Option("-x", type="choice"), lambda: Option("-x", choices="ab"), lambda: Option("-x", type="int", choices=["1"]), lambda: Option("-x", const=1), lambda: Option("-x", action="count", nargs=2), lambda: Option("-x", action="callback"),
            lambda: Option("-x", action="callback", callback=len, callback_args=[1]), lambda: Option("-x", callback=len), lambda: Option("-x", wrong=1, bad=2), lambda: q.add_option("-f"), lambda: q.add_option(3), lambda: q.remove_option("--no"), lambda: OptionParser(conflict_handler="x"),
            lambda: q.add_option_group(OptionGroup(p, "t")), lambda: q.add_option_group(1), lambda: IndentedHelpFormatter().set_short_opt_delimiter("x")):
    try:
        print(bad())
    except Exception as exc:
        print(type(exc).__name__, exc)


class Dated(Option):
    TYPES = Option.TYPES + ("date",)
    TYPE_CHECKER = copy(Option.TYPE_CHECKER)
    ACTIONS = Option.ACTIONS + ("extend",)
    STORE_ACTIONS = Option.STORE_ACTIONS + ("extend",)
    TYPED_ACTIONS = Option.TYPED_ACTIONS + ("extend",)
    ALWAYS_TYPED_ACTIONS = Option.ALWAYS_TYPED_ACTIONS + ("extend",)

    def take_action(self, action, dest, opt, value, values, parser):
        if action == "extend":
            values.ensure_value(dest, []).extend(value.split(","))
        else:
            super().take_action(action, dest, opt, value, values, parser)


def check_date(option, opt, value):
    try:
        return tuple(map(int, value.split("-")))
    except ValueError:
        raise OptionValueError("option %s: not a date: %r" % (opt, value))


Dated.TYPE_CHECKER["date"] = check_date
d = OptionParser(option_class=Dated, prog="d")
d.add_option("--on", type="date")
d.add_option("-e", "--each", action="extend")
run("--on 2024-5-6 -e a,b --each c", d)
run("--on tomorrow", d)
print(str(Option("-x", "--long")), Option("-x").dest, Option("--two-words").dest, Option("-x", type=str).type, Option("-x").takes_value(), Option("-a", "--bc").get_opt_string(), d.get_option_group("--on"), build().get_option_group("--force").title)
d.exit = lambda status=0, msg=None: print("exit:", status, repr(msg))
d.parse_args(["--bogus"])

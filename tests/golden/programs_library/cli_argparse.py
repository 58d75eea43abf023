import argparse
import sys


def build():
    p = argparse.ArgumentParser(prog="tool", description="Process some files and numbers for the purpose of a demo.", epilog="See the manual.")
    p.add_argument("--version", action="version", version="%(prog)s 1.2")
    p.add_argument("-v", "--verbose", action="count", default=0, help="more output (repeatable)")
    sub = p.add_subparsers(dest="command", required=True, metavar="COMMAND")
    a = sub.add_parser("add", help="add numbers", description="Add numbers.")
    a.add_argument("nums", nargs="+", type=float, help="numbers to add")
    a.add_argument("--round", type=int, default=2, metavar="N", help="digits (default: %(default)s)")
    b = sub.add_parser("conv", help="convert")
    b.add_argument("src", choices=["json", "csv"])
    b.add_argument("dst", nargs="?", default="-")
    g = b.add_mutually_exclusive_group()
    g.add_argument("--fast", action="store_true")
    g.add_argument("--slow", dest="fast", action="store_false")
    b.add_argument("--set", action="append", type=lambda s: tuple(s.split("=", 1)), default=[])
    b.add_argument("--flag", action=argparse.BooleanOptionalAction, default=None)
    return p


def run(argv):
    try:
        ns = build().parse_args(argv)
        print(argv, "->", ns)
    except SystemExit as e:
        print(argv, "exit", e.code)


sys.stderr = sys.stdout
run(["add", "1", "2.5"])
run(["-vv", "add", "1", "--round", "0"])
run(["conv", "json", "out.txt", "--set", "a=1", "--set=b=2=3", "--slow", "--no-flag"])
run(["conv", "xml"])
run(["conv", "json", "--fast", "--slow"])
run(["add", "x"])
run([])
run(["add"])
run(["--version"])
run(["frob"])
run(["-h"])
run(["conv", "-h"])
p = argparse.ArgumentParser(prog="p", formatter_class=argparse.ArgumentDefaultsHelpFormatter, add_help=False)
p.add_argument("--level", choices=range(3), type=int, default=1, help="the level")
p.add_argument("rest", nargs=argparse.REMAINDER, help="everything else")
p.print_help()
print(p.parse_known_args(["--level", "2", "a", "--b", "c"]))
print(p.format_usage())
q = argparse.ArgumentParser(prog="q", exit_on_error=False)
q.add_argument("--n", type=int)
try:
    q.parse_args(["--n", "z"])
except argparse.ArgumentError as e:
    print("ArgumentError:", e)
sys.stderr = sys.__stderr__

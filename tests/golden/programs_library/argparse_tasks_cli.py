import argparse
import io
import sys
import shlex
import textwrap
from contextlib import redirect_stderr, redirect_stdout
from enum import Enum
from datetime import date


class Priority(Enum):
    LOW = 1
    HIGH = 3

    def __str__(self):
        return self.name.lower()

    @classmethod
    def parse(cls, text):
        try:
            return cls[text.upper()]
        except KeyError:
            raise argparse.ArgumentTypeError(f"unknown priority {text!r}")


def positive(text):
    value = int(text)
    if value <= 0:
        raise ValueError
    return value


class AddTag(argparse.Action):
    def __call__(self, parser, namespace, values, option_string=None):
        tags = dict(getattr(namespace, self.dest) or {})
        key, _, value = values.partition("=")
        tags[key] = value
        setattr(namespace, self.dest, tags)


def build():
    parser = argparse.ArgumentParser(
        prog="tasks", description="Keeps tasks.", epilog="See also: notes",
        formatter_class=argparse.ArgumentDefaultsHelpFormatter)
    parser.add_argument("--version", action="version", version="%(prog)s 1.2")
    parser.add_argument("-v", "--verbose", action="count", default=0, help="say more")
    parser.add_argument("--db", metavar="FILE", default="tasks.db", help="the data base")
    sub = parser.add_subparsers(dest="command", required=True, metavar="COMMAND", title="commands")
    add = sub.add_parser("add", help="add a task", aliases=["new"],
                         description=textwrap.dedent("""\
                             Adds a task.
                               - indented
                             """), formatter_class=argparse.RawDescriptionHelpFormatter)
    add.add_argument("title", nargs="+")
    add.add_argument("-p", "--priority", type=Priority.parse, default=Priority.LOW, choices=list(Priority))
    add.add_argument("--due", type=date.fromisoformat)
    add.add_argument("-t", "--tag", action=AddTag, metavar="K=V")
    add.add_argument("--estimate", type=positive)
    listing = sub.add_parser("list", help="show tasks")
    group = listing.add_mutually_exclusive_group()
    group.add_argument("--all", action="store_true")
    group.add_argument("--done", action=argparse.BooleanOptionalAction)
    listing.add_argument("--sort", choices=("due", "title"), default="due", help="order (default here: %(default)s)")
    listing.add_argument("--limit", type=int, nargs="?", const=10, default=-1)
    listing.add_argument("--cols", nargs="*", default=["id"])
    listing.add_argument("--only", action="append", type=int)
    listing.add_argument("--range", nargs=2, type=float, metavar=("LO", "HI"))
    listing.set_defaults(handler=lambda ns: f"listing by {ns.sort}")
    return parser


def run(line):
    out, err = io.StringIO(), io.StringIO()
    print("$ tasks", line)
    try:
        with redirect_stdout(out), redirect_stderr(err):
            ns = build().parse_args(shlex.split(line))
    except SystemExit as exc:
        print("  exit", exc.code)
    else:
        handler = vars(ns).pop("handler", None)
        print("  ", ns)
        if handler:
            print("  ", handler(ns))
    for text in (out.getvalue(), err.getvalue()):
        if text:
            print(textwrap.indent(text.rstrip(), "  | "))


for line in ["add buy milk -p high --due 2024-05-06", "new x -t a=1 -t b=2 --estimate 3", "-vv add y", "list",
             "list --all --limit", "list --no-done --cols --only 3 --only 4", "list --range 1 2.5 --sort title",
             "--db=other.db list --cols a b", "list --done --all", "add", "add x -p urgent", "add x --estimate 0",
             "add x --due tomorrow", "list --sort size", "frobnicate", "", "--version", "-h", "add --help",
             "list -h", "list --lim 3", "list --range 1", "list stray", "--verb list"]:
    run(line)

parser = argparse.ArgumentParser(prog="calc", add_help=False, fromfile_prefix_chars=None, exit_on_error=False)
parser.add_argument("values", type=int, nargs="*")
parser.add_argument("--op", dest="operation", default="sum")
print(parser.parse_known_args(["1", "2", "--weird", "x", "--op", "max"]))
print(parser.parse_args(["--", "-1", "-2"]), parser.parse_args(["-1", "-2"]))
try:
    parser.parse_args(["one"])
except argparse.ArgumentError as exc:
    print("ArgumentError:", exc, exc.argument_name)
print(parser.get_default("operation"), parser.format_usage(), end="")
ns = argparse.Namespace(a=1)
parser.parse_args(["5"], namespace=ns)
print(ns, "a" in ns, ns == argparse.Namespace(a=1, values=[5], operation="sum"))

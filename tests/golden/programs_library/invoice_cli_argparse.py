"""A command line for invoices: subcommands, custom types, configuration defaults, wrapped reports."""

import argparse
import configparser
import io
import shlex
import sys
import textwrap
from contextlib import redirect_stderr, redirect_stdout
from datetime import date, timedelta
from decimal import Decimal, InvalidOperation
from pprint import pformat

CONFIG = """
[defaults]
currency = EUR
vat = 0.19
due_days = 14

[vat]
books = 0.07
travel = ${defaults:vat}

[customer "acme"]
name = Acme Corporation
address = 1 Road Runner Way
    Desert Springs
    AZ 85001
"""


def money(text):
    try:
        value = Decimal(text)
    except InvalidOperation:
        raise argparse.ArgumentTypeError(f"{text!r} is not an amount") from None
    if value <= 0:
        raise argparse.ArgumentTypeError("amounts are positive")
    return value


class Item(argparse.Action):
    def __call__(self, parser, namespace, values, option_string=None):
        name, _, rest = values.partition("=")
        quantity, _, price = rest.partition("@")
        items = getattr(namespace, self.dest) or []
        try:
            items.append((name, int(quantity), money(price)))
        except (ValueError, argparse.ArgumentTypeError) as error:
            parser.error(f"{option_string} {values}: {error}")
        setattr(namespace, self.dest, items)


def build(settings):
    parser = argparse.ArgumentParser(prog="invoice", description="Writes invoices.", epilog="See the manual.")
    parser.add_argument("-v", "--verbose", action="count", default=0, help="say more (%(default)s)")
    parser.add_argument("--version", action="version", version="%(prog)s 2.1")
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND", title="commands")
    new = commands.add_parser("new", help="write an invoice", aliases=["n"], formatter_class=argparse.ArgumentDefaultsHelpFormatter)
    new.add_argument("customer")
    new.add_argument("-i", "--item", action=Item, dest="items", metavar="NAME=QTY@PRICE", help="an item")
    new.add_argument("--kind", choices=sorted(settings["vat"]), default="travel", help="decides the tax")
    new.add_argument("--date", type=date.fromisoformat, default=date(2024, 2, 20), help="day of the invoice")
    new.add_argument("--paid", action=argparse.BooleanOptionalAction, default=False, help="it is paid")
    total = commands.add_parser("sum", help="add amounts up")
    total.add_argument("amounts", nargs="+", type=money)
    total.add_argument("--currency", default=settings["defaults"]["currency"])
    group = total.add_mutually_exclusive_group()
    group.add_argument("--net", action="store_const", const="net", dest="mode")
    group.add_argument("--gross", action="store_const", const="gross", dest="mode")
    return parser


def report(args, settings):
    section = settings[f'customer "{args.customer}"']
    vat = Decimal(settings["vat"][args.kind])
    due = args.date + timedelta(days=settings.getint("defaults", "due_days"))
    net = sum((q * p for _, q, p in args.items or ()), Decimal())
    lines = [section["name"].center(40, "="), *section["address"].split("\n"), f"{args.date:%d %B %Y}".rjust(40)]
    for name, quantity, price in args.items or ():
        lines.append(f"{quantity:>3} × {name:.<20} {quantity * price:>12,.2f}")
    lines += ["-" * 40, f"{'net':<24}{net:>16,.2f}", f"{f'VAT {vat:.0%}':<24}{net * vat:>16,.2f}"]
    text = f"Payable within {(due - args.date).days} days, until {due:%A, %-d %B}, without any deduction. " * 2
    lines += textwrap.wrap(text, 40, initial_indent="* ", subsequent_indent="  ", max_lines=4, placeholder=" […]")
    return "\n".join(lines)


settings = configparser.ConfigParser(interpolation=configparser.ExtendedInterpolation())
settings.read_string(CONFIG)
print({name: dict(section) for name, section in settings.items() if name != "DEFAULT"})
parser = build(settings)
for line in (
    "new acme -i paper=3@4.50 -i 'long item name'=1@1200 --kind books --paid -vv",
    "n acme --date 2024-12-31 --no-paid",
    "sum 1 2.50 3 --currency CHF --gross",
    "sum 1 --net --gross",
    "sum 0",
    "sum x",
    "new acme --kind food",
    "new acme -i bad",
    "new acme --date 2024-02-30",
    "", "--version", "--help", "new --help", "sum -h", "unknown", "new", "new acme --unknown 1", "new acme --da 2024-01-01",
):
    out, err = io.StringIO(), io.StringIO()
    try:
        with redirect_stdout(out), redirect_stderr(err):
            args = parser.parse_args(shlex.split(line))
            if args.command in ("new", "n"):
                print(report(args, settings))
            else:
                print(sum(args.amounts), args.currency, args.mode)
            print(pformat(vars(args), width=60))
        code = 0
    except SystemExit as error:
        code = error.code
    print(f"$ invoice {line} -> {code}")
    print(textwrap.indent(out.getvalue() + err.getvalue(), "  | ", lambda line: True), end="")
out = io.StringIO()
settings["customer \"acme\""]["vip"] = "yes"
settings.write(out)
print(out.getvalue(), settings.getboolean('customer "acme"', "vip"), settings.get("nowhere", "x", fallback=None))
try:
    settings.get("nowhere", "x")
except configparser.NoSectionError as error:
    print(error)
print(sys.argv[1:])

import argparse


def parser():
    p = argparse.ArgumentParser(prog="vault", usage="%(prog)s [options] ACTION", description="Keeps secrets.", add_help=True)
    group = p.add_argument_group("storage", "where things are kept")
    group.add_argument("--path", metavar="DIR", default="~/.vault", help="directory [%(default)s]")
    group.add_argument("--format", choices=("json", "toml"), default="json")
    p.add_argument("-q", "--quiet", action="store_const", const=0, dest="level", default=1)
    p.add_argument("--tag", action="extend", nargs="+", default=[])
    sub = p.add_subparsers(title="actions", dest="action")
    put = sub.add_parser("put", aliases=["p"])
    put.add_argument("name")
    put.add_argument("value", type=int)
    put.set_defaults(run=lambda ns: f"{ns.name}={ns.value}")
    sub.add_parser("list", help="shows names").set_defaults(run=lambda ns: "names")
    return p


p = parser()
for argv in (["put", "a", "1"], ["--tag", "x", "y", "--tag", "z", "-q", "list"], ["p", "k", "7"], []):
    ns = p.parse_args(argv)
    print(argv, ns.action, ns.level, ns.tag, ns.run(ns) if hasattr(ns, "run") else None)
print(p.format_help())
ns = argparse.Namespace(a=1, b="two")
print(ns, ns == argparse.Namespace(b="two", a=1), "a" in ns, vars(ns))

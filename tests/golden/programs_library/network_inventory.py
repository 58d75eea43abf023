"""An inventory of networks: ipaddress, uuid, colours, fuzzy names, CSV dialects, option parsing of old."""

import colorsys
import csv
import difflib
import fnmatch
import getopt
import io
import ipaddress as ip
import optparse
import random
import re
import uuid
from collections import defaultdict
from contextlib import redirect_stderr, redirect_stdout
from functools import partial
from itertools import islice
from operator import attrgetter

EXPORTS = [
    "host;address;zone\nweb-1;10.0.0.5/24;dmz\nweb-2;10.0.0.77/24;dmz\n\"db;main\";10.0.1.4/26;core\n",
    "host,address,zone\ncache,2001:db8::5/64,\"edge, \"\"north\"\"\"\nbad,300.1.1.1/8,x\nloop,127.0.0.1/8,local\n",
    "host\taddress\tzone\nprinter\t192.168.1.200/25\toffice\nold\t10.0.0.129/25\tdmz\n",
]


def read(text):
    dialect = csv.Sniffer().sniff(text, delimiters=";,\t")
    header = csv.Sniffer().has_header(text)
    rows = list(csv.DictReader(io.StringIO(text), dialect=dialect))
    return repr(dialect.delimiter), header, rows


hosts, broken = [], []
for text in EXPORTS:
    delimiter, header, rows = read(text)
    print(delimiter, header, [row["host"] for row in rows])
    for row in rows:
        try:
            hosts.append((row["host"], ip.ip_interface(row["address"]), row["zone"]))
        except ValueError as error:
            broken.append(f"{row['host']}: {error}")
print(broken)
by_network = defaultdict(list)
for name, interface, zone in hosts:
    by_network[interface.network].append((name, interface.ip))
for network in sorted(by_network, key=ip.get_mixed_type_key):
    first, last = network[0], network[-1]
    print(f"{network!s:<20}{network.num_addresses:>22,} {network.netmask} {first} {last} {network.is_private} {[n for n, _ in by_network[network]]}")
v4 = [n for n in by_network if n.version == 4]
print(list(ip.collapse_addresses([*v4, ip.ip_network("10.0.1.64/26")])), [(str(a), str(b)) for a in v4 for b in v4 if a != b and a.subnet_of(b)])
office = ip.ip_network("192.168.1.0/24")
print([str(s) for s in office.subnets(new_prefix=26)], [str(s) for s in office.address_exclude(ip.ip_network("192.168.1.128/25"))], office.supernet(2), list(islice(office.hosts(), 2)), ip.IPv4Address("192.168.1.5") in office, office.broadcast_address, office.hostmask)
print([str(n) for n in ip.summarize_address_range(ip.IPv4Address("10.0.0.3"), ip.IPv4Address("10.0.0.9"))], ip.ip_address("10.0.0.255") + 1, int(ip.ip_address("::1:0")), ip.ip_address(2**33), ip.ip_address("2001:db8:0:0:1::1").exploded, ip.IPv6Address("::ffff:1.2.3.4").ipv4_mapped, ip.ip_address("fe80::1%eth0").scope_id, ip.ip_address("10.1.2.3").reverse_pointer, ip.ip_address("2001:db8::1").compressed, f"{ip.ip_address('10.0.0.1'):b}", f"{ip.ip_address('10.0.0.1'):#X}")
for bad in ("1.2.3", "1.2.3.04", "::1::", "10.0.0.1/24", "10.0.0.0/33", "g::", "", "1.2.3.4.5", "12345::"):
    try:
        print(ip.ip_network(bad))
    except ValueError as error:
        print(repr(bad), type(error).__name__, error)
flags = {a: [n for n in ("is_private", "is_global", "is_loopback", "is_multicast", "is_reserved", "is_link_local", "is_unspecified") if getattr(ip.ip_address(a), n)] for a in ("127.0.0.1", "224.0.0.1", "8.8.8.8", "169.254.1.1", "0.0.0.0", "::1", "fc00::1", "240.0.0.1", "ff02::1")}
print(flags)

space = uuid.uuid5(uuid.NAMESPACE_DNS, "inventory.example")
ids = {name: uuid.uuid5(space, name) for name, *_ in hosts}
print(ids["web-1"], uuid.uuid3(uuid.NAMESPACE_URL, "http://x"), ids["old"].version, ids["old"].variant, uuid.UUID(int=5).urn, uuid.UUID("{12345678123456781234567812345678}").fields, uuid.UUID(bytes=bytes(range(16))).hex, sorted(ids.values())[0] == min(ids.values()), uuid.UUID(int=1 << 64) > uuid.UUID(int=7), uuid.uuid4().version, uuid.NAMESPACE_OID.bytes_le.hex())
random.seed(3)
print(uuid.UUID(int=random.getrandbits(128), version=4), repr(uuid.UUID(int=0)))
names = [name for name, *_ in hosts]
print(difflib.get_close_matches("web1", names), fnmatch.filter(names, "web-[!1]"), fnmatch.fnmatchcase("WEB", "web"), fnmatch.translate("a?[b-d]*.txt"), [round(difflib.SequenceMatcher(None, "printer", n).ratio(), 3) for n in names])
for hue, name in zip((0, 1 / 3, 0.6), names):
    red, green, blue = colorsys.hsv_to_rgb(hue, 0.8, 0.9)
    print(f"{name} #{round(red * 255):02x}{round(green * 255):02x}{round(blue * 255):02x}", [round(v, 4) for v in colorsys.rgb_to_hls(red, green, blue)], [round(v, 4) for v in colorsys.rgb_to_yiq(red, green, blue)])

parser = optparse.OptionParser(usage="%prog [options] NETWORK...", version="%prog 1.0", prog="inv", description="Looks at networks.")
parser.add_option("-z", "--zone", action="append", dest="zones", metavar="ZONE", help="only these zones")
parser.add_option("-n", "--count", type="int", default=10, help="how many [default: %default]")
parser.add_option("-q", action="store_false", dest="verbose", default=True)
parser.add_option("--format", type="choice", choices=["text", "csv"], default="text")
group = optparse.OptionGroup(parser, "Dangerous options", "Think first.")
group.add_option("--factor", type="float", nargs=2, help="two numbers")
parser.add_option_group(group)
parser.add_option("-x", action="callback", callback=lambda option, opt, value, parser: setattr(parser.values, "x", opt.upper()))
for line in ("-z dmz --zone=core -n5 net1 net2", "-q --format csv --factor 1.5 2 -x", "-n x", "--format xml", "--unknown", "-h", "--version", "--fac 1", "--count", "-- -n 3"):
    out = io.StringIO()
    try:
        with redirect_stdout(out), redirect_stderr(out):
            options, args = parser.parse_args(line.split())
        print(line, "->", options, args)
    except SystemExit as error:
        print(line, "-> exit", error.code)
        print(out.getvalue())
for argv, short, long in ((["-a", "-b1", "--long=2", "rest", "-c"], "ab:", ["long=", "flag"]), (["--fl", "x"], "", ["flag"]), (["-z"], "a", []), (["--long"], "", ["long="]), (["--l=1"], "", ["lo", "li="])):
    try:
        print(getopt.getopt(argv, short, long), getopt.gnu_getopt(argv, short + "c", long))
    except getopt.GetoptError as error:
        print(error.msg, repr(error.opt))
output = io.StringIO()
csv.register_dialect("pipes", delimiter="|", quoting=csv.QUOTE_MINIMAL, escapechar="\\", doublequote=False, lineterminator="\n")
writer = csv.writer(output, "pipes")
writer.writerows([["a|b", 'say "hi"', None, 1.5, True], ["line\nbreak", "", "\\", "é"]])
print(output.getvalue(), list(csv.reader(io.StringIO(output.getvalue()), "pipes")), sorted(csv.list_dialects()), csv.get_dialect("pipes").quotechar)
print(max(hosts, key=lambda h: len(h[0]))[0], attrgetter("network.prefixlen")(hosts[0][1]), list(map(partial(re.sub, r"\W+", "_"), names)))

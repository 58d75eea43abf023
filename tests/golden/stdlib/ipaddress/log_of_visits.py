"""Sorts a log of visits by network, as a program for data would."""
import copy
import weakref
from collections import Counter, defaultdict
from ipaddress import (
    AddressValueError,
    IPv4Network,
    collapse_addresses,
    get_mixed_type_key,
    ip_address,
    ip_interface,
    ip_network,
    summarize_address_range,
)

LOG = """\
10.0.0.12 GET /
10.0.0.12 GET /style.css
192.168.1.77 POST /login
203.0.113.9 GET /
2001:db8::1 GET /
not-an-address GET /
8.8.8.8 GET /robots.txt
::ffff:10.0.0.12 GET /
fe80::1%eth0 GET /
256.1.1.1 GET /
"""

OFFICES = {
    "berlin": ip_network("10.0.0.0/24"),
    "lyon": ip_network("192.168.0.0/16"),
    "lab": ip_network("2001:db8::/32"),
}


def office_of(address):
    for name, network in OFFICES.items():
        if address in network:
            return name
    return "outside" if address.is_global else "private"


visits = Counter()
by_office = defaultdict(set)
for line in LOG.splitlines():
    text, *_ = line.split()
    try:
        address = ip_address(text)
    except ValueError as error:
        print("skipped:", error)
        continue
    visits[address] += 1
    by_office[office_of(address)].add(address)

for address, count in visits.most_common():
    print(f"{address!s:>20} {count} {address.version} {address.is_private}")
for name in sorted(by_office):
    print(name, sorted(by_office[name], key=get_mixed_type_key))

print([str(each) for each in collapse_addresses(map(ip_network, [
    "10.0.0.0/25", "10.0.0.128/25", "10.0.1.0/24", "10.0.4.0/24"]))])
print(*summarize_address_range(ip_address("10.0.0.5"), ip_address("10.0.0.21")))

plan = IPv4Network("172.16.0.0/20")
for number, subnet in enumerate(plan.subnets(new_prefix=23)):
    hosts = subnet.hosts()
    print(number, subnet, next(hosts), subnet.broadcast_address, subnet.num_addresses - 2)
rest = sorted(plan.address_exclude(ip_network("172.16.4.0/22")))
print(rest, sum(each.num_addresses for each in rest))

router = ip_interface("172.16.4.1/22")
print(router, router.ip, router.network, router.netmask, router.hostmask)
print(copy.copy(router) == router, copy.deepcopy(plan) == plan)
seen = weakref.ref(router)
print(seen() is router, f"{router.ip:#x} {router.ip:_b} {int(router.ip)}")
try:
    ip_address("1.2.3.4") < ip_address("::1")
except TypeError as error:
    print(error)
try:
    IPv4Network("10.0.0.1/8")
except (AddressValueError, ValueError) as error:
    print(type(error).__name__, error)

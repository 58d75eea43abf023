import ipaddress as ip
from collections import defaultdict
from functools import reduce
from itertools import islice
import operator

net = ip.ip_network("10.20.0.0/22")
print(net, net.num_addresses, net.netmask, net.hostmask, net.broadcast_address, net.prefixlen, net.with_netmask)
demand = {"office": 300, "lab": 100, "dmz": 12, "link": 2, "guest": 60}


def allocate(network, needs):
    free = [network]
    for name, hosts in sorted(needs.items(), key=lambda kv: -kv[1]):
        bits = (hosts + 2 - 1).bit_length()
        prefix = 32 - bits
        free.sort(key=lambda n: (-n.prefixlen, n))
        chosen = next((n for n in free if n.prefixlen <= prefix), None)
        if chosen is None:
            raise ValueError(f"no room for {name}")
        free.remove(chosen)
        subnet = next(chosen.subnets(new_prefix=prefix))
        if subnet != chosen:
            free.extend(chosen.address_exclude(subnet))
        yield name, subnet
    print("left:", ", ".join(map(str, ip.collapse_addresses(free))))


plan = dict(allocate(net, demand))
for name, subnet in plan.items():
    hosts = list(subnet.hosts())
    print(f"{name:<7} {subnet!s:<16} {hosts[0]} - {hosts[-1]} ({len(hosts)})")
try:
    dict(allocate(ip.ip_network("192.168.1.0/28"), {"big": 100}))
except ValueError as exc:
    print(exc)
for text in ("10.20.1.7", "10.20.2.200", "8.8.8.8"):
    addr = ip.ip_address(text)
    owner = next((n for n, s in plan.items() if addr in s), None)
    print(addr, owner, addr.is_private, addr.is_global, int(addr), addr.packed.hex(), addr.reverse_pointer, addr + 1)
for text in ("2001:db8::1", "::ffff:1.2.3.4", "fe80::1", "::1", "2002:c000:204::"):
    a = ip.ip_address(text)
    print(a, a.exploded, a.compressed, a.is_link_local, a.is_loopback, a.ipv4_mapped, a.sixtofour, a.scope_id)
for bad in ("256.1.1.1", "1.2.3", "01.2.3.4", "1::2::3", "10.0.0.1/8", "10.0.0.0/33", "abc", "1.2.3.4/255.0.255.0", ":::"):
    for make in (ip.ip_address, ip.ip_network):
        try:
            print(make.__name__, make(bad))
        except ValueError as exc:
            print(f"{bad} -> {exc}")
iface = ip.ip_interface("192.168.5.130/25")
print(iface, iface.network, iface.ip, iface.with_prefixlen, iface.is_private, repr(iface))
print(ip.ip_network("10.0.0.1/8", strict=False), ip.IPv4Network((b"\x0a\x00\x00\x00", 8)), ip.IPv4Address(3232235777), ip.IPv6Address(1))
print(list(ip.summarize_address_range(ip.IPv4Address("192.0.2.0"), ip.IPv4Address("192.0.2.130"))))
print(list(ip.collapse_addresses([ip.ip_network(f"192.0.2.{i}/25") for i in (0, 128)] + [ip.ip_network("192.0.3.0/24")])))
a, b = ip.ip_network("10.0.0.0/8"), ip.ip_network("10.1.0.0/16")
print(a.overlaps(b), b.subnet_of(a), a.supernet_of(b), b.supernet(prefixlen_diff=4), a < b, a.compare_networks(b), sorted([b, a]))
print([str(x) for x in islice(ip.ip_network("2001:db8::/126").hosts(), 4)], ip.ip_network("10.0.0.0/31").num_addresses, list(ip.ip_network("10.0.0.4/32").hosts()))
print(ip.ip_address("10.0.0.1") < ip.ip_address("10.0.0.2"), ip.ip_address("10.0.0.9") - 8, hash(ip.ip_address("1.1.1.1")) == hash(ip.ip_address("1.1.1.1")))
try:
    ip.ip_address("10.0.0.1") < ip.ip_address("::1")
except TypeError as exc:
    print(exc)
print(f"{ip.ip_address('10.0.0.1'):b} {ip.ip_address('10.0.0.1'):#x} {ip.ip_address('10.0.0.1'):_b}")
print(ip.ip_address("224.0.0.1").is_multicast, ip.ip_address("169.254.1.1").is_link_local, ip.ip_address("240.0.0.1").is_reserved, ip.ip_address("0.0.0.0").is_unspecified)
groups = defaultdict(list)
for n in range(0, 1 << 12, 777):
    addr = net.network_address + n
    groups[addr in net].append(str(addr))
print(dict(groups), net[5], net[-1])
try:
    net[5000]
except IndexError as exc:
    print(exc)

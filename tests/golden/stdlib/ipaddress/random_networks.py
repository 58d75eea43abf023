"""Collapsing, summarising and the registries, on random numbers."""
import ipaddress as I
import random
random.seed(5)
for _ in range(60):
    nets=[]
    for _ in range(random.randrange(1,14)):
        p=random.randrange(24,33)
        nets.append(I.IPv4Network((random.randrange(0x0a000000,0x0a000400),p),False))
    print(nets, list(I.collapse_addresses(nets)))
    a=random.getrandbits(128)>>random.randrange(0,128)
    b=min(a+random.getrandbits(random.randrange(1,100)),(1<<128)-1)
    print(list(I.summarize_address_range(I.IPv6Address(a),I.IPv6Address(b))))
    x=I.IPv6Address(a&~(random.choice([0xffff<<32,0xffffffff<<64,0xffff<<16,0xffffffffffff])))
    print(x,x.exploded,x.is_private,x.is_global,x.is_reserved,x.is_multicast,x.is_link_local,hash(x))
    y=I.IPv4Address(random.getrandbits(32)>>random.randrange(0,8)); print(y,y.is_private,y.is_global,y.is_reserved,y.is_multicast,y.is_link_local,y.is_loopback)
    n=I.IPv4Network((int(y),random.randrange(0,33)),False)
    print(n,n.is_private,n.is_global,n.num_addresses,n.netmask,n.hostmask,n.broadcast_address,n.supernet(0),hash(n),n[0],n[-1])

import uuid

u = uuid.UUID("12345678-1234-5678-9234-567812345678")
print(u, repr(u), u.hex, u.int, u.bytes, u.bytes_le, u.fields, u.urn, u.version, u.variant)
print(u.time_low, u.time_mid, u.time_hi_version, u.clock_seq_hi_variant, u.clock_seq_low, u.node, u.time, u.clock_seq, u.is_safe)
same = [uuid.UUID("{12345678-1234-5678-9234-567812345678}"), uuid.UUID("urn:uuid:12345678-1234-5678-9234-567812345678"), uuid.UUID(hex="12345678123456789234567812345678"),
        uuid.UUID(bytes=u.bytes), uuid.UUID(bytes_le=u.bytes_le), uuid.UUID(fields=u.fields), uuid.UUID(int=u.int)]
print([s == u for s in same], len({*same}), hash(u) == hash(u.int), int(u) == u.int)
for name in ("python.org", "http://example.com/", "", "é"):
    for ns in (uuid.NAMESPACE_DNS, uuid.NAMESPACE_URL, uuid.NAMESPACE_OID, uuid.NAMESPACE_X500):
        print(uuid.uuid3(ns, name), uuid.uuid5(ns, name))
print(uuid.uuid5(uuid.NAMESPACE_DNS, b"bytes"))
r = uuid.uuid4()
print(r.version, r.variant, len(str(r)), r != uuid.uuid4(), uuid.UUID(str(r)) == r)
one = uuid.uuid1(node=5, clock_seq=7)
print(one.version, one.node, one.clock_seq, uuid.uuid1().time > one.time - 1)
print(sorted([uuid.UUID(int=3), uuid.UUID(int=1)]), uuid.UUID(int=1) < uuid.UUID(int=2), uuid.UUID(int=1) >= uuid.UUID(int=2))
for v in range(1, 6):
    print(uuid.UUID(int=0, version=v), uuid.UUID(int=2**128 - 1, version=v).version)
for n in (0, 1 << 63, 3 << 62, 7 << 61):
    print(uuid.UUID(int=n).variant, uuid.UUID(int=n).version)
for bad in (lambda: uuid.UUID("123"), lambda: uuid.UUID(), lambda: uuid.UUID("x" * 32), lambda: uuid.UUID(bytes=b"1"), lambda: uuid.UUID(bytes_le=b"1"), lambda: uuid.UUID(int=-1), lambda: uuid.UUID(int=1 << 128),
            lambda: uuid.UUID(fields=(1,)), lambda: uuid.UUID(fields=(1 << 32, 0, 0, 0, 0, 0)), lambda: uuid.UUID(fields=(0, 0, 0, 256, 0, 0)), lambda: uuid.UUID(int=1, version=9), lambda: setattr(u, "int", 3), lambda: u < 3, lambda: uuid.UUID("a", int=3)):
    try:
        bad()
    except Exception as e:
        print(type(e).__name__, e)

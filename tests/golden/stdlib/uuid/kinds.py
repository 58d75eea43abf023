import uuid

u = uuid.UUID("12345678-1234-5678-1234-567812345678")
print(u, repr(u), u.hex, u.int, u.urn, u.version, u.variant, u.fields[:3], u.bytes[:4], u.node)
for given in ({"hex": "{12345678123456781234567812345678}"}, {"bytes": b"\x12\x34\x56\x78" * 4}, {"int": 5}, {"fields": (1, 2, 3, 4, 5, 6)}, {"bytes_le": bytes(range(16))}):
    print(given, uuid.UUID(**given))
print(uuid.uuid3(uuid.NAMESPACE_DNS, "python.org"), uuid.uuid5(uuid.NAMESPACE_URL, "http://x"), uuid.UUID(int=0, version=4))
a, b = uuid.uuid4(), uuid.uuid4()
print(a != b, a.version, a.variant == uuid.RFC_4122, len({uuid.uuid4() for _ in range(50)}), uuid.uuid1().version)
for bad in ("zz", "1234"):
    try:
        uuid.UUID(bad)
    except ValueError as e:
        print(e)
print(sorted([uuid.UUID(int=3), uuid.UUID(int=1)]), hash(u) == hash(uuid.UUID(u.hex)), uuid.UUID(int=1) < uuid.UUID(int=2))

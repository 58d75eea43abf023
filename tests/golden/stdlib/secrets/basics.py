import secrets

print(len(secrets.token_bytes()), len(secrets.token_bytes(5)), len(secrets.token_hex(7)), len(secrets.token_urlsafe(16)))
print(all(0 <= secrets.randbelow(7) < 7 for _ in range(200)), all(secrets.randbits(9) < 512 for _ in range(50)))
print({secrets.choice("abc") for _ in range(200)} == set("abc"), secrets.token_hex() != secrets.token_hex())
for bad in (lambda: secrets.randbelow(0), lambda: secrets.randbelow(-3), lambda: secrets.choice([])):
    try:
        bad()
    except (ValueError, IndexError) as e:
        print(type(e).__name__, e)
print(secrets.compare_digest("a", "a"), sorted(secrets.__all__), 0 <= secrets.SystemRandom().random() < 1)

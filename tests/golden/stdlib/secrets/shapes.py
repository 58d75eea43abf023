import secrets
import string

print(len(secrets.token_bytes(10)), len(secrets.token_hex(8)), len(secrets.token_urlsafe(16)) >= 21, len(secrets.token_bytes()))
alphabet = string.ascii_letters + string.digits
password = "".join(secrets.choice(alphabet) for _ in range(20))
print(len(password), set(password) <= set(alphabet), password.isalnum())
print(all(0 <= secrets.randbelow(6) < 6 for _ in range(200)), secrets.randbits(8) < 256, secrets.compare_digest("a", "a"))
try:
    secrets.randbelow(0)
except ValueError as e:
    print(e)

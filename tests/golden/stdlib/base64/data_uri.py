import base64
import json


def token(payload):
    raw = json.dumps(payload, separators=(",", ":"), sort_keys=True).encode()
    return base64.urlsafe_b64encode(raw).rstrip(b"=").decode()


def read(text):
    return json.loads(base64.urlsafe_b64decode(text + "=" * (-len(text) % 4)))


t = token({"user": "ada", "roles": ["x", "y"], "n": 1})
print(t, read(t))
uri = "data:text/plain;base64," + base64.b64encode("héllo wörld".encode()).decode("ascii")
head, _, body = uri.partition(",")
print(head, base64.b64decode(body).decode())
basic = base64.b64encode(b"user:pa:ss").decode()
print(base64.b64decode(basic).decode().split(":", 1))

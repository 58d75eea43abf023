import hashlib
import json


def block(index, payload, previous):
    body = json.dumps([index, payload, previous], sort_keys=True).encode()
    return {"i": index, "data": payload, "prev": previous, "hash": hashlib.sha256(body).hexdigest()}


chain = [block(0, "genesis", "0" * 64)]
for n, text in enumerate(["a pays b", "b pays c"], 1):
    chain.append(block(n, text, chain[-1]["hash"]))


def valid(chain):
    return all(b == block(b["i"], b["data"], b["prev"]) and (not i or b["prev"] == chain[i - 1]["hash"]) for i, b in enumerate(chain))


print(valid(chain), chain[-1]["hash"][:16])
chain[1]["data"] = "a pays mallory"
print(valid(chain))
nonce = next(n for n in range(10**5) if hashlib.sha256(b"work%d" % n).hexdigest().startswith("000"))
print(nonce, hashlib.pbkdf2_hmac("sha256", b"pw", b"salt", 1000).hex()[:16])


def merkle(leaves):
    level = [hashlib.md5(x).digest() for x in leaves]
    while len(level) > 1:
        level = [hashlib.md5(b"".join(level[i:i + 2])).digest() for i in range(0, len(level), 2)]
    return level[0].hex()


print(merkle([b"a", b"b", b"c", b"d", b"e"]))

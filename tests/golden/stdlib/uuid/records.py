import json
import uuid
from dataclasses import dataclass, field


@dataclass
class Record:
    name: str
    id: uuid.UUID = field(default_factory=uuid.uuid4)


records = [Record(n) for n in "abc"]
print(len({r.id for r in records}), all(isinstance(r.id, uuid.UUID) for r in records))
stable = [uuid.uuid5(uuid.NAMESPACE_OID, r.name) for r in records]
print(json.dumps([str(u) for u in stable]))
index = {uuid.uuid5(uuid.NAMESPACE_OID, n): n for n in "abc"}
print([index[u] for u in stable], stable[0].hex.upper()[:8], str(stable[1]).count("-"))

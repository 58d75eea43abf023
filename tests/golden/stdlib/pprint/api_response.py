import json
import pprint

RESPONSE = json.loads("""{"status": "ok", "items": [{"id": 1, "tags": ["red", "green", "blue"], "meta": {"created": "2024-01-01T00:00:00Z", "score": 9.75, "owner": null}}, {"id": 2, "tags": [], "meta": {}}], "next": "https://example.org/api/v1/items?page=2&per_page=50&sort=created_at&direction=desc"}""")
pprint.pp(RESPONSE)
pprint.pprint(RESPONSE, width=100)
print(pprint.pformat(RESPONSE["items"][0], width=30, indent=2))

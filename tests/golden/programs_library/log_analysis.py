import re
from collections import Counter, OrderedDict
from datetime import datetime, timedelta
from itertools import groupby
from operator import itemgetter

LOG = '''
127.0.0.1 - - [10/Oct/2023:13:55:36 +0000] "GET /index.html HTTP/1.1" 200 2326 "-" "Mozilla/5.0"
10.0.0.5 - alice [10/Oct/2023:13:56:01 +0000] "POST /api/login HTTP/1.1" 401 128 "https://x.example/" "curl/7.79"
10.0.0.5 - alice [10/Oct/2023:13:56:09 +0000] "POST /api/login HTTP/1.1" 200 512 "https://x.example/" "curl/7.79"
192.168.1.9 - - [10/Oct/2023:14:00:00 +0000] "GET /missing HTTP/1.0" 404 - "-" "-"
malformed line here
127.0.0.1 - - [10/Oct/2023:14:02:11 +0000] "DELETE /api/item/7?x=1&y=2 HTTP/1.1" 500 77 "-" "Mozilla/5.0"
'''.strip()

PATTERN = re.compile(
    r'''
    (?P<ip>\d{1,3}(?:\.\d{1,3}){3})\s+
    (?P<ident>\S+)\s+(?P<user>\S+)\s+
    \[(?P<time>[^\]]+)\]\s+
    "(?P<method>[A-Z]+)\s(?P<path>[^\s?]+)(?:\?(?P<query>\S*))?\s(?P<proto>[^"]+)"\s+
    (?P<status>\d{3})\s+(?P<size>\d+|-)
    ''',
    re.VERBOSE,
)

entries = []
for n, line in enumerate(LOG.splitlines(), 1):
    m = PATTERN.match(line)
    if not m:
        print(f"skip line {n}: {line!r}")
        continue
    d = m.groupdict()
    d["time"] = datetime.strptime(d["time"], "%d/%b/%Y:%H:%M:%S %z")
    d["status"] = int(d["status"])
    d["size"] = 0 if d["size"] == "-" else int(d["size"])
    entries.append(d)

print(Counter(e["status"] // 100 for e in entries).most_common())
print("bytes:", sum(e["size"] for e in entries))
for ip, group in groupby(sorted(entries, key=itemgetter("ip")), key=itemgetter("ip")):
    group = list(group)
    print(f"{ip:>15}: {len(group)} requests, methods {sorted({g['method'] for g in group})}")
span = entries[-1]["time"] - entries[0]["time"]
print("span", span, span.total_seconds(), span // timedelta(minutes=1))
for e in entries:
    print(e["time"].isoformat(), e["path"], e["query"], e["user"] if e["user"] != "-" else None)
buckets = OrderedDict()
for e in entries:
    key = e["time"].replace(minute=e["time"].minute // 5 * 5, second=0)
    buckets[key] = buckets.get(key, 0) + 1
for k, v in buckets.items():
    print(k.strftime("%H:%M"), "#" * v)
print(re.sub(r"(\d+)\.(\d+)\.\d+\.\d+", lambda m: f"{m[1]}.{m[2]}.x.x", LOG.splitlines()[0]))

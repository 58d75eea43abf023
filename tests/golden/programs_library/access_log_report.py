"""Parses web server logs: sessions, percentiles, top pages, suspicious clients."""

import re
import statistics
from collections import Counter, OrderedDict, defaultdict, namedtuple
from datetime import datetime, timedelta
from functools import cached_property
from itertools import groupby
from operator import attrgetter, itemgetter
from urllib.parse import parse_qsl, unquote_plus, urlsplit

LINE = re.compile(
    r'''(?P<host>\S+)\s\S+\s(?P<user>\S+)\s\[(?P<time>[^\]]+)\]\s
    "(?P<method>[A-Z]+)\s(?P<target>\S+)\sHTTP/(?P<version>[\d.]+)"\s
    (?P<status>\d{3})\s(?P<size>\d+|-)\s"(?P<referrer>[^"]*)"\s"(?P<agent>[^"]*)"(?:\s(?P<ms>\d+)ms)?''',
    re.VERBOSE,
)

SAMPLE = r'''
10.0.0.1 - - [12/Mar/2024:08:00:01 +0000] "GET / HTTP/1.1" 200 5120 "-" "Mozilla/5.0" 12ms
10.0.0.1 - - [12/Mar/2024:08:00:03 +0000] "GET /search?q=caf%C3%A9+au+lait&page=1 HTTP/1.1" 200 980 "/" "Mozilla/5.0" 230ms
10.0.0.2 - eve [12/Mar/2024:08:01:00 +0100] "POST /login HTTP/1.1" 401 - "-" "curl/8.1" 45ms
10.0.0.2 - eve [12/Mar/2024:08:01:01 +0100] "POST /login HTTP/1.1" 401 - "-" "curl/8.1" 44ms
10.0.0.2 - eve [12/Mar/2024:08:01:02 +0100] "POST /login HTTP/1.1" 200 64 "-" "curl/8.1" 51ms
10.0.0.3 - - [12/Mar/2024:09:15:30 +0000] "GET /../etc/passwd HTTP/1.0" 404 312 "-" "scanner" 3ms
this line is broken
10.0.0.1 - - [12/Mar/2024:08:45:00 +0000] "GET /search?q=tea&q=milk HTTP/1.1" 200 700 "/search" "Mozilla/5.0" 180ms
10.0.0.4 - bob [12/Mar/2024:10:00:00 -0500] "DELETE /api/items/42 HTTP/2.0" 204 0 "-" "client/1.0" 20ms
10.0.0.4 - bob [12/Mar/2024:10:00:00 -0500] "GET /api/items?limit=10&sort=-price HTTP/2.0" 500 90 "-" "client/1.0" 1500ms
10.0.0.1 - - [12/Mar/2024:08:00:02 +0000] "GET /static/app.js HTTP/1.1" 304 - "/" "Mozilla/5.0"
'''.strip().splitlines()

Page = namedtuple("Page", "path hits bytes errors", defaults=(0, 0, 0))


class Hit:
    def __init__(self, match: re.Match) -> None:
        self.__dict__.update(match.groupdict())
        self.status = int(self.status)
        self.size = 0 if self.size == "-" else int(self.size)
        self.ms = None if self.ms is None else int(self.ms)
        self.when = datetime.strptime(self.time, "%d/%b/%Y:%H:%M:%S %z")

    @cached_property
    def url(self):
        return urlsplit(self.target)

    @cached_property
    def query(self):
        return OrderedDict(parse_qsl(self.url.query))

    def __repr__(self):
        return f"<Hit {self.method} {self.url.path} {self.status}>"


hits, broken = [], []
for number, line in enumerate(SAMPLE, 1):
    match = LINE.fullmatch(line)
    if match:
        hits.append(Hit(match))
    else:
        broken.append((number, line))
print(len(hits), "hits,", len(broken), "broken:", broken)

hits.sort(key=attrgetter("when"))
print(hits[0], hits[0].when.isoformat(), hits[-1].when.astimezone(hits[0].when.tzinfo))
for hit in hits:
    if hit.query:
        print(f"{hit.url.path:<12}", dict(hit.query), [v for _, v in parse_qsl(hit.url.query)], unquote_plus(hit.target))

pages = {}
for hit in hits:
    page = pages.get(hit.url.path, Page(hit.url.path))
    pages[hit.url.path] = page._replace(
        hits=page.hits + 1, bytes=page.bytes + hit.size, errors=page.errors + (hit.status >= 400)
    )
for page in sorted(pages.values(), key=lambda p: (-p.hits, p.path)):
    print("{0.path:<16}{0.hits:>4}{0.bytes:>8,}{0.errors:>3}".format(page))


def sessions(records, gap=timedelta(minutes=30)):
    for host, group in groupby(sorted(records, key=attrgetter("host", "when")), key=attrgetter("host")):
        current = []
        for hit in group:
            if current and hit.when - current[-1].when > gap:
                yield host, current
                current = []
            current.append(hit)
        yield host, current


for host, session in sessions(hits):
    length = session[-1].when - session[0].when
    print(host, len(session), length, " -> ".join(h.url.path for h in session))

times = [hit.ms for hit in hits if hit.ms is not None]
print("median", statistics.median(times), "mean", statistics.fmean(times), "stdev", round(statistics.stdev(times), 3))
print("quantiles", [round(q, 2) for q in statistics.quantiles(times, n=10, method="inclusive")])
by_class = Counter(f"{hit.status // 100}xx" for hit in hits)
print(sorted(by_class.items()), by_class.total(), by_class.most_common(1))
failures = defaultdict(int)
for hit in hits:
    if hit.status in (401, 403, 404) or ".." in hit.target:
        failures[hit.host, hit.user] += 1
print(max(failures.items(), key=itemgetter(1)), dict(failures))
width = max(map(len, (h.agent for h in hits)))
for agent, count in Counter(h.agent for h in hits).most_common():
    print(f"{agent:>{width}} {'#' * count} {count / len(hits):.1%}")

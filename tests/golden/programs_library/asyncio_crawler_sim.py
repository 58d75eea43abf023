import asyncio
import random
from collections import defaultdict
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from urllib.parse import urljoin, urlsplit

SITE = {
    "https://x.test/": ["/a", "/b", "c/d"],
    "https://x.test/a": ["/", "b", "https://other.test/"],
    "https://x.test/b": ["/slow", "/missing"],
    "https://x.test/c/d": ["../a", "./e", "?page=2"],
    "https://x.test/c/e": [],
    "https://x.test/c/d?page=2": ["/flaky"],
    "https://x.test/slow": ["/never"],
    "https://x.test/flaky": ["/end"],
    "https://x.test/end": [],
}


class FetchError(Exception):
    pass


@dataclass
class Crawler:
    root: str
    workers: int = 3
    seen: dict[str, str] = field(default_factory=dict)
    stats: defaultdict = field(default_factory=lambda: defaultdict(int))

    def __post_init__(self):
        self.queue: asyncio.Queue[tuple[str, int]] = asyncio.Queue()
        self.gate = asyncio.Semaphore(2)
        self.rng = random.Random(3)
        self.failures = defaultdict(int)

    @asynccontextmanager
    async def slot(self):
        async with self.gate:
            self.stats["open"] += 1
            self.stats["peak"] = max(self.stats["peak"], self.stats["open"])
            try:
                yield
            finally:
                self.stats["open"] -= 1

    async def fetch(self, url):
        async with self.slot():
            await asyncio.sleep(10 if url.endswith("slow") else 0.01 * self.rng.randint(1, 3))
            if url.endswith("flaky") and self.failures[url] < 2:
                self.failures[url] += 1
                raise FetchError(f"try {self.failures[url]}")
            try:
                return SITE[url]
            except KeyError:
                raise FetchError("404") from None

    async def worker(self, number):
        while True:
            url, attempt = await self.queue.get()
            try:
                async with asyncio.timeout(1.5):
                    links = await self.fetch(url)
            except TimeoutError:
                self.seen[url] = "timeout"
            except FetchError as exc:
                if "404" in str(exc) or attempt >= 3:
                    self.seen[url] = f"error {exc}"
                else:
                    self.stats["retries"] += 1
                    self.queue.put_nowait((url, attempt + 1))
            else:
                self.seen[url] = "ok"
                for link in links:
                    self.add(urljoin(url, link))
            finally:
                self.queue.task_done()

    def add(self, url):
        if urlsplit(url).hostname == urlsplit(self.root).hostname and url not in self.seen:
            self.seen[url] = "queued"
            self.queue.put_nowait((url, 1))

    async def run(self):
        self.add(self.root)
        tasks = [asyncio.create_task(self.worker(i), name=f"worker-{i}") for i in range(self.workers)]
        await self.queue.join()
        for task in tasks:
            task.cancel()
        results = await asyncio.gather(*tasks, return_exceptions=True)
        return [type(r).__name__ for r in results], [t.get_name() for t in tasks]


async def main():
    crawler = Crawler("https://x.test/")
    print(await asyncio.wait_for(crawler.run(), timeout=60))
    for url in sorted(crawler.seen):
        print(f"{url:<28} {crawler.seen[url]}")
    print(dict(sorted(crawler.stats.items())))

    async def boom(n):
        await asyncio.sleep(0.01 * n)
        if n % 2:
            raise ValueError(n)
        return n

    try:
        async with asyncio.TaskGroup() as group:
            made = [group.create_task(boom(n)) for n in (2, 1, 4)]
    except* ValueError as errors:
        print("group:", [str(e) for e in errors.exceptions], [t.cancelled() for t in made])
    done, pending = await asyncio.wait([asyncio.ensure_future(boom(n)) for n in (0, 3, 6)],
                                       return_when=asyncio.FIRST_EXCEPTION)
    print(len(done), len(pending), sorted(type(t.exception()).__name__ for t in done))
    for t in pending:
        t.cancel()
    for first in asyncio.as_completed([boom(4), boom(2)]):
        print("completed", await first)
    event, lock = asyncio.Event(), asyncio.Lock()
    order = []

    async def waiter(name):
        await event.wait()
        async with lock:
            order.append(name)
            await asyncio.sleep(0)

    waiting = asyncio.gather(*(waiter(c) for c in "abc"))
    await asyncio.sleep(0)
    event.set()
    await waiting
    print(order, lock.locked(), event.is_set())


asyncio.run(main())

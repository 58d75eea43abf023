import asyncio
import contextlib
import itertools
import json
import random
from collections import defaultdict, deque
from dataclasses import dataclass, field
from functools import partial


@dataclass(eq=False)
class Client:
    name: str
    inbox: asyncio.Queue = field(default_factory=lambda: asyncio.Queue(maxsize=5))
    rooms: set = field(default_factory=set)
    dropped: int = 0

    async def receive(self, seen):
        while True:
            message = await self.inbox.get()
            if message is None:
                return len(seen)
            seen.append(message)


class Server:
    def __init__(self):
        self.clients, self.rooms = {}, defaultdict(set)
        self.history = defaultdict(lambda: deque(maxlen=3))
        self.numbers = itertools.count(1)

    @contextlib.asynccontextmanager
    async def session(self, name):
        if name in self.clients:
            raise NameError(f"{name} is taken")
        client = self.clients[name] = Client(name)
        seen = []
        task = asyncio.create_task(client.receive(seen), name=f"recv-{name}")
        try:
            yield client, seen
        finally:
            for room in list(client.rooms):
                await self.handle(client, {"op": "leave", "room": room})
            del self.clients[name]
            await client.inbox.put(None)
            await task

    async def handle(self, client, command):
        match command:
            case {"op": "join", "room": room}:
                self.rooms[room].add(client)
                client.rooms.add(room)
                for old in self.history[room]:
                    client.inbox.put_nowait(("replay", *old[1:]))
                return len(self.rooms[room])
            case {"op": "leave", "room": room} if room in client.rooms:
                client.rooms.discard(room)
                self.rooms[room].discard(client)
                await self.publish(room, "*", f"{client.name} left")
            case {"op": "say", "room": room, "text": str(text)} if room in client.rooms:
                return await self.publish(room, client.name, text.strip())
            case {"op": "whisper", "to": to, "text": text}:
                try:
                    self.clients[to].inbox.put_nowait(("whisper", client.name, text))
                except KeyError:
                    raise LookupError(f"nobody called {to}") from None
            case {"op": op}:
                raise ValueError(f"cannot {op}")
            case _:
                raise TypeError(f"bad command {command!r}")

    async def publish(self, room, who, text):
        number = next(self.numbers)
        entry = (number, who, text)
        self.history[room].append(entry)
        sent = 0
        for member in sorted(self.rooms[room], key=lambda c: c.name):
            try:
                member.inbox.put_nowait(entry)
                sent += 1
            except asyncio.QueueFull:
                member.dropped += 1
        await asyncio.sleep(0)
        return sent


async def main():
    server = Server()
    async with contextlib.AsyncExitStack() as stack:
        (ann, a), (bob, b) = [await stack.enter_async_context(server.session(n)) for n in ("ann", "bob")]
        run = server.handle
        print(await run(ann, {"op": "join", "room": "x"}), await run(ann, {"op": "say", "room": "x", "text": " hello "}))
        print(await run(bob, {"op": "join", "room": "x"}), await run(bob, {"op": "say", "room": "x", "text": "hi"}))
        await run(ann, {"op": "whisper", "to": "bob", "text": "psst"})
        for bad in ({"op": "say", "room": "y", "text": "?"}, {"op": "whisper", "to": "cy", "text": ""}, {"room": 1}, {"op": "say", "room": "x", "text": 5}):
            try:
                print(await run(bob, bad))
            except (ValueError, LookupError, TypeError) as exc:
                print(type(exc).__name__, exc)
        try:
            async with server.session("ann"):
                pass
        except NameError as exc:
            print(exc)
        async with server.session("cy") as (cy, c):
            await run(cy, {"op": "join", "room": "x"})
            await asyncio.gather(*(run(w, {"op": "say", "room": "x", "text": f"{w.name}{i}"}) for i in range(6) for w in (ann, bob)))
            print("dropped", cy.dropped, ann.dropped)
            print(sorted(server.clients), list(server.history["x"])[-1])
    print(a, b, c, sep="\n")
    print(server.clients, {k: len(v) for k, v in server.rooms.items()})


try:
    asyncio.run(main())
except asyncio.CancelledError:
    print("cancelled")

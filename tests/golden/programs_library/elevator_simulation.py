"""A discrete event simulation of two elevators: seeded random, heapq, dataclasses, enum."""

import heapq
import random
from bisect import insort
from collections import deque
from dataclasses import dataclass, field
from enum import Enum, IntFlag, auto
from itertools import count
from statistics import mean, pstdev
from typing import ClassVar, Iterator


class Direction(Enum):
    UP = 1
    DOWN = -1
    IDLE = 0

    def __neg__(self):
        return Direction(-self.value)


class Load(IntFlag):
    EMPTY = 0
    HAS_RIDERS = auto()
    FULL = auto()
    BLOCKED = FULL | HAS_RIDERS


@dataclass(order=True, slots=True)
class Event:
    time: float
    order: int
    action: object = field(compare=False)


@dataclass(slots=True)
class Rider:
    numbers: ClassVar[Iterator[int]] = count(1)
    start: int
    goal: int
    called: float
    number: int = field(init=False)
    boarded: float | None = None
    arrived: float | None = None

    def __post_init__(self):
        self.number = next(Rider.numbers)

    @property
    def direction(self):
        return Direction.UP if self.goal > self.start else Direction.DOWN


class Elevator:
    CAPACITY = 3
    SPEED = 2.0

    def __init__(self, name, floor=0):
        self.name, self.floor, self.direction = name, floor, Direction.IDLE
        self.riders: list[Rider] = []
        self.stops: list[int] = []
        self.travelled = 0

    @property
    def load(self):
        if not self.riders:
            return Load.EMPTY
        return Load.BLOCKED if len(self.riders) >= self.CAPACITY else Load.HAS_RIDERS

    def add_stop(self, floor):
        if floor not in self.stops:
            insort(self.stops, floor)

    def next_stop(self):
        match self.direction:
            case Direction.UP:
                ahead = [stop for stop in self.stops if stop > self.floor]
                return ahead[0] if ahead else (self.stops[-1] if self.stops else None)
            case Direction.DOWN:
                ahead = [stop for stop in self.stops if stop < self.floor]
                return ahead[-1] if ahead else (self.stops[0] if self.stops else None)
            case _ if self.stops:
                return min(self.stops, key=lambda stop: (abs(stop - self.floor), stop))


class Building:
    def __init__(self, floors, elevators, seed):
        self.random = random.Random(seed)
        self.floors, self.elevators = floors, elevators
        self.queue: list[Event] = []
        self.ids = count()
        self.waiting = {floor: deque() for floor in range(floors)}
        self.now = 0.0
        self.done: list[Rider] = []
        self.log: list[str] = []

    def at(self, delay, action):
        heapq.heappush(self.queue, Event(self.now + delay, next(self.ids), action))

    def note(self, text):
        self.log.append(f"{self.now:7.2f}  {text}")

    def spawn(self, riders):
        if not riders:
            return
        start, goal = self.random.sample(range(self.floors), 2)
        rider = Rider(start, goal, self.now)
        self.waiting[start].append(rider)
        self.note(f"rider {rider.number} calls at {start} for {goal} ({rider.direction.name.lower()})")
        best = min(self.elevators, key=lambda e: (bool(e.load & Load.FULL), abs(e.floor - start), len(e.stops), e.name))
        best.add_stop(start)
        if best.direction is Direction.IDLE:
            self.move(best)
        self.at(self.random.expovariate(1 / 3), lambda: self.spawn(riders - 1))

    def move(self, elevator):
        stop = elevator.next_stop()
        if stop is None:
            elevator.direction = Direction.IDLE
            return
        distance = stop - elevator.floor
        elevator.direction = Direction((distance > 0) - (distance < 0))
        elevator.travelled += abs(distance)
        self.at(abs(distance) / elevator.SPEED, lambda: self.arrive(elevator, stop))

    def arrive(self, elevator, floor):
        elevator.floor = floor
        if floor in elevator.stops:
            elevator.stops.remove(floor)
        leaving = [rider for rider in elevator.riders if rider.goal == floor]
        for rider in leaving:
            elevator.riders.remove(rider)
            rider.arrived = self.now
            self.done.append(rider)
        boarding = []
        while self.waiting[floor] and not elevator.load & Load.FULL:
            rider = self.waiting[floor].popleft()
            rider.boarded = self.now
            elevator.riders.append(rider)
            elevator.add_stop(rider.goal)
            boarding.append(rider.number)
        if self.waiting[floor]:
            elevator.add_stop(floor)
        if leaving or boarding:
            self.note(f"{elevator.name} at {floor}: out {[r.number for r in leaving]} in {boarding} {elevator.load!r}")
        self.at(0.5, lambda: self.move(elevator))

    def run(self, riders, until=500):
        self.at(0, lambda: self.spawn(riders))
        while self.queue and self.now < until:
            event = heapq.heappop(self.queue)
            self.now = event.time
            event.action()


building = Building(8, [Elevator("A"), Elevator("B", 7)], seed=20240229)
building.run(25)
print(*building.log, sep="\n")
waits = [rider.boarded - rider.called for rider in building.done]
rides = [rider.arrived - rider.boarded for rider in building.done]
print(f"{len(building.done)} riders, wait {mean(waits):.3f} ± {pstdev(waits):.3f}, ride {mean(rides):.3f}, longest {max(waits):.2f}")
for elevator in building.elevators:
    print(elevator.name, elevator.floor, elevator.direction, elevator.travelled, elevator.load, elevator.stops)
print(sorted(building.done, key=lambda rider: (rider.arrived, rider.number))[:2])
print(-Direction.UP, ~Load.FULL, list(Load), Load.BLOCKED in Load.FULL | Load.HAS_RIDERS, Load(3), Load["FULL"].value)

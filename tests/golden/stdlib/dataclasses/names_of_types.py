"""A field may be named like its type, and a class with slots may take a weak reference slot again."""

import datetime
import weakref
from dataclasses import dataclass, field, fields
from datetime import date


@dataclass
class Event:
    title: str
    date: date = field(default_factory=lambda: datetime.date(2024, 5, 6))


print(Event("party"))
(title, day) = fields(Event)
print(title.type, day.type is day, "type=...," in repr(day), Event.__doc__[:24])


@dataclass
class Note:
    date: date = None


print(Note(), fields(Note)[0].type)


@dataclass(slots=True, weakref_slot=True)
class Base:
    a: int


@dataclass(slots=True, weakref_slot=True)
class Derived(Base):
    b: int = 3


derived = Derived(1)
print(derived, Base.__slots__, Derived.__slots__, weakref.ref(derived)() is derived)

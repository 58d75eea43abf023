"""Cleans a messy export of contacts: CSV in, normalised JSON and a report of what was wrong out."""

import csv
import io
import json
import re
import unicodedata
from collections import Counter, defaultdict
from dataclasses import asdict, dataclass, field
from datetime import date, datetime
from email.utils import formataddr, parseaddr

RAW = """\
Name;E-Mail;Phone;Birthday;Tags
  Ana  María LÓPEZ ;ANA.LOPEZ@Example.COM;+34 (600) 12-34-56;1985-04-03;vip, es ,vip
"Müller, Jürgen";juergen@müller.example;0049/30/123456;03.11.1979;de|partner
o'neil  shaun;shaun at example.org;555 0199;04/31/1990;
"李 小龙";lee@example.cn;;27 Nov 1940;cn
Zoë Kravitz;"Zoë <zoe@example.net>";+1-202-555-0143;Dec 1, 1988;us, actor
;nobody@example.com;12;1900-01-01;
ana maría lópez;ana.lopez@example.com;+34600123456;1985-04-03;newsletter
Per-Åke Öst;per@example.se;+46 8 123 45;1970-13-40;se
"""

FORMATS = ("%Y-%m-%d", "%d.%m.%Y", "%m/%d/%Y", "%d %b %Y", "%b %d, %Y")
PARTICLES = {"von", "de", "la", "van"}


@dataclass
class Contact:
    name: str
    email: str | None = None
    phone: str | None = None
    birthday: date | None = None
    tags: set[str] = field(default_factory=set)
    sources: list[int] = field(default_factory=list)

    @property
    def key(self) -> str:
        folded = unicodedata.normalize("NFKD", self.name)
        return "".join(c for c in folded if not unicodedata.combining(c)).casefold()

    def merge(self, other: "Contact") -> None:
        for attribute in ("email", "phone", "birthday"):
            if getattr(self, attribute) is None:
                setattr(self, attribute, getattr(other, attribute))
        self.tags |= other.tags
        self.sources += other.sources


class Problem(Exception):
    def __init__(self, column: str, value: str, why: str) -> None:
        super().__init__(f"{column}: {value!r} {why}")
        self.column = column


def clean_name(text: str) -> str:
    text = " ".join(text.split())
    if not text:
        raise Problem("name", text, "is empty")
    if "," in text:
        last, first = (part.strip() for part in text.split(",", 1))
        text = f"{first} {last}"
    words = [word.lower() if word.lower() in PARTICLES else word.title() for word in text.split()]
    return re.sub(r"\bO'([a-z])", lambda m: "O'" + m[1].upper(), " ".join(words))


def clean_email(text: str) -> str | None:
    name, address = parseaddr(text)
    if not address or "@" not in address:
        raise Problem("email", text, "is no address")
    local, _, domain = address.rpartition("@")
    try:
        ascii_domain = domain.lower().encode("idna").decode()
    except UnicodeError as error:
        raise Problem("email", text, "has no valid domain") from error
    return f"{local.lower()}@{ascii_domain}"


def clean_phone(text: str) -> str | None:
    digits = re.sub(r"[^\d+]", "", text)
    digits = re.sub(r"^00", "+", digits)
    if not digits:
        return None
    if not re.fullmatch(r"\+?\d{7,15}", digits):
        raise Problem("phone", text, f"has {len(digits)} digits")
    return digits


def clean_birthday(text: str) -> date:
    for form in FORMATS:
        try:
            return datetime.strptime(text, form).date()
        except ValueError:
            continue
    raise Problem("birthday", text, "is in no known format")


contacts: dict[str, Contact] = {}
problems: defaultdict[int, list[str]] = defaultdict(list)
reader = csv.DictReader(io.StringIO(RAW), delimiter=";", skipinitialspace=True)
for number, row in enumerate(reader, start=reader.line_num + 1):
    values = {}
    for column, cleaner in (
        ("E-Mail", clean_email), ("Phone", clean_phone), ("Birthday", clean_birthday), ("Name", clean_name),
    ):
        try:
            values[column] = cleaner(row[column] or "")
        except Problem as problem:
            problems[number].append(str(problem))
            values[column] = None
    if values["Name"] is None:
        continue
    tags = {tag.strip() for tag in re.split(r"[,|]", row["Tags"] or "") if tag.strip()}
    contact = Contact(values["Name"], values["E-Mail"], values["Phone"], values["Birthday"], tags, [number])
    if contact.key in contacts:
        contacts[contact.key].merge(contact)
    else:
        contacts[contact.key] = contact


def encode(value):
    if isinstance(value, set):
        return sorted(value)
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(type(value).__name__)


print(json.dumps([asdict(c) for c in contacts.values()], default=encode, indent=2, ensure_ascii=False))
print()
for number, texts in sorted(problems.items()):
    for text in texts:
        print(f"line {number:>2}: {text}")
counts = Counter(text.split(":")[0] for texts in problems.values() for text in texts)
print(dict(counts.most_common()))
for contact in sorted(contacts.values(), key=lambda c: (c.birthday or date.max, c.key)):
    print(f"{contact.birthday or '?':%d %b %Y}" if contact.birthday else "unknown    ", formataddr((contact.name, contact.email or "none@invalid")))

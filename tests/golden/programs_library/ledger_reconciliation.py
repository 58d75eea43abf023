"""Reconciles two bank exports: fuzzy matching, tolerant parsing of amounts and dates, rounding, a printed statement."""

import csv
import hashlib
import io
import itertools
import re
import unicodedata
from bisect import bisect_left
from collections import Counter, defaultdict, deque
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from decimal import Context, Decimal, InvalidOperation, localcontext
from difflib import SequenceMatcher
from enum import IntFlag, auto
from functools import cache, partial, reduce
from heapq import heappop, heappush
from operator import attrgetter
from typing import Iterator

BANK = '''\
Buchungstag;Valuta;Text;Betrag;Waehrung
01.03.2024;01.03.2024;MIETE MÄRZ   Wohnung 4b;-1.250,00;EUR
04.03.2024;05.03.2024;"KARTE 1234 SUPERMARKT ""AM PARK""";-86,43;EUR
05.03.2024;05.03.2024;GEHALT ACME GMBH;3.421,07;EUR
09.03.2024;11.03.2024;KARTE 1234 BOOKSHOP LONDON GBP 21,50;-25,31;EUR
09.03.2024;11.03.2024;AUSLANDSENTGELT;-0,38;EUR
15.03.2024;15.03.2024;STROMWERKE ABSCHLAG;-64,00;EUR
18.03.2024;18.03.2024;ERSTATTUNG SUPERMARKT;12,99;EUR
29.03.2024;31.03.2024;ZINSEN;0,07;EUR
'''
BOOKS = """\
# exported 2024-04-01
2024-03-01\tRent March\t1,250.00 DR\trent
2024-03-03\tSupermarket am Park\t86.43 DR\tfood
2024-03-05\tSalary Acme\t3,421.07 CR\tincome
2024-03-08\tBookshop London\t£21.50 DR\tbooks
2024-03-14\tElectricity (Stromwerke)\t64.00DR\tenergy
2024-03-16\tElectricity (Stromwerke)\t64.00 DR\tenergy
2024-03-19\tRefund supermarket\t(12.99)\tfood
2024-03-20\tCash\tabout 50\tcash
"""
RATES = {date(2024, 3, 8): Decimal("1.1735"), date(2024, 3, 11): Decimal("1.1772")}


class Flag(IntFlag):
    FEE = auto()
    FOREIGN = auto()
    DUPLICATE = auto()
    REFUND = auto()


@dataclass(frozen=True, order=True)
class Entry:
    day: date
    amount: Decimal
    text: str = field(compare=False)
    tag: str = field(default="", compare=False)
    flags: Flag = field(default=Flag(0), compare=False)

    @property
    def words(self):
        plain = unicodedata.normalize("NFKD", self.text.casefold())
        plain = "".join(c for c in plain if not unicodedata.combining(c))
        return frozenset(re.findall(r"[a-z]{3,}", plain)) - {"karte", "gmbh", "eur", "gbp"}

    @property
    def id(self):
        return hashlib.md5(f"{self.day}{self.amount}{self.text}".encode()).hexdigest()[:6]


def german(text):
    return Decimal(text.replace(".", "").replace(",", "."))


def english(text, day):
    match = re.fullmatch(r"(?P<minus>\()?(?P<sign>£)?(?P<number>[\d,]+\.\d\d)\)?\s*(?P<side>DR|CR)?", text.strip())
    if not match:
        raise InvalidOperation(f"cannot read {text!r}")
    amount = Decimal(match["number"].replace(",", ""))
    flags = Flag(0)
    if match["sign"]:
        days = sorted(RATES)
        rate = RATES[days[max(0, bisect_left(days, day + timedelta(1)) - 1)]]
        amount, flags = (amount * rate).quantize(Decimal("0.01")), Flag.FOREIGN
    if match["minus"]:
        flags |= Flag.REFUND
    elif match["side"] == "DR":
        amount = -amount
    return amount, flags


def read_bank(text) -> Iterator[Entry]:
    for row in csv.DictReader(io.StringIO(text), delimiter=";"):
        day = datetime.strptime(row["Valuta"], "%d.%m.%Y").date()
        flags = Flag.FEE if "ENTGELT" in row["Text"] else Flag(0)
        yield Entry(day, german(row["Betrag"]), " ".join(row["Text"].split()), flags=flags)


def read_books(text, problems) -> Iterator[Entry]:
    lines = itertools.dropwhile(lambda line: line.startswith("#"), io.StringIO(text))
    for number, (day, text, amount, tag) in enumerate(csv.reader(lines, delimiter="\t"), 2):
        day = date.fromisoformat(day)
        try:
            amount, flags = english(amount, day)
        except InvalidOperation as error:
            problems.append(f"line {number}: {error}")
            continue
        yield Entry(day, amount, text, tag, flags)


GLOSSARY = {"miete": "rent", "marz": "march", "gehalt": "salary", "erstattung": "refund", "zinsen": "interest"}


@cache
def similarity(one, two):
    left, right = ({GLOSSARY.get(w, w) for w in e.words} for e in (one, two))
    shared = len(left & right) / max(1, min(len(left), len(right)))
    ratio = SequenceMatcher(None, *(" ".join(sorted(s)) for s in (left, right))).ratio()
    return round(max(shared, ratio), 3)


def cost(bank, book):
    days = abs((bank.day - book.day).days)
    difference = abs(bank.amount - book.amount)
    tolerance = Decimal("0.25") if book.flags & Flag.FOREIGN else 0
    if days > 5 or difference > tolerance:
        return None
    return days + float(difference) * 10 + (1 - similarity(bank, book)) * 4


def match(bank, books):
    heap, used, pairs = [], set(), []
    for (i, one), (j, two) in itertools.product(enumerate(bank), enumerate(books)):
        if (value := cost(one, two)) is not None:
            heappush(heap, (round(value, 6), i, j))
    while heap:
        value, i, j = heappop(heap)
        if ("bank", i) not in used and ("book", j) not in used:
            used |= {("bank", i), ("book", j)}
            pairs.append((value, bank[i], books[j]))
    return pairs, [b for i, b in enumerate(bank) if ("bank", i) not in used], [b for j, b in enumerate(books) if ("book", j) not in used]


problems = []
bank, books = list(read_bank(BANK)), list(read_books(BOOKS, problems))
pairs, only_bank, only_books = match(bank, books)
print(problems, len(bank), len(books), sum(e.amount for e in bank), sum((e.amount for e in books), Decimal()))
for value, one, two in sorted(pairs, key=lambda p: p[1]):
    print(f"{one.day:%d.%m} {one.amount:>10,} ~ {two.amount:>10,} {value:<9} {similarity(one, two):<6} {one.text[:28]:<28} | {two.text} {two.flags!r}")
print("only in the bank:", [(e.id, e.text, str(e.amount), e.flags) for e in only_bank])
seen = Counter((e.amount, e.tag) for e in books)
print("only in the books:", [replace(e, flags=e.flags | Flag.DUPLICATE) if seen[e.amount, e.tag] > 1 else e for e in only_books])


@contextmanager
def statement(title, width=60):
    lines = []
    yield lines.append
    print("+" + title.center(width - 2, "-") + "+")
    for line in lines:
        print("|" + line[: width - 2].ljust(width - 2) + "|")
    print("+" + "-" * (width - 2) + "+")


balance = Decimal("1000.00")
with statement(" March 2024 ") as write:
    for week, group in itertools.groupby(sorted(bank), key=lambda e: e.day.isocalendar().week):
        entries = list(group)
        before, balance = balance, reduce(lambda total, e: total + e.amount, entries, balance)
        write(f" week {week:02d}: {before:>10,.2f} -> {balance:>10,.2f}  ({len(entries)})")
    with localcontext(Context(prec=6)) as context:
        write(f" daily mean {sum(e.amount for e in bank) / 31:>12} {context.flags[InvalidOperation]}")
by_tag = defaultdict(Decimal)
for _, one, two in pairs:
    by_tag[two.tag] += one.amount
total = sum(map(abs, by_tag.values()))
for tag, amount in sorted(by_tag.items(), key=lambda p: p[1]):
    print(f"{tag:<8}{amount:>+12,.2f} {abs(amount) / total:>7.2%} {'#' * int(abs(amount) / total * 40)}")
days = deque(maxlen=3)
running = []
for day, group in itertools.groupby(sorted(bank, key=attrgetter("day")), key=attrgetter("day")):
    days.append(sum(map(attrgetter("amount"), group)))
    running.append(round(sum(days) / len(days), 2))
print(running, similarity.cache_info().currsize > 10, sorted(bank)[0] < sorted(bank)[1], partial(german)("1.234.567,89"))
for bad in ("12,3,4", "", "1.5 €"):
    try:
        german(bad)
    except InvalidOperation as error:
        print(type(error).__name__, error)

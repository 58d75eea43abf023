"""Grades of a school: dataclasses, weighted means, ranks, histograms, HTML and text reports, JSON round trips."""

import calendar
import csv
import html
import io
import json
import math
import statistics
import string
from collections import Counter, OrderedDict, defaultdict
from dataclasses import asdict, dataclass, field, fields
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal
from enum import Enum
from fractions import Fraction
from functools import cached_property, total_ordering
from itertools import groupby
from operator import attrgetter, itemgetter
from textwrap import dedent, indent

RAW = """\
id,student,subject,kind,day,points,of
1,Ada Lovelace,Maths,exam,2024-01-15,48.5,50
2,Ada Lovelace,Maths,quiz,2024-01-22,9,10
3,Ada Lovelace,History,essay,2024-02-01,17,20
4,Charles Babbage,Maths,exam,2024-01-15,31,50
5,Charles Babbage,Maths,quiz,2024-01-22,,10
6,Charles Babbage,History,essay,2024-02-03,15.5,20
7,Émilie du Châtelet,Maths,exam,2024-01-15,50,50
8,Émilie du Châtelet,History,essay,2024-02-01,19,20
9,Émilie du Châtelet,History,quiz,2024-02-05,11,10
10,Grace Hopper,Maths,exam,2024-01-15,44,50
11,Grace Hopper,History,essay,2024-02-08,12,20
12,Grace Hopper,Maths,quiz,2024-01-2x,8,10
"""


class Kind(Enum):
    EXAM = Fraction(1, 2)
    ESSAY = Fraction(3, 10)
    QUIZ = Fraction(1, 5)

    @property
    def weight(self):
        return self.value


@dataclass(frozen=True, kw_only=True)
class Result:
    id: int
    student: str
    subject: str
    kind: Kind
    day: date
    points: Decimal
    of: int

    @cached_property
    def share(self):
        return Fraction(self.points) / self.of

    @classmethod
    def parse(cls, row):
        converters = {"id": int, "kind": lambda text: Kind[text.upper()], "day": date.fromisoformat, "points": Decimal, "of": int}
        return cls(**{f.name: converters.get(f.name, str)(row[f.name]) for f in fields(cls)})


@total_ordering
class Grade:
    STEPS = OrderedDict([(Fraction(92, 100), "A"), (Fraction(81, 100), "B"), (Fraction(67, 100), "C"), (Fraction(1, 2), "D")])

    def __init__(self, share):
        self.share = share

    def __str__(self):
        letter = next((letter for step, letter in self.STEPS.items() if self.share >= step), "F")
        plus = "+" if letter == "A" and self.share > Fraction(97, 100) else ""
        return letter + plus

    def __format__(self, spec):
        if spec.endswith("%"):
            return format(float(self.share), spec)
        return format(str(self), spec)

    def __eq__(self, other):
        return str(self) == str(other)

    def __lt__(self, other):
        return (self.share, str(self)) < (other.share, str(other))

    def __hash__(self):
        return hash(str(self))


@dataclass
class Student:
    name: str
    results: list[Result] = field(default_factory=list)

    @property
    def short(self):
        *first, last = self.name.split()
        return " ".join([*(n[0] + "." for n in first if n[0].isupper()), last])

    def mean(self, subject=None):
        chosen = [r for r in self.results if subject in (None, r.subject)]
        total = sum((r.kind.weight for r in chosen), Fraction())
        return sum((min(r.share, 1) * r.kind.weight for r in chosen), Fraction()) / total if total else None

    def grade(self, subject=None):
        mean = self.mean(subject)
        return None if mean is None else Grade(mean)


students, problems = {}, []
for row in csv.DictReader(io.StringIO(RAW)):
    try:
        result = Result.parse(row)
    except (ValueError, ArithmeticError) as error:
        problems.append((row["id"], type(error).__name__, str(error)))
        continue
    students.setdefault(result.student, Student(result.student)).results.append(result)
print(*problems, sep="\n")
subjects = sorted({r.subject for s in students.values() for r in s.results})
width = max(len(s.short) for s in students.values())
print(f"{'':{width}} |" + "".join(f"{s:^12}|" for s in subjects) + "  all")
for student in sorted(students.values(), key=lambda s: s.grade(), reverse=True):
    cells = [f"{g:>4} {g:6.1%}" if (g := student.grade(subject)) else "-" for subject in subjects]
    print(f"{student.short:<{width}} |" + "".join(f"{c:^12}|" for c in cells) + f"{student.grade():>5} {student.mean()}")
for subject in subjects:
    shares = [float(r.share) for s in students.values() for r in s.results if r.subject == subject]
    print(subject, [round(v, 3) for v in (statistics.mean(shares), statistics.median(shares), statistics.pstdev(shares), *statistics.quantiles(shares, n=3))])
ranks = {}
for place, (mean, group) in enumerate(groupby(sorted(students.values(), key=Student.mean, reverse=True), key=Student.mean), 1):
    for student in group:
        ranks[student.short] = place
print(ranks, Counter(str(s.grade()) for s in students.values()), max(students.values(), key=lambda s: s.mean("History")).name)


def encode(value):
    match value:
        case Decimal() | date():
            return str(value)
        case Kind():
            return value.name
        case Fraction(numerator=n, denominator=d):
            return [n, d]
    raise TypeError(type(value))


text = json.dumps([asdict(s) for s in students.values()], default=encode, ensure_ascii=False)
again = [Student(d["name"], [Result.parse({**r, "kind": r["kind"].lower()}) for r in d["results"]]) for d in json.loads(text)]
print(len(text), again == list(students.values()), again[0].results[0], hash(again[0].results[0]) == hash(next(iter(students.values())).results[0]))
page = string.Template(dedent("""\
    <table>
    <caption>$title</caption>
    $rows
    </table>"""))
rows = "\n".join(f"<tr><td>{html.escape(s.short)}</td><td title=\"{html.escape('points & \"kind\"')}\">{sum(r.points for r in s.results)}</td></tr>" for s in students.values())
print(page.substitute(title="Résumé &amp; more", rows=indent(rows, "  ")))
due = defaultdict(list)
for result in sorted((r for s in students.values() for r in s.results), key=attrgetter("day", "id")):
    monday = result.day - timedelta(days=result.day.weekday())
    due[monday].append(result)
for monday, results in due.items():
    days = Counter(calendar.day_abbr[r.day.weekday()] for r in results)
    print(f"{monday:week %V of %G}", dict(days), [r.id for r in results], sum(map(attrgetter("points"), results)), (date(2024, 3, 1) - monday) // timedelta(weeks=1))
for value in ("2.345", "2.355", "-0.005", "1e3"):
    print(Decimal(value).quantize(Decimal("0.01"), ROUND_HALF_UP), round(Decimal(value), 1), f"{Decimal(value):08.2f}", math.floor(Decimal(value)), end=" | ")
print(sorted(students, key=lambda n: n.split()[-1].casefold()), sorted(ranks.items(), key=itemgetter(1, 0)))
try:
    again[0].results[0].points = 5
except AttributeError as error:
    print(type(error).__name__, error)

import csv
import io
import operator
import re
from collections import defaultdict, namedtuple, ChainMap
from functools import partial, cmp_to_key
from itertools import groupby, product
from statistics import fmean
from typing import Callable, Any

DATA = {
    "emp": "id,name,dept,salary,boss\n1,Ann,IT,5200.50,\n2,Bob,IT,4100,1\n3,Cid,Ops,3900,1\n4,Dee,Ops,4100,3\n5,Eve,,7000,\n",
    "dept": "code,title\nIT,Information Tech\nOps,Operations\nHR,People\n",
}


def typed(text):
    if text == "":
        return None
    for kind in (int, float):
        try:
            return kind(text)
        except ValueError:
            pass
    return text


TABLES = {name: [{k: typed(v) for k, v in row.items()} for row in csv.DictReader(io.StringIO(text))] for name, text in DATA.items()}
TOKEN = re.compile(r"\s*(?:(?P<num>\d+(?:\.\d+)?)|(?P<str>'(?:[^']|'')*')|(?P<id>[A-Za-z_]\w*(?:\.\w+)?)|(?P<op><=|>=|<>|[-+*/%=<>(),]))")
KEYWORDS = frozenset("select from where group by order limit and or not as desc asc join on is null like in having distinct between".split())
OPS = {"=": operator.eq, "<>": operator.ne, "<": operator.lt, "<=": operator.le, ">": operator.gt, ">=": operator.ge,
       "+": operator.add, "-": operator.sub, "*": operator.mul, "/": operator.truediv, "%": operator.mod}
AGGREGATES = {"count": len, "sum": sum, "avg": fmean, "min": min, "max": max}


class SqlError(ValueError):
    pass


def tokenize(text):
    at, text = 0, text.rstrip()
    while at < len(text):
        m = TOKEN.match(text, at)
        if not m:
            raise SqlError(f"unexpected {text[at:at + 5]!r} at {at}")
        kind, value = m.lastgroup, m[m.lastgroup]
        if kind == "id" and value.lower() in KEYWORDS:
            kind, value = "kw", value.lower()
        yield kind, value
        at = m.end()
    yield "end", ""


class Parser:
    def __init__(self, text):
        self.tokens, self.i = list(tokenize(text)), 0

    def accept(self, *values):
        kind, value = self.tokens[self.i]
        if value in values and kind in ("kw", "op"):
            self.i += 1
            return value

    def expect(self, value):
        if not self.accept(value):
            raise SqlError(f"expected {value!r}, found {self.tokens[self.i][1]!r}")

    def name(self):
        kind, value = self.tokens[self.i]
        if kind != "id":
            raise SqlError(f"expected a name, found {value!r}")
        self.i += 1
        return value

    def select(self):
        self.expect("select")
        distinct = bool(self.accept("distinct"))
        columns = [self.column()]
        while self.accept(","):
            columns.append(self.column())
        self.expect("from")
        q = dict(columns=columns, distinct=distinct, table=self.name(), joins=[], where=None, group=None, having=None, order=[], limit=None)
        while self.accept("join"):
            table = self.name()
            self.expect("on")
            q["joins"].append((table, self.expr()))
        if self.accept("where"):
            q["where"] = self.expr()
        if self.accept("group"):
            self.expect("by")
            q["group"] = self.expr()
        if self.accept("having"):
            q["having"] = self.expr()
        if self.accept("order"):
            self.expect("by")
            while True:
                key = self.expr()
                q["order"].append((key, self.accept("desc", "asc") == "desc"))
                if not self.accept(","):
                    break
        if self.accept("limit"):
            q["limit"] = int(self.tokens[self.i][1])
            self.i += 1
        if self.tokens[self.i][0] != "end":
            raise SqlError(f"left over: {self.tokens[self.i][1]!r}")
        return q

    def column(self):
        if self.accept("*"):
            return None, "*"
        start = self.i
        e = self.expr()
        label = "".join(v for _, v in self.tokens[start:self.i])
        return e, self.name() if self.accept("as") else label

    def expr(self, level=0):
        levels = [("or",), ("and",), ("=", "<>", "<", "<=", ">", ">=", "is", "like", "in", "between"), ("+", "-"), ("*", "/", "%")]
        if level == len(levels):
            return self.atom()
        if level == 2 and self.accept("not"):
            inner = self.expr(2)
            return lambda r: not inner(r)
        left = self.expr(level + 1)
        while op := self.accept(*levels[level]):
            left = self.binary(op, left, level)
        return left

    def binary(self, op, left, level):
        if op == "is":
            negate = bool(self.accept("not"))
            self.expect("null")
            return lambda r: (left(r) is None) != negate
        if op == "in":
            self.expect("(")
            items = [self.expr()]
            while self.accept(","):
                items.append(self.expr())
            self.expect(")")
            return lambda r: left(r) in [i(r) for i in items]
        if op == "between":
            low = self.expr(3)
            self.expect("and")
            high = self.expr(3)
            return lambda r: left(r) is not None and low(r) <= left(r) <= high(r)
        right = self.expr(level + 1)
        if op == "like":
            return lambda r: left(r) is not None and re.fullmatch(re.escape(right(r)).replace("%", ".*").replace("_", "."), left(r), re.I) is not None
        if op == "and":
            return lambda r: left(r) and right(r)
        if op == "or":
            return lambda r: left(r) or right(r)

        def apply(r):
            a, b = left(r), right(r)
            return None if a is None or b is None else OPS[op](a, b)
        return apply

    def atom(self):
        if self.accept("("):
            inner = self.expr()
            self.expect(")")
            return inner
        kind, value = self.tokens[self.i]
        self.i += 1
        if kind == "num":
            return lambda r, v=typed(value): v
        if kind == "str":
            return lambda r, v=value[1:-1].replace("''", "'"): v
        if kind == "id":
            if value.lower() in AGGREGATES and self.accept("("):
                inner = None if self.accept("*") else self.expr()
                self.expect(")")
                run = AGGREGATES[value.lower()]
                return lambda r: run([v for v in (1 if inner is None else inner(x) for x in r["*rows"]) if v is not None])
            return partial(look_up, value)
        raise SqlError(f"unexpected {value!r}")


def look_up(name, row):
    if name in row:
        return row[name]
    found = [v for k, v in row.items() if k.split(".")[-1] == name]
    if not found:
        raise SqlError(f"no column {name}")
    return found[0]


def run(text):
    q = Parser(text).select()
    if q["table"] not in TABLES:
        raise SqlError(f"no table {q['table']}")
    rows = [{f"{q['table']}.{k}": v for k, v in r.items()} for r in TABLES[q["table"]]]
    for table, condition in q["joins"]:
        rows = [row for a, b in product(rows, TABLES[table]) if condition(row := a | {f"{table}.{k}": v for k, v in b.items()})]
    if q["where"]:
        rows = [r for r in rows if q["where"](r)]
    if q["group"]:
        groups = defaultdict(list)
        for r in rows:
            groups[q["group"](r)].append(r)
        rows = [g[0] | {"*rows": g} for g in groups.values()]
        if q["having"]:
            rows = list(filter(q["having"], rows))
    for key, desc in reversed(q["order"]):
        rows.sort(key=lambda r: ((v := key(r)) is not None, v if v is not None else 0), reverse=desc)
    out = []
    for r in rows[: q["limit"]]:
        out.append({k.split(".")[-1]: v for k, v in r.items()} if q["columns"][0][0] is None else {label: e(r) for e, label in q["columns"]})
    return list({tuple(o.items()): o for o in out}.values()) if q["distinct"] else out


for sql in ["SELECT * FROM dept", "select name, salary * 12 as yearly from emp where salary >= 4100 and not dept = 'Ops' order by yearly desc",
            "SELECT dept, count(*) AS n, avg(salary) as mean, max(name) FROM emp WHERE dept IS NOT NULL GROUP BY dept ORDER BY n desc, dept",
            "select e.name from emp", "select name, title from emp join dept on emp.dept = dept.code where title like '%tech%' limit 1",
            "select distinct salary from emp order by salary", "select name from emp where boss is null or id in (2, 3) order by name desc",
            "select name from emp where salary between 4000 and 5000 limit 2", "select name from nowhere", "select from emp", "select name from emp where name = 'O''Hara'", "select # from emp",
            "select dept, sum(salary) as s from emp group by dept having sum(salary) > 7500", "select name from emp where (salary + 100) % 2 = 0 extra"]:
    print("»", sql)
    try:
        for row in run(sql):
            print("  ", row)
    except (SqlError, TypeError) as exc:
        print("  !", type(exc).__name__, exc)

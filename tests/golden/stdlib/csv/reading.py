import csv
import io
import itertools

texts = [
    "a,b,c\r\n1,2,3\r\n", "a,b\n\n1,2", '"quoted, comma","with ""quotes"""\n', '"multi\nline",x\n', "a,,\n,,\n", " a , b ", '"a"b,c', 'a"b"c,d', '"unterminated',
    "a\tb\tc", "a;b;'c;d'", "1,2.5,x", '"1",2,"x",', "x\\,y,z", '"a\\"b",c', "a,b\r", "a\rb", "", "\n", ",", '""', '"",""', "é,日本,😀", "a, b,  c", '"a" ,b', "a b c",
]
options = [
    {}, {"delimiter": "\t"}, {"delimiter": ";", "quotechar": "'"}, {"skipinitialspace": True}, {"quoting": csv.QUOTE_NONE}, {"escapechar": "\\"},
    {"escapechar": "\\", "doublequote": False}, {"strict": True}, {"quoting": csv.QUOTE_NONNUMERIC}, {"delimiter": " "}, {"quoting": csv.QUOTE_NONE, "escapechar": "\\"},
    {"quotechar": None, "quoting": csv.QUOTE_NONE}, {"quoting": csv.QUOTE_STRINGS}, {"quoting": csv.QUOTE_NOTNULL}, {"dialect": "excel-tab"}, {"dialect": "unix"},
]
for text, option in itertools.product(texts, options):
    try:
        r = csv.reader(io.StringIO(text, newline=""), **option)
        print(repr(text), option, list(r), r.line_num)
    except (csv.Error, ValueError) as e:
        print(repr(text), option, type(e).__name__, e)
print(list(csv.reader(["a,b", "c,d"])), list(csv.reader(iter(['"x', 'y"']))))
for bad in (
    lambda: csv.reader(3), lambda: list(csv.reader([b"a"])), lambda: csv.reader([], delimiter=""), lambda: csv.reader([], delimiter="ab"), lambda: csv.reader([], delimiter=3),
    lambda: csv.reader([], quotechar="ab"), lambda: csv.reader([], quoting=99), lambda: csv.reader([], quoting="x"), lambda: csv.reader([], lineterminator=3),
    lambda: csv.reader([], quotechar=None, quoting=csv.QUOTE_ALL), lambda: csv.reader([], "nope"), lambda: csv.get_dialect("nope"), lambda: csv.unregister_dialect("nope"),
    lambda: csv.reader([], delimiter="\n"), lambda: csv.reader([], delimiter='"'), lambda: csv.register_dialect(3), lambda: list(csv.reader(["x" * 200000])),
):
    try:
        bad()
    except Exception as e:
        print(type(e).__module__, type(e).__name__, e)
print(csv.field_size_limit(), csv.field_size_limit(10), csv.field_size_limit(131072))
data = "name,age,city\nAnn,30,Rome\nBob,25\nCy,40,Oslo,extra,more\n\nDee,1,Z\n"
r = csv.DictReader(io.StringIO(data), restkey="rest", restval="?")
print(r.fieldnames)
for row in r:
    print(row, r.line_num)
print(list(csv.DictReader(["1,2"], fieldnames=["a", "b", "c"])))
print(list(csv.DictReader([])), csv.list_dialects())


class Pipe(csv.Dialect):
    delimiter = "|"
    quotechar = "'"
    doublequote = True
    skipinitialspace = False
    lineterminator = "\n"
    quoting = csv.QUOTE_MINIMAL


csv.register_dialect("pipe", Pipe)
csv.register_dialect("semi", delimiter=";", quoting=csv.QUOTE_ALL)
print(list(csv.reader(["a|'b|c'"], "pipe")), list(csv.reader(["a;b"], "semi")), csv.get_dialect("semi").delimiter, csv.list_dialects())
d = csv.get_dialect("pipe")
print(d.delimiter, d.quotechar, d.doublequote, d.escapechar, d.lineterminator, d.quoting, d.skipinitialspace, d.strict)
s = csv.Sniffer()
for sample in ("a,b,c\n1,2,3\n4,5,6\n", "a;b;c\n1;2;3\n", "a\tb\n1\t2\n", "'a', 'b'\n'c', 'd'\n", '"x";"y"\n"1";"2"\n', "a|b|c\n1|2|3\n", "name, age\nann, 3\n"):
    found = s.sniff(sample)
    print(repr(found.delimiter), repr(found.quotechar), found.doublequote, found.skipinitialspace, s.has_header(sample))
try:
    s.sniff("abc")
except csv.Error as e:
    print(e)

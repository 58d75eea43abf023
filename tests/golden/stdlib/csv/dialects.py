import csv
import io


class Pipes(csv.Dialect):
    delimiter = "|"
    quotechar = "'"
    escapechar = "\\"
    lineterminator = "\n"
    quoting = csv.QUOTE_NONNUMERIC
    doublequote = False


csv.register_dialect("pipes", Pipes)
out = io.StringIO()
w = csv.writer(out, "pipes")
w.writerows([["a", 1, 2.5], ["it's", None, "x|y"]])
print(out.getvalue())
print(list(csv.reader(io.StringIO("'a'|1|2.5\n'b\\'c'|-3|4\n"), dialect="pipes")), sorted(csv.list_dialects()))
for quoting in (csv.QUOTE_ALL, csv.QUOTE_MINIMAL, csv.QUOTE_STRINGS, csv.QUOTE_NOTNULL):
    out = io.StringIO()
    csv.writer(out, quoting=quoting, lineterminator=";").writerow([1, "a b", None, 'q"', "x,y", ""])
    print(out.getvalue())
sample = "name;age;city\nAnn;31;Oslo\nBob;29;Rome\n"
d = csv.Sniffer().sniff(sample)
print(d.delimiter, csv.Sniffer().has_header(sample))
print(list(csv.reader(["a  b", " c d"], delimiter=" ", skipinitialspace=True)))
try:
    csv.writer(io.StringIO(), quoting=csv.QUOTE_NONE).writerow(["a,b"])
except csv.Error as e:
    print(e)
r = csv.DictReader(["a,b", "1,2,3", "4"], restkey="more", restval="-")
print(list(r), r.fieldnames, r.line_num)
csv.unregister_dialect("pipes")

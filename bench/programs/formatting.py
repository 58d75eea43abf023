"""Formatting: f-strings, format(), the percent operator, and a table of aligned columns."""


def report(count):
    lines = []
    for i in range(count):
        price = i * 0.37 - 1000
        lines.append(f"{i:05d} {'row ' + str(i % 90):<10} {price:>12,.2f} {i / count:7.1%}")
    return "\n".join(lines)


def logs(count):
    lines = []
    for i in range(count):
        lines.append("%s-%04d: %.3f %x" % ("event", i, i / 7, i))
        lines.append("{0} {1!r} {name:^9}".format(i, "text", name=i % 13))
    return "\n".join(lines)


def main():
    table, log = report(60_000), logs(50_000)
    print(len(table), table[:45], len(log), log[-40:])

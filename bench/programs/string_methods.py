"""String methods: split, strip, replace, join, case, find, and a text built piece by piece."""

TEXT = "  Lorem ipsum, dolor sit amet; Consectetur adipiscing elit.  "


def clean(line):
    return line.strip().lower().replace(",", "").replace(";", "").rstrip(".")


def main():
    counts, longest = {}, ""
    for i in range(40_000):
        for word in clean(TEXT).split():
            counts[word] = counts.get(word, 0) + 1
            if len(word) > len(longest):
                longest = word
    built, hits = "", 0
    for i in range(120_000):
        piece = "ab" + str(i)
        if piece.endswith("7") or piece.find("b99") >= 0:
            hits += 1
        built += piece.upper() if i % 2 else piece.title()
    fields = [",".join([str(i), longest, TEXT[2:7]]) for i in range(60_000)]
    width = sum(len(field.partition(",")[2].split(",")[0]) for field in fields)
    print(sorted(counts)[:3], len(built), hits, width)

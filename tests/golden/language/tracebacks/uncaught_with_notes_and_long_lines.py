def parse(text, *, strict=True, separator=",", quote='"', escape="\\", comment="#", encoding="utf-8", limit=None):
    return [int(part) if part.strip().isdigit() or strict else None for part in text.split(separator)][:limit] + [len(text), len(separator)]


def load(lines):
    for number, line in enumerate(lines, 1):
        try:
            yield parse(line, strict=True, separator=";" if ";" in line else ",", quote="'", comment="%", limit=10_000)
        except ValueError as error:
            error.add_note(f"in line {number}: {line!r}")
            error.add_note("héllo wörld\nsecond line of the note")
            error.add_note("")
            raise


for row in load(["1,2,3", "4;5", "6,seven,8"]):
    print(row)

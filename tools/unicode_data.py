"""Writes the tables in src/kernel/unicode/*_data.ts. Run with CPython 3.13, whose unicodedata is 15.1.

A table is a string of numbers in base 45: the digits 0-44 end a number, the digits 45-89 continue it,
least significant digit first. `numbers.ts` beside the tables reads them.
"""
import collections
import ctypes
import fractions
import os
import sys
import unicodedata

assert unicodedata.unidata_version == "15.1.0"

FOLDER = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "src", "kernel", "unicode")
ALPHABET = "".join(chr(c) for c in range(0x21, 0x7F) if chr(c) not in "\"\\'`")
assert len(ALPHABET) == 90
ALL = range(0x110000)
CATEGORIES = "Cn Lu Ll Lt Lm Lo Mn Mc Me Nd Nl No Pc Pd Ps Pe Pi Pf Po Sm Sc Sk So Zs Zl Zp Cc Cf Cs Co".split()


def number(n):
    assert n >= 0
    text = ""
    while n >= 45:
        text += ALPHABET[45 + n % 45]
        n = n // 45 - 1
    return text + ALPHABET[n]


def signed(n):
    return number(2 * n if n >= 0 else -2 * n - 1)


def runs(key, names):
    """Runs over all code points: (length - 1) * len(names) + index of the name."""
    text, start = [], 0
    values = [key(c) for c in ALL]
    for c in range(1, 0x110001):
        if c == 0x110000 or values[c] != values[start]:
            text.append(number((c - start - 1) * len(names) + names.index(values[start])))
            start = c
    return "".join(text)


def ranges(test):
    """Alternately the length of a gap and the length of a range, minus 1."""
    text, position, start = [], 0, None
    for c in range(0x110001):
        inside = c < 0x110000 and test(c)
        if inside and start is None:
            start = c
        elif not inside and start is not None:
            text.append(number(start - position) + number(c - start - 1))
            position, start = c, None
    return "".join(text)


def mapping(pairs):
    """Runs (gap, count - 1, step - 1, delta) of a dict of code points."""
    text, position, keys = [], 0, sorted(pairs)
    i = 0
    while i < len(keys):
        start = keys[i]
        delta = pairs[start] - start
        best = 1, 1
        for step in (1, 2):
            count = 1
            while i + count < len(keys) and keys[i + count] == start + step * count \
                    and pairs[keys[i + count]] - keys[i + count] == delta:
                count += 1
            if count > best[0]:
                best = count, step
        count, step = best
        text.append(number(start - position) + number(count - 1) + number(step - 1) + signed(delta))
        position = start + (count - 1) * step + 1
        i += count
    return "".join(text)


def sequences(pairs):
    """(gap, length, code points...) of a dict from code points to strings."""
    text, position = [], 0
    for c in sorted(pairs):
        text.append(number(c - position) + number(len(pairs[c])) + "".join(number(ord(x)) for x in pairs[c]))
        position = c
    return "".join(text)


def case_tables(changed):
    simple = {c: ord(t) for c, t in changed.items() if len(t) == 1}
    return mapping(simple), sequences({c: t for c, t in changed.items() if len(t) != 1})


def numeric():
    """Runs (gap, count - 1, numerator, denominator, step of the value * 0 or 1 or 10...)."""
    values = {}
    for c in ALL:
        v = unicodedata.numeric(chr(c), None)
        if v is not None:
            values[c] = fractions.Fraction(v).limit_denominator(1000)
            assert float(values[c]) == v
    text, position, keys, i = [], 0, sorted(values), 0
    while i < len(keys):
        start = keys[i]
        step = values.get(start + 1, values[start]) - values[start]
        if step.denominator != 1 or step < 0:
            step = fractions.Fraction(0)
        count = 1
        while values.get(start + count) == values[start] + step * count:
            count += 1
        if count == 1:
            step = fractions.Fraction(0)
        v = values[start]
        text.append(number(start - position) + number(count - 1) + signed(v.numerator)
                    + number(v.denominator) + number(int(step)))
        position = start + count
        i += count
    return "".join(text)


def write(file, header, tables):
    with open(os.path.join(FOLDER, file), "w") as out:
        out.write("// deno-fmt-ignore-file\n/** %s Written by `tools/unicode_data.py`; do not edit. */\n" % header)
        for name, doc, value in tables:
            if isinstance(value, list):
                text = '[\n%s\n]' % ",\n".join('  "%s"' % v for v in value)
                out.write("/** %s */\nexport const %s: readonly string[] = %s;\n" % (doc, name, text))
            else:
                out.write('/** %s */\nexport const %s: string =\n  "%s";\n' % (doc, name, value))
    print(file, os.path.getsize(os.path.join(FOLDER, file)))


def core():
    cat = [unicodedata.category(chr(c)) for c in ALL]
    cased = [(chr(c) + "\u03a3").lower()[-1] == "\u03c2" for c in ALL]
    ignorable = [not cased[c] and ("A" + chr(c) + "\u03a3").lower()[-1] == "\u03c2" for c in ALL]
    for c in ALL:
        s = chr(c)
        assert s.isalpha() == (cat[c][0] == "L")
        assert s.isprintable() == (cat[c][0] not in "CZ" or s == " ")
        assert s.isdecimal() == (cat[c] == "Nd")
        assert s.istitle() == (s.isupper() or cat[c] == "Lt"), hex(c)
        assert s.isnumeric() == (unicodedata.numeric(s, None) is not None)
        assert s.isdigit() == (unicodedata.digit(s, None) is not None)
        assert cased[c] == ((s.isupper() or s.islower() or cat[c] == "Lt") and not ignorable[c]), hex(c)
        assert not s.isdigit() or unicodedata.digit(s) == unicodedata.numeric(s)
    zeros = [c for c in ALL if chr(c).isdecimal() and unicodedata.decimal(chr(c)) == 0]
    assert all(unicodedata.decimal(chr(z + d)) == d for z in zeros for d in range(10))
    assert 10 * len(zeros) == cat.count("Nd")
    upper = {c: chr(c).upper() for c in ALL if chr(c).upper() != chr(c)}
    lower = {c: chr(c).lower() for c in ALL if chr(c).lower() != chr(c)}
    title = {c: chr(c).title() for c in ALL if chr(c).title() != chr(c).upper()}
    fold = {c: chr(c).casefold() for c in ALL if chr(c).casefold() != chr(c).lower()}
    start = lambda c: cat[c][0] == "L" or cat[c] == "Nl"
    proceed = lambda c: start(c) or cat[c] in ("Mn", "Mc", "Nd", "Pc")
    tables = [
        ("CATEGORIES", "The general categories that `CATEGORY_RUNS` counts.", " ".join(CATEGORIES)),
        ("CATEGORY_RUNS", "Runs of one general category.", runs(lambda c: cat[c], CATEGORIES)),
        ("DECIMAL_ZEROS", "Gaps between the zeros of the decimal digits.",
         "".join(number(z - p) for p, z in zip([0] + zeros, zeros))),
        ("OTHER_UPPERCASE", "Ranges that are Uppercase xor Lu.", ranges(lambda c: chr(c).isupper() != (cat[c] == "Lu"))),
        ("OTHER_LOWERCASE", "Ranges that are Lowercase xor Ll.", ranges(lambda c: chr(c).islower() != (cat[c] == "Ll"))),
        ("CASE_IGNORABLE", "Ranges that are Case_Ignorable.", ranges(lambda c: ignorable[c])),
        ("OTHER_DIGITS", "Ranges of digits that are not decimal.", ranges(lambda c: chr(c).isdigit() and cat[c] != "Nd")),
        ("OTHER_START", "Ranges whose XID_Start is not what the category says.",
         ranges(lambda c: c != 95 and chr(c).isidentifier() != start(c))),
        ("OTHER_CONTINUE", "Ranges whose XID_Continue is not what the category says.",
         ranges(lambda c: ("a" + chr(c)).isidentifier() != proceed(c))),
        ("NUMERIC_RUNS", "Numeric values.", numeric()),
    ]
    for name, table in [("UPPER", upper), ("LOWER", lower), ("TITLE", title), ("FOLD", fold)]:
        simple, special = case_tables(table)
        tables.append((name + "_SIMPLE", "To one code point.", simple))
        tables.append((name + "_SPECIAL", "To several code points.", special))
    write("core_data.ts", "What str needs of the Unicode Character Database, 15.1.", tables)


TAGS = ["", "<noBreak>", "<compat>", "<super>", "<fraction>", "<sub>", "<font>", "<circle>", "<wide>",
        "<vertical>", "<square>", "<isolated>", "<final>", "<initial>", "<medial>", "<small>", "<narrow>"]


def decompositions():
    """(gap, tag * 20 + length, code points, the first relative to the last first one)."""
    text, position, last = [], 0, 0
    for c in ALL:
        entry = unicodedata.decomposition(chr(c))
        if not entry:
            continue
        parts = entry.split()
        tag = parts.pop(0) if entry[0] == "<" else ""
        points = [int(p, 16) for p in parts]
        text.append(number(c - position) + number((len(points) - 1) * len(TAGS) + TAGS.index(tag)))
        for p in points:
            text.append(signed(p - last))
            last = p
        position = c
    return "".join(text)


def database():
    bidi = sorted({unicodedata.bidirectional(chr(c)) for c in ALL}, key=lambda n: (n != "L", n))
    widths = ["N", "Na", "A", "W", "H", "F"]
    classes = sorted({unicodedata.combining(chr(c)) for c in ALL})
    write("database_data.ts", "What only the module unicodedata needs of the database, 15.1.", [
        ("BIDI_CLASSES", "The classes that `BIDI_RUNS` counts.", bidi),
        ("BIDI_RUNS", "Runs of one bidirectional class.", runs(lambda c: unicodedata.bidirectional(chr(c)), bidi)),
        ("WIDTHS", "The classes that `WIDTH_RUNS` counts.", " ".join(widths)),
        ("WIDTH_RUNS", "Runs of one East Asian width.", runs(lambda c: unicodedata.east_asian_width(chr(c)), widths)),
        ("COMBINING_CLASSES", "The classes that `COMBINING_RUNS` counts.", " ".join(map(str, classes))),
        ("COMBINING_RUNS", "Runs of one combining class.", runs(lambda c: unicodedata.combining(chr(c)), classes)),
        ("MIRRORED", "Ranges that are mirrored.", ranges(lambda c: unicodedata.mirrored(chr(c)))),
        ("DECOMPOSITION_TAGS", "The tags that `DECOMPOSITIONS` counts.", TAGS),
        ("DECOMPOSITIONS", "Decompositions, not applied recursively.", decompositions()),
    ])


def internal_names():
    """Aliases and named sequences, which CPython keeps under private code points."""
    pointer = ctypes.pythonapi.PyCapsule_GetPointer
    pointer.restype, pointer.argtypes = ctypes.c_void_p, [ctypes.py_object, ctypes.c_char_p]
    address = pointer(unicodedata._ucnhash_CAPI, b"unicodedata._ucnhash_CAPI")
    getname = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_uint32, ctypes.c_char_p, ctypes.c_int, ctypes.c_int)(
        ctypes.cast(address, ctypes.POINTER(ctypes.c_void_p))[0])
    found = {}
    for c in range(0xF0000, 0xF1000):
        buffer = ctypes.create_string_buffer(300)
        if getname(c, buffer, 300, 1):
            name = buffer.value.decode()
            found[name] = unicodedata.lookup(name)
    return found


def hexadecimal_ranges(names):
    """Long ranges whose names end in their code point: (first, last, prefix)."""
    found, start = [], None
    for c in range(0x110001):
        name = names.get(c, "")
        prefix = name[: -len("-%04X" % c)] if name.endswith("-%04X" % c) else None
        if start is not None and prefix != start[1]:
            if c - start[0] > 100:
                found.append((start[0], c - 1, start[1]))
            start = None
        if prefix is not None and start is None:
            start = c, prefix
    return found


def names():
    table = {c: unicodedata.name(chr(c)) for c in ALL if unicodedata.name(chr(c), None)}
    for c in range(0xAC00, 0xD7A4):
        assert table.pop(c).startswith("HANGUL SYLLABLE ")
    blocks = hexadecimal_ranges(table)
    for first, last, _ in blocks:
        for c in range(first, last + 1):
            del table[c]
    frequency = collections.Counter(word for name in table.values() for word in name.split(" "))
    words = [word for word, _ in sorted(frequency.items(), key=lambda item: (-item[1], item[0]))]
    rank = {word: i for i, word in enumerate(words)}
    text, position, last = [], 0, []
    for c in sorted(table):
        parts = table[c].split(" ")
        shared = 0
        while shared < min(len(parts), len(last), 7) and parts[shared] == last[shared]:
            shared += 1
        rest = parts[shared:]
        gap = c - position
        text.append(number((len(rest) * 8 + shared) * 2 + (gap != 1)) + (number(gap) if gap != 1 else ""))
        text.extend(number(rank[word]) for word in rest)
        position, last = c, parts
    extra = internal_names()
    aliases = sorted((name, value) for name, value in extra.items() if len(value) == 1)
    several = sorted((name, value) for name, value in extra.items() if len(value) > 1)
    form = lambda items: [name + "=" + " ".join("%X" % ord(x) for x in value) for name, value in items]
    write("names_data.ts", "Names of characters, 15.1.", [
        ("NAME_WORDS", "The words of the names, the most frequent first.", " ".join(words)),
        ("NAMES", "Names as numbers of words, less what the last name began with.", "".join(text)),
        ("NAME_BLOCKS", "Ranges whose names end in the code point.",
         ["%X %X %s" % block for block in blocks]),
        ("NAME_ALIASES", "Aliases, which `lookup` knows.", ";".join(form(aliases))),
        ("NAMED_SEQUENCES", "Named sequences, which `lookup` knows.", ";".join(form(several))),
    ])
    print(len(aliases), "aliases", len(several), "sequences", blocks)


core()
database()
names()

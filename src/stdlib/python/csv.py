"""Comma separated values."""

import re
import types

__all__ = [
    "QUOTE_MINIMAL", "QUOTE_ALL", "QUOTE_NONNUMERIC", "QUOTE_NONE", "QUOTE_STRINGS",
    "QUOTE_NOTNULL", "Error", "Dialect", "excel", "excel_tab", "field_size_limit", "reader",
    "writer", "register_dialect", "get_dialect", "list_dialects", "Sniffer", "unregister_dialect",
    "DictReader", "DictWriter", "unix_dialect",
]

__version__ = "1.0"
QUOTE_MINIMAL, QUOTE_ALL, QUOTE_NONNUMERIC, QUOTE_NONE, QUOTE_STRINGS, QUOTE_NOTNULL = range(6)


class Error(Exception):
    __module__ = "_csv"


_dialects = {}
_field_limit = 131072
_unset = object()


def _type_of(value):
    return type(value).__name__


class _Dialect:
    """A dialect whose parameters have been checked."""

    __slots__ = (
        "_delimiter", "_quotechar", "_escapechar", "_doublequote", "_skipinitialspace",
        "_lineterminator", "_quoting", "_strict",
    )

    def __init__(
        self, dialect=None, delimiter=_unset, doublequote=_unset, escapechar=_unset,
        lineterminator=_unset, quotechar=_unset, quoting=_unset, skipinitialspace=_unset,
        strict=_unset,
    ):
        def get(name, given, default):
            if given is not _unset:
                return given
            return getattr(dialect, name, default) if dialect is not None else default

        quotechar = get("quotechar", quotechar, '"')
        quoting_given = quoting
        quoting = get("quoting", quoting, QUOTE_MINIMAL)
        named = dialect is not None and hasattr(dialect, "quoting")
        if quotechar is None and quoting_given is _unset and not named:
            quoting = QUOTE_NONE
        self._delimiter = _character("delimiter", get("delimiter", delimiter, ","), False)
        self._escapechar = _character("escapechar", get("escapechar", escapechar, None), True)
        self._quotechar = _character("quotechar", quotechar, True)
        lineterminator = get("lineterminator", lineterminator, "\r\n")
        if lineterminator is None:
            raise TypeError("lineterminator must be set")
        if not isinstance(lineterminator, str):
            raise TypeError('"lineterminator" must be a string')
        self._lineterminator = lineterminator
        if not isinstance(quoting, int):
            raise TypeError('"quoting" must be an integer')
        if quoting not in range(6):
            raise TypeError('bad "quoting" value')
        self._quoting = quoting
        self._doublequote = bool(get("doublequote", doublequote, True))
        self._skipinitialspace = bool(get("skipinitialspace", skipinitialspace, False))
        self._strict = bool(get("strict", strict, False))
        if quoting != QUOTE_NONE and self._quotechar is None:
            raise TypeError("quotechar must be set if quoting enabled")
        for name, value in (
            ("delimiter", self._delimiter),
            ("escapechar", self._escapechar),
            ("quotechar", self._quotechar),
        ):
            if value is not None and value in "\r\n" or (
                value == " " and name != "delimiter" and self._skipinitialspace
            ):
                raise ValueError(f"bad {name} value")
        if self._escapechar is not None and self._escapechar == self._delimiter:
            raise ValueError("bad delimiter or escapechar value")
        if self._quotechar is not None and self._quotechar == self._delimiter:
            raise ValueError("bad delimiter or quotechar value")
        if self._escapechar is not None and self._escapechar == self._quotechar:
            raise ValueError("bad escapechar or quotechar value")
        for name, value in (
            ("delimiter", self._delimiter),
            ("escapechar", self._escapechar),
            ("quotechar", self._quotechar),
        ):
            if value is not None and value in self._lineterminator:
                raise ValueError(f"bad {name} or lineterminator value")

    delimiter = property(lambda self: self._delimiter)
    quotechar = property(lambda self: self._quotechar)
    escapechar = property(lambda self: self._escapechar)
    doublequote = property(lambda self: self._doublequote)
    skipinitialspace = property(lambda self: self._skipinitialspace)
    lineterminator = property(lambda self: self._lineterminator)
    quoting = property(lambda self: self._quoting)
    strict = property(lambda self: self._strict)


_Dialect.__name__ = _Dialect.__qualname__ = "Dialect"
_Dialect.__module__ = "_csv"


def _character(name, value, optional):
    if optional and value is None:
        return None
    if not isinstance(value, str):
        raise TypeError(
            f'"{name}" must be string{" or None" if optional else ""}, not {_type_of(value)}'
        )
    if len(value) != 1:
        raise TypeError(f'"{name}" must be a 1-character string')
    return value


def _make_dialect(dialect, options):
    if isinstance(dialect, str):
        # What "excel" says goes without saying, and leaves open how an absent quotechar is meant.
        dialect = None if dialect == "excel" else get_dialect(dialect)
    if isinstance(dialect, _Dialect) and not options:
        return dialect
    for name in options:
        if name not in (
            "delimiter", "doublequote", "escapechar", "lineterminator", "quotechar", "quoting",
            "skipinitialspace", "strict",
        ):
            raise TypeError(
                f"Dialect() got an unexpected keyword argument '{name}'"
            )
    return _Dialect(dialect, **options)


def register_dialect(name, dialect=None, **fmtparams):
    if not isinstance(name, str):
        raise TypeError("dialect name must be a string")
    _dialects[name] = _make_dialect(dialect, fmtparams)


def unregister_dialect(name):
    if name not in _dialects:
        raise Error("unknown dialect")
    del _dialects[name]


def get_dialect(name):
    try:
        return _dialects[name]
    except (KeyError, TypeError):
        raise Error("unknown dialect") from None


def list_dialects():
    return list(_dialects)


def field_size_limit(new_limit=_unset, /):
    global _field_limit
    old = _field_limit
    if new_limit is not _unset:
        if not isinstance(new_limit, int):
            raise TypeError("limit must be an integer")
        _field_limit = new_limit
    return old


class Dialect:
    """The parameters of a kind of CSV."""

    _name = ""
    _valid = False
    delimiter = None
    quotechar = None
    escapechar = None
    doublequote = None
    skipinitialspace = None
    lineterminator = None
    quoting = None

    def __init__(self):
        if self.__class__ != Dialect:
            self._valid = True
        self._validate()

    def _validate(self):
        try:
            _Dialect(self)
        except TypeError as e:
            raise Error(str(e)) from None


class excel(Dialect):
    """Comma separated, as Excel writes it."""

    delimiter = ","
    quotechar = '"'
    doublequote = True
    skipinitialspace = False
    lineterminator = "\r\n"
    quoting = QUOTE_MINIMAL


class excel_tab(excel):
    """Tab separated, as Excel writes it."""

    delimiter = "\t"


class unix_dialect(Dialect):
    """As Unix programs write it."""

    delimiter = ","
    quotechar = '"'
    doublequote = True
    skipinitialspace = False
    lineterminator = "\n"
    quoting = QUOTE_ALL


register_dialect("excel", excel)
register_dialect("excel-tab", excel_tab)
register_dialect("unix", unix_dialect)


class _Reader:
    """Gives the rows of lines of text."""

    def __init__(self, iterable, dialect, options):
        self._lines = iter(iterable)
        self._dialect = d = _make_dialect(dialect, options)
        self._line_num = 0
        # Whether a line can be taken apart by looking for its delimiters and quotes alone.
        self._simple = (
            d._quoting in (QUOTE_MINIMAL, QUOTE_ALL)
            and d._doublequote
            and d._escapechar is None
            and not d._skipinitialspace
        )

    @property
    def dialect(self):
        return self._dialect

    @property
    def line_num(self):
        return self._line_num

    def __iter__(self):
        return self

    def __next__(self):
        self._fields = []
        self._field = []
        self._quoted = False
        state = "start record"
        while True:
            try:
                line = next(self._lines)
            except StopIteration:
                if self._field or state == "in quoted field":
                    if self._dialect._strict:
                        raise Error("unexpected end of data") from None
                    self._save()
                    return self._fields
                if state in ("escaped char", "start field") and self._fields:
                    self._save()
                    return self._fields
                raise
            if not isinstance(line, str):
                raise Error(
                    f"iterator should return strings, not {_type_of(line)} "
                    "(the file should be opened in text mode)"
                )
            self._line_num += 1
            if self._simple and state == "start record" and len(line) <= _field_limit:
                fields = self._simple_line(line)
                if fields is not None:
                    return fields
            state = self._line(line, state)
            if state == "start record":
                return self._fields

    def _simple_line(self, line):
        """The fields of a line that is a whole record of the usual form; None of any other."""
        body = line.removesuffix("\n").removesuffix("\r")
        if "\n" in body or "\r" in body:
            return None
        if not body:
            return []
        delimiter, quote = self._dialect._delimiter, self._dialect._quotechar
        if quote not in body:
            return body.split(delimiter)
        fields = []
        at = 0
        while True:
            if not body.startswith(quote, at):
                end = body.find(delimiter, at)
                if end < 0:
                    fields.append(body[at:])
                    return fields
                fields.append(body[at:end])
            else:
                start = at + 1
                end = body.find(quote, start)
                while end >= 0 and body.startswith(quote, end + 1):
                    end = body.find(quote, end + 2)
                if end < 0:
                    return None
                fields.append(body[start:end].replace(quote + quote, quote))
                end += 1
                if end == len(body):
                    return fields
                if not body.startswith(delimiter, end):
                    return None
            at = end + 1

    def _save(self):
        text = "".join(self._field)
        self._field = []
        quoting = self._dialect._quoting
        if self._quoted:
            self._quoted = False
            self._fields.append(text)
        elif quoting == QUOTE_NONNUMERIC and text:
            self._fields.append(float(text))
        elif quoting == QUOTE_STRINGS:
            self._fields.append(None if text == "" else float(text))
        elif quoting == QUOTE_NOTNULL and text == "":
            self._fields.append(None)
        else:
            self._fields.append(text)

    def _line(self, line, state):
        dialect = self._dialect
        delimiter, quote, escape = dialect._delimiter, dialect._quotechar, dialect._escapechar
        quoting, strict = dialect._quoting, dialect._strict
        field = self._field
        at = 0
        end = len(line)
        while at < end:
            char = line[at]
            at += 1
            if state == "start record":
                if char in "\r\n":
                    state = "eat crnl"
                    continue
                state = "start field"
            if state == "start field":
                if char in "\r\n":
                    self._save()
                    field = self._field
                    state = "eat crnl"
                elif char == quote and quoting != QUOTE_NONE:
                    self._quoted = True
                    state = "in quoted field"
                elif char == escape:
                    state = "escaped char"
                elif char == " " and dialect._skipinitialspace:
                    pass
                elif char == delimiter:
                    self._save()
                    field = self._field
                else:
                    field.append(char)
                    state = "in field"
            elif state == "in field":
                if char in "\r\n":
                    self._save()
                    field = self._field
                    state = "eat crnl"
                elif char == escape:
                    state = "escaped char"
                elif char == delimiter:
                    self._save()
                    field = self._field
                    state = "start field"
                else:
                    field.append(char)
            elif state == "in quoted field":
                if char == escape:
                    state = "escape in quoted field"
                elif char == quote and quoting != QUOTE_NONE:
                    state = "quote in quoted field" if dialect._doublequote else "in field"
                else:
                    field.append(char)
            elif state == "escaped char":
                field.append(char)
                state = "after escaped crnl" if char in "\r\n" else "in field"
            elif state == "after escaped crnl":
                state = "in field"
                at -= 1
            elif state == "escape in quoted field":
                field.append(char)
                state = "in quoted field"
            elif state == "quote in quoted field":
                if quoting != QUOTE_NONE and char == quote:
                    field.append(char)
                    state = "in quoted field"
                elif char == delimiter:
                    self._save()
                    field = self._field
                    state = "start field"
                elif char in "\r\n":
                    self._save()
                    field = self._field
                    state = "eat crnl"
                elif not strict:
                    field.append(char)
                    state = "in field"
                else:
                    raise Error(f"'{delimiter}' expected after '{quote}'")
            elif state == "eat crnl":
                if char not in "\r\n":
                    raise Error(
                        "new-line character seen in unquoted field - "
                        "do you need to open the file with newline=''?"
                    )
            if len(field) > _field_limit:
                raise Error(f"field larger than field limit ({_field_limit})")
        # The end of the line.
        if state == "start record":
            return "start record"
        if state in ("start field", "in field", "quote in quoted field"):
            self._save()
            return "start record"
        if state == "escaped char":
            field.append("\n")
            return "in field"
        if state == "escape in quoted field":
            field.append("\n")
            return "in quoted field"
        if state == "eat crnl":
            return "start record"
        return state


def reader(iterable, /, dialect="excel", **fmtparams):
    """An iterator of the rows of lines of text."""
    return _Reader(iterable, dialect, fmtparams)


_Reader.__name__ = _Reader.__qualname__ = "reader"
_Reader.__module__ = "_csv"


class _Writer:
    """Writes rows."""

    def __init__(self, fileobj, dialect, options):
        write = getattr(fileobj, "write", None)
        if not callable(write):
            raise TypeError('argument 1 must have a "write" method')
        self._write = write
        self._dialect = d = _make_dialect(dialect, options)
        special = {d._delimiter, d._escapechar, d._quotechar, "\r", "\n", *d._lineterminator}
        special.discard(None)
        self._special = special
        # Whether a text is written as it is, but for those that hold something special.
        self._simple = d._quoting == QUOTE_MINIMAL and not (
            d._delimiter == " " and d._skipinitialspace
        )

    @property
    def dialect(self):
        return self._dialect

    def _text(self, value, text, alone):
        d = self._dialect
        quoting = d._quoting
        if quoting == QUOTE_NONNUMERIC:
            quoted = not isinstance(value, (int, float, complex)) and not hasattr(
                value, "__float__"
            )
        elif quoting == QUOTE_ALL:
            quoted = True
        elif quoting == QUOTE_STRINGS:
            quoted = isinstance(value, str)
        elif quoting == QUOTE_NOTNULL:
            quoted = value is not None
        else:
            quoted = False
        special = self._special
        out = []
        for char in text:
            if char in special:
                want_escape = False
                if quoting == QUOTE_NONE:
                    want_escape = True
                else:
                    if char == d._quotechar:
                        if d._doublequote:
                            out.append(d._quotechar)
                        else:
                            want_escape = True
                    elif char == d._escapechar:
                        want_escape = True
                    if not want_escape:
                        quoted = True
                if want_escape:
                    if d._escapechar is None:
                        raise Error("need to escape, but no escapechar set")
                    out.append(d._escapechar)
            out.append(char)
        if not text:
            refused = quoting == QUOTE_NONE or (
                quoting in (QUOTE_STRINGS, QUOTE_NOTNULL) and value is None
            )
            if d._delimiter == " " and d._skipinitialspace:
                if refused:
                    raise Error(
                        "empty field must be quoted if delimiter is a space and skipinitialspace "
                        "is true"
                    )
                quoted = True
            if alone and not quoted:
                if refused:
                    raise Error("single empty field record must be quoted")
                quoted = True
        result = "".join(out)
        return f"{d._quotechar}{result}{d._quotechar}" if quoted else result

    def writerow(self, row, /):
        """Writes one row; returns what the file's write() returns."""
        try:
            fields = list(row)
        except TypeError:
            raise Error(f"iterable expected, not {_type_of(row)}") from None
        parts = []
        alone = len(fields) == 1
        simple = self._simple and not alone
        for value in fields:
            if value is None:
                text = ""
            elif isinstance(value, str):
                text = value
            else:
                text = str(value)
            if simple:
                for char in self._special:
                    if char in text:
                        break
                else:
                    parts.append(text)
                    continue
            parts.append(self._text(value, text, alone))
        return self._write(self._dialect._delimiter.join(parts) + self._dialect._lineterminator)

    def writerows(self, rows, /):
        for row in rows:
            self.writerow(row)


_Writer.__name__ = _Writer.__qualname__ = "writer"
_Writer.__module__ = "_csv"


def writer(fileobj, /, dialect="excel", **fmtparams):
    """A writer of rows."""
    return _Writer(fileobj, dialect, fmtparams)


class DictReader:
    """Gives each row as a dict."""

    def __init__(
        self, f, fieldnames=None, restkey=None, restval=None, dialect="excel", *args, **kwds
    ):
        if fieldnames is not None and iter(fieldnames) is fieldnames:
            fieldnames = list(fieldnames)
        self._fieldnames = fieldnames
        self.restkey = restkey
        self.restval = restval
        self.reader = reader(f, dialect, *args, **kwds)
        self.dialect = dialect
        self.line_num = 0

    def __iter__(self):
        return self

    @property
    def fieldnames(self):
        if self._fieldnames is None:
            try:
                self._fieldnames = next(self.reader)
            except StopIteration:
                pass
        self.line_num = self.reader.line_num
        return self._fieldnames

    @fieldnames.setter
    def fieldnames(self, value):
        self._fieldnames = value

    def __next__(self):
        if self.line_num == 0:
            self.fieldnames
        row = next(self.reader)
        self.line_num = self.reader.line_num
        while row == []:
            row = next(self.reader)
        d = dict(zip(self.fieldnames, row))
        lf = len(self.fieldnames)
        lr = len(row)
        if lf < lr:
            d[self.restkey] = row[lf:]
        elif lf > lr:
            for key in self.fieldnames[lr:]:
                d[key] = self.restval
        return d

    __class_getitem__ = classmethod(types.GenericAlias)


class DictWriter:
    """Writes rows from dicts."""

    def __init__(
        self, f, fieldnames, restval="", extrasaction="raise", dialect="excel", *args, **kwds
    ):
        if fieldnames is not None and iter(fieldnames) is fieldnames:
            fieldnames = list(fieldnames)
        self.fieldnames = fieldnames
        self.restval = restval
        extrasaction = extrasaction.lower()
        if extrasaction not in ("raise", "ignore"):
            raise ValueError(f"extrasaction ({extrasaction}) must be 'raise' or 'ignore'")
        self.extrasaction = extrasaction
        self.writer = writer(f, dialect, *args, **kwds)

    def writeheader(self):
        return self.writerow(dict(zip(self.fieldnames, self.fieldnames)))

    def _dict_to_list(self, rowdict):
        if self.extrasaction == "raise":
            wrong = rowdict.keys() - self.fieldnames
            if wrong:
                raise ValueError(
                    "dict contains fields not in fieldnames: "
                    + ", ".join([repr(x) for x in wrong])
                )
        return (rowdict.get(key, self.restval) for key in self.fieldnames)

    def writerow(self, rowdict):
        return self.writer.writerow(self._dict_to_list(rowdict))

    def writerows(self, rowdicts):
        return self.writer.writerows(map(self._dict_to_list, rowdicts))

    __class_getitem__ = classmethod(types.GenericAlias)


class Sniffer:
    """Guesses the dialect of a sample."""

    def __init__(self):
        self.preferred = [",", "\t", ";", " ", ":"]

    def sniff(self, sample, delimiters=None):
        quotechar, doublequote, delimiter, skipinitialspace = self._guess_quote_and_delimiter(
            sample, delimiters
        )
        if not delimiter:
            delimiter, skipinitialspace = self._guess_delimiter(sample, delimiters)
        if not delimiter:
            raise Error("Could not determine delimiter")

        class dialect(Dialect):
            _name = "sniffed"
            lineterminator = "\r\n"
            quoting = QUOTE_MINIMAL

        dialect.doublequote = doublequote
        dialect.delimiter = delimiter
        dialect.quotechar = quotechar or '"'
        dialect.skipinitialspace = skipinitialspace
        return dialect

    def _guess_quote_and_delimiter(self, data, delimiters):
        matches = []
        for pattern in (
            r'(?P<delim>[^\w\n"\'])(?P<space> ?)(?P<quote>["\']).*?(?P=quote)(?P=delim)',
            r'(?:^|\n)(?P<quote>["\']).*?(?P=quote)(?P<delim>[^\w\n"\'])(?P<space> ?)',
            r'(?P<delim>[^\w\n"\'])(?P<space> ?)(?P<quote>["\']).*?(?P=quote)(?:$|\n)',
            r'(?:^|\n)(?P<quote>["\']).*?(?P=quote)(?:$|\n)',
        ):
            regexp = re.compile(pattern, re.DOTALL | re.MULTILINE)
            matches = regexp.findall(data)
            if matches:
                break
        if not matches:
            return ("", False, None, 0)
        quotes = {}
        delims = {}
        spaces = 0
        groupindex = regexp.groupindex
        for m in matches:
            key = m[groupindex["quote"] - 1] if isinstance(m, tuple) else m
            if key:
                quotes[key] = quotes.get(key, 0) + 1
            if "delim" not in groupindex:
                continue
            key = m[groupindex["delim"] - 1]
            if key and (delimiters is None or key in delimiters):
                delims[key] = delims.get(key, 0) + 1
            if m[groupindex["space"] - 1]:
                spaces += 1
        quotechar = max(quotes, key=quotes.get)
        if delims:
            delim = max(delims, key=delims.get)
            skipinitialspace = delims[delim] == spaces
            if delim == "\n":
                delim = ""
        else:
            delim = ""
            skipinitialspace = 0
        dq = re.compile(
            r"((%(delim)s)|^)\W*%(quote)s[^%(delim)s\n]*%(quote)s[^%(delim)s\n]*%(quote)s\W*((%(delim)s)|$)"
            % {"delim": re.escape(delim), "quote": quotechar},
            re.MULTILINE,
        )
        return (quotechar, bool(dq.search(data)), delim, skipinitialspace)

    def _guess_delimiter(self, data, delimiters):
        lines = list(filter(None, data.split("\n")))
        candidates = [chr(c) for c in range(127)]
        chunk = min(10, len(lines))
        iteration = 0
        frequencies = {}
        modes = {}
        delims = {}
        start, end = 0, chunk
        while start < len(lines):
            iteration += 1
            for line in lines[start:end]:
                for char in candidates:
                    counts = frequencies.get(char, {})
                    freq = line.count(char)
                    counts[freq] = counts.get(freq, 0) + 1
                    frequencies[char] = counts
            for char in frequencies.keys():
                items = list(frequencies[char].items())
                if len(items) == 1 and items[0][0] == 0:
                    continue
                if len(items) > 1:
                    modes[char] = max(items, key=lambda x: x[1])
                    items.remove(modes[char])
                    modes[char] = (
                        modes[char][0],
                        modes[char][1] - sum(item[1] for item in items),
                    )
                else:
                    modes[char] = items[0]
            total = float(min(chunk * iteration, len(lines)))
            consistency = 1.0
            threshold = 0.9
            while len(delims) == 0 and consistency >= threshold:
                for k, v in modes.items():
                    if v[0] > 0 and v[1] > 0:
                        if v[1] / total >= consistency and (
                            delimiters is None or k in delimiters
                        ):
                            delims[k] = v
                consistency -= 0.01
            if len(delims) == 1:
                delim = list(delims.keys())[0]
                skip = lines[0].count(delim) == lines[0].count(f"{delim} ")
                return (delim, skip)
            start = end
            end += chunk
        if not delims:
            return ("", 0)
        if len(delims) > 1:
            for d in self.preferred:
                if d in delims.keys():
                    return (d, lines[0].count(d) == lines[0].count(f"{d} "))
        items = [(v, k) for (k, v) in delims.items()]
        items.sort()
        delim = items[-1][1]
        return (delim, lines[0].count(delim) == lines[0].count(f"{delim} "))

    def has_header(self, sample):
        from io import StringIO

        rows = reader(StringIO(sample), self.sniff(sample))
        header = next(rows)
        columns = len(header)
        types_of = dict.fromkeys(range(columns))
        checked = 0
        for row in rows:
            if checked > 20:
                break
            checked += 1
            if len(row) != columns:
                continue
            for col in list(types_of.keys()):
                kind = complex
                try:
                    kind(row[col])
                except (ValueError, OverflowError):
                    kind = len(row[col])
                if kind != types_of[col]:
                    if types_of[col] is None:
                        types_of[col] = kind
                    else:
                        del types_of[col]
        votes = 0
        for col, kind in types_of.items():
            if isinstance(kind, int):
                votes += 1 if len(header[col]) != kind else -1
            else:
                try:
                    kind(header[col])
                except (ValueError, TypeError):
                    votes += 1
                else:
                    votes -= 1
        return votes > 0

"""Exceptions and stacks as text. The library's own frames do not show in them."""

import sys

__all__ = [
    "extract_stack", "extract_tb", "format_exception", "format_exception_only", "format_list",
    "format_stack", "format_tb", "print_exc", "format_exc", "print_exception", "print_last",
    "print_stack", "print_tb", "clear_frames", "FrameSummary", "StackSummary",
    "TracebackException", "walk_stack", "walk_tb",
]

_sentinel = object()
_RECURSIVE_CUTOFF = 3


class FrameSummary:
    """One frame: its place, its name and the source there."""

    __slots__ = (
        "filename", "lineno", "end_lineno", "colno", "end_colno", "name", "_lines", "_text",
        "locals",
    )

    def __init__(
        self, filename, lineno, name, *, lookup_line=True, locals=None, line=None,
        end_lineno=None, colno=None, end_colno=None, **kwargs,
    ):
        self.filename = filename
        self.lineno = lineno
        self.end_lineno = lineno if end_lineno is None else end_lineno
        self.colno = colno
        self.end_colno = end_colno
        self.name = name
        self._lines = line
        self._text = None
        self.locals = {k: repr(v) for k, v in locals.items()} if locals else None

    @property
    def line(self):
        if self._lines is None:
            if self.lineno is None:
                return None
            self._lines = _source_line(self.filename, self.lineno) or ""
        return self._lines.partition("\n")[0].strip()

    def _fields(self):
        return (self.filename, self.lineno, self.name, self.line)

    def __eq__(self, other):
        if isinstance(other, FrameSummary):
            return self._fields() == other._fields() and self.locals == other.locals
        if isinstance(other, tuple):
            return self._fields() == other
        return NotImplemented

    def __getitem__(self, pos):
        return self._fields()[pos]

    def __iter__(self):
        return iter(self._fields())

    def __repr__(self):
        return f"<FrameSummary file {self.filename}, line {self.lineno} in {self.name}>"

    def __len__(self):
        return 4


def _summary(described, locals=None):
    filename, lineno, name, lines, end_lineno, colno, end_colno, text = described
    made = FrameSummary(
        filename, lineno, name, line=lines, end_lineno=end_lineno, colno=colno, end_colno=end_colno
    )
    made._text = text
    return made


class StackSummary(list):
    """A list of FrameSummary objects, outermost first."""

    @classmethod
    def extract(
        cls, frame_gen, *, limit=None, lookup_lines=True, capture_locals=False
    ):
        made = cls()
        frames = list(frame_gen)
        if limit is not None:
            frames = frames[:limit] if limit >= 0 else frames[limit:]
        for frame, lineno in frames:
            code = frame.f_code
            made.append(FrameSummary(code.co_filename, lineno, code.co_name))
        return made

    @classmethod
    def from_list(cls, a_list):
        made = StackSummary()
        for each in a_list:
            if not isinstance(each, FrameSummary):
                filename, lineno, name, line = each
                each = FrameSummary(filename, lineno, name, line=line)
            made.append(each)
        return made

    def format_frame_summary(self, frame_summary, **kwargs):
        if frame_summary._text is not None and frame_summary.locals is None:
            return frame_summary._text
        text = (
            f'  File "{frame_summary.filename}", line {frame_summary.lineno}, '
            f"in {frame_summary.name}\n"
        )
        if frame_summary.line:
            text += f"    {frame_summary.line.strip()}\n"
        if frame_summary.locals:
            for name, value in sorted(frame_summary.locals.items()):
                text += f"    {name} = {value}\n"
        return text

    def format(self, **kwargs):
        result = []
        last = None
        count = 0
        for frame in self:
            text = self.format_frame_summary(frame)
            if text is None:
                continue
            place = (frame.filename, frame.lineno, frame.name)
            if place != last:
                result += _repeated(count)
                last = place
                count = 0
            count += 1
            if count <= _RECURSIVE_CUTOFF:
                result.append(text)
        result += _repeated(count)
        return result


def _repeated(count):
    more = count - _RECURSIVE_CUTOFF
    if more <= 0:
        return []
    return [f"  [Previous line repeated {more} more time{'s' if more > 1 else ''}]\n"]


def _limited(items, limit):
    if limit is None:
        limit = getattr(sys, "tracebacklimit", None)
        if limit is not None and limit < 0:
            limit = 0
    if limit is None:
        return items
    return items[:limit] if limit >= 0 else items[limit:]


class TracebackException:
    """An exception as it can be printed later."""

    def __init__(
        self, exc_type, exc_value, exc_traceback, *, limit=None, lookup_lines=True,
        capture_locals=False, compact=False, max_group_width=15, max_group_depth=10, _seen=None,
    ):
        _seen = set() if _seen is None else _seen
        _seen.add(id(exc_value))
        self.max_group_width = max_group_width
        self.max_group_depth = max_group_depth
        self.stack = StackSummary(map(_summary, _limited(_describe(exc_traceback), limit)))
        self._exc_type = exc_type
        self._str = _safe_str(exc_value)
        self.__notes__ = getattr(exc_value, "__notes__", None)
        self._only = _format_exception_only(exc_value)
        self._whole = _format_exception(exc_value, True, limit)
        self._alone = _format_exception(exc_value, False, limit)
        if isinstance(exc_value, SyntaxError):
            for name in ("filename", "lineno", "end_lineno", "text", "offset", "end_offset", "msg"):
                setattr(self, name, getattr(exc_value, name))
        self.__suppress_context__ = (
            exc_value.__suppress_context__ if exc_value is not None else False
        )
        self.__cause__ = self.__context__ = self.exceptions = None
        cause = getattr(exc_value, "__cause__", None)
        if cause is not None and id(cause) not in _seen:
            self.__cause__ = TracebackException.from_exception(cause, limit=limit, _seen=_seen)
        context = getattr(exc_value, "__context__", None)
        if context is not None and id(context) not in _seen:
            if not compact or (self.__cause__ is None and not self.__suppress_context__):
                self.__context__ = TracebackException.from_exception(
                    context, limit=limit, _seen=_seen
                )
        if isinstance(exc_value, BaseExceptionGroup):
            self.exceptions = [
                TracebackException.from_exception(each, limit=limit, _seen=_seen)
                for each in exc_value.exceptions
            ]

    @classmethod
    def from_exception(cls, exc, *args, **kwargs):
        return cls(type(exc), exc, exc.__traceback__, *args, **kwargs)

    @property
    def exc_type(self):
        return self._exc_type

    @property
    def exc_type_str(self):
        if self._exc_type is None:
            return None
        module = self._exc_type.__module__
        if module in ("__main__", "builtins"):
            return self._exc_type.__qualname__
        return f"{module}.{self._exc_type.__qualname__}"

    def format_exception_only(self, *, show_group=False, _depth=0):
        indent = 3 * _depth * " "
        for line in self._only:
            yield indent + line if indent else line
        if self.exceptions and show_group:
            for each in self.exceptions:
                yield from each.format_exception_only(show_group=True, _depth=_depth + 1)

    def format(self, *, chain=True, **kwargs):
        yield from self._whole if chain else self._alone

    def print(self, *, file=None, chain=True, **kwargs):
        file = sys.stderr if file is None else file
        for line in self.format(chain=chain):
            print(line, file=file, end="")

    def __eq__(self, other):
        if isinstance(other, TracebackException):
            return self.__dict__ == other.__dict__
        return NotImplemented

    def __str__(self):
        return self._str


def _safe_str(value):
    try:
        return str(value)
    except Exception:
        return f"<exception str() failed>"


def _parse(exc, value, tb):
    if (value is _sentinel) != (tb is _sentinel):
        raise ValueError("Both or neither of value and tb must be given")
    if value is tb is _sentinel:
        if exc is not None and not isinstance(exc, BaseException):
            raise TypeError(f"Exception expected for value, {type(exc).__name__} found")
        return exc
    return value


def _with_traceback(exc, value, tb):
    """The exception with the traceback that was given, as long as it is shown."""
    found = _parse(exc, value, tb)
    if tb is _sentinel or found is None or found.__traceback__ is tb:
        return found, None
    return found, (found.__traceback__,)


def format_exception(exc, /, value=_sentinel, tb=_sentinel, limit=None, chain=True, **kwargs):
    """The text of an exception, in pieces."""
    error, kept = _with_traceback(exc, value, tb)
    if kept is None:
        return _format_exception(error, chain, limit)
    error.__traceback__ = tb
    try:
        return _format_exception(error, chain, limit)
    finally:
        error.__traceback__ = kept[0]


def print_exception(
    exc, /, value=_sentinel, tb=_sentinel, limit=None, file=None, chain=True, **kwargs
):
    """Prints an exception with its traceback."""
    file = sys.stderr if file is None else file
    for line in format_exception(exc, value, tb, limit, chain):
        print(line, file=file, end="")


def format_exception_only(exc, /, value=_sentinel, *, show_group=False, **kwargs):
    """The last lines of the text of an exception."""
    error = exc if value is _sentinel else value
    if not show_group:
        return _format_exception_only(error)
    made = TracebackException(type(error), error, None, compact=True)
    return list(made.format_exception_only(show_group=True))


def print_exc(limit=None, file=None, chain=True):
    """Prints the exception that is handled."""
    print_exception(sys.exception(), limit=limit, file=file, chain=chain)


def format_exc(limit=None, chain=True):
    """The text of the exception that is handled."""
    return "".join(format_exception(sys.exception(), limit=limit, chain=chain))


def print_last(limit=None, file=None, chain=True):
    if not hasattr(sys, "last_exc") and not hasattr(sys, "last_type"):
        raise ValueError("no last exception")
    print_exception(sys.last_exc, limit=limit, file=file, chain=chain)


def extract_tb(tb, limit=None):
    """The frames of a traceback."""
    return StackSummary(map(_summary, _limited(_describe(tb), limit)))


def format_list(extracted_list):
    """The text of frames."""
    return StackSummary.from_list(extracted_list).format()


def print_list(extracted_list, file=None):
    file = sys.stderr if file is None else file
    for item in StackSummary.from_list(extracted_list).format():
        print(item, file=file, end="")


def format_tb(tb, limit=None):
    """The text of the frames of a traceback."""
    return extract_tb(tb, limit=limit).format()


def print_tb(tb, limit=None, file=None):
    """Prints the frames of a traceback."""
    print_list(extract_tb(tb, limit=limit), file=file)


def extract_stack(f=None, limit=None):
    """The frames that are running, or a frame and its callers."""
    if f is None:
        f = _frame(0)
    described = _describe(f)
    if limit is not None:
        described = described[-limit:] if limit >= 0 else described[:-limit]
    return StackSummary(map(_summary, described))


def format_stack(f=None, limit=None):
    """The text of the frames that are running."""
    return extract_stack(_frame(0) if f is None else f, limit=limit).format()


def print_stack(f=None, limit=None, file=None):
    """Prints the frames that are running."""
    print_list(extract_stack(_frame(0) if f is None else f, limit=limit), file=file)


def walk_stack(f):
    """A frame and its callers, with the lines they stand at."""
    if f is None:
        f = _frame(0)
    while f is not None:
        yield f, f.f_lineno
        f = f.f_back


def walk_tb(tb):
    """The frames of a traceback, with the lines they stand at."""
    while tb is not None:
        yield tb.tb_frame, tb.tb_lineno
        tb = tb.tb_next


def clear_frames(tb):
    """Does nothing: frames hold no variables."""
    while tb is not None:
        tb = tb.tb_next

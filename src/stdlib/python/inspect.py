"""What objects are made of: kinds, members, signatures. Source text cannot be had here."""

import builtins
import collections
import collections.abc
import dataclasses
import enum
import functools
import sys
import types
from keyword import iskeyword

__all__ = [
    "AGEN_CLOSED", "AGEN_CREATED", "AGEN_RUNNING", "AGEN_SUSPENDED", "ArgInfo", "Arguments",
    "Attribute", "BlockFinder", "BoundArguments", "BufferFlags", "CORO_CLOSED", "CORO_CREATED",
    "CORO_RUNNING", "CORO_SUSPENDED", "CO_ASYNC_GENERATOR", "CO_COROUTINE", "CO_GENERATOR",
    "CO_ITERABLE_COROUTINE", "CO_NESTED", "CO_NEWLOCALS", "CO_NOFREE", "CO_OPTIMIZED",
    "CO_VARARGS", "CO_VARKEYWORDS", "ClassFoundException", "ClosureVars", "EndOfBlock",
    "FrameInfo", "FullArgSpec", "GEN_CLOSED", "GEN_CREATED", "GEN_RUNNING", "GEN_SUSPENDED",
    "Parameter", "Signature", "TPFLAGS_IS_ABSTRACT", "Traceback", "classify_class_attrs",
    "cleandoc", "currentframe", "findsource", "formatannotation", "formatannotationrelativeto",
    "formatargvalues", "get_annotations", "getabsfile", "getargs", "getargvalues",
    "getasyncgenlocals", "getasyncgenstate", "getattr_static", "getblock", "getcallargs",
    "getclasstree", "getclosurevars", "getcomments", "getcoroutinelocals", "getcoroutinestate",
    "getdoc", "getfile", "getframeinfo", "getfullargspec", "getgeneratorlocals",
    "getgeneratorstate", "getinnerframes", "getlineno", "getmembers", "getmembers_static",
    "getmodule", "getmodulename", "getmro", "getouterframes", "getsource", "getsourcefile",
    "getsourcelines", "indentsize", "isabstract", "isasyncgen", "isasyncgenfunction",
    "isawaitable", "isbuiltin", "isclass", "iscode", "iscoroutine", "iscoroutinefunction",
    "isdatadescriptor", "isframe", "isfunction", "isgenerator", "isgeneratorfunction",
    "isgetsetdescriptor", "iskeyword", "ismemberdescriptor", "ismethod", "ismethoddescriptor",
    "ismethodwrapper", "ismodule", "isroutine", "istraceback", "markcoroutinefunction",
    "signature", "stack", "trace", "unwrap", "walktree",
]

CO_OPTIMIZED, CO_NEWLOCALS, CO_VARARGS, CO_VARKEYWORDS = 1, 2, 4, 8
CO_NESTED, CO_GENERATOR, CO_NOFREE, CO_COROUTINE = 16, 32, 64, 128
CO_ITERABLE_COROUTINE, CO_ASYNC_GENERATOR = 256, 512
TPFLAGS_IS_ABSTRACT = 1 << 20


def _record(name, fields):
    return collections.namedtuple(name, fields, module=__name__)


# Kinds of objects


def ismodule(object):
    return isinstance(object, types.ModuleType)


def isclass(object):
    return isinstance(object, type)


def ismethod(object):
    return isinstance(object, types.MethodType)


def ismethoddescriptor(object):
    if isclass(object) or ismethod(object) or isfunction(object):
        return False
    # It has __get__ for a warning alone.
    if isinstance(object, functools.partial):
        return False
    tp = type(object)
    return hasattr(tp, "__get__") and not hasattr(tp, "__set__") and not hasattr(tp, "__delete__")


def isdatadescriptor(object):
    if isclass(object) or ismethod(object) or isfunction(object):
        return False
    tp = type(object)
    return hasattr(tp, "__set__") or hasattr(tp, "__delete__")


def ismemberdescriptor(object):
    return isinstance(object, types.MemberDescriptorType)


def isgetsetdescriptor(object):
    return isinstance(object, types.GetSetDescriptorType)


def isfunction(object):
    return isinstance(object, types.FunctionType)


def _unwrap_partial(func):
    while isinstance(func, (functools.partial, functools.partialmethod)):
        func = func.func
    return func


def _has_code_flag(f, flag):
    while ismethod(f):
        f = f.__func__
    f = _unwrap_partial(f)
    while ismethod(f):
        f = f.__func__
    if not isfunction(f):
        return False
    return bool(f.__code__.co_flags & flag)


def isgeneratorfunction(obj):
    return _has_code_flag(obj, CO_GENERATOR)


_is_coroutine_mark = object()


def _has_coroutine_mark(f):
    while ismethod(f):
        f = f.__func__
    f = _unwrap_partial(f)
    return getattr(f, "_is_coroutine_marker", None) is _is_coroutine_mark


def markcoroutinefunction(func):
    """Has a function count as a coroutine function."""
    if hasattr(func, "__func__"):
        func = func.__func__
    func._is_coroutine_marker = _is_coroutine_mark
    return func


def iscoroutinefunction(obj):
    return _has_code_flag(obj, CO_COROUTINE) or _has_coroutine_mark(obj)


def isasyncgenfunction(obj):
    return _has_code_flag(obj, CO_ASYNC_GENERATOR)


def isasyncgen(object):
    return isinstance(object, types.AsyncGeneratorType)


def isgenerator(object):
    return isinstance(object, types.GeneratorType)


def iscoroutine(object):
    return isinstance(object, types.CoroutineType)


def isawaitable(object):
    return (
        isinstance(object, types.CoroutineType)
        or isinstance(object, types.GeneratorType)
        and bool(object.gi_code.co_flags & CO_ITERABLE_COROUTINE)
        or isinstance(object, collections.abc.Awaitable)
    )


def istraceback(object):
    return isinstance(object, types.TracebackType)


def isframe(object):
    return isinstance(object, types.FrameType)


def iscode(object):
    return isinstance(object, types.CodeType)


def isbuiltin(object):
    return isinstance(object, types.BuiltinFunctionType)


def ismethodwrapper(object):
    return isinstance(object, types.MethodWrapperType)


def isroutine(object):
    return (
        isbuiltin(object)
        or isfunction(object)
        or ismethod(object)
        or ismethoddescriptor(object)
        or ismethodwrapper(object)
    )


def isabstract(object):
    return isinstance(object, type) and bool(getattr(object, "__abstractmethods__", None))


# Members


def _getmembers(object, predicate, getter):
    results = []
    processed = set()
    names = dir(object)
    if isclass(object):
        mro = getmro(object)
        for base in object.__bases__:
            for k, v in base.__dict__.items():
                if isinstance(v, types.DynamicClassAttribute):
                    names.append(k)
    else:
        mro = ()
    for key in names:
        try:
            value = getter(object, key)
            if key in processed:
                raise AttributeError
        except AttributeError:
            for base in mro:
                if key in base.__dict__:
                    value = base.__dict__[key]
                    break
            else:
                continue
        if not predicate or predicate(value):
            results.append((key, value))
        processed.add(key)
    results.sort(key=lambda pair: pair[0])
    return results


def getmembers(object, predicate=None):
    """Names and values of the attributes, sorted by name."""
    return _getmembers(object, predicate, getattr)


def getmembers_static(object, predicate=None):
    """The same without calling descriptors."""
    return _getmembers(object, predicate, getattr_static)


_add_lazily("Attribute", lambda: _record("Attribute", "name kind defining_class object"))


def classify_class_attrs(cls):
    """What each attribute of a class is, and which class defines it."""
    result = []
    mro = getmro(cls)
    metamro = tuple(each for each in getmro(type(cls)) if each not in (type, object))
    for name in dir(cls):
        home = None
        obj = None
        if name == "__annotations__":
            # A class has some of its own once they are asked for.
            getattr(cls, name, None)
        for each in mro + metamro:
            if name in each.__dict__:
                home = each
                obj = each.__dict__[name]
                break
        if home is None:
            continue
        if isinstance(obj, (staticmethod, types.BuiltinMethodType)):
            kind = "static method"
        elif isinstance(obj, (classmethod, types.ClassMethodDescriptorType)):
            kind = "class method"
        elif isinstance(obj, property):
            kind = "property"
        elif isroutine(obj):
            kind = "method"
        else:
            kind = "data"
        if kind in ("static method", "class method") and not isinstance(obj, (staticmethod, classmethod)):
            obj = getattr(cls, name, obj)
        result.append(Attribute(name, kind, home, obj))
    return result


def getmro(cls):
    return cls.__mro__


def unwrap(func, *, stop=None):
    """What is behind the decorators."""
    first = func
    seen = {id(func): func}
    while not isinstance(func, type) and hasattr(func, "__wrapped__"):
        if stop is not None and stop(func):
            break
        func = func.__wrapped__
        if id(func) in seen or len(seen) >= sys.getrecursionlimit():
            raise ValueError(f"wrapper loop when unwrapping {first!r}")
        seen[id(func)] = func
    return func


_nothing = object()


def getattr_static(obj, attr, default=_nothing):
    """An attribute as it is stored."""
    if not isinstance(obj, type):
        own = getattr(obj, "__dict__", {})
        klass = type(obj)
        found = next((c.__dict__[attr] for c in klass.__mro__ if attr in c.__dict__), _nothing)
        if found is not _nothing and isdatadescriptor(found):
            return found
        if attr in own:
            return own[attr]
        if found is not _nothing:
            return found
    else:
        for each in obj.__mro__ + type(obj).__mro__:
            if attr in each.__dict__:
                return each.__dict__[attr]
    if default is not _nothing:
        return default
    raise AttributeError(attr)


# Documentation and source


def cleandoc(doc):
    """A docstring without its indentation."""
    lines = doc.expandtabs().split("\n")
    margin = sys.maxsize
    for line in lines[1:]:
        content = len(line.lstrip(" "))
        if content:
            margin = min(margin, len(line) - content)
    if lines:
        lines[0] = lines[0].lstrip(" ")
    if margin < sys.maxsize:
        for i in range(1, len(lines)):
            lines[i] = lines[i][margin:]
    while lines and not lines[-1]:
        lines.pop()
    while lines and not lines[0]:
        lines.pop(0)
    return "\n".join(lines)


def getdoc(object):
    """The docstring, inherited if need be, without its indentation."""
    doc = getattr(object, "__doc__", None)
    if doc is None:
        doc = _finddoc(object)
    return cleandoc(doc) if isinstance(doc, str) else None


def _finddoc(obj):
    if isclass(obj):
        for base in obj.__mro__:
            if base is not object and base.__doc__ is not None:
                return base.__doc__
        return None
    name = getattr(obj, "__name__", None)
    if ismethod(obj):
        self = obj.__self__
        cls = self if isclass(self) else type(self)
    elif isfunction(obj):
        parts = obj.__qualname__.split(".")
        cls = getattr(sys.modules.get(obj.__module__), parts[0], None) if len(parts) == 2 else None
        if not isclass(cls):
            return None
    elif isinstance(obj, property):
        name = obj.fget.__name__
        parts = obj.fget.__qualname__.split(".")
        cls = getattr(sys.modules.get(obj.fget.__module__), parts[0], None)
        if not isclass(cls):
            return None
    else:
        return None
    for base in cls.__mro__:
        doc = getattr(getattr(base, name), "__doc__", None) if hasattr(base, name) else None
        if doc is not None:
            return doc
    return None


def _code_of(object):
    """The code object behind a function, method, traceback, frame or code object."""
    if ismethod(object):
        object = object.__func__
    if isfunction(object):
        object = object.__code__
    if istraceback(object):
        object = object.tb_frame
    if isframe(object):
        object = object.f_code
    if iscode(object):
        return object
    raise TypeError(
        "module, class, method, function, traceback, frame, or code object was expected, "
        f"got {type(object).__name__}"
    )


def _file_of_class(cls):
    """The file of a class of the program's: that of its methods, or of what runs."""
    for value in vars(cls).values():
        value = getattr(value, "__func__", value)
        if isfunction(value) and value.__qualname__ == f"{cls.__qualname__}.{value.__name__}":
            return value.__code__.co_filename
    return _places()[-1][0]


def getfile(object):
    """The file of the program's that an object was defined in."""
    if ismodule(object):
        if object.__name__ == "__main__":
            return _places()[-1][0]
        raise TypeError(f"{object!r} is a built-in module")
    if isclass(object):
        if object.__module__ == "builtins":
            raise TypeError(f"{object!r} is a built-in class")
        if object.__module__ == "__main__":
            return _file_of_class(object)
        raise OSError("source code not available")
    return _code_of(object).co_filename


def getsourcefile(object):
    return getfile(object)


def findsource(object):
    """All lines of the file of an object, and the index of its first line."""
    file = getsourcefile(object)
    lines = _source_lines(file)
    if not lines:
        raise OSError("could not get source code")
    if ismodule(object):
        return lines, 0
    if isclass(object):
        try:
            first = vars(object)["__firstlineno__"]
        except (TypeError, KeyError):
            raise OSError("source code not available") from None
    else:
        first = _code_of(object).co_firstlineno
    if first > len(lines):
        raise OSError("lineno is out of bounds")
    return lines, first - 1


def _is_module_frame(object):
    return isframe(object) and object.f_code.co_name == "<module>"


def getsourcelines(object):
    """The lines of an object, and the number of the first; those of a module with 0."""
    object = unwrap(object)
    lines, first = findsource(object)
    if istraceback(object):
        object = object.tb_frame
    if ismodule(object) or _is_module_frame(object):
        return lines, 0
    is_lambda = not isclass(object) and _code_of(object).co_name == "<lambda>"
    found = _block(getsourcefile(object), first + 1, is_lambda)
    if found is None:
        raise OSError("could not find code object")
    last, column = found
    if column is not None:
        last = _with_comments(lines, last, column)
    return lines[first:last], first + 1


def _with_comments(lines, last, column):
    """The last line of a block with the comments that stand below it as deep as its body."""
    for at in range(last, len(lines)):
        text = lines[at].strip()
        if not text:
            continue
        if not text.startswith("#"):
            break
        if indentsize(lines[at]) >= column:
            last = at + 1
    return last


def getsource(object):
    """The text of an object."""
    lines, _ = getsourcelines(object)
    return "".join(lines)


def getcomments(object):
    """The comments right above an object, or at the top of a module; None without any."""
    try:
        lines, first = findsource(object)
    except (OSError, TypeError):
        return None
    if ismodule(object):
        start = 1 if lines and lines[0][:2] == "#!" else 0
        while start < len(lines) and lines[start].strip() in ("", "#"):
            start += 1
        end = start
        while end < len(lines) and lines[end][:1] == "#":
            end += 1
        return "".join(line.expandtabs() for line in lines[start:end]) or None
    indent = indentsize(lines[first])
    start = first
    while start and lines[start - 1].lstrip()[:1] == "#" and indentsize(lines[start - 1]) == indent:
        start -= 1
    comments = [line.expandtabs().lstrip() for line in lines[start:first]]
    while comments and comments[0].strip() == "#":
        del comments[0]
    while comments and comments[-1].strip() == "#":
        del comments[-1]
    return "".join(comments) or None


def getblock(lines):
    raise OSError("could not get source code: the lines of a block come from getsourcelines()")


def getabsfile(object, _filename=None):
    return getfile(object)


def getmodulename(path):
    name = path.rpartition("/")[2]
    return name[:-3] if name.endswith(".py") else None


def getmodule(object, _filename=None):
    if ismodule(object):
        return object
    return sys.modules.get(getattr(object, "__module__", None))


def indentsize(line):
    expanded = line.expandtabs()
    return len(expanded) - len(expanded.lstrip())


class EndOfBlock(Exception):
    pass


class ClassFoundException(Exception):
    pass


class BlockFinder:
    """Finds the end of a block; there is no source to find it in here."""


def getlineno(frame):
    return frame.f_lineno


def walktree(classes, children, parent):
    results = []
    classes.sort(key=lambda c: (c.__module__, c.__name__))
    for c in classes:
        results.append((c, c.__bases__))
        if c in children:
            results.append(walktree(children[c], children, c))
    return results


def getclasstree(classes, unique=False):
    """Classes as nested lists by their bases."""
    children = {}
    roots = []
    for c in classes:
        if c.__bases__:
            for parent in c.__bases__:
                if parent not in children:
                    children[parent] = []
                if c not in children[parent]:
                    children[parent].append(c)
                if unique and parent in classes:
                    break
        elif c not in roots:
            roots.append(c)
    for parent in children:
        if parent not in classes:
            roots.append(parent)
    return walktree(roots, children, None)


# Frames


_add_lazily("Traceback", lambda: _record("Traceback", "filename lineno function code_context index"))
_add_lazily("FrameInfo", lambda: _record("FrameInfo", "frame filename lineno function code_context index"))


def currentframe():
    """The frame of the caller."""
    return _frame(0)


def getframeinfo(frame, context=1):
    """What is known of a frame or a traceback."""
    lineno = frame.tb_lineno if istraceback(frame) else None
    if istraceback(frame):
        frame = frame.tb_frame
    if not isframe(frame):
        raise TypeError(f"{frame!r} is not a frame or traceback object")
    return _frame_info(frame, frame.f_lineno if lineno is None else lineno, context)


def _frame_info(frame, lineno, context):
    code = frame.f_code
    line = _source_line(code.co_filename, lineno) if context > 0 else None
    lines, index = (None, None) if line is None else ([line + "\n"], 0)
    return Traceback(code.co_filename, lineno, code.co_name, lines, index)


def getouterframes(frame, context=1):
    result = []
    while frame:
        result.append(FrameInfo(frame, *getframeinfo(frame, context)))
        frame = frame.f_back
    return result


def getinnerframes(tb, context=1):
    result = []
    while tb:
        result.append(FrameInfo(tb.tb_frame, *getframeinfo(tb, context)))
        tb = tb.tb_next
    return result


def stack(context=1):
    """The frames of the callers."""
    result = []
    frame = _frame(0)
    # Each frame would look for itself on the stack to say its line: here all are known at once.
    for _, lineno, _, _ in _places():
        result.append(FrameInfo(frame, *_frame_info(frame, lineno, context)))
        frame = frame.f_back
    return result


def trace(context=1):
    """The frames of the exception that is handled."""
    exc = sys.exception()
    return getinnerframes(exc.__traceback__ if exc else None, context)


# Generators and coroutines

GEN_CREATED, GEN_RUNNING = "GEN_CREATED", "GEN_RUNNING"
GEN_SUSPENDED, GEN_CLOSED = "GEN_SUSPENDED", "GEN_CLOSED"
CORO_CREATED, CORO_RUNNING = "CORO_CREATED", "CORO_RUNNING"
CORO_SUSPENDED, CORO_CLOSED = "CORO_SUSPENDED", "CORO_CLOSED"
AGEN_CREATED, AGEN_RUNNING = "AGEN_CREATED", "AGEN_RUNNING"
AGEN_SUSPENDED, AGEN_CLOSED = "AGEN_SUSPENDED", "AGEN_CLOSED"


def _state(obj, short, prefix):
    if getattr(obj, f"{short}_running"):
        return f"{prefix}_RUNNING"
    if getattr(obj, f"{short}_suspended"):
        return f"{prefix}_SUSPENDED"
    if getattr(obj, f"{short}_frame") is None:
        return f"{prefix}_CLOSED"
    return f"{prefix}_CREATED"


def getgeneratorstate(generator):
    return _state(generator, "gi", "GEN")


def getcoroutinestate(coroutine):
    return _state(coroutine, "cr", "CORO")


def getasyncgenstate(agen):
    return _state(agen, "ag", "AGEN")


def _no_locals(*args):
    raise NotImplementedError("the local variables of a frame cannot be looked at here")


getgeneratorlocals = getcoroutinelocals = getasyncgenlocals = getargvalues = _no_locals
formatargvalues = _no_locals


def getclosurevars(func):
    """What the names in a function refer to outside of it, now."""
    if ismethod(func):
        func = func.__func__
    if not isfunction(func):
        raise TypeError(f"{func!r} is not a Python function")
    code = func.__code__
    nonlocals = {}
    if func.__closure__ is not None:
        nonlocals = {
            name: cell.cell_contents for name, cell in zip(code.co_freevars, func.__closure__)
        }
    known = func.__globals__
    built_in = vars(builtins)
    found, builtin_names, unbound = {}, {}, set()
    for name in code.co_names:
        if name in known:
            found[name] = known[name]
        elif name in built_in:
            builtin_names[name] = built_in[name]
        else:
            unbound.add(name)
    return ClosureVars(nonlocals, found, builtin_names, unbound)



_add_lazily("ArgInfo", lambda: _record("ArgInfo", "args varargs keywords locals"))
_add_lazily("Arguments", lambda: _record("Arguments", "args, varargs, varkw"))
_add_lazily("ClosureVars", lambda: _record("ClosureVars", "nonlocals globals builtins unbound"))


def _buffer_flags():
    write, formatted, nd = 0x1, 0x4, 0x8
    strides = 0x10 | nd
    values = {
        "SIMPLE": 0, "WRITABLE": write, "FORMAT": formatted, "ND": nd, "STRIDES": strides,
        "C_CONTIGUOUS": 0x20 | strides, "F_CONTIGUOUS": 0x40 | strides,
        "ANY_CONTIGUOUS": 0x80 | strides, "INDIRECT": 0x100 | strides, "CONTIG": nd | write,
        "CONTIG_RO": nd, "STRIDED": strides | write, "STRIDED_RO": strides,
        "RECORDS": strides | write | formatted, "RECORDS_RO": strides | formatted,
        "FULL": 0x100 | strides | write | formatted, "FULL_RO": 0x100 | strides | formatted,
        "READ": 0x100, "WRITE": 0x200,
    }
    return enum.IntFlag("BufferFlags", values, module=__name__)


_add_lazily("BufferFlags", _buffer_flags)


# Signatures


class _void:
    """What was not given."""


class _empty:
    """Marker object for Signature.empty and Parameter.empty."""


class _ParameterKind(enum.IntEnum):
    POSITIONAL_ONLY = "positional-only"
    POSITIONAL_OR_KEYWORD = "positional or keyword"
    VAR_POSITIONAL = "variadic positional"
    KEYWORD_ONLY = "keyword-only"
    VAR_KEYWORD = "variadic keyword"

    def __new__(cls, description):
        value = len(cls.__members__)
        member = int.__new__(cls, value)
        member._value_ = value
        member.description = description
        return member

    def __str__(self):
        return self.name


_POSITIONAL_ONLY = _ParameterKind.POSITIONAL_ONLY
_POSITIONAL_OR_KEYWORD = _ParameterKind.POSITIONAL_OR_KEYWORD
_VAR_POSITIONAL = _ParameterKind.VAR_POSITIONAL
_KEYWORD_ONLY = _ParameterKind.KEYWORD_ONLY
_VAR_KEYWORD = _ParameterKind.VAR_KEYWORD


def formatannotation(annotation, base_module=None, *, quote_annotation_strings=True):
    """An annotation as a signature shows it."""
    if getattr(annotation, "__module__", None) == "typing":
        return repr(annotation).replace("typing.", "")
    if isinstance(annotation, types.GenericAlias):
        return str(annotation)
    if isinstance(annotation, type):
        if annotation.__module__ in ("builtins", base_module):
            return annotation.__qualname__
        return annotation.__module__ + "." + annotation.__qualname__
    return repr(annotation)


def formatannotationrelativeto(object):
    module = getattr(object, "__module__", None)
    return lambda annotation: formatannotation(annotation, module)


class Parameter:
    """One parameter of a signature."""

    __slots__ = ("_name", "_kind", "_default", "_annotation")

    POSITIONAL_ONLY = _POSITIONAL_ONLY
    POSITIONAL_OR_KEYWORD = _POSITIONAL_OR_KEYWORD
    VAR_POSITIONAL = _VAR_POSITIONAL
    KEYWORD_ONLY = _KEYWORD_ONLY
    VAR_KEYWORD = _VAR_KEYWORD
    empty = _empty

    def __init__(self, name, kind, *, default=_empty, annotation=_empty):
        try:
            self._kind = _ParameterKind(kind)
        except ValueError:
            raise ValueError(f"value {kind!r} is not a valid Parameter.kind")
        if default is not _empty and self._kind in (_VAR_POSITIONAL, _VAR_KEYWORD):
            raise ValueError(
                f"{self._kind.description} parameters cannot have default values"
            )
        self._default = default
        self._annotation = annotation
        if name is _empty:
            raise ValueError("name is a required attribute for Parameter")
        if not isinstance(name, str):
            raise TypeError(f"name must be a str, not a {type(name).__name__}")
        if iskeyword(name) and self._kind is not _POSITIONAL_ONLY or not name.isidentifier():
            raise ValueError(f"{name!r} is not a valid parameter name")
        self._name = name

    def __reduce__(self):
        return (type(self), (self._name, self._kind), {})

    @property
    def name(self):
        return self._name

    @property
    def default(self):
        return self._default

    @property
    def annotation(self):
        return self._annotation

    @property
    def kind(self):
        return self._kind

    def replace(self, *, name=_void, kind=_void, annotation=_void, default=_void):
        return type(self)(
            self._name if name is _void else name,
            self._kind if kind is _void else kind,
            default=self._default if default is _void else default,
            annotation=self._annotation if annotation is _void else annotation,
        )

    __replace__ = replace

    def __str__(self):
        return self._format()

    def _format(self, *, quote_annotation_strings=True):
        text = self._name
        if self._annotation is not _empty:
            text = f"{text}: {formatannotation(self._annotation)}"
        if self._default is not _empty:
            joint = " = " if self._annotation is not _empty else "="
            text = f"{text}{joint}{self._default!r}"
        if self._kind is _VAR_POSITIONAL:
            text = "*" + text
        elif self._kind is _VAR_KEYWORD:
            text = "**" + text
        return text

    def __repr__(self):
        return f'<{type(self).__name__} "{self}">'

    def __hash__(self):
        return hash((self._name, self._kind, self._annotation, self._default))

    def __eq__(self, other):
        if self is other:
            return True
        if not isinstance(other, Parameter):
            return NotImplemented
        return (
            self._name == other._name
            and self._kind == other._kind
            and self._default == other._default
            and self._annotation == other._annotation
        )


class BoundArguments:
    """Arguments by the parameters that they go to."""

    __slots__ = ("arguments", "_signature", "__weakref__")

    def __init__(self, signature, arguments):
        self.arguments = arguments
        self._signature = signature

    @property
    def signature(self):
        return self._signature

    @property
    def args(self):
        args = []
        for name, param in self._signature.parameters.items():
            if param.kind in (_VAR_KEYWORD, _KEYWORD_ONLY):
                break
            if name not in self.arguments:
                break
            value = self.arguments[name]
            if param.kind is _VAR_POSITIONAL:
                args.extend(value)
            else:
                args.append(value)
        return tuple(args)

    @property
    def kwargs(self):
        kwargs = {}
        started = False
        for name, param in self._signature.parameters.items():
            if not started:
                if param.kind in (_VAR_KEYWORD, _KEYWORD_ONLY):
                    started = True
                elif name not in self.arguments:
                    started = True
                    continue
            if not started or name not in self.arguments:
                continue
            value = self.arguments[name]
            if param.kind is _VAR_KEYWORD:
                kwargs.update(value)
            else:
                kwargs[name] = value
        return kwargs

    def apply_defaults(self):
        """Sets what was not given to the defaults."""
        filled = []
        for name, param in self._signature.parameters.items():
            if name in self.arguments:
                filled.append((name, self.arguments[name]))
            elif param.default is not _empty:
                filled.append((name, param.default))
            elif param.kind is _VAR_POSITIONAL:
                filled.append((name, ()))
            elif param.kind is _VAR_KEYWORD:
                filled.append((name, {}))
        self.arguments = dict(filled)

    def __eq__(self, other):
        if self is other:
            return True
        if not isinstance(other, BoundArguments):
            return NotImplemented
        return self.signature == other.signature and self.arguments == other.arguments

    def __repr__(self):
        args = ", ".join(f"{arg}={value!r}" for arg, value in self.arguments.items())
        return f"<{type(self).__name__} ({args})>"


class Signature:
    """The parameters of a callable and the annotation of what it returns."""

    __slots__ = ("_return_annotation", "_parameters")

    empty = _empty

    def __init__(self, parameters=None, *, return_annotation=_empty, __validate_parameters__=True):
        params = collections.OrderedDict()
        if parameters is not None:
            if __validate_parameters__:
                top_kind = _POSITIONAL_ONLY
                seen_default = False
                for param in parameters:
                    kind, name = param.kind, param.name
                    if kind < top_kind:
                        raise ValueError(
                            "wrong parameter order: "
                            f"{top_kind.description} parameter before {kind.description} parameter"
                        )
                    if kind > top_kind:
                        top_kind = kind
                    if kind in (_POSITIONAL_ONLY, _POSITIONAL_OR_KEYWORD):
                        if param.default is _empty:
                            if seen_default:
                                raise ValueError("non-default argument follows default argument")
                        else:
                            seen_default = True
                    if name in params:
                        raise ValueError(f"duplicate parameter name: {name!r}")
                    params[name] = param
            else:
                params.update((param.name, param) for param in parameters)
        self._parameters = types.MappingProxyType(params)
        self._return_annotation = return_annotation

    @classmethod
    def from_callable(
        cls, obj, *, follow_wrapped=True, globals=None, locals=None, eval_str=False
    ):
        return _signature(obj, follow_wrapped, eval_str, cls)

    @property
    def parameters(self):
        return self._parameters

    @property
    def return_annotation(self):
        return self._return_annotation

    def replace(self, *, parameters=_void, return_annotation=_void):
        return type(self)(
            self.parameters.values() if parameters is _void else parameters,
            return_annotation=(
                self._return_annotation if return_annotation is _void else return_annotation
            ),
        )

    __replace__ = replace

    def __hash__(self):
        params = tuple(p for p in self.parameters.values() if p.kind is not _KEYWORD_ONLY)
        keyword = {p.name: p for p in self.parameters.values() if p.kind is _KEYWORD_ONLY}
        return hash((params, frozenset(keyword.values()), self.return_annotation))

    def __eq__(self, other):
        if self is other:
            return True
        if not isinstance(other, Signature):
            return NotImplemented
        return self._parts() == other._parts()

    def _parts(self):
        params = tuple(p for p in self.parameters.values() if p.kind is not _KEYWORD_ONLY)
        keyword = {p.name: p for p in self.parameters.values() if p.kind is _KEYWORD_ONLY}
        return params, keyword, self.return_annotation

    def _bind(self, args, kwargs, *, partial=False):
        arguments = {}
        parameters = iter(self.parameters.values())
        extra = ()
        values = iter(args)
        positional_only_as_keyword = []
        while True:
            try:
                value = next(values)
            except StopIteration:
                try:
                    param = next(parameters)
                except StopIteration:
                    break
                if param.kind is _VAR_POSITIONAL:
                    break
                if param.name in kwargs:
                    if param.kind is _POSITIONAL_ONLY:
                        positional_only_as_keyword.append(param)
                        continue
                    extra = (param,)
                    break
                if param.kind is _VAR_KEYWORD or param.default is not _empty:
                    extra = (param,)
                    break
                if partial:
                    extra = (param,)
                    break
                kind = " keyword-only" if param.kind is _KEYWORD_ONLY else ""
                raise TypeError(f"missing a required{kind} argument: {param.name!r}")
            else:
                try:
                    param = next(parameters)
                except StopIteration:
                    raise TypeError("too many positional arguments") from None
                if param.kind in (_VAR_KEYWORD, _KEYWORD_ONLY):
                    raise TypeError("too many positional arguments") from None
                if param.kind is _VAR_POSITIONAL:
                    arguments[param.name] = (value, *values)
                    break
                if param.name in kwargs and param.kind is not _POSITIONAL_ONLY:
                    raise TypeError(f"multiple values for argument {param.name!r}") from None
                arguments[param.name] = value
        keywords = None
        for param in (*extra, *parameters):
            if param.kind is _VAR_KEYWORD:
                keywords = param
                continue
            if param.kind is _VAR_POSITIONAL:
                continue
            name = param.name
            if param.kind is _POSITIONAL_ONLY and name in kwargs:
                positional_only_as_keyword.append(param)
                continue
            if name in kwargs:
                arguments[name] = kwargs.pop(name)
            elif not partial and param.default is _empty:
                raise TypeError(f"missing a required argument: {name!r}")
        if kwargs:
            if keywords is not None:
                arguments[keywords.name] = kwargs
            elif positional_only_as_keyword:
                names = ", ".join([each.name for each in positional_only_as_keyword])
                raise TypeError(
                    f"got some positional-only arguments passed as keyword arguments: {names!r}"
                )
            else:
                raise TypeError(f"got an unexpected keyword argument {next(iter(kwargs))!r}")
        return BoundArguments(self, arguments)

    def bind(self, /, *args, **kwargs):
        """Which parameter each argument goes to."""
        return self._bind(args, kwargs)

    def bind_partial(self, /, *args, **kwargs):
        """The same, where not all arguments are there."""
        return self._bind(args, kwargs, partial=True)

    def __reduce__(self):
        return (type(self), (tuple(self._parameters.values()),))

    def __repr__(self):
        return f"<{type(self).__name__} {self}>"

    def __str__(self):
        return self.format()

    def format(self, *, max_width=None, quote_annotation_strings=True):
        result = []
        positional_only = False
        keyword_only = True
        for param in self.parameters.values():
            kind = param.kind
            if kind is _POSITIONAL_ONLY:
                positional_only = True
            elif positional_only:
                result.append("/")
                positional_only = False
            if kind is _VAR_POSITIONAL:
                keyword_only = False
            elif kind is _KEYWORD_ONLY and keyword_only:
                result.append("*")
                keyword_only = False
            result.append(str(param))
        if positional_only:
            result.append("/")
        text = f"({', '.join(result)})"
        if max_width is not None and len(text) > max_width:
            text = "(\n    " + ",\n    ".join(result) + "\n)"
        if self.return_annotation is not _empty:
            text += f" -> {formatannotation(self.return_annotation)}"
        return text


def _from_function(cls, func, eval_str):
    code = func.__code__
    count = code.co_argcount
    names = code.co_varnames
    posonly = code.co_posonlyargcount
    annotations = get_annotations(func, eval_str=eval_str)
    defaults = func.__defaults__ or ()
    kwdefaults = func.__kwdefaults__ or {}
    first_default = count - len(defaults)
    parameters = []
    for i, name in enumerate(names[:count]):
        parameters.append(
            Parameter(
                name,
                _POSITIONAL_ONLY if i < posonly else _POSITIONAL_OR_KEYWORD,
                default=defaults[i - first_default] if i >= first_default else _empty,
                annotation=annotations.get(name, _empty),
            )
        )
    kwonly = code.co_kwonlyargcount
    index = count + kwonly
    if code.co_flags & CO_VARARGS:
        name = names[index]
        index += 1
        parameters.append(
            Parameter(name, _VAR_POSITIONAL, annotation=annotations.get(name, _empty))
        )
    for name in names[count : count + kwonly]:
        parameters.append(
            Parameter(
                name,
                _KEYWORD_ONLY,
                default=kwdefaults.get(name, _empty),
                annotation=annotations.get(name, _empty),
            )
        )
    if code.co_flags & CO_VARKEYWORDS:
        name = names[index]
        parameters.append(Parameter(name, _VAR_KEYWORD, annotation=annotations.get(name, _empty)))
    return cls(
        parameters,
        return_annotation=annotations.get("return", _empty),
        __validate_parameters__=False,
    )


def _without_first(sig):
    params = tuple(sig.parameters.values())
    if not params or params[0].kind in (_VAR_KEYWORD, _KEYWORD_ONLY):
        raise ValueError("invalid method signature")
    if params[0].kind in (_POSITIONAL_OR_KEYWORD, _POSITIONAL_ONLY):
        params = params[1:]
    return sig.replace(parameters=params)


def _of_partial(wrapped, partial, extra_args=()):
    try:
        bound = wrapped.bind_partial(*(extra_args + partial.args), **partial.keywords)
    except TypeError as error:
        raise ValueError(f"partial object {partial!r} has incorrect arguments") from error
    parameters = []
    by_keyword = False
    for name, param in wrapped.parameters.items():
        if name in bound.arguments:
            value = bound.arguments[name]
            if param.kind is _POSITIONAL_ONLY:
                continue
            if param.kind is _POSITIONAL_OR_KEYWORD:
                if name in partial.keywords:
                    by_keyword = True
                    parameters.append(param.replace(kind=_KEYWORD_ONLY, default=value))
                continue
            if param.kind is _KEYWORD_ONLY:
                parameters.append(param.replace(default=value))
                continue
        if by_keyword and param.kind is _POSITIONAL_OR_KEYWORD:
            param = param.replace(kind=_KEYWORD_ONLY)
        elif by_keyword and param.kind is _VAR_POSITIONAL:
            continue
        parameters.append(param)
    return wrapped.replace(parameters=parameters)


def _from_text(cls, obj, text):
    """The signature of a built-in, from what __text_signature__ says."""
    parameters = []
    kind = _POSITIONAL_OR_KEYWORD
    for part in _split_text(text[1 : text.rindex(")")]):
        if part == "/":
            parameters = [each.replace(kind=_POSITIONAL_ONLY) for each in parameters]
            continue
        if part == "*":
            kind = _KEYWORD_ONLY
            continue
        name, equals, default = part.partition("=")
        name = name.strip()
        if name.startswith("$"):
            # The receiver, which is bound unless it is asked for on the class.
            if not isinstance(obj, (types.WrapperDescriptorType, types.MethodDescriptorType)):
                continue
            name = name[1:]
        if name.startswith("**"):
            parameters.append(Parameter(name[2:], _VAR_KEYWORD))
        elif name.startswith("*"):
            parameters.append(Parameter(name[1:], _VAR_POSITIONAL))
            kind = _KEYWORD_ONLY
        else:
            value = _literal(default.strip()) if equals else _empty
            parameters.append(Parameter(name, kind, default=value))
    return cls(parameters)


def _split_text(text):
    parts, depth, start, quote = [], 0, 0, ""
    for i, char in enumerate(text):
        if quote:
            if char == quote:
                quote = ""
        elif char in "'\"":
            quote = char
        elif char in "([{":
            depth += 1
        elif char in ")]}":
            depth -= 1
        elif char == "," and depth == 0:
            parts.append(text[start:i].strip())
            start = i + 1
    parts.append(text[start:].strip())
    return [part for part in parts if part]


_LITERALS = {"None": None, "True": True, "False": False, "()": (), "''": "", "b''": b"", "...": ...}


def _literal(text):
    if text in _LITERALS:
        return _LITERALS[text]
    if text[:1] in "'\"" and text[-1:] == text[:1]:
        return text[1:-1].encode().decode("unicode_escape")
    try:
        return int(text)
    except ValueError:
        pass
    try:
        return float(text)
    except ValueError:
        pass
    if text == "sys.maxsize":
        return sys.maxsize
    if text.startswith("<") and text.endswith(">"):
        return _Shown(text)
    raise ValueError(f"no signature found: default {text!r} is not a literal")


class _Shown:
    """A default that has no value of its own."""

    def __init__(self, text):
        self._text = text

    def __repr__(self):
        return self._text


def _signature(obj, follow_wrapped, eval_str, cls, skip_bound=True):
    if not callable(obj):
        raise TypeError(f"{obj!r} is not a callable object")
    if isinstance(obj, types.MethodType):
        sig = _signature(obj.__func__, follow_wrapped, eval_str, cls)
        return _without_first(sig) if skip_bound else sig
    if follow_wrapped:
        obj = unwrap(obj, stop=lambda f: hasattr(f, "__signature__") or isinstance(f, types.MethodType))
        if isinstance(obj, types.MethodType):
            return _signature(obj, follow_wrapped, eval_str, cls)
    sig = getattr(obj, "__signature__", None)
    if sig is not None:
        if not isinstance(sig, Signature):
            raise TypeError(f"unexpected object {sig!r} in __signature__ attribute")
        return sig
    method = getattr(obj, "__partialmethod__", None)
    if isinstance(method, functools.partialmethod):
        wrapped = _signature(method.func, follow_wrapped, eval_str, cls)
        first = next(iter(wrapped.parameters.values()))
        sig = _of_partial(wrapped, method, (None,))
        if first.kind is _VAR_POSITIONAL:
            return sig
        return sig.replace(parameters=(first, *sig.parameters.values()))
    if isinstance(obj, types.FunctionType):
        return _from_function(cls, obj, eval_str)
    if isinstance(obj, functools.partial):
        return _of_partial(_signature(obj.func, follow_wrapped, eval_str, cls), obj)
    if isinstance(obj, type):
        return _of_class(obj, follow_wrapped, eval_str, cls, skip_bound)
    text = getattr(obj, "__text_signature__", None)
    if text is not None and isroutine(obj):
        return _from_text(cls, obj, text)
    if isroutine(obj):
        raise ValueError(f"no signature found for builtin {obj!r}")
    call = _user_method(type(obj), "__call__")
    if call is not None:
        return _without_first(_signature(call, follow_wrapped, eval_str, cls))
    raise ValueError(f"callable {obj!r} is not supported by signature")


def _user_method(cls, name):
    method = getattr(cls, name, None)
    if isinstance(
        method,
        (
            types.WrapperDescriptorType,
            types.MethodWrapperType,
            types.ClassMethodDescriptorType,
            types.BuiltinFunctionType,
        ),
    ):
        return None
    return method


def _of_class(obj, follow_wrapped, eval_str, cls, skip_bound):
    def bound(method):
        sig = _signature(method, follow_wrapped, eval_str, cls)
        return _without_first(sig) if skip_bound else sig

    call = _user_method(type(obj), "__call__")
    if call is not None:
        return bound(call)
    new = _user_method(obj, "__new__")
    init = _user_method(obj, "__init__")
    for base in obj.__mro__:
        if new is not None and "__new__" in base.__dict__:
            return bound(new)
        if init is not None and "__init__" in base.__dict__:
            return bound(init)
    for base in obj.__mro__[:-1]:
        text = base.__dict__.get("__text_signature__") or (
            None if base.__flags__ & 0x200 else getattr(base, "__text_signature__", None)
        )
        if isinstance(text, str):
            return _from_text(cls, base, text)
    if type not in obj.__mro__:
        if obj.__init__ is object.__init__ and obj.__new__ is object.__new__:
            return cls()
        raise ValueError(f"no signature found for builtin type {obj!r}")
    raise ValueError(f"no signature found for builtin type {obj!r}")


def signature(obj, *, follow_wrapped=True, globals=None, locals=None, eval_str=False):
    """The signature of a callable."""
    return Signature.from_callable(obj, follow_wrapped=follow_wrapped, eval_str=eval_str)


def get_annotations(obj, *, globals=None, locals=None, eval_str=False):
    """The annotations of an object itself, a new dict."""
    if isinstance(obj, type):
        found = obj.__dict__.get("__annotations__")
    elif isinstance(obj, types.ModuleType):
        found = getattr(obj, "__annotations__", None)
    elif callable(obj):
        found = getattr(obj, "__annotations__", None)
    else:
        raise TypeError(f"{obj!r} is not a module, class, or callable.")
    if found is None:
        return {}
    if not isinstance(found, dict):
        raise ValueError(f"{obj!r}.__annotations__ is neither a dict nor None")
    if eval_str and any(isinstance(value, str) for value in found.values()):
        import typing

        return typing.get_type_hints(obj, include_extras=True)
    return dict(found)


_add_lazily("FullArgSpec", lambda: _record("FullArgSpec", "args, varargs, varkw, defaults, kwonlyargs, kwonlydefaults, annotations"))


def getfullargspec(func):
    """The parameters of a callable, by kind."""
    try:
        sig = _signature(func, False, False, Signature, skip_bound=False)
    except Exception as ex:
        raise TypeError("unsupported callable") from ex
    args, kwonly, defaults, kwdefaults = [], [], [], {}
    varargs = varkw = None
    annotations = {}
    if sig.return_annotation is not sig.empty:
        annotations["return"] = sig.return_annotation
    for param in sig.parameters.values():
        kind, name = param.kind, param.name
        if kind in (_POSITIONAL_ONLY, _POSITIONAL_OR_KEYWORD):
            args.append(name)
            if param.default is not param.empty:
                defaults.append(param.default)
        elif kind is _VAR_POSITIONAL:
            varargs = name
        elif kind is _KEYWORD_ONLY:
            kwonly.append(name)
            if param.default is not param.empty:
                kwdefaults[name] = param.default
        elif kind is _VAR_KEYWORD:
            varkw = name
        if param.annotation is not param.empty:
            annotations[name] = param.annotation
    return FullArgSpec(
        args, varargs, varkw, tuple(defaults) or None, kwonly, kwdefaults or None, annotations
    )


def getargs(co):
    if not iscode(co):
        raise TypeError(f"{co!r} is not a code object")
    names = co.co_varnames
    count, kwonly = co.co_argcount, co.co_kwonlyargcount
    index = count + kwonly
    varargs = varkw = None
    if co.co_flags & CO_VARARGS:
        varargs = names[index]
        index += 1
    if co.co_flags & CO_VARKEYWORDS:
        varkw = names[index]
    return Arguments(list(names[:count]) + list(names[count : count + kwonly]), varargs, varkw)


def getcallargs(func, /, *positional, **named):
    """What each parameter would get."""
    bound = _signature(func, False, False, Signature).bind(*positional, **named)
    bound.apply_defaults()
    if ismethod(func) and func.__self__ is not None:
        first = func.__code__.co_varnames[0]
        arguments = {first: func.__self__, **bound.arguments}
    else:
        arguments = dict(bound.arguments)
    # The keyword-only ones come last.
    for name, param in bound.signature.parameters.items():
        if param.kind is _KEYWORD_ONLY:
            arguments[name] = arguments.pop(name)
    return arguments

"""What `help()` prints: descriptions of modules, classes and functions as text."""

import builtins
import inspect
import re
import sys
from reprlib import Repr

__all__ = ["help"]


def _owner(func):
    """The class that a function was defined in, by its qualified name."""
    owner = sys.modules.get(func.__module__)
    if owner is None:
        return None
    for name in func.__qualname__.split(".")[:-1]:
        owner = getattr(owner, name)
    return owner if inspect.isclass(owner) else None


def _class_and_name(thing):
    """Where to look for the documentation that a member inherits, or None."""
    if inspect.ismethod(thing):
        name, receiver = thing.__func__.__name__, thing.__self__
        is_class_method = inspect.isclass(receiver) and (
            getattr(getattr(receiver, name, None), "__func__", None) is thing.__func__
        )
        return (receiver if is_class_method else type(receiver)), name
    if inspect.isfunction(thing):
        owner, name = _owner(thing), thing.__name__
    elif inspect.isbuiltin(thing):
        receiver, name = thing.__self__, thing.__name__
        is_class_method = inspect.isclass(receiver) and (
            f"{receiver.__qualname__}.{name}" == thing.__qualname__
        )
        return (receiver if is_class_method else type(receiver)), name
    elif isinstance(thing, property):
        owner, name = _owner(thing.fget), thing.__name__
    elif inspect.ismethoddescriptor(thing) or inspect.isdatadescriptor(thing):
        owner, name = thing.__objclass__, thing.__name__
    else:
        return None
    if owner is None or getattr(owner, name) is not thing:
        return None
    return owner, name


def _own_doc(thing):
    """The documentation of a thing that it does not have from its class."""
    try:
        doc = object.__getattribute__(thing, "__doc__")
    except AttributeError:
        return None
    if doc is None or thing is type:
        return doc
    of_class = type(thing).__doc__
    return None if isinstance(of_class, str) and of_class == doc else doc


def _inherited_doc(thing):
    place = _class_and_name(thing)
    if place is None:
        return None
    owner, name = place
    if inspect.ismemberdescriptor(thing):
        slots = getattr(owner, "__slots__", None)
        if isinstance(slots, dict) and name in slots:
            return slots[name]
    for base in owner.__mro__:
        try:
            doc = _own_doc(getattr(base, name))
        except AttributeError:
            continue
        if doc is not None:
            return doc
    return None


def _doc(thing):
    doc = _own_doc(thing)
    if doc is None:
        try:
            doc = _inherited_doc(thing)
        except (AttributeError, TypeError):
            return None
    return inspect.cleandoc(doc) if isinstance(doc, str) else None


def getdoc(object):
    """The documentation of a thing, or the comments before it."""
    text = _doc(object) or inspect.getcomments(object)
    return re.sub("^ *\n", "", text.rstrip()) if text else ""


def splitdoc(doc):
    """The first line, where it stands alone, and the rest."""
    lines = doc.strip().split("\n")
    if len(lines) == 1:
        return lines[0], ""
    if not lines[1].rstrip():
        return lines[0], "\n".join(lines[2:])
    return "", "\n".join(lines)


def _arguments(thing):
    """The signature as text, over several lines where it is long; None where there is none."""
    try:
        signature = inspect.signature(thing)
        name = getattr(thing, "__name__", "")
        return signature.format(max_width=None if name == "<lambda>" else 80 - len(name))
    except (ValueError, TypeError):
        text = getattr(thing, "__text_signature__", None)
    if text and text.startswith("($"):
        text = "(" + text[2:]
    if text and getattr(thing, "__self__", None) is not None:
        receiver = re.match(r"\(\w+(?:(?=\))|,\s*(?:/(?:(?=\))|,\s*))?)", text)
        if receiver:
            text = "(" + text[receiver.end() :]
    return text


def classname(object, modname):
    """The name of a class, with its module where that is another."""
    if object.__module__ == modname:
        return object.__name__
    return f"{object.__module__}.{object.__name__}"


def _parent_name(func, modname):
    """What a function was defined in, with the module where that is another."""
    outer = func.__qualname__.rpartition(".")[0]
    names = [] if func.__module__ == modname else [func.__module__]
    return ".".join(names + [outer] if outer else names)


def isdata(object):
    """Whether a member of a module is neither a module, a class nor a function."""
    return not (
        inspect.ismodule(object)
        or inspect.isclass(object)
        or inspect.isroutine(object)
        or inspect.isframe(object)
        or inspect.istraceback(object)
        or inspect.iscode(object)
    )


def cram(text, maxlen):
    """The text without its middle, if it is too long."""
    if len(text) <= maxlen:
        return text
    before = max(0, (maxlen - 3) // 2)
    after = max(0, maxlen - 3 - before)
    return text[:before] + "..." + text[len(text) - after :]


def stripid(text):
    """A representation without the address."""
    return re.sub(r" at 0x[0-9a-f]{6,16}(>+)$", r"\1", text, flags=re.IGNORECASE)


def _is_bound(func):
    if inspect.ismethod(func):
        return True
    if not inspect.isbuiltin(func):
        return False
    receiver = getattr(func, "__self__", None)
    return receiver is not None and not inspect.ismodule(receiver)


_HIDDEN = frozenset(
    "__author__ __builtins__ __credits__ __date__ __doc__ __docformat__ __file__ __loader__ "
    "__module__ __name__ __package__ __path__ __qualname__ __slots__ __spec__ __version__ "
    "__static_attributes__ __firstlineno__".split()
)


def visiblename(name, all=None, obj=None):
    """Whether a name is shown."""
    if name in _HIDDEN:
        return 0
    if name.startswith("__") and name.endswith("__"):
        return 1
    # The methods of named tuples begin with an underscore.
    if name.startswith("_") and hasattr(obj, "_fields"):
        return True
    return name in all if all is not None else not name.startswith("_")


def classify_class_attrs(object):
    """As `inspect` has it, with the data descriptors told apart."""
    result = []
    for name, kind, home, value in inspect.classify_class_attrs(object):
        if inspect.isdatadescriptor(value):
            read_only = isinstance(value, property) and value.fset is None
            kind = "readonly property" if read_only else "data descriptor"
        elif kind == "method" and _is_bound(value):
            kind = "static method"
        result.append((name, kind, home, value))
    return result


class TextRepr(Repr):
    """Representations of a limited length."""

    def __init__(self):
        super().__init__()
        self.maxlist = self.maxtuple = 20
        self.maxdict = 10
        self.maxstring = self.maxother = 100

    def repr1(self, x, level):
        method = getattr(self, "repr_" + "_".join(type(x).__name__.split()), None)
        return method(x, level) if method else cram(stripid(repr(x)), self.maxother)

    def repr_str(self, x, level):
        short = cram(x, self.maxstring)
        shown = repr(short)
        if "\\" in short and "\\" not in shown.replace("\\\\", ""):
            # Backslashes that stand for themselves read better in a raw string.
            return "r" + shown[0] + short + shown[0]
        return shown

    def repr_instance(self, x, level):
        return cram(stripid(repr(x)), self.maxstring)


# The sections of a class: a heading, and the kind of attributes.
_SECTIONS = [
    ("Methods", "method"),
    ("Class methods", "class method"),
    ("Static methods", "static method"),
    ("Readonly properties", "readonly property"),
    ("Data descriptors", "data descriptor"),
    ("Data and other attributes", "data"),
]


class TextDoc:
    """Describes things as text."""

    repr = TextRepr().repr

    def bold(self, text):
        """Each character over itself, as printers had it."""
        return "".join(char + "\b" + char for char in text)

    def indent(self, text, prefix="    "):
        """The text with something before each line."""
        return "\n".join([(prefix + line).rstrip() for line in text.split("\n")]) if text else ""

    def section(self, title, contents):
        """A heading and what is below it."""
        return f"{self.bold(title)}\n{self.indent(contents).rstrip()}\n\n"

    def document(self, object, name=None, *args):
        """Describes a thing of any kind."""
        try:
            if inspect.ismodule(object):
                return self.docmodule(object, name, *args)
            if inspect.isclass(object):
                return self.docclass(object, name, *args)
            if inspect.isroutine(object):
                return self.docroutine(object, name, *args)
        except AttributeError:
            # It looked like one of these and is none: it has no name, for instance.
            pass
        if inspect.isdatadescriptor(object):
            return self.docdata(object, name, *args)
        return self.docother(object, name, *args)

    def formattree(self, tree, modname, parent=None, prefix=""):
        """The tree that `inspect.getclasstree` gives."""
        result = ""
        for entry in tree:
            if isinstance(entry, list):
                result += self.formattree(entry, modname, cls, prefix + "    ")
                continue
            cls, bases = entry
            result += prefix + classname(cls, modname)
            if bases and bases != (parent,):
                result += "(" + ", ".join([classname(base, modname) for base in bases]) + ")"
            result += "\n"
        return result

    def docmodule(self, object, name=None, mod=None, *ignored):
        """Describes a module."""
        name = object.__name__
        summary, description = splitdoc(getdoc(object))
        result = self.section("NAME", f"{name} - {summary}" if summary else name)
        if description:
            result += self.section("DESCRIPTION", description)
        names = getattr(object, "__all__", None)

        def members(predicate, own):
            return [
                (key, value)
                for key, value in inspect.getmembers(object, predicate)
                if visiblename(key, names, object)
                and (not own or names is not None or (inspect.getmodule(value) or object) is object)
            ]

        classes = members(inspect.isclass, True)
        if classes:
            tree = inspect.getclasstree([value for _, value in classes], True)
            contents = [self.formattree(tree, name)]
            contents += [self.document(value, key, name) for key, value in classes]
            result += self.section("CLASSES", "\n".join(contents))
        functions = members(inspect.isroutine, True)
        if functions:
            contents = [self.document(value, key, name) for key, value in functions]
            result += self.section("FUNCTIONS", "\n".join(contents))
        data = members(isdata, False)
        if data:
            contents = [self.docother(value, key, name, maxlen=70) for key, value in data]
            result += self.section("DATA", "\n".join(contents))
        for title in ("version", "date", "author", "credits"):
            if hasattr(object, f"__{title}__"):
                result += self.section(title.upper(), str(getattr(object, f"__{title}__")))
        return result + self.section("FILE", "(built-in)")

    def docclass(self, object, name=None, mod=None, *ignored):
        """Describes a class and its members, by the classes that they are from."""
        real_name, modname = object.__name__, object.__module__
        name = name or real_name
        title = (
            "class " + self.bold(real_name)
            if name == real_name
            else f"{self.bold(name)} = class {real_name}"
        )
        if object.__bases__:
            bases = [classname(base, modname) for base in object.__bases__]
            title += "(" + ", ".join(bases) + ")"
        lines = []
        arguments = _arguments(object)
        if arguments and arguments != "()":
            lines.append(name + arguments + "\n")
        doc = getdoc(object)
        if doc:
            lines.append(doc + "\n")
        order = list(inspect.getmro(object))
        if len(order) > 2:
            lines.append("Method resolution order:")
            lines += ["    " + classname(base, modname) for base in order]
            lines.append("")
        lines += self._subclasses(object)
        lines += self._members(object, mod, order)
        text = "\n".join(lines)
        return title + "\n" + (self.indent(text.rstrip(), " |  ") + "\n" if text else "")

    def _subclasses(self, cls):
        """The built-in classes that are derived from one."""
        names = sorted(
            [
                each.__name__
                for each in type.__subclasses__(cls)
                if not each.__name__.startswith("_") and each.__module__ == "builtins"
            ],
            key=str.lower,
        )
        if not names:
            return []
        more = [f"    ... and {len(names) - 4} other subclasses"] if len(names) > 4 else []
        return ["Built-in subclasses:", *["    " + each for each in names[:4]], *more, ""]

    def _members(self, cls, mod, order):
        fields = getattr(cls, "_fields", ())
        # The fields of a named tuple come first, in their order.
        places = {field: at - len(fields) for at, field in enumerate(fields)}
        attributes = sorted(
            [each for each in classify_class_attrs(cls) if visiblename(each[0], obj=cls)],
            key=lambda each: (places.get(each[0], 0), each[0]),
        )
        lines = []
        known = set(order)
        order = order + [home for _, _, home, _ in attributes if home not in known]
        for home in dict.fromkeys(order):
            if home is object and cls is not object:
                continue
            own = [each for each in attributes if each[2] is home]
            tag = (
                "defined here"
                if home is cls
                else f"inherited from {classname(home, cls.__module__)}"
            )
            for heading, kind in _SECTIONS:
                found = [each for each in own if each[1] == kind]
                if not found:
                    continue
                if lines:
                    lines.append("-" * 70)
                lines.append(f"{heading} {tag}:\n")
                for name, _, home_class, value in found:
                    lines.append(self._member(cls, mod, name, kind, home_class, value))
        return lines

    def _member(self, cls, mod, name, kind, home, value):
        if kind in ("readonly property", "data descriptor"):
            return self.docdata(value, name, mod)
        try:
            found = getattr(cls, name)
        except AttributeError:
            if kind != "data":
                return self.docdata(value, name, mod)
            found = home.__dict__[name]
        if kind == "data":
            return self.docother(found, name, mod, maxlen=70, doc=getdoc(value)) + "\n"
        return self.document(found, name, mod, cls, home)

    def docroutine(self, object, name=None, mod=None, cl=None, homecls=None):
        """Describes a function or a method, shown as a member of a class where one is given."""
        real_name = object.__name__
        name = name or real_name
        homecls = homecls or cl
        note, func = self._note(object, mod, cl, homecls)
        if inspect.isfunction(func) and homecls is not None:
            if (
                func.__module__ != homecls.__module__
                or func.__qualname__ != f"{homecls.__qualname__}.{real_name}"
            ):
                parent = _parent_name(func, mod)
                if parent:
                    note = f" from {parent}"
        is_alias = name != real_name
        is_repeated = (
            is_alias and cl is not None and inspect.getattr_static(cl, real_name, []) is object
        )
        if is_repeated and note.startswith(" from "):
            note = ""
        title = f"{self.bold(name)} = {real_name}" if is_alias else self.bold(real_name)
        arguments = _arguments(object) if inspect.isroutine(object) else None
        if arguments and real_name == "<lambda>":
            title = self.bold(name) + " lambda "
            if not object.__annotations__:
                arguments = arguments[1:-1]
        is_async = inspect.iscoroutinefunction(object) or inspect.isasyncgenfunction(object)
        line = f"{'async ' if is_async else ''}{title}{arguments or '(...)'}{note}\n"
        doc = "" if is_repeated else getdoc(object)
        return line + (self.indent(doc).rstrip() + "\n" if doc else "")

    def _note(self, func, mod, cl, homecls):
        """What is said of where a method is from, and the function behind it."""
        if _is_bound(func):
            receiver = func.__self__
            if receiver is cl:
                return "", getattr(func, "__func__", None)
            if inspect.isclass(receiver):
                return f" class method of {classname(receiver, mod)}", None
            return f" method of {classname(type(receiver), mod)} instance", None
        if inspect.ismethoddescriptor(func) or inspect.ismethodwrapper(func):
            owner = getattr(func, "__objclass__", None)
            if owner is None:
                return "", None
            if cl is None:
                return f" unbound {classname(owner, mod)} method", None
            return ("" if owner is homecls else f" from {classname(owner, mod)}"), None
        return "", func

    def docdata(self, object, name=None, mod=None, cl=None, *ignored):
        """Describes a data descriptor."""
        doc = getdoc(object)
        result = self.bold(name) + "\n" if name else ""
        return result + self.indent(doc) + "\n" if doc else result

    docproperty = docdata

    def docother(
        self, object, name=None, mod=None, parent=None, *ignored, maxlen=None, doc=None
    ):
        """Describes a value."""
        shown = self.repr(object)
        if maxlen:
            spare = maxlen - len((f"{name} = " if name else "") + shown)
            if spare < 0:
                shown = shown[:spare] + "..."
        line = (f"{self.bold(name)} = " if name else "") + shown
        doc = doc or getdoc(object)
        return f"{line}\n{self.indent(str(doc))}\n" if doc else line


class _PlainTextDoc(TextDoc):
    """The same without bold letters."""

    def bold(self, text):
        return text


text = TextDoc()
plaintext = _PlainTextDoc()


def plain(text):
    """The text without what makes letters bold."""
    return re.sub(".\b", "", text)


def describe(thing):
    """What kind of thing it is, and its name."""
    if inspect.ismodule(thing):
        kind = "built-in module" if thing.__name__ in sys.builtin_module_names else "module"
        return f"{'package' if hasattr(thing, '__path__') else kind} {thing.__name__}"
    if inspect.isbuiltin(thing):
        return f"built-in function {thing.__name__}"
    if inspect.isgetsetdescriptor(thing) or inspect.ismemberdescriptor(thing):
        kind = "getset" if inspect.isgetsetdescriptor(thing) else "member"
        owner = thing.__objclass__
        return f"{kind} descriptor {owner.__module__}.{owner.__name__}.{thing.__name__}"
    if inspect.isclass(thing):
        return f"class {thing.__name__}"
    if inspect.isfunction(thing):
        return f"function {thing.__name__}"
    if inspect.ismethod(thing):
        return f"method {thing.__name__}"
    return type(thing).__name__


def locate(path, forceload=0):
    """The thing of a dotted name: a builtin, or one of a module that has been imported."""
    first, *rest = path.split(".")
    found = getattr(builtins, first, None) or sys.modules.get(first)
    for name in rest:
        found = getattr(found, name, None)
    return found


def resolve(thing, forceload=0):
    """A thing, or the one of a name, and its name."""
    if isinstance(thing, str):
        found = locate(thing)
        if found is None:
            raise ImportError(
                f"No Python documentation found for {thing!r}.\n"
                "Use help() to get the interactive help utility.\n"
                "Use help(str) for help on the str class."
            )
        return found, thing
    name = getattr(thing, "__name__", None)
    return thing, name if isinstance(name, str) else None


def render_doc(
    thing, title="Python Library Documentation: %s", forceload=0, renderer=None
):
    """The description of a thing, below a title."""
    found, name = resolve(thing)
    described = describe(found)
    module = inspect.getmodule(found)
    if name and "." in name:
        described += " in " + name.rpartition(".")[0]
    elif module and module is not found:
        described += " in module " + module.__name__
    is_described = (
        inspect.ismodule(found)
        or inspect.isclass(found)
        or inspect.isroutine(found)
        or inspect.isdatadescriptor(found)
        or _doc(found)
    )
    if not is_described:
        if hasattr(found, "__origin__"):
            found = found.__origin__
        else:
            found = type(found)
            described += " object"
    return title % described + "\n\n" + (renderer or text).document(found, name)


def doc(
    thing, title="Python Library Documentation: %s", forceload=0, output=None, is_cli=False
):
    """Prints the description of a thing."""
    try:
        shown = render_doc(thing, title, forceload, plaintext)
    except ImportError as error:
        if is_cli:
            raise
        shown = str(error) if output is not None else f"{error}\n"
    (sys.stdout if output is None else output).write(shown)


help = builtins.help

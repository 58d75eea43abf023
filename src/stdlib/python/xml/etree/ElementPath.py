"""The part of XPath that find() and its like know."""

import re

_TOKEN = re.compile(
    r"('[^']*'|\"[^\"]*\")"
    r"|(::|//?|\.\.|\(\)|!=|[/.*:\[\]\(\)@=])"
    r"|((?:\{[^}]+\})?[^/\[\]\(\)@!=\s]+)"
    r"|\s+"
)


def xpath_tokenizer(pattern, namespaces=None):
    """Pairs of a mark and a name."""
    default = namespaces.get("") if namespaces else None
    in_attribute = False
    for quoted, mark, name in _TOKEN.findall(pattern):
        if quoted:
            yield quoted, ""
            in_attribute = False
        elif name and name[0] != "{":
            if ":" in name:
                prefix, local = name.split(":", 1)
                try:
                    if not namespaces:
                        raise KeyError
                    yield "", f"{{{namespaces[prefix]}}}{local}"
                except KeyError:
                    raise SyntaxError(f"prefix {prefix!r} not found in prefix map") from None
            elif default and not in_attribute:
                yield "", f"{{{default}}}{name}"
            else:
                yield "", name
            in_attribute = False
        elif name or mark:
            yield mark, name
            in_attribute = mark == "@"


class _Context:
    def __init__(self, root):
        self.root = root
        self._parents = None

    @property
    def parents(self):
        if self._parents is None:
            self._parents = {child: each for each in self.root.iter() for child in each}
        return self._parents


def _tag_test(tag):
    """A test of elements by what stands for a name, with the wildcards of namespaces."""
    if tag == "*" or tag == "{*}*":
        return lambda element: tag == "*" or isinstance(element.tag, str)
    if tag == "{}*":
        return lambda element: isinstance(element.tag, str) and element.tag[:1] != "{"
    if tag.startswith("{*}"):
        local = tag[3:]
        return lambda element: element.tag == local or (
            isinstance(element.tag, str) and element.tag.endswith("}" + local)
        )
    if tag.endswith("}*"):
        space = tag[:-1]
        return lambda element: isinstance(element.tag, str) and element.tag.startswith(space)
    if tag.startswith("{}"):
        tag = tag[2:]
    return lambda element: element.tag == tag


def _children(test):
    def select(context, result):
        for element in result:
            for child in element:
                if test(child):
                    yield child

    return select


def _descendants(test):
    def select(context, result):
        for element in result:
            for each in element.iter():
                if each is not element and test(each):
                    yield each

    return select


def _self(context, result):
    yield from result


def _parent(context, result):
    seen = set()
    for element in result:
        parent = context.parents.get(element)
        if parent is not None and parent not in seen:
            seen.add(parent)
            yield parent


def _where(test):
    def select(context, result):
        for element in result:
            if test(element):
                yield element

    return select


def _text(element):
    return "".join(element.itertext())


def _predicate(next_token):
    shape = ""
    parts = []
    while True:
        try:
            mark, name = next_token()
        except StopIteration:
            return None
        if mark == "]":
            break
        if (mark, name) == ("", ""):
            continue
        if mark and mark[:1] in "'\"":
            shape += "'"
            parts.append(mark[1:-1])
            continue
        shape += mark or "-"
        parts.append(name)
    if shape == "@-":
        key = parts[1]
        return _where(lambda element: element.get(key) is not None)
    if shape in ("@-='", "@-!='"):
        key, value = parts[1], parts[-1]
        if "!" in shape:
            return _where(lambda element: element.get(key) is not None and element.get(key) != value)
        return _where(lambda element: element.get(key) == value)
    if shape == "-" and not re.match(r"-?\d+$", parts[0]):
        tag = parts[0]
        return _where(lambda element: element.find(tag) is not None)
    if shape in (".='", ".!='") or shape in ("-='", "-!='") and not re.match(r"-?\d+$", parts[0]):
        tag, value = parts[0], parts[-1]
        unequal = "!" in shape
        if not tag:
            return _where(lambda element: (_text(element) != value) if unequal else (_text(element) == value))
        return _where(
            lambda element: any(
                (_text(each) != value) if unequal else (_text(each) == value)
                for each in element.iterfind(tag)
            )
        )
    if shape in ("-", "-()", "-()-"):
        if shape == "-":
            index = int(parts[0]) - 1
            if index < 0:
                raise SyntaxError("XPath position >= 1 expected")
        else:
            if parts[0] != "last":
                raise SyntaxError("unsupported function")
            index = -1
            if shape == "-()-":
                try:
                    index = int(parts[2]) - 1
                except ValueError:
                    raise SyntaxError("unsupported expression")
                if index > -2:
                    raise SyntaxError("XPath offset from last() must be negative")

        def select(context, result):
            for element in result:
                parent = context.parents.get(element)
                if parent is None:
                    continue
                same = list(parent.findall(element.tag))
                try:
                    if same[index] is element:
                        yield element
                except IndexError:
                    pass

        return select
    raise SyntaxError("invalid predicate")


_cache = {}


def _steps(element, path, namespaces):
    if path[-1:] == "/":
        path += "*"
    key = (path, tuple(sorted(namespaces.items())) if namespaces else None)
    steps = _cache.get(key)
    if steps is not None:
        return steps
    if path[:1] == "/":
        raise SyntaxError("cannot use absolute path on element")
    next_token = iter(xpath_tokenizer(path, namespaces)).__next__
    steps = []
    try:
        mark, name = next_token()
    except StopIteration:
        return steps
    while True:
        if mark == "*" or mark == "":
            steps.append(_children(_tag_test("*" if mark else name)))
        elif mark == ".":
            steps.append(_self)
        elif mark == "..":
            steps.append(_parent)
        elif mark == "//":
            try:
                mark, name = next_token()
            except StopIteration:
                raise SyntaxError("invalid path") from None
            if mark == "*":
                name = "*"
            elif mark:
                raise SyntaxError("invalid descendant")
            steps.append(_descendants(_tag_test(name)))
        elif mark == "[":
            made = _predicate(next_token)
            if made is None:
                raise SyntaxError("invalid path")
            steps.append(made)
        else:
            raise SyntaxError("invalid path")
        try:
            mark, name = next_token()
            if mark == "/":
                mark, name = next_token()
        except StopIteration:
            break
    if len(_cache) > 100:
        _cache.clear()
    _cache[key] = steps
    return steps


def iterfind(elem, path, namespaces=None):
    """The elements that a path leads to."""
    result = [elem]
    context = _Context(elem)
    for step in _steps(elem, path, namespaces):
        result = step(context, result)
    return iter(result)


def find(elem, path, namespaces=None):
    return next(iterfind(elem, path, namespaces), None)


def findall(elem, path, namespaces=None):
    return list(iterfind(elem, path, namespaces))


def findtext(elem, path, default=None, namespaces=None):
    found = find(elem, path, namespaces)
    if found is None:
        return default
    return "" if found.text is None else found.text

"""Headers as objects that know their structure, and the registry that says which is what."""

from types import MappingProxyType

from email import _header_values as _values
from email import errors, utils


def _quoted_if(text, characters):
    return text if characters.isdisjoint(text) else _values._quoted_text(text)


class Address:
    """A person's address: a name, and what stands before and after the at sign."""

    def __init__(self, display_name="", username="", domain="", addr_spec=None):
        given = "".join(filter(None, (display_name, username, domain, addr_spec)))
        if "\r" in given or "\n" in given:
            raise ValueError("invalid arguments; address parts cannot contain CR or LF")
        if addr_spec is not None:
            if username or domain:
                raise TypeError("addrspec specified when username and/or domain also specified")
            found, rest = _values.get_address_spec(addr_spec)
            if rest:
                raise ValueError(
                    f"Invalid addr_spec; only '{found}' could be parsed from '{addr_spec}'"
                )
            for defect in found.all_defects():
                raise defect
            username, domain = found.local_part, found.domain
        self._display_name = display_name
        self._username = username
        self._domain = domain

    @property
    def display_name(self):
        return self._display_name

    @property
    def username(self):
        return self._username

    @property
    def domain(self):
        return self._domain

    @property
    def addr_spec(self):
        """The address, without the name."""
        local = _quoted_if(self.username, _values._DOT_ATOM_ENDS)
        if self.domain:
            return f"{local}@{self.domain}"
        return local or "<>"

    def __repr__(self):
        return (
            f"{self.__class__.__name__}(display_name={self.display_name!r}, "
            f"username={self.username!r}, domain={self.domain!r})"
        )

    def __str__(self):
        name = _quoted_if(self.display_name, _values._SPECIALS)
        if not name:
            return self.addr_spec
        spec = "" if self.addr_spec == "<>" else self.addr_spec
        return f"{name} <{spec}>"

    def __eq__(self, other):
        if not isinstance(other, Address):
            return NotImplemented
        return (
            self.display_name == other.display_name and self.username == other.username
            and self.domain == other.domain
        )


class Group:
    """Addresses under a name; a single address without one."""

    def __init__(self, display_name=None, addresses=None):
        self._display_name = display_name
        self._addresses = tuple(addresses) if addresses else ()

    @property
    def display_name(self):
        return self._display_name

    @property
    def addresses(self):
        return self._addresses

    def __repr__(self):
        # The bracket that is missing is missing in CPython, too.
        return (
            f"{self.__class__.__name__}(display_name={self.display_name!r}, "
            f"addresses={self.addresses!r}"
        )

    def __str__(self):
        if self.display_name is None and len(self.addresses) == 1:
            return str(self.addresses[0])
        name = self.display_name
        if name is not None:
            name = _quoted_if(name, _values._SPECIALS)
        members = ", ".join(str(each) for each in self.addresses)
        return f"{name}:{' ' + members if members else ''};"

    def __eq__(self, other):
        if not isinstance(other, Group):
            return NotImplemented
        return self.display_name == other.display_name and self.addresses == other.addresses


class BaseHeader(str):
    """A header: its value as text, with attributes.

    `parse` of the class that is mixed in fills a dictionary: `decoded` is the text, `parse_tree` is
    what is folded; what else it holds, `init` takes.
    """

    def __new__(cls, name, value):
        found = {"defects": []}
        cls.parse(value, found)
        decoded = found.pop("decoded")
        if utils._has_surrogates(decoded):
            decoded = utils._sanitize(decoded)
        self = str.__new__(cls, decoded)
        self.init(name, **found)
        return self

    def init(self, name, *, parse_tree, defects):
        self._name = name
        self._parse_tree = parse_tree
        self._defects = defects

    @property
    def name(self):
        return self._name

    @property
    def defects(self):
        return tuple(self._defects)

    def __reduce__(self):
        return (
            _reconstruct_header,
            (self.__class__.__name__, self.__class__.__bases__, str(self)),
            self.__dict__,
        )

    @classmethod
    def _reconstruct(cls, value):
        return str.__new__(cls, value)

    def fold(self, *, policy):
        """The header as it is written, with its name, in lines."""
        return _values.new_header(self.name, self._parse_tree).fold(policy=policy)


def _reconstruct_header(cls_name, bases, value):
    return type(cls_name, bases, {})._reconstruct(value)


class UnstructuredHeader:
    """A text."""

    max_count = None

    @staticmethod
    def value_parser(value):
        return _values.get_unstructured(value)

    @classmethod
    def parse(cls, value, kwds):
        kwds["parse_tree"] = tree = cls.value_parser(value)
        kwds["decoded"] = str(tree)


class UniqueUnstructuredHeader(UnstructuredHeader):
    """A text that there is once."""

    max_count = 1


class DateHeader:
    """A date; it can be set to a datetime."""

    max_count = None

    @staticmethod
    def value_parser(value):
        return _values.get_unstructured(value)

    @classmethod
    def parse(cls, value, kwds):
        kwds["datetime"] = None
        kwds["parse_tree"] = _values._Node("unstructured")
        kwds["decoded"] = value or ""
        if not value:
            kwds["defects"].append(errors.HeaderMissingRequiredValue())
            return
        if isinstance(value, str):
            try:
                value = utils.parsedate_to_datetime(value)
            except ValueError:
                defect = errors.InvalidDateDefect("Invalid date value or format")
                kwds["defects"].append(defect)
                return
        kwds["datetime"] = value
        kwds["decoded"] = utils.format_datetime(value)
        kwds["parse_tree"] = cls.value_parser(kwds["decoded"])

    def init(self, *args, **kw):
        self._datetime = kw.pop("datetime")
        super().init(*args, **kw)

    @property
    def datetime(self):
        return self._datetime


class UniqueDateHeader(DateHeader):
    """A date that there is once."""

    max_count = 1


class AddressHeader:
    """Addresses; it can be set to a text, an Address, a Group or a list of these."""

    max_count = None

    @staticmethod
    def value_parser(value):
        return _values.get_address_list(value)

    @classmethod
    def parse(cls, value, kwds):
        if isinstance(value, str):
            kwds["parse_tree"] = tree = cls.value_parser(value)
            groups = [
                Group(name, [Address(*parts) for parts in members])
                for name, members in _values.get_groups(tree)
            ]
            kwds["defects"] = tree.all_defects()
        else:
            if not hasattr(value, "__iter__"):
                value = [value]
            groups = [each if hasattr(each, "addresses") else Group(None, [each]) for each in value]
            kwds["defects"] = []
        kwds["groups"] = groups
        kwds["decoded"] = ", ".join(str(group) for group in groups)
        if "parse_tree" not in kwds:
            kwds["parse_tree"] = cls.value_parser(kwds["decoded"])

    def init(self, *args, **kw):
        self._groups = tuple(kw.pop("groups"))
        super().init(*args, **kw)

    @property
    def groups(self):
        return self._groups

    @property
    def addresses(self):
        return tuple(address for group in self._groups for address in group.addresses)


class UniqueAddressHeader(AddressHeader):
    """Addresses that there are once."""

    max_count = 1


class SingleAddressHeader(AddressHeader):
    """One address."""

    @property
    def address(self):
        if len(self.addresses) != 1:
            raise ValueError(
                f"value of single address header {self.name} is not a single address"
            )
        return self.addresses[0]


class UniqueSingleAddressHeader(SingleAddressHeader):
    """One address that there is once."""

    max_count = 1


def _parse_tree(cls, value, kwds):
    kwds["parse_tree"] = tree = cls.value_parser(value)
    kwds["decoded"] = str(tree)
    kwds["defects"] += tree.all_defects()
    return tree


class MIMEVersionHeader:
    """The version of MIME."""

    max_count = 1

    @staticmethod
    def value_parser(value):
        return _values.parse_mime_version(value)

    @classmethod
    def parse(cls, value, kwds):
        tree = _parse_tree(cls, value, kwds)
        kwds["major"], kwds["minor"] = tree.major, tree.minor
        kwds["version"] = None if tree.minor is None else f"{tree.major}.{tree.minor}"

    def init(self, *args, **kw):
        self._version = kw.pop("version")
        self._major = kw.pop("major")
        self._minor = kw.pop("minor")
        super().init(*args, **kw)

    @property
    def major(self):
        return self._major

    @property
    def minor(self):
        return self._minor

    @property
    def version(self):
        return self._version


class ParameterizedMIMEHeader:
    """A value with parameters; what parses it is the business of the classes below."""

    max_count = 1

    @classmethod
    def parse(cls, value, kwds):
        tree = _parse_tree(cls, value, kwds)
        kwds["params"] = {
            utils._sanitize(name).lower(): utils._sanitize(text)
            for name, text in tree.params.items()
        }

    def init(self, *args, **kw):
        self._params = kw.pop("params")
        super().init(*args, **kw)

    @property
    def params(self):
        return MappingProxyType(self._params)


class ContentTypeHeader(ParameterizedMIMEHeader):
    """The type of a message."""


    @staticmethod
    def value_parser(value):
        return _values.parse_content_type_header(value)

    def init(self, *args, **kw):
        super().init(*args, **kw)
        self._maintype = utils._sanitize(self._parse_tree.maintype)
        self._subtype = utils._sanitize(self._parse_tree.subtype)

    @property
    def maintype(self):
        return self._maintype

    @property
    def subtype(self):
        return self._subtype

    @property
    def content_type(self):
        return f"{self.maintype}/{self.subtype}"


class ContentDispositionHeader(ParameterizedMIMEHeader):
    """Whether a part is shown or attached."""


    @staticmethod
    def value_parser(value):
        return _values.parse_content_disposition_header(value)

    def init(self, *args, **kw):
        super().init(*args, **kw)
        found = self._parse_tree.content_disposition
        self._content_disposition = found if found is None else utils._sanitize(found)

    @property
    def content_disposition(self):
        return self._content_disposition


class ContentTransferEncodingHeader:
    """How a payload is encoded."""

    max_count = 1

    @staticmethod
    def value_parser(value):
        return _values.parse_content_transfer_encoding_header(value)

    @classmethod
    def parse(cls, value, kwds):
        _parse_tree(cls, value, kwds)

    def init(self, *args, **kw):
        super().init(*args, **kw)
        self._cte = utils._sanitize(self._parse_tree.cte)

    @property
    def cte(self):
        return self._cte


class MessageIDHeader:
    """The identifier of a message."""

    max_count = 1

    @staticmethod
    def value_parser(value):
        return _values.parse_message_id(value)

    @classmethod
    def parse(cls, value, kwds):
        _parse_tree(cls, value, kwds)


_headers = {
    "subject": UniqueUnstructuredHeader,
    "date": UniqueDateHeader,
    "resent-date": DateHeader,
    "orig-date": UniqueDateHeader,
    "sender": UniqueSingleAddressHeader,
    "resent-sender": SingleAddressHeader,
    "to": UniqueAddressHeader,
    "resent-to": AddressHeader,
    "cc": UniqueAddressHeader,
    "resent-cc": AddressHeader,
    "bcc": UniqueAddressHeader,
    "resent-bcc": AddressHeader,
    "from": UniqueAddressHeader,
    "resent-from": AddressHeader,
    "reply-to": UniqueAddressHeader,
    "mime-version": MIMEVersionHeader,
    "content-type": ContentTypeHeader,
    "content-disposition": ContentDispositionHeader,
    "content-transfer-encoding": ContentTransferEncodingHeader,
    "message-id": MessageIDHeader,
}


class HeaderRegistry:
    """Makes headers; which class is taken depends on the name."""

    def __init__(
        self, base_class=BaseHeader, default_class=UnstructuredHeader, use_default_map=True
    ):
        self.registry = {}
        self.base_class = base_class
        self.default_class = default_class
        if use_default_map:
            self.registry.update(_headers)

    def map_to_type(self, name, cls):
        """Says which class a header is of."""
        self.registry[name.lower()] = cls

    def __getitem__(self, name):
        cls = self.registry.get(name.lower(), self.default_class)
        return type("_" + cls.__name__, (cls, self.base_class), {})

    def __call__(self, name, value):
        return self[name](name, value)

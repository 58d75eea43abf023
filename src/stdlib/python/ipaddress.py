"""Addresses, networks and interfaces of IPv4 and IPv6."""

import functools

__version__ = "1.0"

IPV4LENGTH = 32
IPV6LENGTH = 128


class AddressValueError(ValueError):
    """The text or number is no address."""


class NetmaskValueError(ValueError):
    """The text or number is no netmask."""


def _first_that_takes(classes, kind, address, *options):
    for each in classes:
        try:
            return each(address, *options)
        except (AddressValueError, NetmaskValueError):
            pass
    raise ValueError(f"{address!r} does not appear to be an IPv4 or IPv6 {kind}")


def ip_address(address):
    """The address, of whichever version it is."""
    return _first_that_takes((IPv4Address, IPv6Address), "address", address)


def ip_network(address, strict=True):
    """The network, of whichever version it is."""
    return _first_that_takes((IPv4Network, IPv6Network), "network", address, strict)


def ip_interface(address):
    """The interface, of whichever version it is."""
    return _first_that_takes((IPv4Interface, IPv6Interface), "interface", address)


def _packed(address, version):
    try:
        return address.to_bytes(4 if version == 4 else 16)
    except OverflowError:
        raise ValueError(f"Address negative or too large for IPv{version}")


def v4_int_to_packed(address):
    """The number as 4 bytes."""
    return _packed(address, 4)


def v6_int_to_packed(address):
    """The number as 16 bytes."""
    return _packed(address, 6)


def _other_version(a, b):
    return TypeError(f"{a} and {b} are not of the same version")


def _blocks(cls, first, last):
    """The fewest networks that cover the numbers from first to last."""
    size = cls._max_prefixlen
    while first <= last:
        # As large as the alignment of its first number and the room that is left allow.
        aligned = (first & -first).bit_length() - 1 if first else size
        bits = min(aligned, (last - first + 1).bit_length() - 1)
        yield cls((first, size - bits))
        first += 1 << bits


def summarize_address_range(first, last):
    """The networks that cover the addresses from first to last."""
    if not (isinstance(first, _BaseAddress) and isinstance(last, _BaseAddress)):
        raise TypeError("first and last must be IP addresses, not networks")
    if first.version != last.version:
        raise _other_version(first, last)
    if first > last:
        raise ValueError("last IP address must be greater than first")
    yield from _blocks(_network_classes[first.version], first._ip, last._ip)


def _collapsed(cls, ranges):
    ranges.sort()
    first, last = ranges[0]
    for start, end in ranges[1:]:
        if start > last + 1:
            yield from _blocks(cls, first, last)
            first, last = start, end
        elif end > last:
            last = end
    yield from _blocks(cls, first, last)


def collapse_addresses(addresses):
    """The fewest networks that hold what is given."""
    single = []
    nets = []
    for each in addresses:
        if isinstance(each, _BaseAddress):
            group, item = single, each
        elif each._prefixlen == each._max_prefixlen:
            group, item = single, each.network_address
        else:
            group, item = nets, each
        if group and group[-1]._version != each._version:
            raise _other_version(each, group[-1])
        group.append(item)
    if not single and not nets:
        return iter(())
    cls = _network_classes[(single or nets)[0]._version]
    if single and nets and nets[0]._version != single[0]._version:
        raise _other_version(cls(max(each._ip for each in single)), nets[0])
    return _collapsed(cls, [each._bounds() for each in single + nets])


def get_mixed_type_key(obj):
    """A key that sorts networks among addresses."""
    if isinstance(obj, _BaseNetwork):
        return obj._version, obj.network_address, obj.netmask
    if isinstance(obj, _BaseAddress):
        return obj._version, obj
    return NotImplemented


def _octet(text):
    if not text:
        raise AddressValueError("Empty octet not permitted")
    if not (text.isascii() and text.isdigit()):
        raise AddressValueError(f"Only decimal digits permitted in {text!r}")
    if len(text) > 3:
        raise AddressValueError(f"At most 3 characters permitted in {text!r}")
    if text != "0" and text[0] == "0":
        raise AddressValueError(f"Leading zeros are not permitted in {text!r}")
    value = int(text)
    if value > 255:
        raise AddressValueError(f"Octet {value} (> 255) not permitted")
    return value


def _hextet(text):
    if text.strip("0123456789abcdefABCDEF"):
        raise AddressValueError(f"Only hex digits permitted in {text!r}")
    if len(text) > 4:
        raise AddressValueError(f"At most 4 characters permitted in {text!r}")
    return int(text, 16)


def _joined(parts, convert, bits, text):
    """The number whose digits the parts are."""
    value = 0
    try:
        for part in parts:
            value = value << bits | convert(part)
    except AddressValueError as error:
        raise AddressValueError(f"{error} in {text!r}") from None
    return value


def _parse4(text):
    if not text:
        raise AddressValueError("Address cannot be empty")
    octets = text.split(".")
    if len(octets) != 4:
        raise AddressValueError(f"Expected 4 octets in {text!r}")
    return _joined(octets, _octet, 8, text)


def _parse6(text):
    def refuse(message):
        return AddressValueError(f"{message} in {text!r}")

    if not text:
        raise AddressValueError("Address cannot be empty")
    parts = text.split(":")
    if len(parts) < 3:
        raise refuse("At least 3 parts expected")
    if "." in parts[-1]:
        try:
            low = _parse4(parts.pop())
        except AddressValueError as error:
            raise refuse(error) from None
        parts += [f"{low >> 16:x}", f"{low & 0xFFFF:x}"]
    if len(parts) > 9:
        raise refuse("At most 8 colons permitted")
    gaps = [i for i in range(1, len(parts) - 1) if not parts[i]]
    if len(gaps) > 1:
        raise refuse("At most one '::' permitted")
    if not gaps and len(parts) != 8:
        raise refuse("Exactly 8 parts expected without '::'")
    gap = gaps[0] if gaps else None
    if not parts[0] and gap != 1:
        raise refuse("Leading ':' only permitted as part of '::'")
    if not parts[-1] and gap != len(parts) - 2:
        raise refuse("Trailing ':' only permitted as part of '::'")
    if gaps:
        high = parts[:gap] if parts[0] else []
        low = parts[gap + 1 :] if parts[-1] else []
        skipped = 8 - len(high) - len(low)
        if skipped < 1:
            raise refuse("Expected at most 7 other parts with '::'")
        parts = high + ["0"] * skipped + low
    return _joined(parts, _hextet, 16, text)


def _text4(value):
    return ".".join(map(str, value.to_bytes(4)))


def _text6(value):
    """Hextets, the first of the longest runs of zeros left out."""
    hextets = [value >> shift & 0xFFFF for shift in range(112, -1, -16)]
    start = length = run = 0
    for i, each in enumerate(hextets):
        run = 0 if each else run + 1
        if run > length:
            start, length = i + 1 - run, run
    shown = [f"{each:x}" for each in hextets]
    if length < 2:
        return ":".join(shown)
    return ":".join(shown[:start]) + "::" + ":".join(shown[start + length :])


@functools.cache
def _ranges(text):
    """The first and last number of each network in the text."""
    return [ip_network(each)._bounds() for each in text.split()]


def _inside(obj, text):
    first, last = obj._bounds()
    return any(low <= first and last <= high for low, high in _ranges(text))


class _IPAddressBase:
    """What all have in common."""

    __slots__ = ()

    @property
    def exploded(self):
        """The text at full length."""
        return self._explode_shorthand_ip_string()

    @property
    def compressed(self):
        """The text as short as it gets."""
        return str(self)

    @property
    def reverse_pointer(self):
        """The name under which DNS keeps the name of this."""
        return self._reverse_pointer()

    @property
    def version(self):
        """4 or 6."""
        return self._version

    @property
    def max_prefixlen(self):
        """How many bits an address has."""
        return self._max_prefixlen

    def __repr__(self):
        return f"{self.__class__.__name__}({str(self)!r})"

    def __reduce__(self):
        return self.__class__, (str(self),)

    @classmethod
    def _make_netmask(cls, given):
        """The prefix's length, from a length, a netmask or (IPv4) a hostmask."""
        try:
            length = given if isinstance(given, int) else cls._prefix_of_text(given)
            if 0 <= length <= cls._max_prefixlen:
                return length
        except AddressValueError:
            pass
        raise NetmaskValueError(f"{given!r} is not a valid netmask") from None

    @classmethod
    def _prefix_of_text(cls, text):
        if text.isascii() and text.isdigit():
            return int(text)
        if cls._version == 6:
            return -1
        mask = _parse4(text)
        for bits in mask, mask ^ cls._ALL_ONES:
            length = 32 - (bits ^ cls._ALL_ONES).bit_length()
            if bits == cls._ALL_ONES >> (32 - length) << (32 - length):
                return length
        return -1

    @classmethod
    def _split_addr_prefix(cls, address):
        if isinstance(address, (bytes, int)):
            return address, cls._max_prefixlen
        if not isinstance(address, tuple):
            parts = str(address).split("/")
            if len(parts) > 2:
                raise AddressValueError(f"Only one '/' permitted in {address!r}")
            address = tuple(parts)
        if len(address) > 1:
            given, mask = address
            return given, mask
        return address[0], cls._max_prefixlen


@functools.total_ordering
class _BaseAddress(_IPAddressBase):
    """What addresses have in common."""

    __slots__ = ()

    def _number(self, address):
        """The address where it is a number or bytes."""
        bits = self._max_prefixlen
        kind = f"is not permitted as an IPv{self._version} address"
        if isinstance(address, int):
            if address < 0:
                raise AddressValueError(f"{address} (< 0) {kind}")
            if address > self._ALL_ONES:
                raise AddressValueError(f"{address} (>= 2**{bits}) {kind}")
            return address
        if isinstance(address, bytes):
            if len(address) != bits // 8:
                raise AddressValueError(f"{address!r} (len {len(address)} != {bits // 8}) {kind}")
            return int.from_bytes(address)
        if "/" in (text := str(address)):
            raise AddressValueError(f"Unexpected '/' in {text!r}")
        return None

    def _bounds(self):
        return self._ip, self._ip

    @property
    def packed(self):
        """The bytes of the address."""
        return _packed(self._ip, self._version)

    def __int__(self):
        return self._ip

    def __eq__(self, other):
        try:
            return self._ip == other._ip and self._version == other._version
        except AttributeError:
            return NotImplemented

    def __lt__(self, other):
        if not isinstance(other, _BaseAddress):
            return NotImplemented
        if self._version != other._version:
            raise _other_version(self, other)
        return self._ip < other._ip

    def __add__(self, other):
        if not isinstance(other, int):
            return NotImplemented
        return self.__class__(self._ip + other)

    def __sub__(self, other):
        if not isinstance(other, int):
            return NotImplemented
        return self.__class__(self._ip - other)

    def __str__(self):
        return self._string_from_ip_int(self._ip)

    def __hash__(self):
        return hash(hex(self._ip))

    def __reduce__(self):
        return self.__class__, (self._ip,)

    def __format__(self, fmt):
        if not fmt or fmt[-1] == "s":
            return format(str(self), fmt)
        base = fmt[-1]
        if base not in "bnxX" or fmt[:-1] not in ("", "#", "_", "#_"):
            return super().__format__(fmt)
        if base == "n":
            base = "b" if self._version == 4 else "x"
        digits = self._max_prefixlen if base == "b" else self._max_prefixlen // 4
        if "_" in fmt:
            digits += digits // 4 - 1
        alternate = "#" if "#" in fmt else ""
        if alternate:
            digits += 2
        return format(self._ip, f"{alternate}0{digits}{'_' if '_' in fmt else ''}{base}")


def _both_ends(name, doc):
    def holds(self):
        return getattr(self.network_address, name) and getattr(self.broadcast_address, name)

    return property(holds, doc=doc)


@functools.total_ordering
class _BaseNetwork(_IPAddressBase):
    """What networks have in common."""

    def __init__(self, address, strict=True):
        given, mask = self._split_addr_prefix(address)
        self.network_address = self._address_class(given)
        self._prefixlen = self._make_netmask(mask)
        bits = self._max_prefixlen - self._prefixlen
        mask = self._ALL_ONES >> bits << bits
        self.netmask = self._address_class(mask)
        number = self.network_address._ip
        if number & mask != number:
            if strict:
                raise ValueError(f"{self} has host bits set")
            self.network_address = self._address_class(number & mask)

    def _bounds(self):
        first = self.network_address._ip
        return first, first | self.netmask._ip ^ self._ALL_ONES

    @functools.cached_property
    def broadcast_address(self):
        """The last address."""
        return self._address_class(self._bounds()[1])

    @functools.cached_property
    def hostmask(self):
        """The bits that are not the network's."""
        return self._address_class(self.netmask._ip ^ self._ALL_ONES)

    @property
    def prefixlen(self):
        """How many bits are the network's."""
        return self._prefixlen

    @property
    def num_addresses(self):
        """How many addresses there are."""
        return 1 << self._max_prefixlen - self._prefixlen

    @property
    def with_prefixlen(self):
        """The text with the prefix's length."""
        return f"{self.network_address}/{self._prefixlen}"

    @property
    def with_netmask(self):
        """The text with the netmask."""
        return f"{self.network_address}/{self.netmask}"

    @property
    def with_hostmask(self):
        """The text with the hostmask."""
        return f"{self.network_address}/{self.hostmask}"

    def __str__(self):
        return f"{self.network_address}/{self._prefixlen}"

    def __hash__(self):
        return hash(self.network_address._ip ^ self.netmask._ip)

    def __eq__(self, other):
        try:
            return (
                self._version == other._version
                and self.network_address == other.network_address
                and self.netmask._ip == other.netmask._ip
            )
        except AttributeError:
            return NotImplemented

    def __lt__(self, other):
        if not isinstance(other, _BaseNetwork):
            return NotImplemented
        if self._version != other._version:
            raise _other_version(self, other)
        if self.network_address != other.network_address:
            return self.network_address < other.network_address
        return self.netmask < other.netmask

    def __iter__(self):
        first, last = self._bounds()
        make = self._address_class
        for number in range(first, last + 1):
            yield make(number)

    def hosts(self):
        """The addresses that hosts may have."""
        bits = self._max_prefixlen - self._prefixlen
        if bits == 0:
            return [self.network_address]
        return iter(self) if bits == 1 else self._hosts()

    def _hosts(self):
        first, last = self._bounds()
        make = self._address_class
        # IPv4 keeps its last address for all hosts; IPv6 has no such thing.
        for number in range(first + 1, last + (self._version == 6)):
            yield make(number)

    def __getitem__(self, n):
        first, last = self._bounds()
        number = first + n if n >= 0 else last + n + 1
        if not first <= number <= last:
            raise IndexError("address out of range")
        return self._address_class(number)

    def __contains__(self, other):
        if self._version != other._version or isinstance(other, _BaseNetwork):
            return False
        return other._ip & self.netmask._ip == self.network_address._ip

    def overlaps(self, other):
        """Whether they have an address in common."""
        return self.network_address in other or (
            self.broadcast_address in other
            or other.network_address in self
            or other.broadcast_address in self
        )

    @staticmethod
    def _is_subnet_of(a, b):
        try:
            if a._version != b._version:
                raise _other_version(a, b)
            return (
                b.network_address <= a.network_address
                and b.broadcast_address >= a.broadcast_address
            )
        except AttributeError:
            raise TypeError(f"Unable to test subnet containment between {a} and {b}")

    def subnet_of(self, other):
        """Whether all of this is in the other."""
        return self._is_subnet_of(self, other)

    def supernet_of(self, other):
        """Whether all of the other is in this."""
        return self._is_subnet_of(other, self)

    def compare_networks(self, other):
        """-1, 0 or 1, by the address and then by the netmask."""
        if self._version != other._version:
            raise TypeError(f"{self} and {other} are not of the same type")
        mine = self.network_address, self.netmask
        theirs = other.network_address, other.netmask
        return (mine > theirs) - (mine < theirs)

    def address_exclude(self, other):
        """The networks that are left where the other is taken out."""
        if self._version != other._version:
            raise _other_version(self, other)
        if not isinstance(other, _BaseNetwork):
            raise TypeError(f"{other} is not a network object")
        if not other.subnet_of(self):
            raise ValueError(f"{other} not contained in {self}")
        number = other.network_address._ip
        for length in range(self._prefixlen + 1, other._prefixlen + 1):
            bits = self._max_prefixlen - length
            # The half without the other.
            yield self.__class__((((number >> bits) ^ 1) << bits, length))

    def subnets(self, prefixlen_diff=1, new_prefix=None):
        """The networks that this is made of, each with a longer prefix."""
        if self._prefixlen == self._max_prefixlen:
            yield self
            return
        if new_prefix is not None:
            if new_prefix < self._prefixlen:
                raise ValueError("new prefix must be longer")
            if prefixlen_diff != 1:
                raise ValueError("cannot set prefixlen_diff and new_prefix")
            prefixlen_diff = new_prefix - self._prefixlen
        if prefixlen_diff < 0:
            raise ValueError("prefix length diff must be > 0")
        length = self._prefixlen + prefixlen_diff
        if length > self._max_prefixlen:
            raise ValueError(f"prefix length diff {length} is invalid for netblock {self}")
        first, last = self._bounds()
        for number in range(first, last + 1, 1 << self._max_prefixlen - length):
            yield self.__class__((number, length))

    def supernet(self, prefixlen_diff=1, new_prefix=None):
        """The network with a shorter prefix that this is in."""
        if self._prefixlen == 0:
            return self
        if new_prefix is not None:
            if new_prefix > self._prefixlen:
                raise ValueError("new prefix must be shorter")
            if prefixlen_diff != 1:
                raise ValueError("cannot set prefixlen_diff and new_prefix")
            prefixlen_diff = self._prefixlen - new_prefix
        length = self._prefixlen - prefixlen_diff
        if length < 0:
            raise ValueError(
                f"current prefixlen is {self._prefixlen}, "
                f"cannot have a prefixlen_diff of {prefixlen_diff}"
            )
        number = self.network_address._ip & self.netmask._ip << prefixlen_diff
        return self.__class__((number, length))

    @property
    def is_private(self):
        """Whether it is set aside for private networks."""
        return _inside(self, self._PRIVATE) and not _inside(self, self._NOT_PRIVATE)

    @property
    def is_global(self):
        """Whether it may be met anywhere."""
        return not self.is_private

    is_multicast = _both_ends("is_multicast", "Whether it is for many at once.")
    is_reserved = _both_ends("is_reserved", "Whether it is set aside for later.")
    is_link_local = _both_ends("is_link_local", "Whether it holds on one link only.")
    is_loopback = _both_ends("is_loopback", "Whether it is the host itself.")
    is_unspecified = _both_ends("is_unspecified", "Whether it is no address yet.")


class _BaseInterface:
    """What interfaces add to addresses."""

    __slots__ = ()

    def __init__(self, address):
        given, mask = self._split_addr_prefix(address)
        super().__init__(given)
        self.network = _network_classes[self._version]((given, mask), strict=False)
        self.netmask = self.network.netmask
        self._prefixlen = self.network._prefixlen

    @property
    def hostmask(self):
        """The bits that are not the network's."""
        return self.network.hostmask

    @property
    def ip(self):
        """The address alone."""
        return self.network._address_class(self._ip)

    @property
    def with_prefixlen(self):
        """The text with the prefix's length."""
        return f"{self._string_from_ip_int(self._ip)}/{self._prefixlen}"

    @property
    def with_netmask(self):
        """The text with the netmask."""
        return f"{self._string_from_ip_int(self._ip)}/{self.netmask}"

    @property
    def with_hostmask(self):
        """The text with the hostmask."""
        return f"{self._string_from_ip_int(self._ip)}/{self.hostmask}"

    def __str__(self):
        return f"{super().__str__()}/{self._prefixlen}"

    def __eq__(self, other):
        equal = super().__eq__(other)
        if equal is NotImplemented or not equal:
            return equal
        try:
            return self.network == other.network
        except AttributeError:
            return False

    def __lt__(self, other):
        less = super().__lt__(other)
        if less is NotImplemented:
            return less
        try:
            return self.network < other.network or self.network == other.network and less
        except AttributeError:
            return False

    def __hash__(self):
        return hash((self._ip, self._prefixlen, self.network.network_address._ip))

    __reduce__ = _IPAddressBase.__reduce__


class _BaseV4:
    """What IPv4 has of its own."""

    __slots__ = ()
    _version = 4
    _ALL_ONES = (1 << 32) - 1
    _max_prefixlen = 32
    _SHARED = "100.64.0.0/10"
    _PRIVATE = (
        "0.0.0.0/8 10.0.0.0/8 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 192.0.0.0/24 "
        "192.0.2.0/24 192.168.0.0/16 198.18.0.0/15 198.51.100.0/24 203.0.113.0/24 240.0.0.0/4"
    )
    _NOT_PRIVATE = "192.0.0.9/32 192.0.0.10/32"

    _string_from_ip_int = staticmethod(_text4)

    def _explode_shorthand_ip_string(self):
        return str(self)

    def _reverse_pointer(self):
        return ".".join(str(self).split(".")[::-1]) + ".in-addr.arpa"


class _BaseV6:
    """What IPv6 has of its own."""

    __slots__ = ()
    _version = 6
    _ALL_ONES = (1 << 128) - 1
    _max_prefixlen = 128
    _PRIVATE = (
        "::1/128 ::/128 ::ffff:0:0/96 64:ff9b:1::/48 100::/64 2001::/23 2001:db8::/32 2002::/16 "
        "fc00::/7 fe80::/10"
    )
    _NOT_PRIVATE = (
        "2001:1::1/128 2001:1::2/128 2001:3::/32 2001:4:112::/48 2001:20::/28 2001:30::/28"
    )

    _string_from_ip_int = staticmethod(_text6)

    def _explode_shorthand_ip_string(self):
        if isinstance(self, _BaseNetwork):
            text = str(self.network_address)
        else:
            text = str(getattr(self, "ip", self))
        digits = f"{_parse6(text):032x}"
        shown = ":".join(digits[i : i + 4] for i in range(0, 32, 4))
        return f"{shown}/{self._prefixlen}" if hasattr(self, "_prefixlen") else shown

    def _reverse_pointer(self):
        # Never with the dots that a mapped address is shown with.
        text = _BaseV6._explode_shorthand_ip_string(self)
        return ".".join(text[::-1].replace(":", "")) + ".ip6.arpa"


class IPv4Address(_BaseV4, _BaseAddress):
    """An address of IPv4."""

    __slots__ = ("_ip", "__weakref__")

    def __init__(self, address):
        number = self._number(address)
        self._ip = _parse4(str(address)) if number is None else number

    @property
    def is_reserved(self):
        """Whether it is set aside for later."""
        return _inside(self, "240.0.0.0/4")

    @property
    def is_private(self):
        """Whether it is set aside for private networks."""
        return _inside(self, self._PRIVATE) and not _inside(self, self._NOT_PRIVATE)

    @property
    def is_global(self):
        """Whether it may be met anywhere."""
        return not (_inside(self, self._SHARED) or self.is_private)

    @property
    def is_multicast(self):
        """Whether it is for many at once."""
        return _inside(self, "224.0.0.0/4")

    @property
    def is_unspecified(self):
        """Whether it is no address yet."""
        return self == IPv4Address(0)

    @property
    def is_loopback(self):
        """Whether it is the host itself."""
        return _inside(self, "127.0.0.0/8")

    @property
    def is_link_local(self):
        """Whether it holds on one link only."""
        return _inside(self, "169.254.0.0/16")

    @property
    def ipv6_mapped(self):
        """The address of IPv6 that stands for it."""
        return IPv6Address(0xFFFF << 32 | self._ip)


class IPv4Interface(_BaseInterface, IPv4Address):
    """An address of IPv4 and the network it is in."""


class IPv4Network(_BaseV4, _BaseNetwork):
    """A network of IPv4."""

    _address_class = IPv4Address

    @property
    def is_global(self):
        """Whether it may be met anywhere."""
        return not (_inside(self, self._SHARED) or self.is_private)


class IPv6Address(_BaseV6, _BaseAddress):
    """An address of IPv6."""

    __slots__ = ("_ip", "_scope_id", "__weakref__")

    def __init__(self, address):
        self._scope_id = None
        number = self._number(address)
        if number is None:
            text, sep, scope = str(address).partition("%")
            if sep:
                if not scope or "%" in scope:
                    raise AddressValueError(f'Invalid IPv6 address: "{str(address)!r}"')
                self._scope_id = scope
            number = _parse6(text)
        self._ip = number

    @property
    def scope_id(self):
        """What follows the `%`, or None."""
        return self._scope_id

    def __str__(self):
        mapped = self.ipv4_mapped
        text = super().__str__() if mapped is None else f"::ffff:{mapped}"
        return f"{text}%{self._scope_id}" if self._scope_id else text

    def _explode_shorthand_ip_string(self):
        text = super()._explode_shorthand_ip_string()
        mapped = self.ipv4_mapped
        return text if mapped is None else f"{text[:30]}{mapped}"

    def __hash__(self):
        return hash((self._ip, self._scope_id))

    __reduce__ = _IPAddressBase.__reduce__

    def __eq__(self, other):
        equal = super().__eq__(other)
        if equal is NotImplemented or not equal:
            return equal
        return self._scope_id == getattr(other, "_scope_id", None)

    @property
    def is_multicast(self):
        """Whether it is for many at once."""
        return _inside(self, "ff00::/8")

    @property
    def is_reserved(self):
        """Whether it is set aside for later."""
        return _inside(
            self,
            "::/8 100::/8 200::/7 400::/6 800::/5 1000::/4 4000::/3 6000::/3 8000::/3 a000::/3 "
            "c000::/3 e000::/4 f000::/5 f800::/6 fe00::/9",
        )

    @property
    def is_link_local(self):
        """Whether it holds on one link only."""
        return _inside(self, "fe80::/10")

    @property
    def is_site_local(self):
        """Whether it holds on one site only."""
        return _inside(self, "fec0::/10")

    @property
    def is_private(self):
        """Whether it is set aside for private networks."""
        mapped = self.ipv4_mapped
        if mapped is not None:
            return mapped.is_private
        return _inside(self, self._PRIVATE) and not _inside(self, self._NOT_PRIVATE)

    @property
    def is_global(self):
        """Whether it may be met anywhere."""
        mapped = self.ipv4_mapped
        return not self.is_private if mapped is None else mapped.is_global

    @property
    def is_unspecified(self):
        """Whether it is no address yet."""
        return self._ip == 0

    @property
    def is_loopback(self):
        """Whether it is the host itself."""
        mapped = self.ipv4_mapped
        return self._ip == 1 if mapped is None else mapped.is_loopback

    @property
    def ipv4_mapped(self):
        """The address of IPv4 that it stands for, or None."""
        return IPv4Address(self._ip & 0xFFFFFFFF) if self._ip >> 32 == 0xFFFF else None

    @property
    def teredo(self):
        """Teredo's server and client, or None."""
        if self._ip >> 96 != 0x20010000:
            return None
        server, client = self._ip >> 64 & 0xFFFFFFFF, ~self._ip & 0xFFFFFFFF
        return IPv4Address(server), IPv4Address(client)

    @property
    def sixtofour(self):
        """The address of IPv4 that 6to4 carries, or None."""
        return IPv4Address(self._ip >> 80 & 0xFFFFFFFF) if self._ip >> 112 == 0x2002 else None


class IPv6Interface(_BaseInterface, IPv6Address):
    """An address of IPv6 and the network it is in."""

    @property
    def is_unspecified(self):
        """Whether it is no address yet."""
        return super().is_unspecified and self.network.is_unspecified

    @property
    def is_loopback(self):
        """Whether it is the host itself."""
        return super().is_loopback and self.network.is_loopback


class IPv6Network(_BaseV6, _BaseNetwork):
    """A network of IPv6."""

    _address_class = IPv6Address

    is_site_local = _both_ends("is_site_local", "Whether it holds on one site only.")


_network_classes = {4: IPv4Network, 6: IPv6Network}

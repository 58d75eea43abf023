"""Arrays of numbers of one kind."""

import operator
import struct
from collections.abc import MutableSequence as _MutableSequence

typecodes = "bBuwhHiIlLqQfd"
_OVERFLOWING = {
    "b": "signed char", "B": "unsigned byte integer", "h": "signed short integer",
    "H": "unsigned short", "i": "signed integer", "I": "unsigned int",
}


class array:
    """Numbers, or characters, of one kind."""

    __module__ = "array"
    __slots__ = ("_typecode", "_items", "__weakref__")

    def __new__(cls, typecode, initializer=(), /):
        if not isinstance(typecode, str):
            raise TypeError(
                f"array() argument 1 must be a unicode character, not {type(typecode).__name__}"
            )
        if len(typecode) != 1:
            raise TypeError(
                "array() argument 1 must be a unicode character, not a string of length "
                f"{len(typecode)}"
            )
        if typecode not in typecodes:
            raise ValueError(
                "bad typecode (must be b, B, u, h, H, i, I, l, L, q, Q, f or d)"
            )
        self = object.__new__(cls)
        self._typecode = typecode
        self._items = []
        if isinstance(initializer, str):
            if typecode not in "uw":
                raise TypeError(f"cannot use a str to initialize an array with typecode '{typecode}'")
            self._items = list(initializer)
        elif isinstance(initializer, array):
            if (initializer._typecode in "uw") != (typecode in "uw"):
                raise TypeError(
                    f"cannot use a unicode array to initialize an array with typecode '{typecode}'"
                )
            self._items = [self._check(each) for each in initializer._items]
        elif isinstance(initializer, (bytes, bytearray)):
            self.frombytes(initializer)
        else:
            self._items = [self._check(each) for each in initializer]
        return self

    def __init__(self, typecode, initializer=(), /):
        pass

    @property
    def typecode(self):
        return self._typecode

    @property
    def itemsize(self):
        return 4 if self._typecode in "uw" else struct.calcsize(self._typecode)

    def _check(self, value):
        code = self._typecode
        if code in "uw":
            if not isinstance(value, str) or len(value) != 1:
                raise TypeError("array item must be unicode character")
            return value
        if code in "fd":
            if isinstance(value, (str, bytes)) or not hasattr(type(value), "__float__") and not hasattr(type(value), "__index__"):
                raise TypeError(f"must be real number, not {type(value).__name__}")
            value = float(value)
            return value if code == "d" else struct.unpack("f", struct.pack("f", value))[0]
        try:
            number = operator.index(value)
        except TypeError:
            raise TypeError(
                f"'{type(value).__name__}' object cannot be interpreted as an integer"
            ) from None
        bits = 8 * self.itemsize
        signed = code.islower()
        low, high = (-(1 << bits - 1), (1 << bits - 1) - 1) if signed else (0, (1 << bits) - 1)
        if low <= number <= high:
            return number
        if code in "qQ":
            negative = code == "Q" and number < 0
            raise OverflowError(
                "can't convert negative int to unsigned" if negative else "int too big to convert"
            )
        if code in "IL" and number < 0:
            raise OverflowError("can't convert negative value to unsigned int")
        # First it has to go into a C type, then into the item's.
        limit = 1 << 64 if code in "IL" else 1 << 63
        if number >= limit or number < -limit or code in "lL":
            kind = "unsigned long" if code in "IL" else "long"
            raise OverflowError(f"Python int too large to convert to C {kind}")
        side = "greater than maximum" if number > high else "less than minimum"
        raise OverflowError(f"{_OVERFLOWING[code]} is {side}")

    def append(self, v, /):
        self._items.append(self._check(v))

    def extend(self, bb, /):
        if isinstance(bb, array) and bb._typecode != self._typecode:
            raise TypeError("can only extend with array of same kind")
        self._items.extend([self._check(each) for each in bb])

    def insert(self, i, v, /):
        self._items.insert(i, self._check(v))

    def pop(self, i=-1, /):
        if not self._items:
            raise IndexError("pop from empty array")
        if not -len(self._items) <= i < len(self._items):
            raise IndexError("pop index out of range")
        return self._items.pop(i)

    def remove(self, v, /):
        try:
            self._items.remove(v)
        except ValueError:
            raise ValueError("array.remove(x): x not in array") from None

    def index(self, v, start=0, stop=9223372036854775807, /):
        try:
            return self._items.index(v, start, stop)
        except ValueError:
            raise ValueError("array.index(x): x not in array") from None

    def count(self, v, /):
        return self._items.count(v)

    def reverse(self):
        self._items.reverse()

    def clear(self):
        self._items.clear()

    def tolist(self):
        return list(self._items)

    def fromlist(self, list, /):
        if not isinstance(list, _list):
            raise TypeError("arg must be list")
        self._items.extend([self._check(each) for each in list])

    def tobytes(self):
        if self._typecode in "uw":
            return "".join(self._items).encode("utf-32-le")
        return struct.pack(f"{len(self._items)}{self._typecode}", *self._items)

    __bytes__ = tobytes

    def __buffer__(self, flags, /):
        view = memoryview(self.tobytes())
        return view if self._typecode in "uw" else view.cast(self._typecode)

    def __release_buffer__(self, buffer, /):
        pass

    def frombytes(self, buffer, /):
        data = bytes(buffer)
        if len(data) % self.itemsize:
            raise ValueError("bytes length not a multiple of item size")
        if self._typecode in "uw":
            self._items.extend(data.decode("utf-32-le"))
        else:
            count = len(data) // self.itemsize
            self._items.extend(struct.unpack(f"{count}{self._typecode}", data))

    def tounicode(self):
        if self._typecode not in "uw":
            raise ValueError("tounicode() may only be called on unicode type arrays ('u' or 'w')")
        return "".join(self._items)

    def fromunicode(self, ustr, /):
        if self._typecode not in "uw":
            raise ValueError("fromunicode() may only be called on unicode type arrays ('u' or 'w')")
        self._items.extend(ustr)

    def byteswap(self):
        size = self.itemsize
        data = self.tobytes()
        swapped = b"".join(data[i : i + size][::-1] for i in range(0, len(data), size))
        self._items.clear()
        self.frombytes(swapped)

    def buffer_info(self):
        return (id(self._items), len(self._items))

    def __len__(self):
        return len(self._items)

    def __getitem__(self, key):
        if isinstance(key, slice):
            return self._made(self._items[key])
        try:
            return self._items[key]
        except IndexError:
            raise IndexError("array index out of range") from None
        except TypeError:
            raise TypeError("array indices must be integers") from None

    def __setitem__(self, key, value):
        if isinstance(key, slice):
            if not isinstance(value, array):
                raise TypeError(
                    f"can only assign array (not \"{type(value).__name__}\") to array slice"
                )
            if value._typecode != self._typecode:
                raise TypeError("bad argument type for built-in operation")
            self._items[key] = value._items
            return
        try:
            self._items[key] = self._check(value)
        except IndexError:
            raise IndexError("array assignment index out of range") from None

    def __delitem__(self, key):
        try:
            del self._items[key]
        except IndexError:
            raise IndexError("array assignment index out of range") from None

    def __contains__(self, value):
        return value in self._items

    def __iter__(self):
        i = 0
        while i < len(self._items):
            yield self._items[i]
            i += 1

    def _made(self, items):
        made = object.__new__(array)
        made._typecode = self._typecode
        made._items = items
        return made

    def __add__(self, other):
        if not isinstance(other, array):
            raise TypeError(f"can only append array (not \"{type(other).__name__}\") to array")
        if other._typecode != self._typecode:
            raise TypeError("bad argument type for built-in operation")
        return self._made(self._items + other._items)

    def __iadd__(self, other):
        if not isinstance(other, array):
            raise TypeError(f"can only extend with array (not \"{type(other).__name__}\")")
        self.extend(other)
        return self

    def __mul__(self, n):
        return self._made(self._items * n)

    __rmul__ = __mul__

    def __imul__(self, n):
        self._items *= n
        return self

    def __copy__(self):
        return self._made(self._items[:])

    def __deepcopy__(self, memo):
        return self._made(self._items[:])

    def _compare(self, other, op):
        if not isinstance(other, array):
            return NotImplemented
        return op(self._items, other._items)

    def __eq__(self, other):
        return self._compare(other, operator.eq)

    def __ne__(self, other):
        return self._compare(other, operator.ne)

    def __lt__(self, other):
        return self._compare(other, operator.lt)

    def __le__(self, other):
        return self._compare(other, operator.le)

    def __gt__(self, other):
        return self._compare(other, operator.gt)

    def __ge__(self, other):
        return self._compare(other, operator.ge)

    __hash__ = None

    def __repr__(self):
        if not self._items:
            return f"array('{self._typecode}')"
        shown = repr("".join(self._items)) if self._typecode in "uw" else repr(self._items)
        return f"array('{self._typecode}', {shown})"


_list = list
ArrayType = array
_MutableSequence.register(array)

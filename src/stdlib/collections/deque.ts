/** `collections.deque`: a ring of values whose array doubles as it fills. */

import { charge } from "../../objects/budget.ts";
import {
  exceptionType,
  isException,
  newIndexError,
  newRuntimeError,
  newTypeError,
  newValueError,
} from "../../objects/exception.ts";
import { newIteratorType, PyIterator } from "../../objects/iterator.ts";
import { newList } from "../../objects/list.ts";
import { intValue } from "../../objects/numbers.ts";
import { None, NotImplemented, PyObject, type Value } from "../../objects/object.ts";
import { newTuple } from "../../objects/tuple.ts";
import { newBuiltinType, objectType, type PyType, typeName } from "../../objects/type.ts";
import { ge, gt, le, lt, same } from "../../protocols/compare.ts";
import { asClampedSize, asIndex, asSize, isIndex } from "../../protocols/convert.ts";
import { iterate } from "../../protocols/iterate.ts";
import { reserveItems } from "../../protocols/size.ts";
import { repr, reprGuard, reprItems } from "../../protocols/text.ts";
import {
  constructor,
  defineType,
  type Definition,
  getter,
  method,
  slot,
} from "../../native/define.ts";
import { classGetItem, comparisons, defineIterator, orderResult } from "../../types/shared.ts";
import { once } from "../../kernel/once.ts";

/** A deque: `size` values from `head` on in `ring`, whose length is a power of two. */
export class PyDeque extends PyObject {
  declare ring: (Value | undefined)[];
  declare head: number;
  declare size: number;
  /** The most items it keeps; Infinity for any number. */
  declare limit: number;
  /** Counts changes, so that iterators notice. */
  declare version: number;
}

/** From the left end to the right, or backwards. */
class DequeIterator extends PyIterator {
  index = 0;
  readonly version: number;
  constructor(public deque: PyDeque | undefined, readonly backwards: boolean) {
    super();
    this.version = deque!.version;
  }
  next(): Value | undefined {
    const { deque } = this;
    if (deque === undefined) return undefined;
    if (deque.version !== this.version) {
      this.deque = undefined;
      throw newRuntimeError("deque mutated during iteration");
    }
    if (this.index >= deque.size) {
      this.deque = undefined;
      return undefined;
    }
    const at = this.index++;
    return itemAt(deque, this.backwards ? deque.size - 1 - at : at);
  }
  override lengthHint(): number {
    return this.deque === undefined ? 0 : this.deque.size - this.index;
  }
}
class DequeReverseIterator extends DequeIterator {}

function itemAt(self: PyDeque, index: number): Value {
  return self.ring[(self.head + index) & (self.ring.length - 1)]!;
}

/** An array of its items. */
function itemsOf(self: PyDeque): Value[] {
  const result: Value[] = new Array(self.size);
  for (let i = 0; i < self.size; i++) result[i] = itemAt(self, i);
  return result;
}

/** Makes these its items; the array is taken over only by copying. */
function setItems(self: PyDeque, items: readonly Value[]): void {
  let capacity = 8;
  while (capacity < items.length + 1) capacity *= 2;
  // At its full length at once: an array that grows leaves its former ones behind.
  const ring: (Value | undefined)[] = new Array(capacity).fill(undefined);
  for (let i = 0; i < items.length; i++) ring[i] = items[i];
  self.ring = ring;
  self.head = 0;
  self.size = items.length;
  self.version++;
}

function grow(self: PyDeque): void {
  const { ring, head, size } = self;
  reserveItems(ring.length * 2);
  const larger: (Value | undefined)[] = new Array(ring.length * 2).fill(undefined);
  for (let i = 0; i < size; i++) larger[i] = ring[(head + i) & (ring.length - 1)];
  self.ring = larger;
  self.head = 0;
}

function append(self: PyDeque, value: Value): Value {
  self.version++;
  if (self.size >= self.limit) {
    if (self.limit === 0) return None;
    popLeft(self);
  }
  if (self.size === self.ring.length) grow(self);
  self.ring[(self.head + self.size) & (self.ring.length - 1)] = value;
  self.size++;
  return None;
}

function appendLeft(self: PyDeque, value: Value): Value {
  self.version++;
  if (self.size >= self.limit) {
    if (self.limit === 0) return None;
    pop(self);
  }
  if (self.size === self.ring.length) grow(self);
  self.head = (self.head - 1) & (self.ring.length - 1);
  self.ring[self.head] = value;
  self.size++;
  return None;
}

function pop(self: PyDeque): Value {
  if (self.size === 0) throw newIndexError("pop from an empty deque");
  self.version++;
  const at = (self.head + --self.size) & (self.ring.length - 1);
  const value = self.ring[at]!;
  self.ring[at] = undefined;
  return value;
}

function popLeft(self: PyDeque): Value {
  if (self.size === 0) throw newIndexError("pop from an empty deque");
  self.version++;
  const value = self.ring[self.head]!;
  self.ring[self.head] = undefined;
  self.head = (self.head + 1) & (self.ring.length - 1);
  self.size--;
  return value;
}

function extend(self: PyDeque, iterable: Value, add = append): Value {
  if (iterable === self) {
    for (const item of itemsOf(self)) add(self, item);
    return None;
  }
  const iteration = iterate(iterable);
  for (let item; (item = iteration.next()) !== undefined;) {
    charge(1);
    add(self, item);
  }
  return None;
}

function rotate(self: PyDeque, steps: Value = 1): Value {
  const { size } = self;
  if (size < 2) return None;
  let n = asSize(steps) % size;
  if (n > size / 2) n -= size;
  else if (n < -size / 2) n += size;
  charge(Math.abs(n) >>> 3);
  self.version++;
  const mask = self.ring.length - 1;
  for (; n > 0; n--) {
    const from = (self.head + size - 1) & mask;
    const value = self.ring[from];
    self.ring[from] = undefined;
    self.head = (self.head - 1) & mask;
    self.ring[self.head] = value;
  }
  for (; n < 0; n++) {
    const value = self.ring[self.head];
    self.ring[self.head] = undefined;
    self.ring[(self.head + size) & mask] = value;
    self.head = (self.head + 1) & mask;
  }
  return None;
}

function checkedIndex(self: PyDeque, key: Value): number {
  if (!isIndex(key)) {
    throw newTypeError(`sequence index must be integer, not '${typeName(key)}'`);
  }
  const given = asSize(key, "IndexError");
  const index = given < 0 ? given + self.size : given;
  if (index < 0 || index >= self.size) throw newIndexError("deque index out of range");
  return index;
}

function deleteAt(self: PyDeque, index: number): void {
  charge(self.size >>> 4);
  const items = itemsOf(self);
  items.splice(index, 1);
  setItems(self, items);
}

/** Where a value is, from `start` to `stop`; -1 where it is not. */
function find(self: PyDeque, value: Value, start: number, stop: number): number {
  const { version } = self;
  for (let i = start; i < stop; i++) {
    charge(1);
    const found = same(itemAt(self, i), value);
    if (self.version !== version) throw newRuntimeError("deque mutated during iteration");
    if (found) return i;
  }
  return -1;
}

function bound(value: Value, size: number): number {
  const index = asClampedSize(value);
  return Math.min(size, index < 0 ? Math.max(0, index + size) : index);
}

function insert(self: PyDeque, index: Value, value: Value): Value {
  const at = asSize(asIndex(index));
  if (self.size >= self.limit) throw newIndexError("deque already at its maximum size");
  if (at >= self.size) return append(self, value);
  if (at <= -self.size || at === 0) return appendLeft(self, value);
  charge(self.size >>> 4);
  const items = itemsOf(self);
  items.splice(at < 0 ? at + items.length : at, 0, value);
  setItems(self, items);
  return None;
}

/** A deque of the same class, limit included. */
function copyDeque(self: PyDeque): PyDeque {
  const copy = blank(self.type);
  copy.limit = self.limit;
  setItems(copy, itemsOf(self));
  return copy;
}

function blank(cls: PyType): PyDeque {
  const self = new cls.Instance() as PyDeque;
  self.ring = new Array(8).fill(undefined);
  self.head = self.size = self.version = 0;
  self.limit = Infinity;
  return self;
}

function repeat(self: PyDeque, count: number): Value[] {
  const items = itemsOf(self);
  if (count <= 0 || items.length === 0) return [];
  reserveItems(items.length * count);
  const result: Value[] = [];
  for (let i = 0; i < count; i++) for (let j = 0; j < items.length; j++) result.push(items[j]!);
  return self.limit < result.length ? result.slice(result.length - self.limit) : result;
}

function times(self: PyDeque, value: Value): Value {
  if (!isIndex(value)) return NotImplemented;
  const copy = copyDeque(self);
  setItems(copy, repeat(self, asSize(value)));
  return copy;
}

function init(self: PyDeque, iterable?: Value, maxlen: Value = None): Value {
  let limit = Infinity;
  if (maxlen !== None) {
    if (intValue(maxlen) === undefined) throw newTypeError("an integer is required");
    limit = asSize(maxlen);
    if (limit < 0) throw newValueError("maxlen must be non-negative");
  }
  self.limit = limit;
  if (self.size > 0) setItems(self, []);
  if (iterable !== undefined) extend(self, iterable);
  return None;
}

function reprDeque(self: PyDeque): string {
  const open = `${self.type.name.split(".").at(-1)}(`;
  return reprGuard(self, "[...]", () => {
    const items = `[${reprItems(itemsOf(self))}]`;
    return `${open}${items}${self.limit === Infinity ? "" : `, maxlen=${self.limit}`})`;
  });
}

const orderings = { lt, le, gt, ge };

const entries: Record<string, Definition | Value> = {
  __repr__: slot("(self, /)", "Return repr(self).", reprDeque),
  __hash__: None,
  ...comparisons((self: PyDeque, other, op) => {
    if (!(other instanceof PyDeque)) return NotImplemented;
    if (self.size !== other.size && (op === "eq" || op === "ne")) return op === "ne";
    const count = Math.min(self.size, other.size);
    for (let i = 0; i < count; i++) {
      charge(1);
      const [a, b] = [itemAt(self, i), itemAt(other, i)];
      if (same(a, b)) continue;
      return op === "eq" || op === "ne" ? op === "ne" : orderings[op](a, b);
    }
    return orderResult(self.size - other.size, op);
  }),
  __iter__: slot(
    "(self, /)",
    "Implement iter(self).",
    (self: PyDeque) => new DequeIterator(self, false),
  ),
  __reversed__: method(
    "(self, /)",
    "Return a reverse iterator over the deque.",
    (self: PyDeque) => new DequeReverseIterator(self, true),
  ),
  __len__: slot("(self, /)", "Return len(self).", (self: PyDeque) => self.size),
  __getitem__: slot(
    "(self, key, /)",
    "Return self[key].",
    (self: PyDeque, key: Value) => itemAt(self, checkedIndex(self, key)),
  ),
  __setitem__: slot(
    "(self, key, value, /)",
    "Set self[key] to value.",
    (self: PyDeque, key: Value, value: Value) => {
      const index = checkedIndex(self, key);
      self.ring[(self.head + index) & (self.ring.length - 1)] = value;
      return None;
    },
  ),
  __delitem__: slot("(self, key, /)", "Delete self[key].", (self: PyDeque, key: Value) => {
    deleteAt(self, checkedIndex(self, key));
    return None;
  }),
  __contains__: slot(
    "(self, key, /)",
    "Return bool(key in self).",
    (self: PyDeque, value: Value) => find(self, value, 0, self.size) >= 0,
  ),
  __add__: slot("(self, value, /)", "Return self+value.", (self: PyDeque, other: Value) => {
    if (!(other instanceof PyDeque)) {
      throw newTypeError(`can only concatenate deque (not "${typeName(other)}") to deque`);
    }
    const copy = copyDeque(self);
    extend(copy, other);
    return copy;
  }),
  __iadd__: slot("(self, value, /)", "Implement self+=value.", (self: PyDeque, other: Value) => {
    extend(self, other);
    return self;
  }),
  __mul__: slot("(self, value, /)", "Return self*value.", times),
  __rmul__: slot("(self, value, /)", "Return value*self.", times),
  __imul__: slot("(self, value, /)", "Implement self*=value.", (self: PyDeque, value: Value) => {
    if (!isIndex(value)) return NotImplemented;
    setItems(self, repeat(self, asSize(value)));
    return self;
  }),
  append: method("(self, item, /)", "Add an element to the right side of the deque.", append),
  appendleft: method(
    "(self, item, /)",
    "Add an element to the left side of the deque.",
    appendLeft,
  ),
  pop: method("(self, /)", "Remove and return the rightmost element.", pop),
  popleft: method("(self, /)", "Remove and return the leftmost element.", popLeft),
  extend: method(
    "(self, iterable, /)",
    "Extend the right side of the deque with elements from the iterable.",
    (self: PyDeque, iterable: Value) => extend(self, iterable),
  ),
  extendleft: method(
    "(self, iterable, /)",
    "Extend the left side of the deque with elements from the iterable.",
    (self: PyDeque, iterable: Value) => extend(self, iterable, appendLeft),
  ),
  clear: method("(self, /)", "Remove all elements from the deque.", (self: PyDeque) => {
    setItems(self, []);
    return None;
  }),
  copy: method("(self, /)", "Return a shallow copy of a deque.", copyDeque),
  __copy__: method("(self, /)", "Return a shallow copy of a deque.", copyDeque),
  count: method(
    "(self, value, /)",
    "Return number of occurrences of value.",
    (self: PyDeque, value: Value) => {
      let count = 0;
      for (let i = 0; (i = find(self, value, i, self.size) + 1) > 0;) count++;
      return count;
    },
  ),
  index: method(
    "(self, value, start=<unrepresentable>, stop=<unrepresentable>, /)",
    "Return first index of value. Raises ValueError if the value is not present.",
    (self: PyDeque, value: Value, start: Value = 0, stop?: Value) => {
      const last = stop === undefined ? self.size : bound(stop, self.size);
      const index = find(self, value, bound(start, self.size), last);
      if (index < 0) throw newValueError(`${repr(value)} is not in deque`);
      return index;
    },
  ),
  insert: method("(self, index, value, /)", "Insert value before index.", insert),
  remove: method(
    "(self, value, /)",
    "Remove first occurrence of value.",
    (self: PyDeque, value: Value) => {
      let index: number;
      try {
        index = find(self, value, 0, self.size);
      } catch (error) {
        if (!isException(error, exceptionType("RuntimeError"))) throw error;
        throw newIndexError("deque mutated during remove().");
      }
      if (index < 0) throw newValueError(`${repr(value)} is not in deque`);
      deleteAt(self, index);
      return None;
    },
  ),
  reverse: method("(self, /)", "Reverse *IN PLACE*.", (self: PyDeque) => {
    charge(self.size >>> 4);
    setItems(self, itemsOf(self).reverse());
    return None;
  }),
  rotate: method(
    "(self, n=1, /)",
    "Rotate the deque n steps to the right. If n is negative, rotates left.",
    rotate,
  ),
  maxlen: getter(
    "maximum size of a deque or None if unbounded",
    (self: PyDeque) => self.limit === Infinity ? None : self.limit,
  ),
  __sizeof__: method(
    "(self, /)",
    "Return the size of the deque in memory, in bytes.",
    (self: PyDeque) => 232 + 528 * (self.size >> 6),
  ),
  __reduce__: method("(self, /)", "Return state information for pickling.", (self: PyDeque) => {
    const limit: Value = self.limit === Infinity ? None : self.limit;
    return newTuple([self.type, newTuple([newList(itemsOf(self)), limit])]);
  }),
  __class_getitem__: classGetItem,
};

/** `collections.deque` */
export const dequeType: () => PyType = once(() => {
  const type = newBuiltinType("deque", objectType, PyDeque, { module: "collections" });
  type.patternKind = "sequence pattern";
  defineIterator(newIteratorType("_deque_iterator", DequeIterator, { module: "collections" }));
  defineIterator(
    newIteratorType("_deque_reverse_iterator", DequeReverseIterator, { module: "collections" }),
  );
  return defineType(type, {
    doc: "A list-like sequence optimized for data accesses near its endpoints.",
    sequence: true,
    direct: (iterable?: Value, maxlen?: Value) => {
      const self = blank(type);
      init(self, iterable, maxlen);
      return self;
    },
    attributes: {
      __new__: constructor("(cls, /, *args, **kwargs)", "Create a blank deque.", blank),
      __init__: slot(
        "(self, iterable=<unrepresentable>, maxlen=None)",
        "Initialize self.",
        init,
      ),
      ...entries,
    },
  });
});

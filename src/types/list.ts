/** `list` and its reverse iterator. Sorting is in protocols/sort.ts. */

import { charge } from "../objects/budget.ts";
import { newIndexError, newTypeError, newValueError } from "../objects/exception.ts";
import {
  ListIterator,
  listIteratorType,
  newIteratorType,
  PyIterator,
} from "../objects/iterator.ts";
import { listType, PyList, PyListExact } from "../objects/list.ts";
import { None, NotImplemented, type Value } from "../objects/object.ts";
import { PySlice } from "../objects/range.ts";
import { type PyType, typeName } from "../objects/type.ts";
import { asClampedSize, asCount, asSize, isIndex } from "../protocols/convert.ts";
import { askLength, isIterable, iterate, toArray } from "../protocols/iterate.ts";
import { classGetItem, compareArrays, comparisons, defineIterator } from "./shared.ts";
import { same } from "../protocols/compare.ts";
import { joinItems, reserveItems } from "../protocols/size.ts";
import { sortItems } from "../protocols/sort.ts";
import { arrayIncludes, checkIndex, sliceItems, sliceRange } from "../protocols/subscript.ts";
import { repr, reprGuard, reprItems } from "../protocols/text.ts";
import { truthy } from "../protocols/truth.ts";
import { constructor, defineType, method, slot } from "../native/define.ts";

/** From the last item to the first. */
class ListReverseIterator extends PyIterator {
  index: number;
  constructor(public list: PyList | undefined) {
    super();
    this.index = list!.items.length - 1;
  }
  next(): Value | undefined {
    if (this.list === undefined) return undefined;
    const index = this.index--;
    const value = index < 0 ? undefined : this.list.items[index];
    if (value === undefined) this.list = undefined;
    return value;
  }
  override lengthHint(): number {
    if (this.list === undefined || this.index >= this.list.items.length) return 0;
    return this.index + 1;
  }
}
const listReverseIteratorType: PyType = newIteratorType(
  "list_reverseiterator",
  ListReverseIterator,
);
defineIterator(listIteratorType);
defineIterator(listReverseIteratorType);

function indexError(key: Value) {
  return newTypeError(`list indices must be integers or slices, not ${typeName(key)}`);
}

/** `count` copies of the items, one after the other. */
export function repeatItems(items: readonly Value[], count: number): Value[] {
  if (count <= 0 || items.length === 0) return [];
  reserveItems(items.length * count);
  if (items.length === 1) return new Array(count).fill(items[0]!);
  const result: Value[] = [];
  for (let i = 0; i < count; i++) for (let j = 0; j < items.length; j++) result.push(items[j]!);
  return result;
}

/** The number of repetitions that `sequence * value` asks for; undefined: not an int. */
export function repeatCount(value: Value): number | undefined {
  return isIndex(value) ? asCount(value) : undefined;
}

function extend(self: PyList, iterable: Value): void {
  const items = self.items;
  if (iterable instanceof PyListExact) {
    // Taken once: the list may be extended by itself.
    const more = iterable.items;
    const count = more.length;
    reserveItems(items.length + count);
    for (let i = 0; i < count; i++) items.push(more[i]!);
    return;
  }
  const iteration = iterate(iterable);
  askLength(iterable);
  for (let item; (item = iteration.next()) !== undefined;) {
    charge(1);
    self.items.push(item);
  }
}

function assignSlice(self: PyList, slice: PySlice, value: Value): void {
  const step = slice.step === None ? 1 : sliceRange(slice, self.items).step;
  if (!isIterable(value)) throw newTypeError("must assign iterable to extended slice");
  const items = toArray(value);
  if (step === 1) {
    const { start, stop } = sliceRange(slice, self.items);
    replaceRange(self.items, start, Math.max(start, stop), items);
    return;
  }
  const range = sliceRange(slice, self.items);
  if (items.length !== range.count) {
    throw newValueError(
      `attempt to assign sequence of size ${items.length} to extended slice of size ${range.count}`,
    );
  }
  for (let i = 0, at = range.start; i < range.count; i++, at += range.step) {
    self.items[at] = items[i]!;
  }
}

/** As `splice`, for any number of new items. */
function replaceRange(items: Value[], start: number, stop: number, insert: Value[]): void {
  charge((items.length - start + insert.length) >>> 6);
  if (insert.length < 10_000) {
    items.splice(start, stop - start, ...insert);
    return;
  }
  const tail = items.slice(stop);
  items.length = start;
  for (const each of insert) items.push(each);
  for (const each of tail) items.push(each);
}

function deleteSlice(items: Value[], slice: PySlice): void {
  const { start, stop, step, count } = sliceRange(slice, items);
  if (count === 0) return;
  charge(items.length >>> 6);
  if (step === 1) {
    items.splice(start, stop - start);
    return;
  }
  const first = step > 0 ? start : start + (count - 1) * step;
  const stride = Math.abs(step);
  let write = first;
  for (let read = first; read < items.length; read++) {
    const offset = read - first;
    if (offset % stride === 0 && offset / stride < count) continue;
    items[write++] = items[read]!;
  }
  items.length = write;
}

/** `list(iterable)`, exactly a list. */
const direct = (iterable?: Value): PyList =>
  new PyListExact(iterable === undefined ? [] : toArray(iterable));

/** The bounds that `index(value, start, stop)` searches in. */
export function searchBound(value: Value, length: number): number {
  if (!isIndex(value)) {
    throw newTypeError("slice indices must be integers or have an __index__ method");
  }
  const index = asClampedSize(value);
  return index < 0 ? Math.max(0, index + length) : index;
}

/** Where the first item equal to `value` is, from `start` up to `stop`; -1 where there is none. */
export function findItem(
  self: { readonly items: readonly Value[] },
  value: Value,
  start: number,
  stop: number,
): number {
  for (let i = start; i < stop && i < self.items.length; i++) {
    charge(1);
    if (same(self.items[i]!, value)) return i;
  }
  return -1;
}

/** How many items equal `value`. */
export function countItems(self: { readonly items: readonly Value[] }, value: Value): number {
  let count = 0;
  for (let i = 0; i < self.items.length; i++) {
    charge(1);
    if (same(self.items[i]!, value)) count++;
  }
  return count;
}

defineType(listType, {
  doc: "Built-in mutable sequence.\n\n" +
    "Without an argument it is a new empty list; otherwise it holds the iterable's items.",
  sequence: true,
  direct,
  attributes: () => ({
    __new__: constructor("(cls, /, *args, **kwargs)", "Create a blank list.", (cls: PyType) => {
      if (cls === listType) return new PyListExact([]);
      const self = new cls.Instance() as PyList;
      self.items = [];
      return self;
    }),
    __init__: slot(
      "(self, iterable=(), /)",
      "Initialize self.",
      (self: PyList, iterable?: Value) => {
        self.items.length = 0;
        if (iterable !== undefined) extend(self, iterable);
        return None;
      },
    ),
    __repr__: slot(
      "(self, /)",
      "Return repr(self).",
      (self: PyList) =>
        self.items.length === 0
          ? "[]"
          : reprGuard(self, "[...]", () => `[${reprItems(self.items)}]`),
    ),
    __hash__: None,
    ...comparisons((self: PyList, other, op) =>
      other instanceof PyList ? compareArrays(self, other, op) : NotImplemented
    ),
    __iter__: slot("(self, /)", "Implement iter(self).", (self: PyList) => new ListIterator(self)),
    __len__: slot("(self, /)", "Return len(self).", (self: PyList) => self.items.length),
    __getitem__: method(
      "(self, index, /)",
      "Return self[index].",
      (self: PyList, key: Value) => {
        if (key instanceof PySlice) return new PyListExact(sliceItems(self.items, key));
        if (!isIndex(key)) throw indexError(key);
        return self.items[checkIndex(key, self.items, "list index out of range")];
      },
    ),
    __setitem__: slot(
      "(self, key, value, /)",
      "Set self[key] to value.",
      (self: PyList, key: Value, value: Value) => {
        if (key instanceof PySlice) assignSlice(self, key, value);
        else {
          if (!isIndex(key)) throw indexError(key);
          const error = "list assignment index out of range";
          self.items[checkIndex(key, self.items, error)] = value;
        }
        return None;
      },
    ),
    __delitem__: slot(
      "(self, key, /)",
      "Delete self[key].",
      (self: PyList, key: Value) => {
        if (key instanceof PySlice) deleteSlice(self.items, key);
        else {
          if (!isIndex(key)) throw indexError(key);
          const error = "list assignment index out of range";
          self.items.splice(checkIndex(key, self.items, error), 1);
        }
        return None;
      },
    ),
    __add__: slot("(self, value, /)", "Return self+value.", (self: PyList, other: Value) => {
      if (!(other instanceof PyList)) {
        throw newTypeError(`can only concatenate list (not "${typeName(other)}") to list`);
      }
      return new PyListExact(joinItems(self.items, other.items));
    }),
    __mul__: slot("(self, value, /)", "Return self*value.", (self: PyList, value: Value) => {
      const count = repeatCount(value);
      if (count === undefined) throw cannotRepeat(value);
      return new PyListExact(repeatItems(self.items, count));
    }),
    __rmul__: slot("(self, value, /)", "Return value*self.", (self: PyList, value: Value) => {
      const count = repeatCount(value);
      if (count === undefined) throw cannotRepeat(value);
      return new PyListExact(repeatItems(self.items, count));
    }),
    __contains__: slot(
      "(self, key, /)",
      "Return bool(key in self).",
      (self: PyList, value: Value) => arrayIncludes(self.items, value),
    ),
    __iadd__: slot("(self, value, /)", "Implement self+=value.", (self: PyList, value: Value) => {
      extend(self, value);
      return self;
    }),
    __imul__: slot("(self, value, /)", "Implement self*=value.", (self: PyList, value: Value) => {
      const count = repeatCount(value);
      if (count === undefined) throw cannotRepeat(value);
      self.items = repeatItems(self.items, count);
      return self;
    }),
    __reversed__: method(
      "(self, /)",
      "Return a reverse iterator over the list.",
      (self: PyList) => new ListReverseIterator(self),
    ),
    __sizeof__: method(
      "(self, /)",
      "Return the size of the list in memory, in bytes.",
      (self: PyList) => 40 + 8 * self.items.length,
    ),
    clear: method("(self, /)", "Remove all items from list.", (self: PyList) => {
      self.items.length = 0;
      return None;
    }),
    copy: method("(self, /)", "Return a shallow copy of the list.", (self: PyList) => {
      reserveItems(self.items.length);
      return new PyListExact(self.items.slice());
    }),
    append: method(
      "(self, object, /)",
      "Append object to the end of the list.",
      (self: PyList, object: Value) => {
        self.items.push(object);
        return None;
      },
    ),
    insert: method(
      "(self, index, object, /)",
      "Insert object before index.",
      (self: PyList, key: Value, object: Value) => {
        const { items } = self;
        let index = asSize(key);
        if (index < 0) index = Math.max(0, index + items.length);
        charge(Math.max(0, items.length - index) >>> 8);
        items.splice(index, 0, object);
        return None;
      },
    ),
    extend: method(
      "(self, iterable, /)",
      "Extend list by appending elements from the iterable.",
      (self: PyList, iterable: Value) => {
        extend(self, iterable);
        return None;
      },
    ),
    pop: method(
      "(self, index=-1, /)",
      "Remove and return item at index (default last).\n\n" +
        "Raises IndexError if list is empty or index is out of range.",
      (self: PyList, key?: Value) => {
        const { items } = self;
        if (key === undefined) {
          const last = items.pop();
          if (last === undefined) throw newIndexError("pop from empty list");
          return last;
        }
        let index = typeof key === "number" ? key : asSize(key);
        if (items.length === 0) throw newIndexError("pop from empty list");
        if (index < 0) index += items.length;
        if (index < 0 || index >= items.length) throw newIndexError("pop index out of range");
        if (index === items.length - 1) return items.pop();
        if (index === 0) {
          charge(items.length >>> 8);
          return items.shift();
        }
        charge((items.length - index) >>> 8);
        return items.splice(index, 1)[0];
      },
    ),
    remove: method(
      "(self, value, /)",
      "Remove first occurrence of value.\n\nRaises ValueError if the value is not present.",
      (self: PyList, value: Value) => {
        const index = findItem(self, value, 0, Infinity);
        if (index < 0) throw newValueError("list.remove(x): x not in list");
        self.items.splice(index, 1);
        return None;
      },
    ),
    index: method(
      "(self, value, start=0, stop=sys.maxsize, /)",
      "Return first index of value.\n\nRaises ValueError if the value is not present.",
      (self: PyList, value: Value, start: Value = 0, stop?: Value) => {
        const from = searchBound(start, self.items.length);
        const to = stop === undefined ? Infinity : searchBound(stop, self.items.length);
        const index = findItem(self, value, from, to);
        if (index < 0) throw newValueError(`${repr(value)} is not in list`);
        return index;
      },
    ),
    count: method(
      "(self, value, /)",
      "Return number of occurrences of value.",
      countItems,
    ),
    reverse: method("(self, /)", "Reverse *IN PLACE*.", (self: PyList) => {
      charge(self.items.length >>> 4);
      self.items.reverse();
      return None;
    }),
    sort: method(
      "(self, /, *, key=None, reverse=False)",
      "Sort the list in ascending order and return None.\n\n" +
        "The sort is stable and in-place. A key function is applied once to each item; with\n" +
        "reverse set, the order is descending.",
      (self: PyList, key: Value = None, reverse: Value = false) => {
        sortInPlace(self, key, truthy(reverse));
        return None;
      },
    ),
    __class_getitem__: classGetItem,
  }),
});

function cannotRepeat(value: Value) {
  return newTypeError(`'${typeName(value)}' object cannot be interpreted as an integer`);
}

/** The list is empty while it is sorted, so that what the guest does to it meanwhile is noticed. */
function sortInPlace(self: PyList, key: Value, reverse: boolean): void {
  const items = self.items;
  const meanwhile: Value[] = [];
  self.items = meanwhile;
  let modified = false;
  try {
    sortItems(items, key, reverse);
  } finally {
    modified = self.items !== meanwhile || meanwhile.length > 0;
    self.items = items;
  }
  if (modified) throw newValueError("list modified during sort");
}

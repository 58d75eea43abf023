/** `tuple`. */

import { newTypeError, newValueError } from "../objects/exception.ts";
import { arrayIteratorType, TupleIterator, tupleIteratorType } from "../objects/iterator.ts";
import { type Int, NotImplemented, type Value } from "../objects/object.ts";
import { PySlice } from "../objects/range.ts";
import { emptyTuple, PyTuple, PyTupleExact, tupleType } from "../objects/tuple.ts";
import { type PyType, typeName } from "../objects/type.ts";
import { isIndex } from "../protocols/convert.ts";
import { hashItems } from "../protocols/hash.ts";
import { toArray } from "../protocols/iterate.ts";
import { joinItems } from "../protocols/size.ts";
import { arrayIncludes, checkIndex, sliceItems } from "../protocols/subscript.ts";
import { reprGuard, reprItems } from "../protocols/text.ts";
import { constructor, defineType, method, slot } from "../native/define.ts";
import { countItems, findItem, repeatCount, repeatItems, searchBound } from "./list.ts";
import { classGetItem, compareArrays, comparisons, defineIterator } from "./shared.ts";

defineIterator(tupleIteratorType);
defineIterator(arrayIteratorType);

const hashTuple = (self: PyTuple): Int => hashItems(self.items);

function repeat(self: PyTuple, value: Value): PyTuple {
  const count = repeatCount(value);
  if (count === undefined) {
    throw newTypeError(`'${typeName(value)}' object cannot be interpreted as an integer`);
  }
  if (count === 1 && self instanceof PyTupleExact) return self;
  if (count <= 0) return emptyTuple;
  return new PyTupleExact(repeatItems(self.items, count));
}

function reprTuple(self: PyTuple): string {
  const { items } = self;
  if (items.length === 0) return "()";
  return reprGuard(
    self,
    "(...)",
    () => items.length === 1 ? `(${reprItems(items)},)` : `(${reprItems(items)})`,
  );
}

/** `tuple(iterable)`, exactly a tuple. */
function tupleOf(iterable?: Value): PyTuple {
  if (iterable === undefined) return emptyTuple;
  if (iterable instanceof PyTupleExact) return iterable;
  const items = toArray(iterable);
  return items.length === 0 ? emptyTuple : new PyTupleExact(items);
}

defineType(tupleType, {
  doc: "Built-in immutable sequence.\n\n" +
    "Without an argument it is the empty tuple; otherwise it holds the iterable's items.",
  sequence: true,
  direct: tupleOf,
  attributes: () => ({
    __new__: constructor(
      "(cls, iterable=(), /)",
      "Create a tuple from an iterable.",
      (cls: PyType, iterable?: Value) => {
        if (cls === tupleType) return tupleOf(iterable);
        const self = new cls.Instance() as PyTuple;
        self.items = iterable === undefined ? [] : toArray(iterable);
        return self;
      },
    ),
    __repr__: slot("(self, /)", "Return repr(self).", reprTuple),
    __hash__: slot("(self, /)", "Return hash(self).", hashTuple),
    ...comparisons((self: PyTuple, other, op) =>
      other instanceof PyTuple ? compareArrays(self, other, op) : NotImplemented
    ),
    __iter__: slot(
      "(self, /)",
      "Implement iter(self).",
      (self: PyTuple) => new TupleIterator(self.items),
    ),
    __len__: slot("(self, /)", "Return len(self).", (self: PyTuple) => self.items.length),
    __getitem__: slot(
      "(self, key, /)",
      "Return self[key].",
      (self: PyTuple, key: Value) => {
        if (key instanceof PySlice) {
          const items = sliceItems(self.items, key);
          if (items.length === self.items.length && self instanceof PyTupleExact) {
            if (items.every((item, i) => item === self.items[i])) return self;
          }
          return items.length === 0 ? emptyTuple : new PyTupleExact(items);
        }
        if (!isIndex(key)) {
          throw newTypeError(`tuple indices must be integers or slices, not ${typeName(key)}`);
        }
        return self.items[checkIndex(key, self.items.length, "tuple index out of range")];
      },
    ),
    __add__: slot("(self, value, /)", "Return self+value.", (self: PyTuple, other: Value) => {
      if (!(other instanceof PyTuple)) {
        throw newTypeError(`can only concatenate tuple (not "${typeName(other)}") to tuple`);
      }
      if (self.items.length === 0 && other instanceof PyTupleExact) return other;
      if (other.items.length === 0 && self instanceof PyTupleExact) return self;
      return new PyTupleExact(joinItems(self.items, other.items));
    }),
    __mul__: slot("(self, value, /)", "Return self*value.", repeat),
    __rmul__: slot("(self, value, /)", "Return value*self.", repeat),
    __contains__: slot(
      "(self, key, /)",
      "Return bool(key in self).",
      (self: PyTuple, value: Value) => arrayIncludes(self.items, value),
    ),
    __getnewargs__: method(
      "(self, /)",
      "Return the arguments that make a copy of the tuple.",
      (self: PyTuple) => new PyTupleExact([new PyTupleExact(self.items)]),
    ),
    index: method(
      "(self, value, start=0, stop=sys.maxsize, /)",
      "Return first index of value.\n\nRaises ValueError if the value is not present.",
      (self: PyTuple, value: Value, start: Value = 0, stop?: Value) => {
        const from = searchBound(start, self.items.length);
        const to = stop === undefined ? Infinity : searchBound(stop, self.items.length);
        const index = findItem(self, value, from, to);
        if (index < 0) throw newValueError("tuple.index(x): x not in tuple");
        return index;
      },
    ),
    count: method("(self, value, /)", "Return number of occurrences of value.", countItems),
    __class_getitem__: classGetItem,
  }),
});

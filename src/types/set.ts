/** `set` and `frozenset`. What they do to each other is in protocols/set.ts. */

import { newKeyError, newRuntimeError } from "../objects/exception.ts";
import { newIteratorType, PyIterator } from "../objects/iterator.ts";
import { None, NotImplemented, type Value } from "../objects/object.ts";
import {
  frozensetType,
  initSet,
  newSet,
  PyAnySet,
  type PyFrozenSet,
  PyFrozenSetExact,
  PySet,
  PySetExact,
  setSize,
  setType,
} from "../objects/set.ts";
import { newList } from "../objects/list.ts";
import { newTuple } from "../objects/tuple.ts";
import { type PyType, typeOf } from "../objects/type.ts";
import { instanceDict } from "../objects/instance_dict.ts";
import { hashFrozenset } from "../kernel/number_hash.ts";
import type { Comparison } from "../protocols/compare.ts";
import { toArray } from "../protocols/iterate.ts";
import { setAdd, setDiscard, setElements, setHas, setPop } from "../protocols/set_table.ts";
import {
  elementHashes,
  frozenSetFrom,
  isDisjoint,
  isSubset,
  setClear,
  setCopy,
  setDifference,
  setDifferenceUpdate,
  setFrom,
  setIntersection,
  setSymmetricDifference,
  setSymmetricUpdate,
  setUpdate,
} from "../protocols/set.ts";
import { reprGuard, reprItems } from "../protocols/text.ts";
import { constructor, defineType, type Definition, method, slot } from "../native/define.ts";
import { classGetItem, comparisons, defineIterator } from "./shared.ts";

/** Over the elements of a set, which must not change its size meanwhile. */
class SetIterator extends PyIterator {
  readonly #elements: readonly Value[];
  #index = 0;
  constructor(public owner: PyAnySet | undefined) {
    super();
    this.#elements = setElements(owner!);
  }
  next(): Value | undefined {
    if (this.owner === undefined) return undefined;
    if (setSize(this.owner) !== this.#elements.length) {
      throw newRuntimeError("Set changed size during iteration");
    }
    const value = this.#elements[this.#index++];
    if (value === undefined) this.owner = undefined;
    return value;
  }
  override lengthHint(): number {
    return this.owner === undefined ? 0 : this.#elements.length - this.#index;
  }
}
const setIteratorType: PyType = newIteratorType("set_iterator", SetIterator);
defineIterator(setIteratorType);

function reprSet(self: PyAnySet): string {
  const name = typeOf(self).name;
  if (setSize(self) === 0) return `${name}()`;
  return reprGuard(self, `${name}(...)`, () => {
    const items = reprItems(self.type.heap ? toArray(self) : setElements(self));
    return self instanceof PySetExact ? `{${items}}` : `${name}({${items}})`;
  });
}

function compare(self: PyAnySet, other: Value, op: Comparison): Value {
  if (!(other instanceof PyAnySet)) return NotImplemented;
  switch (op) {
    case "eq":
    case "ne":
      return (setSize(self) === setSize(other) && isSubset(self, other)) === (op === "eq");
    case "lt":
      return setSize(self) < setSize(other) && isSubset(self, other);
    case "le":
      return isSubset(self, other);
    case "gt":
      return setSize(self) > setSize(other) && isSubset(other, self);
    case "ge":
      return isSubset(other, self);
  }
}

type SetOperation = (a: PyAnySet, b: PyAnySet) => PyAnySet;

/** An operator of sets and its reflected form. */
function operator(name: string, symbol: string, run: SetOperation): Record<string, Definition> {
  return {
    [`__${name}__`]: slot(
      "(self, value, /)",
      `Return self${symbol}value.`,
      (self: PyAnySet, other: Value) =>
        other instanceof PyAnySet ? run(self, other) : NotImplemented,
    ),
    [`__r${name}__`]: slot(
      "(self, value, /)",
      `Return value${symbol}self.`,
      (self: PyAnySet, other: Value) =>
        other instanceof PyAnySet ? run(other, self) : NotImplemented,
    ),
  };
}

/** An in-place operator of sets. */
function inplace(
  name: string,
  symbol: string,
  run: (self: PySet, other: PyAnySet) => void,
): Record<string, Definition> {
  return {
    [`__i${name}__`]: slot(
      "(self, value, /)",
      `Return self${symbol}=value.`,
      (self: PySet, other: Value) => {
        if (!(other instanceof PyAnySet)) return NotImplemented;
        run(self, other);
        return self;
      },
    ),
  };
}

function union(self: PyAnySet, others: readonly Value[]): PyAnySet {
  const result = setCopy(self);
  for (const other of others) if (other !== self) setUpdate(result, other);
  return result;
}

function intersection(self: PyAnySet, others: readonly Value[]): PyAnySet {
  if (others.length === 0) return setCopy(self);
  let result = self;
  for (const other of others) result = setIntersection(result, other);
  return result;
}

function difference(self: PyAnySet, others: readonly Value[]): PyAnySet {
  if (others.length === 0) return setCopy(self);
  const result = setDifference(self, others[0]!);
  for (const other of others.slice(1)) setDifferenceUpdate(result, other);
  return result;
}

/** Gives `self` the elements of `other`, which is about to be forgotten. */
function become(self: PyAnySet, other: PyAnySet): void {
  self.ints = other.ints;
  self.map = other.map;
  self.buckets = other.buckets;
  self.order = other.order;
}

/** A set that is looked for in a set is looked for as the frozenset of its elements. */
function asElement(value: Value): Value {
  return value instanceof PySet && value.t$__hash__ === None ? frozenSetFrom(value) : value;
}

function reduce(self: PyAnySet): Value {
  const state = self.type.hasDict && instanceDict(self).map.size > 0 ? instanceDict(self) : None;
  return newTuple([self.type, newTuple([newList(setElements(self))]), state]);
}

/** What set and frozenset have in common. */
const common = (): Record<string, Definition> => ({
  __repr__: slot("(self, /)", "Return repr(self).", reprSet),
  ...comparisons(compare),
  __iter__: slot("(self, /)", "Implement iter(self).", (self: PyAnySet) => new SetIterator(self)),
  ...operator("sub", "-", setDifference),
  ...operator("and", "&", setIntersection),
  ...operator("xor", "^", setSymmetricDifference),
  ...operator("or", "|", (a, b) => union(a, [b])),
  __len__: slot("(self, /)", "Return len(self).", setSize),
  __contains__: method(
    "(self, object, /)",
    "x.__contains__(y) <==> y in x.",
    (self: PyAnySet, value: Value) => setHas(self, asElement(value)),
  ),
  difference: method(
    "(self, /, *others)",
    "Return a new set with elements in the set that are not in the others.",
    difference,
  ),
  intersection: method(
    "(self, /, *others)",
    "Return a new set with elements common to the set and all others.",
    intersection,
  ),
  isdisjoint: method(
    "(self, other, /)",
    "Return True if two sets have a null intersection.",
    isDisjoint,
  ),
  issubset: method(
    "(self, other, /)",
    "Report whether another set contains this set.",
    (self: PyAnySet, other: Value) =>
      isSubset(self, other instanceof PyAnySet ? other : setFrom(other)),
  ),
  issuperset: method(
    "(self, other, /)",
    "Report whether this set contains another set.",
    (self: PyAnySet, other: Value) =>
      isSubset(other instanceof PyAnySet ? other : setFrom(other), self),
  ),
  __reduce__: method("(self, /)", "Return state information for pickling.", reduce),
  __sizeof__: method(
    "(self, /)",
    "S.__sizeof__() -> size of S in memory, in bytes.",
    (self: PyAnySet) => 200 + 16 * setSize(self),
  ),
  symmetric_difference: method(
    "(self, other, /)",
    "Return a new set with elements in either the set or other but not both.",
    setSymmetricDifference,
  ),
  union: method(
    "(self, /, *others)",
    "Return a new set with elements from the set and all others.",
    union,
  ),
  __class_getitem__: classGetItem,
});

/** `set(iterable)`, exactly a set. */
const direct = (iterable?: Value): PySet => iterable === undefined ? newSet() : setFrom(iterable);

defineType(setType, {
  doc: "Build an unordered collection of unique elements.",
  direct,
  attributes: () => ({
    ...common(),
    __new__: constructor(
      "(cls, /, *args, **kwargs)",
      "Create a blank set.",
      (cls: PyType) => cls === setType ? newSet() : initSet(new cls.Instance() as PySet),
    ),
    __init__: slot("(self, iterable=(), /)", "Initialize self.", (self: PySet, values?: Value) => {
      setClear(self);
      if (values !== undefined) setUpdate(self, values);
      return None;
    }),
    __hash__: None,
    ...inplace("sub", "-", setDifferenceUpdate),
    ...inplace("and", "&", (self, other) => become(self, setIntersection(self, other))),
    ...inplace("xor", "^", setSymmetricUpdate),
    ...inplace("or", "|", setUpdate),
    add: method(
      "(self, object, /)",
      "Add an element to a set.\n\nThis has no effect if the element is already present.",
      (self: PySet, element: Value) => {
        setAdd(self, element);
        return None;
      },
    ),
    clear: method("(self, /)", "Remove all elements from this set.", (self: PySet) => {
      setClear(self);
      return None;
    }),
    copy: method("(self, /)", "Return a shallow copy of a set.", setCopy),
    discard: method(
      "(self, object, /)",
      "Remove an element from a set if it is a member.\n\n" +
        "Unlike set.remove(), this raises no exception when an element is missing.",
      (self: PySet, element: Value) => {
        setDiscard(self, asElement(element));
        return None;
      },
    ),
    difference_update: method(
      "(self, /, *others)",
      "Update the set, removing elements found in others.",
      (self: PySet, others: Value[]) => {
        for (const other of others) setDifferenceUpdate(self, other);
        return None;
      },
    ),
    intersection_update: method(
      "(self, /, *others)",
      "Update the set, keeping only elements found in it and all others.",
      (self: PySet, others: Value[]) => {
        become(self, intersection(self, others));
        return None;
      },
    ),
    pop: method(
      "(self, /)",
      "Remove and return an arbitrary set element.\n\nRaises KeyError if the set is empty.",
      (self: PySet) => {
        const element = setPop(self);
        if (element === undefined) throw newKeyError("pop from an empty set");
        return element;
      },
    ),
    remove: method(
      "(self, object, /)",
      "Remove an element from a set; it must be a member.\n\n" +
        "If the element is not a member, raise a KeyError.",
      (self: PySet, element: Value) => {
        if (!setDiscard(self, asElement(element))) throw newKeyError(element);
        return None;
      },
    ),
    symmetric_difference_update: method(
      "(self, other, /)",
      "Update the set, keeping only elements found in either set, but not in both.",
      (self: PySet, other: Value) => {
        setSymmetricUpdate(self, other);
        return None;
      },
    ),
    update: method(
      "(self, /, *others)",
      "Update the set, adding elements from all others.",
      (self: PySet, others: Value[]) => {
        for (const other of others) setUpdate(self, other);
        return None;
      },
    ),
  }),
});

const emptyFrozenSet = new PyFrozenSetExact();

defineType(frozensetType, {
  doc: "Build an immutable unordered collection of unique elements.",
  attributes: () => ({
    ...common(),
    __new__: constructor(
      "(cls, iterable=(), /)",
      "Create a frozenset of an iterable's elements.",
      (cls: PyType, values?: Value) => {
        if (cls === frozensetType) {
          if (values === undefined) return emptyFrozenSet;
          if (values instanceof PyFrozenSetExact) return values;
          const result = frozenSetFrom(values);
          return setSize(result) === 0 ? emptyFrozenSet : result;
        }
        const self = initSet(new cls.Instance() as PyFrozenSet);
        if (values !== undefined) setUpdate(self, values);
        return self;
      },
    ),
    __hash__: slot(
      "(self, /)",
      "Return hash(self).",
      (self: PyFrozenSet) => self.hash ??= hashFrozenset(elementHashes(self)),
    ),
    copy: method(
      "(self, /)",
      "Return a shallow copy of a set.",
      (self: PyFrozenSet) => self instanceof PyFrozenSetExact ? self : setCopy(self),
    ),
  }),
});

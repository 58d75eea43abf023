/**
 * What is in one set: a table of ints while it holds nothing else, or canonical keys as in a dict
 * (mapping.ts), and then the order in which CPython iterates it. What sets do to each other is in
 * set.ts.
 */

import { charge, reserve } from "../objects/budget.ts";
import type { Key } from "../objects/dict.ts";
import { None, type Value } from "../objects/object.ts";
import { type PyAnySet, setSize } from "../objects/set.ts";
import { halves, splitHash } from "../kernel/hash_halves.ts";
import { fitsIntTable, IntTable } from "../kernel/int_table.ts";
import { replayOrder, type SetOrder } from "../kernel/set_order.ts";
import { hashStrHalves } from "../kernel/siphash.ts";
import { hash } from "./hash.ts";
import {
  bucketOf,
  copyBuckets,
  enterKey,
  findKey,
  knownHash,
  leaveKey,
  primitiveKey,
  primitiveValue,
} from "./mapping.ts";

/** A set that holds its elements by canonical keys. */
type HashedSet = PyAnySet & { map: Map<Key, Value> };

/** Has a set hold its elements by canonical keys from now on. */
function hashed(self: PyAnySet): HashedSet {
  const { ints } = self;
  if (ints !== undefined) {
    charge(ints.size);
    self.map = new Map();
    for (const key of ints.keys()) self.map.set(key, key);
    self.order = ints.toOrder() as SetOrder<Key>;
    self.ints = undefined;
  } else self.map ??= new Map();
  return self as HashedSet;
}

/**
 * The key that stands for an element where there are only ints or nothing, so that only the same
 * number is its equal; undefined where `__eq__` must say. Raises for an unhashable element.
 */
function keyAmongInts(self: PyAnySet, element: Value): Key | undefined {
  const key = primitiveKey(element);
  if (key !== undefined || self.ints !== undefined) return key;
  bucketOf(element, undefined);
  return None;
}

/** Whether an element is there. */
export function setHas(self: PyAnySet, element: Value, known?: number | bigint): boolean {
  if (self.map === undefined) {
    const key = keyAmongInts(self, element);
    if (key !== undefined) return typeof key === "number" && self.ints?.has(key) === true;
  }
  const found = findKey(hashed(self), element, known);
  // The map of now: an `__eq__` that was asked on the way may have cleared the set.
  return found !== undefined && hashed(self).map.has(found);
}

/** Tables of more elements are asked for before they grow. */
const LARGE = 10_000;

/** Adds an element; false where it was there already. */
export function setAdd(self: PyAnySet, element: Value, known?: number | bigint): boolean {
  if (typeof element === "number" && self.map === undefined && fitsIntTable(element)) {
    const ints = self.ints ??= new IntTable();
    if (ints.size > LARGE) reserve(ints.neededBytes);
    return ints.add(element);
  }
  const { map } = hashed(self);
  if ((typeof element === "number" || typeof element === "string") && self.buckets === undefined) {
    if (map.has(element)) return false;
    map.set(element, element);
    if (typeof self.order === "object") enterOrder(self as HashedSet, self.order, element);
    return true;
  }
  const key = enterKey(hashed(self), element, known);
  const table = hashed(self);
  if (table.map.has(key)) return false;
  table.map.set(key, element);
  if (typeof table.order === "object") enterOrder(table, table.order, key);
  return true;
}

function enterOrder(self: HashedSet, order: SetOrder<Key>, key: Key): void {
  hashKey(self, key);
  order.add(key, halves.low, halves.high);
}

/** Leaves the hash of an element in `halves`. */
function hashKey(self: HashedSet, key: Key): void {
  if (typeof key === "string") hashStrHalves(key);
  else if (typeof key === "number" && (key | 0) === key) {
    halves.low = key === -1 ? -2 : key;
    halves.high = key >> 31;
  } else if (typeof key === "object") {
    splitHash(knownHash(self, key) ?? hash(self.map.get(key)!));
  } else splitHash(hash(primitiveValue(key)));
}

/** The order of iteration of a set that is hashed, from now on kept up to date. */
function setOrder(self: PyAnySet): SetOrder<Key> {
  const table = hashed(self);
  if (typeof table.order === "number") {
    charge(table.map.size);
    table.order = replayOrder(table.map.keys(), table.order, (key) => hashKey(table, key));
  }
  return table.order;
}

/** The elements in the order of iteration, as a new array. */
export function setElements(self: PyAnySet): Value[] {
  const { ints, map } = self;
  charge(setSize(self) >>> 3);
  if (ints !== undefined) return ints.keys();
  if (map === undefined) return [];
  if (map.size < 2) return [...map.values()];
  return setOrder(self).handles().map((key) => map.get(key)!);
}

/** Makes room for more elements, as CPython does before a dict is merged. */
export function setReserve(self: PyAnySet, count: number): void {
  if (self.ints !== undefined) self.ints.reserve(count);
  else setOrder(self).reserve(count);
}

/** Forgets what was taken out, as CPython does after `-=`. */
export function setDropDummies(self: PyAnySet): void {
  if (self.ints !== undefined) self.ints.dropDummies();
  else if (self.map !== undefined) setOrder(self).dropDummies();
}

/** Takes an element out; false where it was not there. */
export function setDiscard(self: PyAnySet, element: Value, known?: number | bigint): boolean {
  if (self.map === undefined) {
    const key = keyAmongInts(self, element);
    if (key !== undefined) return typeof key === "number" && self.ints?.delete(key) === true;
  }
  const table = hashed(self);
  const { map, order } = table;
  if (typeof element === "number" && table.buckets === undefined && typeof order === "object") {
    if (!map.delete(element)) return false;
    hashKey(table, element);
    order.discard(element, halves.low, halves.high);
    return true;
  }
  const found = findKey(table, element, known);
  if (found === undefined || !hashed(self).map.has(found)) return false;
  setDiscardKey(hashed(self), found);
  return true;
}

/** Whether two sets hold nothing that is found by `__eq__`: a key of one is a key of the other. */
function isPlain(a: PyAnySet, b: PyAnySet): boolean {
  return a.buckets === undefined && b.buckets === undefined;
}

/** Whether every element of `self` is in `other`, which is not smaller. */
export function setIsWithin(self: PyAnySet, other: PyAnySet): boolean {
  if (setSize(self) === 0) return true;
  charge(setSize(self));
  if (self.ints !== undefined && other.ints !== undefined) return self.ints.isWithin(other.ints);
  const [{ map }, others] = [hashed(self), hashed(other)];
  if (isPlain(self, other)) {
    for (const key of map.keys()) if (!others.map.has(key)) return false;
    return true;
  }
  for (const element of map.values()) {
    if (!setHas(other, element, knownHash(self, element))) return false;
  }
  return true;
}

/** Adds to `result`, which is empty, what `self` holds and `other` holds too, or does not. */
export function setSelect(
  result: PyAnySet,
  self: PyAnySet,
  other: PyAnySet,
  isWanted: boolean,
): void {
  if (setSize(self) === 0) return;
  charge(setSize(self));
  if (self.ints !== undefined && other.map === undefined) {
    result.ints = self.ints.select(other.ints, isWanted);
    return;
  }
  const order = setOrder(self);
  const [{ map }, others] = [hashed(self), hashed(other)];
  if (isPlain(self, other)) {
    const selected = hashed(result).map;
    for (const key of order.handles()) {
      if (others.map.has(key) === isWanted) selected.set(key, map.get(key)!);
    }
    return;
  }
  for (const key of order.handles()) {
    // An `__eq__` that was asked on the way may have taken it out.
    const element = hashed(self).map.get(key);
    if (element === undefined) continue;
    const known = knownHash(self, key);
    if (setHas(other, element, known) === isWanted) setAdd(result, element, known);
  }
}

/** Takes out what is there and adds what is new of another set, in its order. */
export function setToggle(self: PyAnySet, other: PyAnySet): void {
  if (setSize(other) === 0) return;
  charge(setSize(other));
  if (self.map === undefined && other.ints !== undefined) {
    (self.ints ??= new IntTable()).toggle(other.ints);
    return;
  }
  const [order, others] = [setOrder(self), setOrder(other)];
  const [{ map }, theirs] = [hashed(self), hashed(other).map];
  if (isPlain(self, other)) {
    others.forEach((key, low, high) => {
      if (map.delete(key)) order.discard(key, low, high);
      else {
        map.set(key, theirs.get(key)!);
        order.add(key, low, high);
      }
    });
    return;
  }
  const elements = others.handles().map((key) =>
    [theirs.get(key)!, knownHash(other, key)] as const
  );
  for (const [element, known] of elements) {
    if (!setDiscard(self, element, known)) setAdd(self, element, known);
  }
}

/** Adds what another set holds, in its order. */
export function setMerge(self: PyAnySet, other: PyAnySet): void {
  const size = setSize(other);
  if (self === other || size === 0) return;
  charge(size);
  if (self.map === undefined && other.ints !== undefined) {
    (self.ints ??= new IntTable()).mergeFrom(other.ints);
    return;
  }
  const [table, theirs] = [hashed(self), hashed(other).map];
  const { map } = table;
  if (map.size === 0 && typeof self.order === "number" && typeof other.order === "number") {
    // A copy: the order is worked out when it is asked for.
    self.map = new Map(theirs);
    if (other.buckets !== undefined) self.buckets = copyBuckets(other.buckets);
    self.order = size;
    return;
  }
  if (isPlain(self, other)) {
    setOrder(self).mergeFrom(setOrder(other), (key) => {
      if (map.has(key)) return false;
      map.set(key, theirs.get(key)!);
      return true;
    });
    return;
  }
  setOrder(self).mergeFrom(setOrder(other), (key) => {
    const element = hashed(other).map.get(key);
    // An `__eq__` that was asked on the way may have taken it out.
    if (element === undefined) return false;
    const own = enterKey(hashed(self), element, knownHash(other, key));
    const { map } = hashed(self);
    if (map.has(own)) return false;
    map.set(own, element);
    return true;
  });
}

/** Takes out the element that `set.pop` takes; undefined from an empty set. */
export function setPop(self: PyAnySet): Value | undefined {
  if (self.map === undefined) return self.ints?.pop(self);
  const key = setOrder(self).pop(self);
  if (key === undefined) return undefined;
  const element = self.map.get(key)!;
  self.map.delete(key);
  leaveKey(self as HashedSet, key);
  return element;
}

/** Takes out the element of a canonical key. */
function setDiscardKey(self: HashedSet, key: Key): void {
  const order = setOrder(self);
  hashKey(self, key);
  order.discard(key, halves.low, halves.high);
  self.map.delete(key);
  leaveKey(self, key);
}

/**
 * The keys of dicts and sets. A key is *canonical* when the JavaScript `Map` finds all its equals:
 * str and int are; a bool or integral float becomes the int it equals, another float its double;
 * an object with identity equality is itself; for everything else the first key of its equality
 * class, found through hash and `__eq__`, stands for all.
 */

import {
  Buckets,
  type ByHash,
  type Key,
  originalKey,
  type PyDict,
  PyDictExact,
} from "../objects/dict.ts";
import { charge } from "../objects/budget.ts";
import { newKeyError } from "../objects/exception.ts";
import { PyListExact } from "../objects/list.ts";
import { PyFloat, PyFloatExact, PyIntObject } from "../objects/numbers.ts";
import { None, type Value } from "../objects/object.ts";
import { PyStrObject } from "../objects/str.ts";
import { PyTuple, PyTupleExact } from "../objects/tuple.ts";
import { floatType, intType } from "../objects/numbers.ts";
import { strType } from "../objects/str.ts";
import { objectType } from "../objects/type.ts";
import { same } from "./compare.ts";
import { hash } from "./hash.ts";

/** Something whose keys are canonical: a dict or a set. */
interface Table {
  readonly map: {
    readonly size: number;
    keys(): Iterator<Key> & Iterable<Key>;
    has(key: Key): boolean;
  };
  buckets: Buckets | undefined;
}

/** The canonical form of a double: the int it equals, or its own value. NaN has none. */
function canonicalDouble(value: number, self: PyFloat): Key {
  if (Number.isInteger(value)) {
    return Number.isSafeInteger(value) ? value + 0 : BigInt(value);
  }
  // A double that is no integer cannot be mistaken for an int key. NaN equals only itself.
  return Number.isNaN(value) ? self : value;
}

/**
 * The canonical form of a key, or undefined where hash and equality must say. A key that has its
 * class's own idea of equality counts as its built-in base only if it inherits both methods.
 */
export function primitiveKey(key: Value): Key | undefined {
  switch (typeof key) {
    case "string":
    case "number":
    case "bigint":
      return key;
    case "boolean":
      return key ? 1 : 0;
  }
  if (key instanceof PyTupleExact) return undefined;
  if (key instanceof PyFloatExact) return canonicalDouble(key.value, key);
  const hashMethod = key.t$__hash__;
  const eqMethod = key.t$__eq__;
  if (
    hashMethod === objectType.proto.t$__hash__ && eqMethod === objectType.proto.t$__eq__
  ) return key;
  if (key instanceof PyStrObject) {
    if (hashMethod === strType.proto.t$__hash__ && eqMethod === strType.proto.t$__eq__) {
      return key.value;
    }
  } else if (key instanceof PyIntObject) {
    if (hashMethod === intType.proto.t$__hash__ && eqMethod === intType.proto.t$__eq__) {
      return key.value;
    }
  } else if (key instanceof PyFloat) {
    if (hashMethod === floatType.proto.t$__hash__ && eqMethod === floatType.proto.t$__eq__) {
      return canonicalDouble(key.value, key);
    }
  }
  return undefined;
}

/** A cheap hash of a tuple of simple values, or undefined where `__hash__` must be asked. */
function tupleBucket(items: Value[]): number | undefined {
  let result = 0x345678 ^ items.length;
  for (let i = 0; i < items.length; i++) {
    const item = items[i]!;
    let part: number;
    switch (typeof item) {
      case "number":
        part = item | 0;
        break;
      case "boolean":
        part = item ? 1 : 0;
        break;
      case "string":
        part = stringBucket(item);
        break;
      case "bigint":
        part = Number(BigInt.asIntN(32, item));
        break;
      default:
        if (item === None) part = 0x2a5f;
        else if (item instanceof PyFloatExact) {
          part = item.value | 0;
        } else if (item instanceof PyTupleExact) {
          const inner = tupleBucket(item.items);
          if (inner === undefined) return undefined;
          part = inner;
        } else return undefined;
    }
    result = Math.imul(result ^ part, 0x5bd1e995);
    result ^= result >>> 15;
  }
  return result;
}

function stringBucket(text: string): number {
  let result = text.length;
  const end = Math.min(text.length, 32);
  for (let i = 0; i < end; i++) result = Math.imul(result, 31) + text.charCodeAt(i) | 0;
  return result;
}

/** The bucket of a tuple whose `__hash__` need not be asked, which is not its hash. */
function ownBucket(key: Value): number | undefined {
  return key instanceof PyTupleExact ||
      (key instanceof PyTuple && key.t$__hash__ === PyTuple.prototype.t$__hash__)
    ? tupleBucket(key.items)
    : undefined;
}

/** The bucket of a key that is not primitive. */
export function bucketOf(key: Value, known: number | bigint | undefined): number | bigint {
  return ownBucket(key) ?? known ?? hash(key);
}

/** The hash of a key of a table that gave it when it was entered, or undefined. */
export function knownHash(table: Pick<Table, "buckets">, key: Value): number | bigint | undefined {
  return table.buckets?.hashes.get(key);
}

/** Whether a key from the bucket of `key` is its equal. */
function isEqual(candidate: Value, key: Value): boolean {
  if (candidate instanceof PyTupleExact && key instanceof PyTupleExact) {
    return sameItems(candidate.items, key.items) ?? same(candidate, key);
  }
  // A tuple in a bucket that is not its hash has met the other by accident.
  if (
    candidate instanceof PyTuple !== key instanceof PyTuple &&
    (ownBucket(candidate) ?? ownBucket(key)) !== undefined
  ) return false;
  return same(candidate, key);
}

/** Whether items are equal in pairs, where primitives of one type can tell. */
function sameItems(a: readonly Value[], b: readonly Value[]): boolean | undefined {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) {
    const [x, y] = [a[i]!, b[i]!];
    if (x === y) continue;
    return typeof x === typeof y && typeof x !== "object" ? false : undefined;
  }
  return true;
}

/** The canonical key that is there for `key`, whose hash may be `known`, or undefined. */
export function findKey(
  table: Table,
  key: Value,
  known?: number | bigint,
): Key | undefined {
  const primitive = primitiveKey(key);
  if (primitive === undefined) return findGeneric(table, key, bucketOf(key, known));
  if (table.buckets !== undefined && !table.map.has(primitive)) {
    return findForeign(table, key) ?? primitive;
  }
  return primitive;
}

function findEqual(candidates: Value | Value[], key: Value): Key | undefined {
  if (!Array.isArray(candidates)) return isEqual(candidates, key) ? candidates : undefined;
  for (let i = 0; i < candidates.length; i++) {
    const candidate = candidates[i]!;
    if (isEqual(candidate, key)) return candidate;
  }
  return undefined;
}

function findGeneric(table: Table, key: Value, bucket: number | bigint): Key | undefined {
  const candidates = table.buckets?.keys.get(bucket);
  if (candidates !== undefined) {
    const found = findEqual(candidates, key);
    if (found !== undefined) return found;
  }
  if (key instanceof PyTuple || table.map.size === 0) return undefined;
  // The guest's object may equal a primitive that has the same hash.
  const primitives = (table.buckets ??= new Buckets()).primitives ??= primitivesOf(table);
  const equals = primitives.get(bucket);
  if (equals === undefined) return undefined;
  for (const candidate of Array.isArray(equals) ? equals : [equals]) {
    if (table.map.has(candidate) && same(primitiveValue(candidate), key)) return candidate;
  }
  return undefined;
}

/** The primitive keys of a table by their hashes. */
function primitivesOf(table: Table): ByHash {
  const result: ByHash = new Map();
  for (const key of table.map.keys()) if (typeof key !== "object") enterPrimitive(result, key);
  return result;
}

/** Keys that were deleted stay, and come again when they are entered anew. */
function enterPrimitive(primitives: ByHash, key: Key): void {
  const own = hash(primitiveValue(key));
  const others = primitives.get(own);
  if (others === undefined) primitives.set(own, key);
  else if (others !== key && !(Array.isArray(others) && others.includes(key))) {
    enterCandidate(primitives, own, key);
  }
}

function enterCandidate(keys: ByHash, bucket: number | bigint, key: Key): void {
  const candidates = keys.get(bucket);
  if (candidates === undefined) keys.set(bucket, key);
  else if (Array.isArray(candidates)) candidates.push(key);
  else keys.set(bucket, [candidates, key]);
}

/** A canonical double is a key like an int; as a value it is a float. */
export function primitiveValue(key: Key): Value {
  return typeof key === "number" && !Number.isInteger(key) ? new PyFloatExact(key) : key;
}

/** A primitive key may equal an object of the guest's that has the same hash. */
function findForeign(table: Table, key: Value): Key | undefined {
  const candidates = table.buckets!.keys.get(hash(key));
  return candidates === undefined ? undefined : findEqual(candidates, key);
}

/** The canonical key to store `key` under; enters it into the buckets if it is new there. */
export function enterKey(table: Table, key: Value, known?: number | bigint): Key {
  const primitive = primitiveKey(key);
  if (primitive !== undefined) {
    if (table.buckets !== undefined && !table.map.has(primitive)) {
      const foreign = findForeign(table, key);
      if (foreign !== undefined) return foreign;
      const { primitives } = table.buckets;
      if (primitives !== undefined && typeof primitive !== "object") {
        enterPrimitive(primitives, primitive);
      }
    }
    return primitive;
  }
  const own = ownBucket(key);
  const bucket = own ?? known ?? hash(key);
  const found = findGeneric(table, key, bucket);
  if (found !== undefined) return found;
  const buckets = table.buckets ??= new Buckets();
  enterCandidate(buckets.keys, bucket, key);
  if (own === undefined) buckets.hashes.set(key, bucket);
  return key;
}

/** Takes a canonical key that was deleted out of the buckets. */
export function leaveKey(table: Table, key: Key): void {
  if (table.buckets === undefined || typeof key !== "object") return;
  if (primitiveKey(key) !== undefined) return;
  const { keys, hashes } = table.buckets;
  const bucket = bucketOf(key, hashes.get(key));
  hashes.delete(key);
  const candidates = keys.get(bucket);
  if (candidates === undefined) return;
  if (!Array.isArray(candidates)) {
    if (candidates === key) keys.delete(bucket);
    return;
  }
  const index = candidates.indexOf(key);
  if (index >= 0) candidates.splice(index, 1);
  if (candidates.length === 0) keys.delete(bucket);
}

// Dicts

/** `dict.get(key)`: undefined where there is none. Raises for an unhashable key. */
export function dictGet(
  self: PyDict,
  key: Value,
  known?: number | bigint,
): Value | undefined {
  if (typeof key === "string" || typeof key === "number") {
    const value = self.map.get(key);
    if (value !== undefined || self.buckets === undefined) return value;
  }
  const found = findKey(self, key, known);
  return found === undefined ? undefined : self.map.get(found);
}

/** `dict[key] = value` */
export function dictSet(
  self: PyDict,
  key: Value,
  value: Value,
  known?: number | bigint,
): void {
  if ((typeof key === "string" || typeof key === "number") && self.buckets === undefined) {
    self.map.set(key, value);
    return;
  }
  setCanonical(self, enterKey(self, key, known), key, value);
}

function setCanonical(self: PyDict, canonical: Key, key: Value, value: Value): void {
  if (canonical !== key && !self.map.has(canonical)) {
    (self.originals ??= new Map()).set(canonical, key);
  }
  self.map.set(canonical, value);
}

/** `dict.setdefault(key, value)`: the value that is there now; the key is hashed once. */
export function dictSetDefault(self: PyDict, key: Value, value: Value): Value {
  const canonical = enterKey(self, key);
  const there = self.map.get(canonical);
  if (there !== undefined) return there;
  setCanonical(self, canonical, key, value);
  return value;
}

/** Deletes a key and gives the value that it had; undefined where there was none. */
export function dictDelete(self: PyDict, key: Value): Value | undefined {
  const found = findKey(self, key);
  if (found === undefined) return undefined;
  const value = self.map.get(found);
  if (value === undefined) return undefined;
  self.map.delete(found);
  self.originals?.delete(found);
  leaveKey(self, found);
  return value;
}

/** `key in dict` */
export function dictHas(self: PyDict, key: Value, known?: number | bigint): boolean {
  const found = findKey(self, key, known);
  return found !== undefined && self.map.has(found);
}

/** `dict[key]` without `__missing__`; raises KeyError. */
export function dictItem(self: PyDict, key: Value): Value {
  const value = dictGet(self, key);
  if (value === undefined) throw newKeyError(key);
  return value;
}

/** Empties a dict. */
export function dictClear(self: PyDict): void {
  self.map.clear();
  self.originals = undefined;
  self.buckets = undefined;
}

/** A copy; keys are not hashed again. */
export function dictCopy(self: PyDict): PyDict {
  const copy = new PyDictExact(new Map(self.map.entries()));
  if (self.originals !== undefined) copy.originals = new Map(self.originals);
  if (self.buckets !== undefined) copy.buckets = copyBuckets(self.buckets);
  return copy;
}

/** A copy of what keys that are not primitive are found by. */
export function copyBuckets(buckets: Buckets): Buckets {
  const copy: ByHash = new Map();
  for (const [bucket, keys] of buckets.keys) {
    copy.set(bucket, Array.isArray(keys) ? keys.slice() : keys);
  }
  return new Buckets(copy, new Map(buckets.hashes));
}

/** Puts all items of `other` into `self`. */
export function dictMerge(self: PyDict, other: PyDict): void {
  if (other.buckets === undefined && other.originals === undefined && self.buckets === undefined) {
    for (const [key, value] of other.map.entries()) self.map.set(key, value);
    return;
  }
  for (const [key, value] of [...other.map.entries()]) {
    dictSet(self, originalKey(other, key), value, knownHash(other, key));
  }
}

/** What `popitem` remembers of a dict: its keys in order, and where the unread ones begin. */
interface Tail {
  storage: Map<Key, Value>;
  keys: Key[];
  unread: Iterator<Key>;
}
const tails = new WeakMap<PyDict, Tail>();
/** Marks the end of a map while `popitem` reads up to it. */
const END: Key = new PyListExact([]);

/**
 * Takes the last item out, undefined if there is none. A `Map` cannot be read backwards, so the keys
 * are kept, and an iterator that has not reached the end yet tells which ones came since.
 */
export function dictPopLast(self: PyDict): [Value, Value] | undefined {
  const { map } = self;
  if (map.size === 0) return undefined;
  let last: Key | undefined;
  if (map instanceof Map) {
    let tail = tails.get(self);
    if (tail === undefined || tail.storage !== map) {
      tail = { storage: map, keys: [], unread: map.keys() };
      tails.set(self, tail);
    }
    map.set(END, END);
    for (let key: Key; (key = tail.unread.next().value!) !== END;) {
      charge(1);
      tail.keys.push(key);
    }
    map.delete(END);
    // Keys that were deleted meanwhile are skipped; those entered anew come again further up.
    do last = tail.keys.pop(); while (last !== undefined && !map.has(last));
  } else last = [...map.keys()].at(-1);
  const item: [Value, Value] = [originalKey(self, last!), map.get(last!)!];
  map.delete(last!);
  self.originals?.delete(last!);
  leaveKey(self, last!);
  return item;
}

/**
 * Dicts. A dict is a JavaScript `Map` from canonical keys to values (see protocols/mapping.ts for
 * how a key becomes canonical): str and int keys are themselves, `1`, `1.0` and `True` are one key.
 */

import { PyObject, type Value } from "./object.ts";
import { newBuiltinType, objectType, type PyType } from "./type.ts";

/** A canonical key: a primitive, or the object that stands for all its equals in this dict. */
export type Key = Value;

/** What a dict asks of its storage; `Map` offers it, and so does a view on attributes. */
export interface Storage {
  readonly size: number;
  get(key: Key): Value | undefined;
  set(key: Key, value: Value): unknown;
  has(key: Key): boolean;
  delete(key: Key): boolean;
  clear(): void;
  keys(): Iterator<Key> & Iterable<Key>;
  values(): Iterator<Value> & Iterable<Value>;
  entries(): Iterator<[Key, Value]> & Iterable<[Key, Value]>;
}

/** Values by hash: of one hash the only one, or all, first come first. */
export type ByHash = Map<number | bigint, Value | Value[]>;

/** What finds keys by hash and equality. */
export class Buckets {
  /** The keys that are not primitive. */
  readonly keys: ByHash;
  /** The hashes that the keys themselves gave, which nobody asks for again. */
  readonly hashes: Map<Key, number | bigint>;
  /** The primitive ones, once an object was looked for that may equal one of them. */
  primitives: ByHash | undefined = undefined;

  constructor(keys: ByHash = new Map(), hashes: Map<Key, number | bigint> = new Map()) {
    this.keys = keys;
    this.hashes = hashes;
  }
}

/** A dict or an instance of a subclass. */
export class PyDict extends PyObject {
  declare map: Storage;
  /** The key as it was first given, where that differs from the canonical one (`1.0`, `True`). */
  declare originals: Map<Key, Value> | undefined;
  declare buckets: Buckets | undefined;
}

/** Exactly a dict. */
export class PyDictExact extends PyDict {
  override map: Storage;
  override originals: Map<Key, Value> | undefined = undefined;
  override buckets: Buckets | undefined = undefined;
  constructor(map: Storage) {
    super();
    this.map = map;
  }
}

PyDictExact.prototype.containerKind = "dict";

export const dictType: PyType = newBuiltinType("dict", objectType, PyDict);

/** Sets the fields of a dict (or of an instance of a subclass). */
export function initDict(self: PyDict, map: Storage): PyDict {
  self.map = map;
  self.originals = undefined;
  self.buckets = undefined;
  return self;
}

/** An empty dict. */
export const newDict = (): PyDict => new PyDictExact(new Map());

/** A dict whose keys are strings. */
export function newStrDict(entries: Iterable<readonly [string, Value]>): PyDict {
  return new PyDictExact(new Map<Key, Value>(entries));
}

/** The key as the program gave it. */
export function originalKey(self: PyDict, key: Key): Value {
  return self.originals === undefined ? key : self.originals.get(key) ?? key;
}

/** The dict's keys in order, as the program gave them. */
export function dictKeys(self: PyDict): Value[] {
  const keys = [...self.map.keys()];
  return self.originals === undefined ? keys : keys.map((key) => originalKey(self, key));
}

/** The dict's items in order. */
export function dictItems(self: PyDict): [Value, Value][] {
  const entries = [...self.map.entries()];
  if (self.originals === undefined) return entries;
  return entries.map(([key, value]) => [originalKey(self, key), value]);
}

/** `keys()`, `values()` or `items()` of a dict. */
export class PyDictView extends PyObject {
  constructor(readonly owner: PyDict) {
    super();
  }
}
export class PyDictKeys extends PyDictView {}
export class PyDictValues extends PyDictView {}
export class PyDictItems extends PyDictView {}

export const dictKeysType: PyType = newBuiltinType("dict_keys", objectType, PyDictKeys, {
  subclassable: false,
});
export const dictValuesType: PyType = newBuiltinType("dict_values", objectType, PyDictValues, {
  subclassable: false,
});
export const dictItemsType: PyType = newBuiltinType("dict_items", objectType, PyDictItems, {
  subclassable: false,
});

/** A read-only view of a mapping: `mappingproxy`. */
export class PyMappingProxy extends PyObject {
  constructor(readonly mapping: Value) {
    super();
  }
}
export const mappingProxyType: PyType = newBuiltinType("mappingproxy", objectType, PyMappingProxy, {
  subclassable: false,
});

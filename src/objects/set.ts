/**
 * Sets and frozensets: a JavaScript `Map` from canonical keys to elements. Iteration follows the
 * order of CPython's hash table, which protocols/set.ts works out when it is first asked for.
 */

import type { SetOrder } from "../kernel/set_order.ts";
import type { Buckets, Key } from "./dict.ts";
import { PyObject, type Value } from "./object.ts";
import { newBuiltinType, objectType, type PyType } from "./type.ts";

/** A set, a frozenset or an instance of a subclass of either. */
export abstract class PyAnySet extends PyObject {
  declare map: Map<Key, Value>;
  declare buckets: Buckets | undefined;
  /**
   * The emulated hash table, once the order has been seen. Until then: how many of the leading
   * elements were copied from another set at once.
   */
  declare order: SetOrder<Key> | number;
  /** The hash of a frozenset, once computed. */
  declare hash: number | bigint | undefined;
}
export class PySet extends PyAnySet {}
export class PyFrozenSet extends PyAnySet {}

/** Exactly a set. */
export class PySetExact extends PySet {
  override map: Map<Key, Value> = new Map();
  override buckets: Buckets | undefined = undefined;
  override order: SetOrder<Key> | number = 0;
  override hash: number | bigint | undefined = undefined;
}
/** Exactly a frozenset. */
export class PyFrozenSetExact extends PyFrozenSet {
  override map: Map<Key, Value> = new Map();
  override buckets: Buckets | undefined = undefined;
  override order: SetOrder<Key> | number = 0;
  override hash: number | bigint | undefined = undefined;
}

PySetExact.prototype.containerKind = "set";

export const setType: PyType = newBuiltinType("set", objectType, PySet);
export const frozensetType: PyType = newBuiltinType("frozenset", objectType, PyFrozenSet);

/** Sets the fields of an empty set (or of an instance of a subclass). */
export function initSet<T extends PyAnySet>(self: T): T {
  self.map = new Map();
  self.buckets = undefined;
  self.order = 0;
  self.hash = undefined;
  return self;
}

/** An empty set. */
export const newSet = (): PySet => new PySetExact();
/** An empty frozenset, to be filled before it is seen. */
export const newFrozenSet = (): PyFrozenSet => new PyFrozenSetExact();

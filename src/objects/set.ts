/**
 * Sets and frozensets: CPython's hash table itself while all elements are ints of 32 bits, else a
 * JavaScript `Map` from canonical keys to elements. Iteration follows the order of CPython's hash
 * table, which protocols/set_table.ts works out for a `Map` when it is first asked for.
 */

import type { IntTable } from "../kernel/int_table.ts";
import type { SetOrder } from "../kernel/set_order.ts";
import type { Buckets, Key } from "./dict.ts";
import { PyObject, type Value } from "./object.ts";
import { newBuiltinType, objectType, type PyType } from "./type.ts";

/** A set, a frozenset or an instance of a subclass of either. */
export abstract class PyAnySet extends PyObject {
  /** The elements, while all are small ints; neither this nor `map` is there in an empty set. */
  declare ints: IntTable | undefined;
  declare map: Map<Key, Value> | undefined;
  declare buckets: Buckets | undefined;
  /**
   * The emulated hash table, once the order has been seen. Until then: how many of the leading
   * elements were copied from another set at once.
   */
  declare order: SetOrder<Key> | number;
  /** The slot of CPython's table where `pop` goes on searching; clearing a set leaves it alone. */
  declare finger: number;
  /** The hash of a frozenset, once computed. */
  declare hash: number | bigint | undefined;
}
export class PySet extends PyAnySet {}
export class PyFrozenSet extends PyAnySet {}

/** Exactly a set. */
export class PySetExact extends PySet {
  override ints: IntTable | undefined = undefined;
  override map: Map<Key, Value> | undefined = undefined;
  override buckets: Buckets | undefined = undefined;
  override order: SetOrder<Key> | number = 0;
  override finger = 0;
  override hash: number | bigint | undefined = undefined;
}
/** Exactly a frozenset. */
export class PyFrozenSetExact extends PyFrozenSet {
  override ints: IntTable | undefined = undefined;
  override map: Map<Key, Value> | undefined = undefined;
  override buckets: Buckets | undefined = undefined;
  override order: SetOrder<Key> | number = 0;
  override finger = 0;
  override hash: number | bigint | undefined = undefined;
}

PySetExact.prototype.containerKind = "set";
PyFrozenSetExact.prototype.containerKind = "set";

export const setType: PyType = newBuiltinType("set", objectType, PySet);
export const frozensetType: PyType = newBuiltinType("frozenset", objectType, PyFrozenSet);

/** Sets the fields of an empty set (or of an instance of a subclass). */
export function initSet<T extends PyAnySet>(self: T): T {
  self.ints = undefined;
  self.map = undefined;
  self.buckets = undefined;
  self.order = 0;
  self.finger = 0;
  self.hash = undefined;
  return self;
}

/** An empty set. */
export const newSet = (): PySet => new PySetExact();
/** An empty frozenset, to be filled before it is seen. */
export const newFrozenSet = (): PyFrozenSet => new PyFrozenSetExact();

/** How many elements there are. */
export function setSize(self: PyAnySet): number {
  return self.ints !== undefined ? self.ints.size : self.map !== undefined ? self.map.size : 0;
}

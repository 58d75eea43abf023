/** `hash`: CPython's values for numbers, and those of PYTHONHASHSEED=0 for strings. */

import { charge } from "../objects/budget.ts";
import { newTypeError } from "../objects/exception.ts";
import { PyFloatExact } from "../objects/numbers.ts";
import { type Int, None, type PyObject, type Value } from "../objects/object.ts";
import { typeName } from "../objects/type.ts";
import { intValue } from "../objects/numbers.ts";
import { hashFloat, hashInt, hashTuple } from "../kernel/number_hash.ts";
import { hashStr } from "../kernel/siphash.ts";
import { callSpecial } from "./call.ts";

/** `hash(value)`, a signed 64-bit int. */
export function hash(value: Value): Int {
  switch (typeof value) {
    case "number":
    case "bigint":
      return hashInt(value);
    case "boolean":
      return value ? 1 : 0;
    case "string":
      return hashStr(value);
  }
  if (value instanceof PyFloatExact && !Number.isNaN(value.value)) return hashFloat(value.value);
  const method = value.t$__hash__;
  if (method === undefined || method === None) {
    throw newTypeError(`unhashable type: '${typeName(value)}'`);
  }
  const result = callSpecial(method, value);
  const int = intValue(result);
  if (int === undefined) throw newTypeError("__hash__ method should return an integer");
  if (typeof int === "number") return int === -1 ? -2 : int;
  return int >= -(1n << 63n) && int < 1n << 63n ? int : hashInt(int);
}

/** The hash of a tuple of these items. */
export function hashItems(items: readonly Value[]): Int {
  charge(items.length);
  return hashTuple(items.map(hash));
}

const identities = new WeakMap<PyObject, number>();
let lastIdentity = 0x7f0000000000;

/** `id(value)`: stable for an object; equal for equal ints and strings. */
export function identity(value: Value): Int {
  if (typeof value !== "object") return primitiveIdentity(value);
  let id = identities.get(value);
  if (id === undefined) identities.set(value, id = lastIdentity += 16);
  return id;
}

function primitiveIdentity(value: string | number | bigint | boolean): number {
  // Equal primitives are one object; the number only has to be stable and hardly ever shared.
  const text = `${typeof value}:${value}`;
  let low = 0x811c9dc5;
  let high = 0x1234567;
  for (let i = 0; i < text.length; i++) {
    low = Math.imul(low ^ text.charCodeAt(i), 0x01000193);
    high = Math.imul(high ^ text.charCodeAt(i), 0x5bd1e995);
  }
  return 0x100000000000 + ((high >>> 0) % 0x8000) * 0x100000000 + (low >>> 0) * 16 % 2 ** 36;
}

/** The hash of an object by its identity. */
export function identityHash(value: Value): Int {
  const id = identity(value);
  return typeof id === "number" ? Math.floor(id / 16) : id;
}

/** Strings are JavaScript primitives; instances of subclasses of str are objects. */

import { PyObject, type Value } from "./object.ts";
import { adoptPrimitive, newBuiltinType, objectType, type PyType } from "./type.ts";

/** An instance of a subclass of str. */
export class PyStrObject extends PyObject {
  declare value: string;
}

export const strType: PyType = newBuiltinType("str", objectType, PyStrObject);
adoptPrimitive(strType, String.prototype);

/** The string that `value` is (instances of subclasses included), else undefined. */
export function strValue(value: Value): string | undefined {
  if (typeof value === "string") return value;
  return value instanceof PyStrObject ? value.value : undefined;
}

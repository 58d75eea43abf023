/**
 * Types that a C module of CPython's library defines: error messages name them with their module
 * (`'datetime.date'`), `__name__` does not.
 */

import { newTypeError } from "../objects/exception.ts";
import { PyGetSet } from "../objects/function.ts";
import type { PyObject } from "../objects/object.ts";
import { newBuiltinType, type PyType } from "../objects/type.ts";

/** `__name__` of such a type. */
const nameOfType = new PyGetSet(
  "__name__",
  (self: PyType) => self.qualname,
  (self: PyType) => {
    throw newTypeError(`cannot set '__name__' attribute of immutable type '${self.name}'`);
  },
  "the name",
);

/** Declares a type whose messages carry its module, as CPython's `tp_name` does. */
export function newLibraryType(
  module: string,
  name: string,
  base: PyType,
  // deno-lint-ignore no-explicit-any -- constructors of value classes take what they like
  valueClass: { prototype: any },
  options: { subclassable?: boolean; hasDict?: boolean } = {},
): PyType {
  const type = newBuiltinType(`${module}.${name}`, base, valueClass, { module, ...options });
  type.qualname = name;
  // An own property of the class stands before what `type` says of `__name__`.
  (type as PyObject).t$__name__ = nameOfType;
  return type;
}

/** `isinstance` and `issubclass`. */

import { newTypeError } from "../objects/exception.ts";
import { PyBuiltin } from "../objects/function.ts";
import type { PyObject, Value } from "../objects/object.ts";
import { PyTuple } from "../objects/tuple.ts";
import { PyType, typeOf, typeType } from "../objects/type.ts";
import { findAttribute } from "./attribute.ts";
import { callSpecial } from "./call.ts";
import { truthy } from "./truth.ts";

/** Whether `type` derives from `base` by MRO, hooks aside. */
export function isSubclassOf(type: PyType, base: PyType): boolean {
  return type === base || type.mro.includes(base);
}

/** `isinstance(value, cls)` */
export function isInstance(value: Value, cls: Value): boolean {
  if (cls instanceof PyType) {
    const type = typeOf(value);
    if (type === cls) return true;
    const hook = cls.t$__instancecheck__;
    if (hook instanceof PyBuiltin && hook.owner === typeType) return isInstancePlain(value, cls);
    return truthy(callSpecial(hook!, cls, value));
  }
  if (cls instanceof PyTuple) {
    const { items } = cls;
    for (let i = 0; i < items.length; i++) if (isInstance(value, items[i]!)) return true;
    return false;
  }
  const hook = (cls as PyObject).t$__instancecheck__;
  if (hook !== undefined) return truthy(callSpecial(hook, cls, value));
  throw newTypeError("isinstance() arg 2 must be a type, a tuple of types, or a union");
}

/** `type.__instancecheck__`: by type, then by what `__class__` claims. */
export function isInstancePlain(value: Value, cls: PyType): boolean {
  const type = typeOf(value);
  if (isSubclassOf(type, cls)) return true;
  if (typeof value !== "object" || !type.heap) return false;
  const claimed = findAttribute(value, "__class__");
  return claimed instanceof PyType && claimed !== type && isSubclassOf(claimed, cls);
}

/** `issubclass(type, cls)` */
export function isSubclass(type: Value, cls: Value): boolean {
  if (cls instanceof PyType) {
    const hook = cls.t$__subclasscheck__;
    if (hook instanceof PyBuiltin && hook.owner === typeType) return isSubclassPlain(type, cls);
    return truthy(callSpecial(hook!, cls, type));
  }
  if (cls instanceof PyTuple) return cls.items.some((each) => isSubclass(type, each));
  const hook = (cls as PyObject).t$__subclasscheck__;
  if (hook !== undefined) return truthy(callSpecial(hook, cls, type));
  if (!(type instanceof PyType)) throw newTypeError("issubclass() arg 1 must be a class");
  throw newTypeError("issubclass() arg 2 must be a class, a tuple of classes, or a union");
}

/** `type.__subclasscheck__` */
export function isSubclassPlain(type: Value, cls: PyType): boolean {
  if (type instanceof PyType) return isSubclassOf(type, cls);
  const bases = findAttribute(type, "__bases__");
  if (bases instanceof PyTuple) {
    return bases.items.some((each) => each === cls || isSubclassPlain(each, cls));
  }
  throw newTypeError("issubclass() arg 1 must be a class");
}

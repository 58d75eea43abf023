/** Builtin functions on attributes, classes and identity. */

import { newTypeError } from "../objects/exception.ts";
import { newList } from "../objects/list.ts";
import { None, type PyObject, type Value } from "../objects/object.ts";
import { callSpecial } from "../protocols/call.ts";
import {
  deleteAttribute,
  getAttribute,
  setAttribute,
  tryAttribute,
} from "../protocols/attribute.ts";
import { identity } from "../protocols/hash.ts";
import { isInstance, isSubclass } from "../protocols/instance.ts";
import { toArray } from "../protocols/iterate.ts";
import { sortItems } from "../protocols/sort.ts";
import { type Definition, fn } from "../native/define.ts";
import { asName } from "../types/object.ts";
import { needsFrame } from "./refused.ts";

/** `dir(object)` */
export function dir(object: Value): Value {
  const names = toArray(callSpecial((object as PyObject).t$__dir__!, object));
  sortItems(names, None, false);
  return newList(names);
}

export const attributes: Record<string, Definition> = {
  callable: fn(
    "(obj, /)",
    "Return whether the object is callable (i.e., some kind of function).",
    (value: Value) => (value as PyObject).t$__call__ !== undefined,
  ),
  delattr: fn(
    "(obj, name, /)",
    "Deletes the named attribute from the given object.",
    (object: Value, name: Value) => {
      deleteAttribute(object, asName(name));
      return None;
    },
  ),
  dir: fn(
    "(object=<unrepresentable>, /)",
    "The sorted names of an object's attributes; without an argument, of the local variables.",
    (object?: Value) => {
      if (object === undefined) throw needsFrame("dir()");
      return dir(object);
    },
  ),
  getattr: fn(
    "(object, name, default=<unrepresentable>, /)",
    "Get a named attribute from an object; getattr(x, 'y') is equivalent to x.y.\n\n" +
      "When a default argument is given, it is returned when the attribute does not exist.",
    (object: Value, name: Value, fallback?: Value) => {
      const key = asName(name);
      if (fallback === undefined) return getAttribute(object, key);
      return tryAttribute(object, key) ?? fallback;
    },
  ),
  hasattr: fn(
    "(obj, name, /)",
    "Return whether the object has an attribute with the given name.",
    (object: Value, name: Value) => tryAttribute(object, asName(name)) !== undefined,
  ),
  id: fn("(obj, /)", "Return the identity of an object.", identity),
  isinstance: fn(
    "(obj, class_or_tuple, /)",
    "Return whether an object is an instance of a class or of a subclass thereof.\n\n" +
      "A tuple, as in isinstance(x, (A, B)), means any of its items; so does a union.",
    isInstance,
  ),
  issubclass: fn(
    "(cls, class_or_tuple, /)",
    "Return whether 'cls' is derived from another class or is the same class.\n\n" +
      "A tuple, as in issubclass(x, (A, B)), means any of its items; so does a union.",
    isSubclass,
  ),
  setattr: fn(
    "(obj, name, value, /)",
    "Sets the named attribute on the given object to the specified value.",
    (object: Value, name: Value, value: Value) => {
      setAttribute(object, asName(name), value);
      return None;
    },
  ),
  vars: fn(
    "(object=<unrepresentable>, /)",
    "The __dict__ of an object; without an argument, the local variables.",
    (object?: Value) => {
      if (object === undefined) throw needsFrame("vars()");
      const dict = tryAttribute(object, "__dict__");
      if (dict === undefined) throw newTypeError("vars() argument must have __dict__ attribute");
      return dict;
    },
  ),
};

/** `super` objects: attributes looked up in the MRO behind a given class. */

import { newTypeError } from "./exception.ts";
import { PyObject, type Value } from "./object.ts";
import { newBuiltinType, objectType, PyType, typeOf } from "./type.ts";

/** `super(thisClass, self)`. */
export class PySuper extends PyObject {
  declare thisClass: PyType;
  /** Undefined: unbound, `super(thisClass)`. */
  declare self: Value | undefined;
  /** The class whose MRO is followed. */
  declare selfClass: PyType | undefined;
}

export const superType: PyType = newBuiltinType("super", objectType, PySuper);

/** `super(thisClass, self)` */
export function newSuper(thisClass: PyType, self: Value): PySuper {
  return initSuper(new PySuper(), thisClass, self);
}

/** Sets the fields of a super object (or of an instance of a subclass). */
export function initSuper(self: PySuper, thisClass: PyType, object: Value | undefined): PySuper {
  self.selfClass = object === undefined ? undefined : classOf(thisClass, object);
  self.thisClass = thisClass;
  self.self = object;
  return self;
}

/** The class whose MRO a bound super follows: the object itself, if that is a subclass. */
function classOf(thisClass: PyType, object: Value): PyType {
  if (object instanceof PyType && object.mro.includes(thisClass)) return object;
  const type = typeOf(object);
  if (type.mro.includes(thisClass)) return type;
  const [kind, name] = object instanceof PyType
    ? ["type", object.name]
    : ["instance of", type.name];
  throw newTypeError(
    `super(type, obj): obj (${kind} ${name}) is not an instance or subtype of type ` +
      `(${thisClass.name}).`,
  );
}

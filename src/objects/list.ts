/** Lists. `PyListExact` is exactly a list; instances of subclasses are `PyList` only. */

import { PyObject, type Value } from "./object.ts";
import { newBuiltinType, objectType, type PyType } from "./type.ts";

/** A list or an instance of a subclass. */
export class PyList extends PyObject {
  declare items: Value[];
}

/** Exactly a list. */
export class PyListExact extends PyList {
  override items: Value[];
  constructor(items: Value[]) {
    super();
    this.items = items;
  }
}
PyListExact.prototype.isList = true;
PyListExact.prototype.hasItems = true;
PyListExact.prototype.containerKind = "items";

export const listType: PyType = newBuiltinType("list", objectType, PyList);

/** A list of these items; the array becomes its own. */
export const newList = (items: Value[]): PyList => new PyListExact(items);

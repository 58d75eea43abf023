/** Tuples. `PyTupleExact` is exactly a tuple; instances of subclasses are `PyTuple` only. */

import { PyObject, type Value } from "./object.ts";
import { newBuiltinType, objectType, type PyType } from "./type.ts";

/** A tuple or an instance of a subclass. */
export class PyTuple extends PyObject {
  declare items: Value[];
}

/** Exactly a tuple. The array is never changed. */
export class PyTupleExact extends PyTuple {
  override items: Value[];
  constructor(items: Value[]) {
    super();
    this.items = items;
  }
}

PyTupleExact.prototype.hasItems = true;
PyTupleExact.prototype.containerKind = "items";

export const tupleType: PyType = newBuiltinType("tuple", objectType, PyTuple);

/** `()` */
export const emptyTuple: PyTuple = new PyTupleExact([]);

/** A tuple of these items; the array becomes its own. */
export const newTuple = (items: Value[]): PyTuple => new PyTupleExact(items);

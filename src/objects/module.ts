/** Modules. A module's globals are `$name` properties of the module object itself. */

import { PyObject } from "./object.ts";
import { newBuiltinType, objectType, type PyType } from "./type.ts";

/** A module (or an instance of a subclass of `types.ModuleType`). */
export class PyModule extends PyObject {
  declare name: string;
}

export const moduleType: PyType = newBuiltinType("module", objectType, PyModule, { hasDict: true });

/** An empty module. */
export function newModule(name: string): PyModule {
  const self = new PyModule();
  self.name = name;
  return self;
}

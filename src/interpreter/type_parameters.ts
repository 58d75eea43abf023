/** PEP 695 at run time: type variables and aliases are made by stdlib/typing, loaded when needed. */

import type { PyModule } from "../objects/module.ts";
import type { Value } from "../objects/object.ts";
import { setModuleFinder, setTypingLoader, typingSupport } from "../objects/typing_support.ts";
import { loadModule } from "./importer.ts";
import { loadedModules } from "./importer.ts";

setTypingLoader(() => void loadModule("typing", true));
setModuleFinder((name) => loadedModules().get(name));

/** A type parameter of a function, class or `type` statement. */
export function newTypeParameter(
  kind: string,
  name: string,
  bound: (() => Value) | undefined,
  constraints: boolean,
  defaultValue: (() => Value) | undefined,
  globals: PyModule,
): Value {
  return typingSupport().newTypeParameter(kind, name, bound, constraints, defaultValue, globals);
}

/** What `type Name[T] = value` binds. */
export function newTypeAlias(
  name: string,
  parameters: Value,
  value: () => Value,
  globals: PyModule,
): Value {
  return typingSupport().newTypeAlias(name, parameters, value, globals);
}

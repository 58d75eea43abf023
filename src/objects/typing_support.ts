/**
 * What the interpreter needs of the `typing` module (PEP 695): type parameters, `type` statements
 * and the generic base of a class. stdlib/typing registers it; the loader makes that happen when
 * it is first needed, so that a program without type parameters pays nothing.
 */

import { newTypeError } from "./exception.ts";
import type { PyModule } from "./module.ts";
import type { Value } from "./object.ts";

/** What typing provides for type parameters and `type` statements. */
export interface TypingSupport {
  newTypeParameter(
    kind: string,
    name: string,
    bound: (() => Value) | undefined,
    constraints: boolean,
    defaultValue: (() => Value) | undefined,
    globals: PyModule,
  ): Value;
  newTypeAlias(name: string, parameters: Value, value: () => Value, globals: PyModule): Value;
  /** `Generic[T, …]` from the tuple of type parameters. */
  genericBase(parameters: Value): Value;
}

let support: TypingSupport | undefined;
let loader: (() => void) | undefined;

/** Called by stdlib/typing when it is loaded. */
export function setTypingSupport(provided: TypingSupport): void {
  support = provided;
}

/** Says how stdlib/typing is loaded. */
export function setTypingLoader(load: () => void): void {
  loader = load;
}

/** The support, loaded if need be. */
export function typingSupport(): TypingSupport {
  if (support === undefined) loader?.();
  if (support === undefined) throw newTypeError("type parameters need the typing module");
  return support;
}

let findLoaded: (name: string) => PyModule | undefined = () => undefined;

/** Says how a loaded module is found by its name, as `sys.modules` does. */
export function setModuleFinder(find: (name: string) => PyModule | undefined): void {
  findLoaded = find;
}

/** The loaded module of that name. */
export const loadedModule = (name: string): PyModule | undefined => findLoaded(name);

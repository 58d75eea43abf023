/** PEP 695 at run time: type variables and aliases are made by stdlib/typing, which registers here. */

import { newTypeError } from "../objects/exception.ts";
import type { PyModule } from "../objects/module.ts";
import type { Value } from "../objects/object.ts";

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
}

let support: TypingSupport | undefined;

/** Called by stdlib/typing when it is loaded. */
export function setTypingSupport(provided: TypingSupport): void {
  support = provided;
}

function required(): TypingSupport {
  if (support === undefined) throw newTypeError("type parameters need the typing module");
  return support;
}

export function newTypeParameter(
  kind: string,
  name: string,
  bound: (() => Value) | undefined,
  constraints: boolean,
  defaultValue: (() => Value) | undefined,
  globals: PyModule,
): Value {
  return required().newTypeParameter(kind, name, bound, constraints, defaultValue, globals);
}

export function newTypeAlias(
  name: string,
  parameters: Value,
  value: () => Value,
  globals: PyModule,
): Value {
  return required().newTypeAlias(name, parameters, value, globals);
}

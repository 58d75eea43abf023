/** Binds generated code to its module: code objects and constants are made of the compiler's data. */

import { newBytes } from "../objects/bytes.ts";
import { Code, type CodeSource } from "../objects/code.ts";
import type { PyModule } from "../objects/module.ts";
import { newComplex, newFloat } from "../objects/numbers.ts";
import { Ellipsis, None, type Value } from "../objects/object.ts";
import { runtime } from "../objects/runtime.ts";
import { newTuple } from "../objects/tuple.ts";
import { builtinsModule } from "../builtins/module.ts";
import { frozenSetOfConstants } from "../protocols/set.ts";
import { setScriptCodes } from "./stack.ts";
import type { CodeTables, ConstantData } from "../stdlib/library_module.ts";

/** What the default export of generated code is. */
export type Factory<Result> = (
  intrinsicsOf: unknown,
  state: unknown,
  globals: PyModule,
  builtins: PyModule,
  codes: Code[],
  constants: Value[],
  nameLists: string[][],
) => Result;

/** Calls what the compiler made: the function that runs a program, or that is a library module. */
export function instantiate<Result>(
  factory: Factory<Result>,
  tables: CodeTables,
  source: CodeSource,
  module: PyModule,
  intrinsics: unknown,
  /** The name that the stack knows the code by. */
  script?: string,
): Result {
  const codes = tables.codes.map((info) => new Code(info, source));
  for (const code of codes) code.globals = module;
  if (script !== undefined) setScriptCodes(script, codes);
  const constants = tables.constants.map(constantValue);
  return factory(intrinsics, runtime, module, builtinsModule, codes, constants, tables.nameLists);
}

function constantValue(constant: ConstantData): Value {
  switch (constant.type) {
    case "None":
      return None;
    case "Ellipsis":
      return Ellipsis;
    case "bool":
    case "int":
    case "str":
      return constant.value;
    case "float":
      return newFloat(constant.value);
    case "complex":
      return newComplex(0, constant.imag);
    case "bytes":
      return newBytes(constant.value);
    case "tuple":
      return newTuple(constant.items.map(constantValue));
    case "frozenset":
      return frozenSetOfConstants(constant.items.map(constantValue));
  }
}

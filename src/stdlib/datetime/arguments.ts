/**
 * Arguments as CPython's `PyArg_ParseTupleAndKeywords` takes them, with its words: the
 * constructors of `datetime` have no name there, so their errors say "function".
 */

import { newOverflowError, newTypeError } from "../../objects/exception.ts";
import type { Value } from "../../objects/object.ts";
import { asIndex } from "../../protocols/convert.ts";

/** One parameter: its name, and what converts a value given for it. */
export interface Parameter<T> {
  name: string;
  convert: (value: Value) => T;
}

/** Binds and converts arguments; what was not given is undefined. */
export function bindArguments<T>(
  shown: string | undefined,
  parameters: readonly Parameter<T>[],
  required: number,
  args: readonly Value[],
  keywords: ReadonlyMap<string, Value>,
  maxPositional: number = parameters.length,
): (T | undefined)[] {
  const name = shown === undefined ? "function" : `${shown}()`;
  const given = args.length + keywords.size;
  const most = parameters.length;
  if (given > most) {
    const kind = args.length === 0 ? "keyword " : "";
    throw newTypeError(
      `${name} takes at most ${most} ${kind}argument${most === 1 ? "" : "s"} (${given} given)`,
    );
  }
  if (args.length > maxPositional) {
    throw newTypeError(
      `${name} takes at most ${maxPositional} positional arguments (${args.length} given)`,
    );
  }
  let left = keywords.size;
  const bound = parameters.map((parameter, i) => {
    let value = args[i];
    if (value === undefined) {
      value = keywords.get(parameter.name);
      if (value !== undefined) left--;
    }
    if (value !== undefined) return parameter.convert(value);
    if (i < required) {
      throw newTypeError(`${name} missing required argument '${parameter.name}' (pos ${i + 1})`);
    }
    return undefined;
  });
  if (left > 0) throw badKeyword(shown, parameters, args, keywords);
  return bound;
}

function badKeyword(
  shown: string | undefined,
  parameters: readonly Parameter<unknown>[],
  args: readonly Value[],
  keywords: ReadonlyMap<string, Value>,
) {
  for (let i = 0; i < args.length; i++) {
    const name = parameters[i]!.name;
    if (keywords.has(name)) {
      const where = shown === undefined ? "function" : `${shown}()`;
      return newTypeError(
        `argument for ${where} given by name ('${name}') and position (${i + 1})`,
      );
    }
  }
  const unknown = [...keywords.keys()].find((key) => !parameters.some(({ name }) => name === key));
  const where = shown === undefined ? "this function" : `${shown}()`;
  return newTypeError(`${where} got an unexpected keyword argument '${unknown}'`);
}

/** A C int (format unit `i`). */
export function asCInt(value: Value): number {
  const int = asIndex(value);
  if (typeof int === "bigint" && (int >= 1n << 63n || int < -(1n << 63n))) {
    throw newOverflowError("Python int too large to convert to C long");
  }
  if (int > 2147483647) throw newOverflowError("signed integer is greater than maximum");
  if (int < -2147483648) throw newOverflowError("signed integer is less than minimum");
  return Number(int);
}

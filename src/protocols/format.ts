/** The format mini-language on primitives and floats. */

import { charge } from "../objects/budget.ts";
import { PyFloatExact } from "../objects/numbers.ts";
import type { Value } from "../objects/object.ts";
import { formatFloat, formatInt } from "../kernel/format_number.ts";
import { formatStr } from "../kernel/format_spec.ts";

/** `format(value, spec)` of an int, bool, str or float; errors name the type `name`. */
export function formatPrimitive(
  value: Exclude<Value, object> | PyFloatExact,
  spec: string,
  name?: string,
): string {
  if (typeof value === "string") return formatStr(value, spec, name, charge);
  if (value instanceof PyFloatExact) return formatFloat(value.value, spec, name, charge);
  if (typeof value === "boolean") {
    if (spec === "") return value ? "True" : "False";
    return formatInt(value ? 1 : 0, spec, name ?? "bool", charge);
  }
  return formatInt(value, spec, name, charge);
}

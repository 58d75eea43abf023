/** The format mini-language on primitives and floats. */

import { PyFloatExact } from "../objects/numbers.ts";
import type { Value } from "../objects/object.ts";
import { charge } from "../objects/budget.ts";
import { formatFloat, formatInt, formatStr, parseFormatSpec } from "../kernel/format_spec.ts";

/** `format(value, spec)` of an int, bool, str or float. */
export function formatPrimitive(
  value: Exclude<Value, object> | PyFloatExact,
  spec: string,
): string {
  if (typeof value === "string") return formatStr(value, parseFormatSpec(spec, "str"), charge);
  if (value instanceof PyFloatExact) {
    return formatFloat(value.value, parseFormatSpec(spec, "float"), charge);
  }
  if (typeof value === "boolean") {
    return spec === ""
      ? (value ? "True" : "False")
      : formatInt(value ? 1 : 0, parseFormatSpec(spec, "bool"), charge);
  }
  return formatInt(value, parseFormatSpec(spec, "int"), charge);
}

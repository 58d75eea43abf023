/** A Python value as JSON, where that loses nothing. */

import { dictItems, PyDictExact } from "../objects/dict.ts";
import { PyListExact } from "../objects/list.ts";
import { PyFloatExact } from "../objects/numbers.ts";
import { None, type Value } from "../objects/object.ts";
import type { JsonValue } from "./host.ts";

const MAX_DEPTH = 200;

/**
 * The JSON of `None`, bools, safe ints, finite floats that are not integral, strings, and lists and
 * string-keyed dicts of these; undefined for everything else. An integral float would come back as
 * an int, so it counts as a loss.
 */
export function toJson(value: Value, depth = 0): JsonValue | undefined {
  if (depth > MAX_DEPTH) return undefined;
  switch (typeof value) {
    case "string":
    case "number":
    case "boolean":
      return value;
    case "bigint":
      return undefined;
  }
  if (value === None) return null;
  if (value instanceof PyFloatExact) {
    return Number.isFinite(value.value) && !Number.isInteger(value.value) ? value.value : undefined;
  }
  if (value instanceof PyListExact) {
    const items: JsonValue[] = [];
    for (const each of value.items) {
      const item = toJson(each, depth + 1);
      if (item === undefined) return undefined;
      items.push(item);
    }
    return items;
  }
  if (value instanceof PyDictExact) {
    const entries: [string, JsonValue][] = [];
    for (const [key, each] of dictItems(value)) {
      if (typeof key !== "string") return undefined;
      const item = toJson(each, depth + 1);
      if (item === undefined) return undefined;
      entries.push([key, item]);
    }
    return Object.fromEntries(entries);
  }
  return undefined;
}

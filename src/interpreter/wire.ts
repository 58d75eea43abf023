/**
 * Python values as they cross to the embedding program and back: JSON, with `{"$": tag, "v": …}` for
 * what JSON has not. The other end is sandbox/wire.ts.
 *
 * | tag      | v                     | Python             | JavaScript        |
 * | -------- | --------------------- | ------------------ | ----------------- |
 * | `int`    | hexadecimal, `-0xff`  | int                | bigint            |
 * | `float`  | text of the number    | float              | number            |
 * | `bytes`  | base 64               | bytes              | Uint8Array        |
 * | `date`   | milliseconds          | datetime, in UTC   | Date              |
 * | `set`    | items                 | set                | Set               |
 * | `map`    | pairs                 | dict               | Map               |
 * | `object` | pairs                 | dict               | object with a "$" |
 */

import { newBytes, PyByteArray, PyBytes } from "../objects/bytes.ts";
import { charge } from "../objects/budget.ts";
import { dictItems, newDict, PyDict } from "../objects/dict.ts";
import { newTypeError, newValueError } from "../objects/exception.ts";
import { newList, PyList } from "../objects/list.ts";
import { intValue, newFloat, PyFloat } from "../objects/numbers.ts";
import { None, type Value } from "../objects/object.ts";
import { newSet, PyAnySet, type PySet } from "../objects/set.ts";
import { strValue } from "../objects/str.ts";
import { PyTuple } from "../objects/tuple.ts";
import { typeName } from "../objects/type.ts";
import { getAttribute } from "../protocols/attribute.ts";
import { call } from "../protocols/call.ts";
import { toArray } from "../protocols/iterate.ts";
import { dictSet } from "../protocols/mapping.ts";
import { setAdd } from "../protocols/set_table.ts";
import { normalize } from "../kernel/integers.ts";
import { PyDateTime, utc } from "../stdlib/datetime/values.ts";
import type { JsonValue } from "./host.ts";
import { loadModule } from "./importer.ts";

const MAX_DEPTH = 200;

const tagged = (tag: string, value: JsonValue): JsonValue => ({ $: tag, v: value });

/** A Python value for the wire; `TypeError` says what cannot cross, and where it was found. */
export function toWire(value: Value, where: string, depth = 0): JsonValue {
  charge(1);
  if (depth > MAX_DEPTH) throw newValueError(`${where} is nested too deeply, or holds itself`);
  if (value === None) return null;
  switch (typeof value) {
    case "boolean":
    case "number":
      return value;
    case "bigint":
      return tagged("int", value < 0n ? `-0x${(-value).toString(16)}` : `0x${value.toString(16)}`);
    case "string":
      return value;
  }
  const next = (item: Value) => toWire(item, where, depth + 1);
  if (value instanceof PyFloat) return floatToWire(value.value);
  const int = intValue(value);
  if (int !== undefined) return next(int);
  const text = strValue(value);
  if (text !== undefined) return text;
  if (value instanceof PyList || value instanceof PyTuple) return value.items.map(next);
  if (value instanceof PyDict) return dictToWire(value, next);
  if (value instanceof PyAnySet) return tagged("set", toArray(value).map(next));
  if (value instanceof PyBytes || value instanceof PyByteArray) {
    return tagged("bytes", value.data.toBase64());
  }
  if (value instanceof PyDateTime) {
    const seconds = call(getAttribute(value, "timestamp"), []) as PyFloat;
    return tagged("date", Math.round(seconds.value * 1000));
  }
  throw newTypeError(
    `${where}: a ${
      typeName(value)
    } cannot leave Python; give None, bool, int, float, str, bytes, ` +
      "datetime, or a list, tuple, dict or set of these",
  );
}

function floatToWire(value: number): JsonValue {
  return Number.isFinite(value) && !Object.is(value, -0) ? value : tagged("float", shown(value));
}

const shown = (value: number) => Object.is(value, -0) ? "-0" : String(value);

function dictToWire(value: PyDict, next: (item: Value) => JsonValue): JsonValue {
  const pairs = dictItems(value);
  const names = pairs.map(([key]) => strValue(key));
  if (names.includes(undefined)) {
    return tagged("map", pairs.map(([key, item]) => [next(key), next(item)]));
  }
  const entries = pairs.map(([, item], i): [string, JsonValue] => [names[i]!, next(item)]);
  return names.includes("$") ? tagged("object", entries) : Object.fromEntries(entries);
}

/** The Python value that came over the wire. What sent it is trusted. */
export function fromWire(wire: JsonValue): Value {
  if (wire === null) return None;
  switch (typeof wire) {
    case "boolean":
    case "string":
      return wire;
    case "number":
      return Number.isSafeInteger(wire) ? wire : newFloat(wire);
  }
  if (Array.isArray(wire)) return newList(wire.map(fromWire));
  if (typeof wire.$ !== "string") return pairsToDict(Object.entries(wire));
  const { $: tag, v } = wire;
  switch (tag) {
    case "int": {
      const text = v as string;
      return normalize(text.startsWith("-") ? -BigInt(text.slice(1)) : BigInt(text));
    }
    case "float":
      return newFloat(Number(v));
    case "bytes":
      return newBytes(Uint8Array.fromBase64(v as string));
    case "date": {
      const fromTimestamp = getAttribute(
        getAttribute(loadModule("datetime", true), "datetime"),
        "fromtimestamp",
      );
      return call(fromTimestamp, [newFloat((v as number) / 1000), utc]);
    }
    case "set": {
      const set: PySet = newSet();
      for (const item of v as JsonValue[]) setAdd(set, fromWire(item));
      return set;
    }
    default:
      return pairsToDict((v as JsonValue[]).map((pair) => pair as [JsonValue, JsonValue]));
  }
}

function pairsToDict(pairs: readonly (readonly [JsonValue, JsonValue])[]): PyDict {
  const dict = newDict();
  for (const [key, item] of pairs) dictSet(dict, fromWire(key), fromWire(item));
  return dict;
}

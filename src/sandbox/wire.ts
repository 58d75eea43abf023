/**
 * JavaScript values as they cross to the child and back: `inputs`, the arguments of tools and what
 * these give. The form is described in interpreter/wire.ts, the other end. What comes from the child
 * is hostile input: decoding checks it and makes plain values only.
 */

import type { JsonValue } from "../interpreter/host.ts";
import { ProtocolError } from "./protocol.ts";

/**
 * A value that Python can be given: the type of `inputs`, and what tools may return. A whole number
 * becomes an `int`; `new Number(2)`, an object, becomes the `float` 2.0.
 */
export type InputValue =
  | null
  | undefined
  | boolean
  | number
  // deno-lint-ignore ban-types -- the object is meant, not the primitive
  | Number
  | bigint
  | string
  | Uint8Array
  | Date
  | readonly InputValue[]
  | ReadonlyMap<InputValue, InputValue>
  | ReadonlySet<InputValue>
  | { readonly [key: string]: InputValue };

const MAX_DEPTH = 200;

const tagged = (tag: string, value: JsonValue): JsonValue => ({ $: tag, v: value });

/** A value that cannot cross; `path` says where in the whole it was found. */
export class WireError extends TypeError {
  override name = "WireError";
  constructor(readonly path: string, message: string) {
    super(message);
  }
}

/** A JavaScript value for the wire; `path` is its name in error messages. */
export function encodeValue(value: unknown, path: string, depth = 0): JsonValue {
  if (depth > MAX_DEPTH) throw new WireError(path, `${path} is nested too deeply, or holds itself`);
  switch (typeof value) {
    case "undefined":
      return null;
    case "boolean":
    case "string":
      return value;
    case "number":
      return Number.isFinite(value) && !Object.is(value, -0) ? value : specialNumber(value);
    case "bigint":
      return tagged("int", value < 0n ? `-0x${(-value).toString(16)}` : `0x${value.toString(16)}`);
    case "object":
      return value === null ? null : encodeObject(value, path, depth + 1);
  }
  throw refusal(path, `a ${typeof value}`);
}

const specialNumber = (value: number): JsonValue =>
  tagged("float", Object.is(value, -0) ? "-0" : String(value));

function encodeObject(value: object, path: string, depth: number): JsonValue {
  if (Array.isArray(value)) {
    return value.map((each, i) => encodeValue(each, `${path}[${i}]`, depth));
  }
  if (value instanceof Uint8Array) return tagged("bytes", toBase64(value));
  if (value instanceof ArrayBuffer) return tagged("bytes", toBase64(new Uint8Array(value)));
  if (value instanceof Number) return tagged("float", String(value));
  if (value instanceof Date) {
    if (Number.isNaN(value.getTime())) throw new WireError(path, `${path} is an invalid Date`);
    return tagged("date", value.getTime());
  }
  if (value instanceof Map) {
    return tagged(
      "map",
      [...value].map(([key, item]) => [
        encodeValue(key, `${path} key`, depth),
        encodeValue(item, `${path}[${String(key)}]`, depth),
      ]),
    );
  }
  if (value instanceof Set) {
    return tagged("set", [...value].map((each) => encodeValue(each, `${path} item`, depth)));
  }
  const prototype = Object.getPrototypeOf(value);
  if (prototype !== null && prototype !== Object.prototype) {
    throw refusal(path, `an object of class ${value.constructor?.name ?? "?"}`);
  }
  const entries = Object.entries(value).map((
    [key, item],
  ): [string, JsonValue] => [key, encodeValue(item, `${path}.${key}`, depth)]);
  return Object.hasOwn(value, "$") ? tagged("object", entries) : Object.fromEntries(entries);
}

function refusal(path: string, what: string): WireError {
  return new WireError(
    path,
    `${path} is ${what}, which Python cannot be given; use null, booleans, numbers, bigints, ` +
      "strings, Uint8Array, Date, arrays, plain objects, Map or Set",
  );
}

/** The JavaScript value that came over the wire. */
export function decodeValue(wire: JsonValue, depth = 0): unknown {
  if (depth > 2 * MAX_DEPTH) throw new ProtocolError("Value is nested too deeply");
  if (typeof wire !== "object" || wire === null) return wire;
  if (Array.isArray(wire)) return wire.map((each) => decodeValue(each, depth + 1));
  if (!Object.hasOwn(wire, "$")) return fromPairs(Object.entries(wire), depth);
  return decodeTagged(wire.$!, wire.v, depth);
}

function fromPairs(pairs: readonly (readonly [string, JsonValue])[], depth: number): unknown {
  // Object.fromEntries defines properties: `__proto__` is a name as any other.
  return Object.fromEntries(pairs.map(([key, item]) => [key, decodeValue(item, depth + 1)]));
}

function decodeTagged(tag: JsonValue, v: JsonValue | undefined, depth: number): unknown {
  const text = typeof v === "string" ? v : "";
  switch (tag) {
    case "int":
      if (!/^-?0x[0-9a-f]+$/.test(text)) break;
      return text.startsWith("-") ? -BigInt(text.slice(1)) : BigInt(text);
    case "float":
      if (!["NaN", "Infinity", "-Infinity", "-0"].includes(text)) break;
      return Number(text);
    case "bytes":
      if (!/^[A-Za-z0-9+/]*={0,2}$/.test(text)) break;
      return fromBase64(text);
    case "date":
      if (typeof v !== "number") break;
      return new Date(v);
    case "set":
      if (!Array.isArray(v)) break;
      return new Set(v.map((each) => decodeValue(each, depth + 1)));
    case "map":
      return new Map(
        asPairs(v).map((
          [key, item],
        ) => [decodeValue(key, depth + 1), decodeValue(item, depth + 1)]),
      );
    case "object":
      return fromPairs(asPairs(v).map(([key, item]) => [String(key), item] as const), depth);
  }
  throw new ProtocolError("Value is not of the wire's form");
}

function asPairs(value: JsonValue | undefined): readonly [JsonValue, JsonValue][] {
  if (Array.isArray(value) && value.every((each) => Array.isArray(each) && each.length === 2)) {
    return value as [JsonValue, JsonValue][];
  }
  throw new ProtocolError("Expected pairs");
}

/** Bytes of one step: `String.fromCharCode` takes its arguments on the stack. */
const CHUNK = 8192;

function toBase64(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += CHUNK) {
    text += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  }
  return btoa(text);
}

function fromBase64(text: string): Uint8Array {
  return Uint8Array.from(atob(text), (each) => each.charCodeAt(0));
}

/** What `match` asks of values: sequences, mappings and classes. */

import { dictType, mappingProxyType, newDict } from "../objects/dict.ts";
import { newTypeError, newValueError } from "../objects/exception.ts";
import { listType } from "../objects/list.ts";
import { memoryviewType } from "../objects/memoryview.ts";
import type { PyObject, Value } from "../objects/object.ts";
import { rangeType } from "../objects/range.ts";
import { PyTuple, tupleType } from "../objects/tuple.ts";
import { PyType, typeName } from "../objects/type.ts";
import { strValue } from "../objects/str.ts";
import { getAttribute, optionalAttribute } from "../protocols/attribute.ts";
import { call } from "../protocols/call.ts";
import { same } from "../protocols/compare.ts";
import { isInstance } from "../protocols/instance.ts";
import { unpack, unpackStarred } from "../protocols/iterate.ts";
import { dictDelete } from "../protocols/mapping.ts";
import { getItem } from "../protocols/subscript.ts";
import { length } from "../protocols/truth.ts";
import { repr } from "../protocols/text.ts";

for (const each of [listType, tupleType, rangeType, memoryviewType]) {
  each.patternKind = "sequence pattern";
}
dictType.patternKind = mappingProxyType.patternKind = "mapping pattern";

/** The first mark along the MRO; `collections.abc` marks its classes and what it registers. */
function patternKind(type: PyType): PyType["patternKind"] {
  return type.patternKind ?? type.mro.find((each) => each.patternKind !== undefined)?.patternKind;
}

function isSequence(value: Value): value is PyObject {
  return typeof value === "object" && patternKind(value.type) === "sequence pattern";
}

/**
 * The items of a sequence of the right length: with a star (its index, else -1) as a list there.
 * `wanted` are the indices that are looked at if the star keeps nothing: they alone are asked for.
 */
export function matchSequence(
  subject: Value,
  count: number,
  star: number,
  wanted: readonly number[] | undefined,
): Value[] | undefined {
  if (!isSequence(subject)) return undefined;
  if (star >= 0 && count === 0 && wanted !== undefined) return [];
  const size = length(subject);
  if (star < 0 ? size !== count : size < count) return undefined;
  if (wanted !== undefined) {
    const found: Value[] = [];
    for (const i of wanted) found[i] = getItem(subject, i < star ? i : size - (count - i) - 1);
    return found;
  }
  return star < 0 ? [...unpack(subject, count)] : unpackStarred(subject, star, count - star);
}

function isMapping(value: Value): value is PyObject {
  return typeof value === "object" && patternKind(value.type) === "mapping pattern";
}

/** The values under these keys, or undefined where one is missing or it is no mapping. */
export function matchMapping(subject: Value, keys: Value[]): Value[] | undefined {
  if (!isMapping(subject)) return undefined;
  if (keys.length === 0) return [];
  if (length(subject) < keys.length) return undefined;
  const get = optionalAttribute(subject, "get");
  if (get === undefined) return undefined;
  const missing = newDict();
  const values: Value[] = [];
  for (const [i, key] of keys.entries()) {
    if (keys.slice(0, i).some((each) => same(each, key))) {
      throw newValueError(`mapping pattern checks duplicate key (${repr(key)})`);
    }
    const value = call(get, [key, missing]);
    if (value === missing) return undefined;
    values.push(value);
  }
  return values;
}

/** A dict of what the keys of a mapping pattern left. */
export function matchRest(subject: Value, keys: Value[]): Value {
  const rest = newDict();
  const update = getAttribute(rest, "update");
  call(update, [subject]);
  for (const key of keys) dictDelete(rest, key);
  return rest;
}

const selfMatching = new Set([
  "bool",
  "bytearray",
  "bytes",
  "dict",
  "float",
  "frozenset",
  "int",
  "list",
  "set",
  "str",
  "tuple",
]);

/** The attributes that a class pattern asks for, or undefined where it does not match. */
export function matchClass(
  subject: Value,
  cls: Value,
  positional: number,
  names: string[],
): Value[] | undefined {
  if (!(cls instanceof PyType)) throw newTypeError("called match pattern must be a class");
  if (!isInstance(subject, cls)) return undefined;
  const values: Value[] = [];
  const seen = new Set<string>();
  const read = (name: string): boolean => {
    if (seen.has(name)) {
      throw newTypeError(`${cls.name}() got multiple sub-patterns for attribute '${name}'`);
    }
    seen.add(name);
    const value = optionalAttribute(subject, name);
    if (value === undefined) return false;
    values.push(value);
    return true;
  };
  if (positional > 0) {
    const declared = optionalAttribute(cls, "__match_args__");
    if (
      declared === undefined && cls.mro.some((each) => !each.heap && selfMatching.has(each.name))
    ) {
      if (positional > 1) throw tooManyPatterns(cls, 1, positional);
      values.push(subject);
    } else {
      if (declared !== undefined && !(declared instanceof PyTuple)) {
        throw newTypeError(
          `${cls.name}.__match_args__ must be a tuple (got ${typeName(declared)})`,
        );
      }
      const allowed = declared?.items ?? [];
      if (positional > allowed.length) throw tooManyPatterns(cls, allowed.length, positional);
      for (let i = 0; i < positional; i++) {
        const name = strValue(allowed[i]!);
        if (name === undefined) {
          throw newTypeError(
            `__match_args__ elements must be strings (got ${typeName(allowed[i]!)})`,
          );
        }
        if (!read(name)) return undefined;
      }
    }
  }
  for (const name of names) if (!read(name)) return undefined;
  return values;
}

function tooManyPatterns(cls: PyType, allowed: number, given: number) {
  return newTypeError(
    `${cls.name}() accepts ${allowed} positional sub-pattern${
      allowed === 1 ? "" : "s"
    } (${given} given)`,
  );
}

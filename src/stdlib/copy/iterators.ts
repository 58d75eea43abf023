/** Copies of native iterators: another one at the same place, over the same values or copies. */

import { PyIterator } from "../../objects/iterator.ts";
import { PyObject, type Value } from "../../objects/object.ts";

/** The types that CPython copies too, by their names. */
const copied = new Set(
  ("list_iterator list_reverseiterator tuple_iterator str_iterator str_ascii_iterator " +
    "bytes_iterator range_iterator callable_iterator reversed enumerate zip map filter " +
    "accumulate chain combinations combinations_with_replacement compress count cycle dropwhile " +
    "filterfalse groupby islice permutations product repeat starmap takewhile zip_longest")
    .split(" "),
);

/** Whether an object is an iterator that is copied field by field. */
export function isCopiedIterator(object: PyObject): object is PyIterator {
  return object instanceof PyIterator && !object.type.heap && copied.has(object.type.name);
}

/** A field of an iterator: what changes as it goes on is always copied. */
function copyField(field: unknown, deep: ((value: Value) => Value) | undefined): unknown {
  if (typeof field !== "object" || field === null) return field;
  if (Array.isArray(field)) {
    return deep === undefined ? field.slice() : field.map((each) => copyField(each, deep));
  }
  if (ArrayBuffer.isView(field)) return (field as Int32Array).slice();
  if (deep === undefined) return field;
  return field instanceof PyObject ? deep(field) : copyFields(field, deep);
}

function copyFields<T extends object>(object: T, deep: ((value: Value) => Value) | undefined): T {
  const copy = Object.create(Object.getPrototypeOf(object)) as Record<string, unknown>;
  for (const [name, field] of Object.entries(object)) copy[name] = copyField(field, deep);
  return copy as T;
}

/** An iterator at the same place; `deep` copies what it runs over. */
export function copyIterator(
  object: PyIterator,
  deep: ((value: Value) => Value) | undefined,
): PyIterator {
  return copyFields(object, deep);
}

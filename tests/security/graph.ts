/**
 * The graph of everything that a Python program can reach: from the modules through attributes,
 * items, class dictionaries, globals and subclasses. What is met must be a Python value by the
 * definition of src/objects: a primitive that stands for one, or a `PyObject` with a type.
 */

import { dir } from "../../src/builtins/attributes.ts";
import { LimitExceeded } from "../../src/objects/budget.ts";
import { PyBaseException } from "../../src/objects/exception.ts";
import { PyObject, type Value } from "../../src/objects/object.ts";
import { PyList } from "../../src/objects/list.ts";
import { PyTuple } from "../../src/objects/tuple.ts";
import { dictItems, PyDict } from "../../src/objects/dict.ts";
import { objectType, PyType } from "../../src/objects/type.ts";
import { findAttribute } from "../../src/protocols/attribute.ts";
import { toArray } from "../../src/protocols/iterate.ts";
import { strValue } from "../../src/objects/str.ts";

/** What is wrong with a value that a program has got hold of; undefined where it is Python's. */
export function foreignness(value: unknown): string | undefined {
  switch (typeof value) {
    case "string":
    case "boolean":
    case "bigint":
      return undefined;
    case "number":
      return Number.isSafeInteger(value) ? undefined : `the number ${value}, which is no int`;
    case "object":
      break;
    default:
      return `a JavaScript ${typeof value}`;
  }
  if (value === null) return "null";
  if (!(value instanceof PyObject)) return `a JavaScript object: ${value.constructor?.name}`;
  const { type } = value;
  if (!(type instanceof PyType)) return "an object without a type";
  if (!type.mro.includes(objectType)) return "an object whose type is not an object's";
  if (Object.getPrototypeOf(value) === PyObject.prototype && type !== objectType) {
    return "a bare object with another type";
  }
  return undefined;
}

/** An error that Python sees as its own. */
export function isPythonError(error: unknown): boolean {
  return error instanceof PyBaseException;
}

/** Values of one type, read by one name from objects of one type, that are looked into. */
const MOST_OF_ONE_KIND = 8;

/** What was found on a walk. */
export interface Walk {
  /** Values that were met, each once. */
  readonly values: readonly Value[];
  /** Paths to values that are not Python's, and to errors that are not. */
  readonly foreign: readonly string[];
}

function tryNames(value: Value): string[] {
  try {
    return toArray(dir(value)).map((name) => strValue(name) ?? "");
  } catch (error) {
    if (isPythonError(error)) return [];
    throw error;
  }
}

/** Walks everything that can be reached from `roots`, given with their names. */
export function walk(roots: Iterable<readonly [string, Value]>): Walk {
  const seen = new Set<unknown>();
  const foreign: string[] = [];
  const queue: [string, Value][] = [];

  function meet(path: string, value: unknown): void {
    if (seen.has(value)) return;
    seen.add(value);
    const wrong = foreignness(value);
    if (wrong !== undefined) foreign.push(`${path}: ${wrong}`);
    else if (typeof value === "object") queue.push([path, value as Value]);
  }

  /** Reading an attribute may make an object each time: a few of one kind stand for all. */
  const read = new Map<string, number>();
  function isFamiliar(from: PyObject, name: string, value: Value): boolean {
    if (seen.has(value) || !(value instanceof PyObject)) return false;
    const kind = `${from.type.name} ${name} ${value.type.name}`;
    const count = (read.get(kind) ?? 0) + 1;
    read.set(kind, count);
    return count > MOST_OF_ONE_KIND;
  }

  function attempt(path: string, make: () => unknown): void {
    try {
      const value = make();
      if (value !== undefined) meet(path, value);
    } catch (error) {
      if (isPythonError(error)) meet(`${path} raised`, error);
      else if (!(error instanceof LimitExceeded)) foreign.push(`${path}: threw ${error}`);
    }
  }

  for (const [name, value] of roots) meet(name, value);
  for (let at = 0; at < queue.length; at++) {
    const [path, value] = queue[at]!;
    const object = value as PyObject;
    attempt(`type(${path})`, () => object.type);
    for (const name of [...tryNames(value), "__dict__", "__globals__", "__class__"]) {
      attempt(`${path}.${name}`, () => {
        const found = findAttribute(value, name);
        return found === undefined || isFamiliar(object, name, found) ? undefined : found;
      });
    }
    if (value instanceof PyList || value instanceof PyTuple) {
      value.items.forEach((item, i) => meet(`${path}[${i}]`, item));
    } else if (value instanceof PyDict) {
      for (const [key, item] of dictItems(value)) {
        meet(`a key of ${path}`, key);
        meet(`${path}[${String(key)}]`, item);
      }
    } else if (value instanceof PyType) {
      for (const [name, item] of value.namespace) meet(`vars(${path})[${name}]`, item);
      value.mro.forEach((each, i) => meet(`${path}.__mro__[${i}]`, each));
      value.subclasses.forEach((each) => meet(`a subclass of ${path}`, each));
    }
  }
  return { values: [...seen] as Value[], foreign };
}

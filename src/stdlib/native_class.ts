/**
 * What most library modules need to declare themselves: values made on demand, classes that
 * behave as if they were written in Python (mutable, with a `__dict__`), and quick calls.
 */

import { once } from "../kernel/once.ts";
import { newDict } from "../objects/dict.ts";
import { PyBuiltin, PyGetSet } from "../objects/function.ts";
import type { PyModule } from "../objects/module.ts";
import { None, PyObject, type Value } from "../objects/object.ts";
import { newTuple } from "../objects/tuple.ts";
import { newMember } from "../objects/singletons.ts";
import { objectType, type PyType, typeType } from "../objects/type.ts";
import { call } from "../protocols/call.ts";
import { newClass } from "../protocols/class.ts";
import { type Definition, newBuiltin } from "../native/define.ts";

/** A record whose values are made when they are first looked at, each from others of it. */
export function onDemand<T>(
  makers: (record: Readonly<Record<string, T>>) => Record<string, () => T>,
): Readonly<Record<string, T>> {
  const record: Record<string, T> = {};
  for (const [name, make] of Object.entries(makers(record))) {
    Object.defineProperty(record, name, { get: once(make), enumerable: true });
  }
  return record;
}

/** What declares a class that CPython's library writes in Python. */
export interface NativeClass {
  name: string;
  module: string;
  doc?: string;
  bases?: readonly PyType[];
  meta?: PyType;
  attributes: Record<string, Definition | Value>;
  /** Names of methods that refuse any receiver that is not an instance. */
  checked?: boolean;
}

function isDefinition(value: Definition | Value): value is Definition {
  return typeof value === "object" && !(value instanceof PyObject);
}

/** One attribute of a class from its table entry. */
function newAttribute(name: string, entry: Definition): Value {
  if (entry.kind === "getter") return new PyGetSet(name, entry.run, entry.set as never, entry.doc);
  if (entry.kind === "member") return newMember(name, entry.run, entry.set as never, entry.doc);
  return newBuiltin(name, entry.kind, entry.signature, entry.doc, entry.run);
}

/** Words messages on the arguments of a module's functions as CPython does where they are Python. */
export function writtenInPython(module: PyModule, except: readonly string[] = []): PyModule {
  for (const key of Object.keys(module)) {
    // What is made later is a class.
    const { value } = Object.getOwnPropertyDescriptor(module, key)!;
    if (value instanceof PyBuiltin && !except.includes(value.name)) value.pythonName = value.name;
  }
  return module;
}

/** Makes a class as a class statement would, from a table of native methods. */
export function newNativeClass(declared: NativeClass): PyType {
  const namespace = newDict();
  const { map } = namespace;
  map.set("__module__", declared.module);
  map.set("__qualname__", declared.name);
  map.set("__doc__", declared.doc ?? None);
  const made: (PyBuiltin | PyGetSet)[] = [];
  for (const name of Object.keys(declared.attributes)) {
    const entry = declared.attributes[name]!;
    const value = isDefinition(entry) ? newAttribute(name, entry) : entry;
    map.set(name, value);
    if (isDefinition(entry)) made.push(value as PyBuiltin);
    if (value instanceof PyBuiltin && value.owner === undefined) {
      value.pythonName ??= `${declared.name}.${name}`;
    }
  }
  const bases = declared.bases ?? [objectType];
  const meta = declared.meta ?? bases[0]?.type ?? typeType;
  const type = meta === typeType
    ? newClass(meta, declared.name, bases, namespace)
    : call(meta, [declared.name, newTuple([...bases]), namespace]) as PyType;
  for (const each of made) {
    if (declared.checked || each instanceof PyGetSet) each.owner = type;
    else if (each.kind !== "staticmethod" && each.kind !== "function") each.home = type;
  }
  return type;
}

/** `callee(a)`, straight into the function where its arity allows. */
export function call1(callee: Value, a: Value): Value {
  if (typeof callee === "object" && (callee.mask & 2) !== 0) return callee.js(a);
  return call(callee, [a]);
}

/** `callee(a, b)` */
export function call2(callee: Value, a: Value, b: Value): Value {
  if (typeof callee === "object" && (callee.mask & 4) !== 0) return callee.js(a, b);
  return call(callee, [a, b]);
}

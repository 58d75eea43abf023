/** Calls that generated code does not make directly: `**mapping`, `super()`, `locals()` and its kin. */

import { dictItems, dictType, newDict, newStrDict, PyDict, PyDictExact } from "../objects/dict.ts";
import { newRuntimeError, newTypeError } from "../objects/exception.ts";
import { instanceDict } from "../objects/instance_dict.ts";
import { newList } from "../objects/list.ts";
import type { PyModule } from "../objects/module.ts";
import { None, type PyObject, type Value } from "../objects/object.ts";
import { strValue } from "../objects/str.ts";
import { PyType, typeName } from "../objects/type.ts";
import { builtinsModule } from "../builtins/module.ts";
import {
  AttributeKey,
  bind,
  findAttribute,
  getAttribute,
  LoadedAttribute,
  loadMethod,
  setAttribute,
} from "../protocols/attribute.ts";
import { call, callMethod } from "../protocols/call.ts";
import { isIterable, toArray } from "../protocols/iterate.ts";
import { dictGet, dictSet } from "../protocols/mapping.ts";
import { getItem } from "../protocols/subscript.ts";
import { compareStrings } from "../protocols/compare.ts";
import { str } from "../protocols/text.ts";
import { newSuper } from "../objects/super.ts";

/**
 * Flattens keyword arguments of a call of `callee`; an undefined name marks a mapping. The values
 * begin with the positional ones, which `args` gives when the keywords are together, and before one
 * that is no string is refused.
 */
export function mappedKeywords(
  pairs: [string | undefined, Value][],
  callee: Value,
  args: () => readonly Value[] = () => [],
): { names: string[]; values: Value[] } {
  const names: string[] = [];
  const values: Value[] = [];
  if (pairs.length === 1 && pairs[0]![0] === undefined) {
    // `**kwargs` passed on, as decorators do: nothing can be there twice.
    const mapping = pairs[0]![1];
    if (mapping instanceof PyDictExact && mapping.originals === undefined) {
      let isText = true;
      for (const [key, value] of mapping.map.entries()) {
        const name = typeof key === "string" ? key : strValue(key);
        isText &&= name !== undefined;
        names.push(name!);
        values.push(value);
      }
      const positional = args();
      if (!isText) throw newTypeError("keywords must be strings");
      return { names, values: [...positional, ...values] };
    }
  }
  // All are put together before one that is no string is refused.
  const others = newDict();
  const add = (key: Value, value: Value) => {
    const name = strValue(key);
    if (name === undefined ? dictGet(others, key) !== undefined : names.includes(name)) {
      throw newTypeError(
        `${functionText(callee)} got multiple values for keyword argument '${str(key)}'`,
      );
    }
    if (name === undefined) dictSet(others, key, value);
    else {
      names.push(name);
      values.push(value);
    }
  };
  for (const [name, value] of pairs) {
    if (name !== undefined) add(name, value);
    else for (const [key, item] of mappingItems(value, callee)) add(key, item);
  }
  const positional = args();
  if (others.map.size > 0) throw newTypeError("keywords must be strings");
  return { names, values: [...positional, ...values] };
}

/** The items of a mapping that is spread into keyword arguments. */
function mappingItems(mapping: Value, callee: Value): [Value, Value][] {
  if (mapping instanceof PyDict && mapping.t$__iter__ === dictType.proto.t$__iter__) {
    return dictItems(mapping);
  }
  const keys = findAttribute(mapping, "keys");
  if (keys === undefined) {
    throw newTypeError(
      `${functionText(callee)} argument after ** must be a mapping, not ${typeName(mapping)}`,
    );
  }
  return toArray(call(keys, [])).map((key) => [key, getItem(mapping, key)]);
}

/** A callable in an error's text: `module.name()` (CPython's _PyObject_FunctionStr). */
function functionText(callee: Value): string {
  const qualname = findAttribute(callee, "__qualname__");
  if (qualname === undefined) return str(callee);
  const module = findAttribute(callee, "__module__");
  const known = module !== undefined && module !== None && module !== "builtins";
  return known ? `${str(module)}.${str(qualname)}()` : `${str(qualname)}()`;
}

export function callMapped(
  callee: Value,
  args: Value[] | Value,
  pairs: [string | undefined, Value][],
): Value {
  const { names, values } = mappedKeywords(pairs, callee, () => positionalArguments(callee, args));
  return call(callee, values, names.length === 0 ? null : names);
}

export function callMethodMapped(
  method: PyObject | LoadedAttribute,
  self: Value,
  args: Value[] | Value,
  pairs: [string | undefined, Value][],
): Value {
  const callee = calleeOf(method);
  const { names, values } = mappedKeywords(pairs, callee, () => positionalArguments(callee, args));
  return callMethod(method, self, values, names.length === 0 ? null : names);
}

/** Positional arguments: a sole `*value` is spread when the keywords are together. */
export function positionalArguments(callee: Value, args: Value[] | Value): readonly Value[] {
  return Array.isArray(args) ? args : spreadArguments(callee, args);
}

const calleeOf = (method: Value | LoadedAttribute): Value =>
  method instanceof LoadedAttribute ? method.value : method;

/** The arguments of `callee(*value)`. */
export function spreadArguments(callee: Value | LoadedAttribute, value: Value): Value[] {
  if (!isIterable(value)) {
    throw newTypeError(
      `${functionText(calleeOf(callee))} argument after * must be an iterable, not ${
        typeName(value)
      }`,
    );
  }
  return toArray(value);
}

/** `*value` among arguments or elements. */
export function spread(value: Value): Value[] {
  if (!isIterable(value)) {
    throw newTypeError(`Value after * must be an iterable, not ${typeName(value)}`);
  }
  return toArray(value);
}

/** The keys of attributes whose names stand in a text with blanks between. */
export const attributeKeys = (names: string): AttributeKey[] =>
  names.split(" ").map((name) => new AttributeKey(name));

/** What compact code makes of `object.name(*args)`. */
export function send(object: PyObject, key: AttributeKey, args: Value[]): Value {
  const own = object[key.own];
  return own === undefined
    ? callMethod(loadMethod(object, object[key.inherited], key.name), object, args, null)
    : call(own, args);
}

/** What compact code makes of `object.name = value`. */
export function store(object: PyObject, key: AttributeKey, value: Value): void {
  const found = object[key.inherited] as PyObject | undefined;
  if (object.settable === true && found?.descrSet === undefined) object[key.own] = value;
  else setAttribute(object, key.name, value);
}

/** The method that `super().name(…)` calls, as `loadMethod` gives it. */
export function superMethod(
  callee: Value | undefined,
  cell: Value,
  self: Value,
  name: string,
): PyObject | LoadedAttribute {
  if (callee !== builtinsModule.$super) {
    return new LoadedAttribute(getAttribute(call(callee!, []), name));
  }
  const cls = cell as PyType;
  const start = (self as PyObject).type;
  if (start.mro.includes(cls)) {
    const found = findAfter(start, cls, name);
    if (found !== undefined && (found as PyObject).mm !== undefined) return found as PyObject;
    if (found !== undefined && !(self instanceof PyType)) {
      return new LoadedAttribute(bind(found, self));
    }
  }
  return new LoadedAttribute(getAttribute(newSuper(cls, self), name));
}

/** What the MRO of `start` says of a name, looking only behind `cls`. */
function findAfter(start: PyType, cls: PyType, name: string): Value | undefined {
  const { mro } = start;
  for (let i = mro.indexOf(cls) + 1; i < mro.length; i++) {
    const found = mro[i]!.namespace.get(name);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** `super()` without arguments. */
export function callSuper(callee: Value, cell: Value | undefined, self: Value | undefined): Value {
  if (callee !== builtinsModule.$super) return call(callee, []);
  if (self === undefined) throw newRuntimeError("super(): no arguments");
  if (cell === undefined) throw newRuntimeError("super(): __class__ cell not found");
  return newSuper(cell as PyType, self);
}

/** `locals()`, `globals()`, `vars()` or `dir()`: unless the program means something else by it. */
export function callFrame(
  callee: Value,
  globals: PyModule,
  locals: (string | Value | undefined)[] | Value | undefined,
): Value {
  switch (callee) {
    case builtinsModule.$globals:
      return instanceDict(globals);
    case builtinsModule.$locals:
    case builtinsModule.$vars:
      return localsDict(globals, locals);
    case builtinsModule.$dir: {
      const names = toArray(localsDict(globals, locals)) as string[];
      return newList(names.sort(compareStrings));
    }
    default:
      return call(callee, []);
  }
}

function localsDict(
  globals: PyModule,
  locals: (string | Value | undefined)[] | Value | undefined,
): Value {
  if (locals === undefined) return instanceDict(globals);
  if (!Array.isArray(locals)) return locals;
  const entries: [string, Value][] = [];
  for (let i = 0; i < locals.length; i += 2) {
    const value = locals[i + 1];
    if (value !== undefined) entries.push([locals[i] as string, value]);
  }
  return entries.length === 0 ? newDict() : newStrDict(entries);
}

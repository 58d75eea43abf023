/** The `class` statement: metaclass, `__prepare__`, the body, `__mro_entries__`, the class cell. */

import { PyClassCell } from "../objects/cell.ts";
import { newDict, newStrDict, PyDict } from "../objects/dict.ts";
import {
  exceptionType,
  isException,
  newNameError,
  newRuntimeError,
  newTypeError,
} from "../objects/exception.ts";
import { PyFunction } from "../objects/function.ts";
import { PyModule } from "../objects/module.ts";
import type { PyObject, Value } from "../objects/object.ts";
import { newTuple, PyTuple } from "../objects/tuple.ts";
import { PyType, typeName, typeType } from "../objects/type.ts";
import { typingSupport } from "../objects/typing_support.ts";
import { findAttribute } from "../protocols/attribute.ts";
import { call, callSpecial } from "../protocols/call.ts";
import { metaclassOf } from "../protocols/class.ts";
import { dictDelete, dictGet, dictSet } from "../protocols/mapping.ts";
import { deleteItem, getItem, setItem } from "../protocols/subscript.ts";
import { repr } from "../protocols/text.ts";
import { builtinsModule } from "../builtins/module.ts";
import { mappedKeywords } from "./calling.ts";

const keyErrorType = exceptionType("KeyError");

/** Runs a class statement and gives the class. */
export function buildClass(
  _globals: PyModule,
  name: string,
  bases: Value[],
  pairs: [string | undefined, Value][],
  typeParameters: Value | undefined,
  body: (namespace: Value) => void,
  construct: { count: number; js: (...args: Value[]) => Value } | undefined,
  setCell: ((cls: Value) => void) | undefined,
): Value {
  if (typeParameters !== undefined) bases = [...bases, typingSupport().genericBase(typeParameters)];
  const resolved = resolveBases(bases);
  const { names, values } = mappedKeywords(pairs, builtinsModule.$__build_class__ ?? name);
  let meta: Value = typeType;
  const at = names.indexOf("metaclass");
  if (at >= 0) {
    meta = values[at]!;
    names.splice(at, 1);
    values.splice(at, 1);
  } else if (resolved.length > 0) meta = (resolved[0] as PyObject).type ?? typeType;
  if (meta instanceof PyType) meta = metaclassOf(meta, resolved);
  const prepare = findAttribute(meta, "__prepare__");
  const tuple = newTuple(resolved);
  const keywords = names.length === 0 ? null : names;
  const namespace = prepare === undefined || (meta === typeType && keywords === null)
    ? newDict()
    : call(prepare, [name, tuple, ...values], keywords);
  if (!(namespace instanceof PyDict) && (namespace as PyObject).t$__getitem__ === undefined) {
    throw newTypeError(
      `${
        meta instanceof PyType ? meta.name : "<metaclass>"
      }.__prepare__() must return a mapping, not ${typeName(namespace)}`,
    );
  }
  body(namespace);
  const cell = setCell && new PyClassCell(setCell);
  if (cell !== undefined) namespaceSet(namespace, "__classcell__", cell);
  if (resolved.length !== bases.length || resolved.some((each, i) => each !== bases[i])) {
    setItem(namespace, "__orig_bases__", newTuple(bases));
  }
  const cls = call(meta, [name, tuple, namespace, ...values], keywords);
  if (cls instanceof PyType && cls.heap) cls.construct = construct;
  if (cell !== undefined && cls instanceof PyType) checkCell(cell, cls, name);
  return cls;
}

/** Whether the metaclass passed `__classcell__` on, and made one class of it. */
function checkCell(cell: PyClassCell, cls: PyType, name: string): void {
  if (cell.cls === cls) return;
  if (cell.cls === undefined) {
    throw newRuntimeError(
      `__class__ not set defining '${name}' as ${repr(cls)}. ` +
        "Was __classcell__ propagated to type.__new__?",
    );
  }
  throw newTypeError(
    `__class__ set to ${repr(cell.cls)} defining '${name}' as ${repr(cls)}`,
  );
}

function resolveBases(bases: Value[]): Value[] {
  if (bases.every((each) => each instanceof PyType)) return bases;
  const resolved: Value[] = [];
  for (const base of bases) {
    const method = base instanceof PyType ? undefined : (base as PyObject).t$__mro_entries__;
    if (method === undefined) {
      resolved.push(base);
      continue;
    }
    const entries = callSpecial(method, base, newTuple(bases));
    if (!(entries instanceof PyTuple)) throw newTypeError("__mro_entries__ must return a tuple");
    resolved.push(...entries.items);
  }
  return resolved;
}

/** What the body of every class begins with. */
export function beginClass(
  namespace: Value,
  globals: PyModule,
  qualname: string,
  firstLine: number,
): void {
  namespaceSet(namespace, "__module__", globals.$__name__!);
  namespaceSet(namespace, "__qualname__", qualname);
  namespaceSet(namespace, "__firstlineno__", firstLine);
}

/** Reads a name of a class body; undefined where the namespace has none. */
export function namespaceGet(namespace: Value, name: string): Value | undefined {
  if (namespace instanceof PyDict && !namespace.type.heap) return dictGet(namespace, name);
  try {
    return getItem(namespace, name);
  } catch (error) {
    if (isException(error, keyErrorType)) return undefined;
    throw error;
  }
}

export function namespaceSet(namespace: Value, name: string, value: Value): void {
  if (namespace instanceof PyDict && !namespace.type.heap) dictSet(namespace, name, value);
  else setItem(namespace, name, value);
}

export function namespaceDelete(namespace: Value, name: string): void {
  if (namespaceGet(namespace, name) === undefined) {
    throw newNameError(`name '${name}' is not defined`, name);
  }
  namespaceClear(namespace, name);
}

export function namespaceClear(namespace: Value, name: string): void {
  if (namespace instanceof PyDict && !namespace.type.heap) dictDelete(namespace, name);
  else deleteItem(namespace, name);
}

/** Makes the `__annotations__` of a class body or a module. */
export function prepareAnnotations(namespace: Value): void {
  if (namespace instanceof PyModule) namespace.$__annotations__ ??= newDict();
  else if (namespaceGet(namespace, "__annotations__") === undefined) {
    namespaceSet(namespace, "__annotations__", newDict());
  }
}

/** The annotations of a function: names and values alternating. */
export function setAnnotations(callee: Value, annotations: (string | Value)[]): void {
  if (!(callee instanceof PyFunction)) return;
  const entries: [string, Value][] = [];
  for (let i = 0; i < annotations.length; i += 2) {
    entries.push([annotations[i] as string, annotations[i + 1] as Value]);
  }
  callee.annotations = newStrDict(entries);
}

/** `__type_params__` of a function or class. */
export function setTypeParameters(target: Value, parameters: Value): void {
  if (target instanceof PyFunction) target.typeParams = parameters;
}

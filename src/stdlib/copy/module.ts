/** The `copy` module. */

import { PyByteArray, PyBytes } from "../../objects/bytes.ts";
import { Code } from "../../objects/code.ts";
import { dictItems, newDict, PyDict, PyDictExact } from "../../objects/dict.ts";
import {
  exceptionType,
  newException,
  newTypeError,
  type PyBaseException,
} from "../../objects/exception.ts";
import {
  PyBoundBuiltin,
  PyBuiltin,
  PyFunction,
  PyMethod,
  PyProperty,
} from "../../objects/function.ts";
import { newList, PyListExact } from "../../objects/list.ts";
import type { PyModule } from "../../objects/module.ts";
import { PyComplex, PyFloatExact } from "../../objects/numbers.ts";
import { Ellipsis, None, NotImplemented, type PyObject, type Value } from "../../objects/object.ts";
import { PyRange, PySlice } from "../../objects/range.ts";
import { PyFrozenSet, PySetExact } from "../../objects/set.ts";
import { newTuple, PyTuple, PyTupleExact } from "../../objects/tuple.ts";
import { PyType, typeName, typeOf } from "../../objects/type.ts";
import { PyGenericAlias, PyUnion } from "../../objects/generic_alias.ts";
import { charge } from "../../objects/budget.ts";
import {
  findAttribute,
  getAttribute,
  optionalAttribute,
  setAttribute,
} from "../../protocols/attribute.ts";
import { call, callSpecial } from "../../protocols/call.ts";
import { identity } from "../../protocols/hash.ts";
import { isIterable, toArray, unpack } from "../../protocols/iterate.ts";
import { dictCopy, dictGet, dictSet } from "../../protocols/mapping.ts";
import { setCopy } from "../../protocols/set.ts";
import { repr } from "../../protocols/text.ts";
import { setItem } from "../../protocols/subscript.ts";
import { strValue } from "../../objects/str.ts";
import { defineModule, fn } from "../../native/define.ts";
import { asName } from "../../types/object.ts";
import { once } from "../../kernel/once.ts";
import { newNativeClass } from "../native_class.ts";
import { importedModules } from "../sys/imported.ts";
import { copyIterator, isCopiedIterator } from "./iterators.ts";

const errorType = once(() =>
  newNativeClass({
    name: "Error",
    module: "copy",
    bases: [exceptionType("Exception")],
    attributes: {},
  })
);

function copyError(message: string): PyBaseException {
  return newException(errorType(), message);
}

/** Whether a copy of a value is the value itself. */
function isAtomic(value: Value): boolean {
  if (typeof value !== "object") return true;
  if (value === None || value === Ellipsis || value === NotImplemented) return true;
  return value instanceof PyFloatExact || value instanceof PyType || value instanceof PyFunction ||
    value instanceof PyBuiltin || value instanceof PyBoundBuiltin || value instanceof PyProperty ||
    value instanceof Code || value instanceof PyRange || value instanceof PyUnion ||
    value instanceof PyGenericAlias ||
    (!value.type.heap && (value instanceof PyBytes || value instanceof PyComplex));
}

/** `copy.copy` */
export function copyValue(value: Value): Value {
  if (isAtomic(value)) return value;
  if (value instanceof PyListExact) return newList(value.items.slice());
  if (value instanceof PyDictExact) return dictCopy(value);
  if (value instanceof PySetExact) return setCopy(value);
  if (value instanceof PyTupleExact || value instanceof PySlice) return value;
  if (value instanceof PyFrozenSet && !value.type.heap) return value;
  const object = value as PyObject;
  if (object instanceof PyByteArray && !object.type.heap) return call(object.type, [object]);
  if (isCopiedIterator(object)) return copyIterator(object, undefined);
  const method = findClassAttribute(object, "__copy__");
  if (method !== undefined) return callSpecial(method, object);
  return rebuild(object, reduce(object, "(shallow)"), undefined);
}

function findClassAttribute(object: PyObject, name: string): Value | undefined {
  return object[`t$${name}`];
}

/** What `__reduce_ex__(4)` says of an object. */
function reduce(object: PyObject, how: string): Value {
  const copyreg = importedModules.map.get("copyreg") as PyModule | undefined;
  const reducer = copyreg === undefined
    ? undefined
    : dictGet(copyreg.$dispatch_table as PyDict, object.type);
  if (reducer !== undefined) return call(reducer, [object]);
  const method = optionalAttribute(object, "__reduce_ex__");
  if (method !== undefined) return call(method, [4]);
  const plain = optionalAttribute(object, "__reduce__");
  if (plain !== undefined) return call(plain, []);
  throw copyError(`un${how}copyable object of type ${repr(object.type)}`);
}

/** The object that a reduce value stands for; with a memo its parts are copied too. */
function rebuild(object: PyObject, reduced: Value, memo: PyDict | undefined): Value {
  if (strValue(reduced) !== undefined) return object;
  if (!isIterable(reduced)) {
    throw newTypeError(
      `copy._reconstruct() argument after * must be an iterable, not ${typeName(reduced)}`,
    );
  }
  const [make, args, state = None, items = None, pairs = None] = toArray(reduced);
  if (make === undefined || args === undefined) {
    throw newTypeError("_reconstruct() needs a callable and its arguments");
  }
  const deep = (each: Value): Value => memo === undefined ? each : deepCopy(each, memo);
  const made = call(make, toArray(args).map(deep));
  if (memo !== undefined) dictSet(memo, identity(object), made);
  if (state !== None) restore(made, deep(state));
  if (items !== None) {
    const append = getAttribute(made, "append");
    for (const item of toArray(items)) call(append, [deep(item)]);
  }
  if (pairs !== None) {
    for (const pair of toArray(pairs)) {
      const [key, value] = unpack(pair, 2);
      setItem(made, deep(key!), deep(value!));
    }
  }
  return made;
}

function restore(made: Value, state: Value): void {
  const setState = findAttribute(made, "__setstate__");
  if (setState !== undefined) {
    call(setState, [state]);
    return;
  }
  let attributes = state;
  let slots: Value = None;
  if (state instanceof PyTuple && state.items.length === 2) {
    [attributes, slots] = state.items as [Value, Value];
  }
  if (attributes instanceof PyDict) {
    const own = getAttribute(made, "__dict__");
    for (const [key, value] of dictItems(attributes)) setItem(own, key, value);
  }
  if (slots instanceof PyDict) {
    for (const [key, value] of dictItems(slots)) setAttribute(made, asName(key), value);
  }
}

/** `copy.deepcopy` */
export function deepCopy(value: Value, memo: PyDict): Value {
  if (isAtomic(value)) return value;
  charge(1);
  const object = value as PyObject;
  const id = identity(object);
  const known = dictGet(memo, id);
  if (known !== undefined) return known;
  const made = deepCopyNew(object, memo, id);
  if (made !== object) {
    dictSet(memo, id, made);
    keepAlive(object, memo);
  }
  return made;
}

/** Keeps what was copied while the memo lives, as a list in the memo under its own identity. */
function keepAlive(object: PyObject, memo: PyDict): void {
  const id = identity(memo);
  const kept = dictGet(memo, id);
  if (kept instanceof PyListExact) kept.items.push(object);
  else dictSet(memo, id, newList([object]));
}

function deepCopyNew(object: PyObject, memo: PyDict, id: Value): Value {
  if (object instanceof PyListExact) {
    const items: Value[] = [];
    const copy = newList(items);
    dictSet(memo, id, copy);
    for (let i = 0; i < object.items.length; i++) items.push(deepCopy(object.items[i]!, memo));
    return copy;
  }
  if (object instanceof PyTupleExact) {
    const items = object.items.map((item) => deepCopy(item, memo));
    const known = dictGet(memo, id);
    if (known !== undefined) return known;
    return items.every((item, i) => item === object.items[i]) ? object : newTuple(items);
  }
  if (object instanceof PyDictExact) {
    const copy = newDict();
    dictSet(memo, id, copy);
    for (const [key, value] of dictItems(object)) {
      dictSet(copy, deepCopy(key, memo), deepCopy(value, memo));
    }
    return copy;
  }
  if (object instanceof PyMethod) {
    return new PyMethod(object.func, deepCopy(object.self, memo));
  }
  if (isCopiedIterator(object)) return copyIterator(object, (each) => deepCopy(each, memo));
  const method = findClassAttribute(object, "__deepcopy__");
  if (method !== undefined) return callSpecial(method, object, memo);
  return rebuild(object, reduce(object, "(deep)"), memo);
}

/** Makes the module. */
export function copyModule(): PyModule {
  const error = errorType();
  return defineModule("copy", "Shallow and deep copies.", {
    __all__: newList(["Error", "copy", "deepcopy", "replace"]),
    Error: error,
    error,
    copy: fn("(x)", "Shallow copy of any value.", copyValue),
    deepcopy: fn(
      "(x, memo=None, _nil=[])",
      "Deep copy of any value.",
      (value: Value, memo: Value = None) =>
        deepCopy(value, memo instanceof PyDict ? memo : newDict()),
    ),
    replace: fn(
      "(obj, /, **changes)",
      "A copy of an object with some of its fields changed.",
      (object: Value, changes: Map<string, Value>) => {
        const method = (object as PyObject).t$__replace__;
        if (method === undefined) {
          throw newException(
            exceptionType("TypeError"),
            `replace() does not support ${typeOf(object).name} objects`,
          );
        }
        const bound = getAttribute(object, "__replace__");
        return call(bound, [...changes.values()], changes.size === 0 ? null : [...changes.keys()]);
      },
    ),
  });
}

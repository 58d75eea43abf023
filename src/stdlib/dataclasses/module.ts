/** The `dataclasses` module. */

import { dictItems, newDict, newStrDict, PyDict } from "../../objects/dict.ts";
import { newTypeError } from "../../objects/exception.ts";
import { PyGenericAlias } from "../../objects/generic_alias.ts";
import { newList, PyList } from "../../objects/list.ts";
import type { PyModule } from "../../objects/module.ts";
import { None, type Value } from "../../objects/object.ts";
import { strValue } from "../../objects/str.ts";
import { newTuple, PyTuple } from "../../objects/tuple.ts";
import { PyType, typeOf, typeType } from "../../objects/type.ts";
import { findAttribute, getAttribute } from "../../protocols/attribute.ts";
import { call } from "../../protocols/call.ts";
import { metaclassOf } from "../../protocols/class.ts";
import { toArray } from "../../protocols/iterate.ts";
import { dictSet } from "../../protocols/mapping.ts";
import { repr, str } from "../../protocols/text.ts";
import { truthy } from "../../protocols/truth.ts";
import { defineModule, fn } from "../../native/define.ts";
import { deepCopy } from "../copy/module.ts";
import { isIdentifierText } from "../../kernel/str_predicates.ts";
import { keywords } from "../keyword_names.ts";
import { resolveBases } from "../types/module.ts";
import { fieldsOf, frozenError, type Options, processClass, replaceFields } from "./build.ts";
import { fieldType, initVarType, kwOnly, missing, newField } from "./fields.ts";

const optionNames =
  "init=True, repr=True, eq=True, order=False, unsafe_hash=False, frozen=False, " +
  "match_args=True, kw_only=False, slots=False, weakref_slot=False";

function asOptions(values: (Value | undefined)[]): Options {
  const at = (index: number, fallback: boolean) => {
    const value = values[index];
    return value === undefined ? fallback : truthy(value);
  };
  return {
    init: at(0, true),
    repr: at(1, true),
    eq: at(2, true),
    order: at(3, false),
    unsafeHash: at(4, false),
    frozen: at(5, false),
    matchArgs: at(6, true),
    kwOnly: at(7, false),
    slots: at(8, false),
    weakrefSlot: at(9, false),
  };
}

/** `dataclasses.dataclass` */
function dataclass(cls: Value = None, ...values: (Value | undefined)[]): Value {
  const options = asOptions(values);
  if (cls !== None) return processClass(cls, options);
  return defineModule("dataclasses", "", {
    wrap: fn("(cls)", "Makes a class a dataclass.", (each: Value) => processClass(each, options)),
  }).$wrap!;
}

function listFields(object: Value): Value {
  const cls = object instanceof PyType ? object : typeOf(object);
  const known = fieldsOf(cls);
  if (known === undefined) {
    throw newTypeError("must be called with a dataclass type or instance");
  }
  return newTuple([...known.values()].filter((each) => each.kind === "_FIELD"));
}

const isInstance = (value: Value): boolean =>
  !(value instanceof PyType) && fieldsOf(typeOf(value)) !== undefined;

const fieldNames = (value: Value): string[] =>
  [...fieldsOf(typeOf(value))!.values()].filter((each) => each.kind === "_FIELD").map((each) =>
    each.name as string
  );

const atomic = new Set(["NoneType", "bool", "int", "float", "str", "complex", "bytes", "ellipsis"]);

/** A value with the dataclass instances in it converted. */
function convert(value: Value, make: (value: Value) => Value): Value {
  const inner = (each: Value) => convert(each, make);
  const type = typeOf(value);
  if (!type.heap && atomic.has(type.name)) return value;
  if (isInstance(value)) return make(value);
  if (value instanceof PyList || value instanceof PyTuple) {
    const items = value.items.map(inner);
    if (!type.heap) return value instanceof PyList ? newList(items) : newTuple(items);
    if (findAttribute(type, "_fields") !== undefined) return call(type, items);
    return call(type, [newList(items)]);
  }
  if (value instanceof PyDict) {
    const entries = dictItems(value).map((
      [key, each],
    ): [Value, Value] => [inner(key), inner(each)]);
    if (findAttribute(type, "default_factory") !== undefined) {
      const made = call(type, [getAttribute(value, "default_factory")]) as PyDict;
      entries.forEach(([key, each]) => dictSet(made, key, each));
      return made;
    }
    const made = newDict();
    entries.forEach(([key, each]) => dictSet(made, key, each));
    return value.constructor === made.constructor ? made : call(type, [made]);
  }
  return deepCopy(value, newDict());
}

function asDict(object: Value, factory?: Value): Value {
  if (!isInstance(object)) throw newTypeError("asdict() should be called on dataclass instances");
  const make = (value: Value): Value => {
    const entries = fieldNames(value).map((name): [string, Value] => [
      name,
      convert(getAttribute(value, name), make),
    ]);
    return factory === undefined
      ? newStrDict(entries)
      : call(factory, [newList(entries.map((each) => newTuple(each)))]);
  };
  return make(object);
}

function asTuple(object: Value, factory?: Value): Value {
  if (!isInstance(object)) throw newTypeError("astuple() should be called on dataclass instances");
  const make = (value: Value): Value => {
    const items = fieldNames(value).map((name) => convert(getAttribute(value, name), make));
    return factory === undefined ? newTuple(items) : call(factory, [newList(items)]);
  };
  return make(object);
}

function makeDataclass(
  name: Value,
  fields: Value,
  bases: Value = newTuple([]),
  namespace: Value = None,
  ...rest: (Value | undefined)[]
): Value {
  const module = rest.pop() ?? None;
  const space = newDict();
  if (namespace instanceof PyDict) {
    for (const [key, value] of dictItems(namespace)) dictSet(space, key, value);
  }
  const annotations = newDict();
  const seen = new Set<string>();
  for (const item of toArray(fields)) {
    const text = strValue(item);
    const spec = text !== undefined ? [item, "typing.Any"] : toArray(item);
    if (spec.length !== 2 && spec.length !== 3) throw newTypeError(`Invalid field: ${repr(item)}`);
    const [first, type, value] = spec;
    const field = strValue(first!);
    if (field === undefined || !isIdentifierText(field)) {
      throw newTypeError(`Field names must be valid identifiers: ${repr(first!)}`);
    }
    if (keywords.has(field)) throw newTypeError(`Field names must not be keywords: ${repr(field)}`);
    if (seen.has(field)) throw newTypeError(`Field name duplicated: ${repr(field)}`);
    seen.add(field);
    dictSet(annotations, field, type!);
    if (value !== undefined) dictSet(space, field, value);
  }
  dictSet(space, "__annotations__", annotations);
  dictSet(space, "__module__", module === None ? "__main__" : module);
  const resolved = resolveBases(bases);
  if (resolved !== bases) dictSet(space, "__orig_bases__", bases);
  const list = toArray(resolved);
  const cls = call(metaclassOf(typeType, list), [str(name), newTuple(list), space]);
  return processClass(cls, asOptions(rest));
}

/** Makes the module. */
export function dataclassesModule(): PyModule {
  return defineModule("dataclasses", "Classes made from annotations.", {
    __all__: newList(
      ("dataclass field Field FrozenInstanceError InitVar KW_ONLY MISSING fields asdict astuple " +
        "make_dataclass replace is_dataclass").split(" "),
    ),
    dataclass: fn(
      `(cls=None, /, *, ${optionNames})`,
      "Add generated methods to a class.",
      dataclass,
    ),
    field: fn(
      "(*, default=MISSING, default_factory=MISSING, init=True, repr=True, hash=None, " +
        "compare=True, metadata=None, kw_only=MISSING)",
      "Return an object to identify dataclass fields.",
      newField,
    ),
    Field: fieldType(),
    FrozenInstanceError: frozenError(),
    InitVar: initVarType(),
    KW_ONLY: kwOnly(),
    MISSING: missing(),
    fields: fn("(class_or_instance)", "The fields of a dataclass.", listFields),
    asdict: fn("(obj, *, dict_factory=dict)", "The fields as a new dictionary.", asDict),
    astuple: fn("(obj, *, tuple_factory=tuple)", "The fields as a new tuple.", asTuple),
    make_dataclass: fn(
      `(cls_name, fields, *, bases=(), namespace=None, ${optionNames}, module=None)`,
      "Return a new dynamically created dataclass.",
      makeDataclass,
    ),
    replace: fn("(obj, /, **changes)", "A copy with some fields changed.", replaceFields),
    is_dataclass: fn(
      "(obj)",
      "Whether it is a dataclass or an instance of one.",
      (object: Value) => {
        if (object instanceof PyGenericAlias) return false;
        return fieldsOf(object instanceof PyType ? object : typeOf(object)) !== undefined;
      },
    ),
  });
}
